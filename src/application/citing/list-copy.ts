import type { FormattedEntry } from './formatter';
import { referenceRows } from './reference-list';
import { toHtml, toPlainText } from './rich-text';

/** A reference list for the clipboard: for programs that take formatted text, and for those that do not. */
export interface ListCopy {
  readonly html: string;
  readonly text: string;
}

/** The list as it prints, numbers and labels included. `numeric` says that the style is numeric or has labels. */
export function listCopy(entries: readonly FormattedEntry[], numeric: boolean): ListCopy {
  const { counted, rows } = referenceRows(entries, numeric);
  const items = rows.map(({ label, text, rest }) => {
    if (counted) return `<li>${toHtml(rest)}</li>`;
    return `<p>${[toHtml(label), toHtml(text)].filter((part) => part !== '').join(' ')}</p>`;
  });
  const lines = rows.map(({ number, label, text, rest }) =>
    (counted ? `${number}. ${toPlainText(rest)}` : [toPlainText(label), toPlainText(text)].filter((part) => part !== '').join(' ')));
  return { html: counted ? `<ol>${items.join('')}</ol>` : items.join(''), text: lines.join('\n') };
}
