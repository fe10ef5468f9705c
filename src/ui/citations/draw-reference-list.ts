import type { FormattedEntry } from '../../application/citing/formatter';
import { referenceRows } from '../../application/citing/reference-list';
import { drawRich } from './draw-rich';

/**
 * Adds a reference list as the style prints it: an ordered list where the style numbers 1, 2, 3 …, otherwise a plain one with the style's
 * own labels. `numeric` says that the style is numeric or has labels. Returns the items in the order of `entries`.
 */
export function drawReferenceList(parent: HTMLElement, entries: readonly FormattedEntry[], numeric: boolean): HTMLElement[] {
  const { counted, rows } = referenceRows(entries, numeric);
  const list = parent.createEl(counted ? 'ol' : 'ul', { cls: `evidence-vault-references${counted ? '' : ' mod-labels'}` });
  return rows.map(({ label, text, rest }) => {
    const item = list.createEl('li', { attr: { dir: 'auto' } });
    if (!counted && label.length > 0) {
      drawRich(item, label);
      item.appendText(' ');
    }
    drawRich(item, counted ? rest : text);
    return item;
  });
}
