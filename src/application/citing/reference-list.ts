import type { FormattedEntry } from './formatter';
import { toMarkdown, toPlainText } from './rich-text';
import type { RichText } from './rich-text';

/**
 * The reference list as Markdown, lines joined by `\n`: the heading where there is one, then a list item a reference. Where the style
 * numbers 1, 2, 3 … the list is numbered; other labels are kept as text, and author-date styles have none.
 */
export function listMarkdown(entries: readonly FormattedEntry[], title: string, numeric: boolean): string {
  if (entries.length === 0) return '';
  const heading = title === '' ? [] : [`## ${toMarkdown([{ text: title }], false)}`, ''];
  const { counted, rows } = referenceRows(entries, numeric);
  const items = rows.map(({ number, label, text, rest }) => {
    if (counted) return `${number}. ${toMarkdown(rest)}`;
    return `- ${[toMarkdown(label), toMarkdown(text, label.length === 0)].filter((part) => part !== '').join(' ')}`;
  });
  return [...heading, ...items].join('\n');
}

/** The rows of a list; `counted` where the style numbers them 1, 2, 3 …, so that a numbered list says the same. */
export function referenceRows(entries: readonly FormattedEntry[], numeric: boolean): { readonly counted: boolean; readonly rows: readonly ReferenceRow[] } {
  const rows = entries.map((entry) => (numeric ? withNumber(entry) : { ...entry, rest: entry.text }));
  return { rows, counted: numeric && rows.every(({ number }, index) => number === index + 1) };
}

/** A reference in a list: what stands in the margin, and the text. */
export interface ReferenceRow {
  readonly label: RichText;
  readonly text: RichText;
  /** The text without a number that starts it. */
  readonly rest: RichText;
  readonly number?: number;
}

/** The number that the style prints: in the margin, or at the start of the text in a style without one. */
function withNumber({ label, text }: FormattedEntry): ReferenceRow {
  const inMargin = numberIn(toPlainText(label));
  if (inMargin !== undefined) return { label, text, rest: text, number: inMargin };
  const [first, ...others] = text;
  const start = /^\s*[([]?(\d+)[)\]]?[.:]?\s+/.exec(first?.text ?? '');
  if (first === undefined || start === null || label.length > 0) return { label, text, rest: text };
  return { label, text, rest: [{ ...first, text: first.text.slice(start[0].length) }, ...others], number: Number(start[1]) };
}

function numberIn(label: string): number | undefined {
  const digits = /^\D{0,2}(\d+)\D{0,2}$/.exec(label.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
