import type { CiteItem, TextEdit } from '../../domain/citation';
import { parseCitations } from '../citing/grammar';
import { foldKey } from './fold-key';
import type { Place } from './key-places';
import { renameKey } from './rename-key';

/**
 * As `renameKey`, for two keys that become one: where a citation in brackets holds both (`[@a; @b, p. 3]`), the one that says nothing but its
 * key goes, so that no work is cited twice in one place.
 */
export function mergeCitations(text: string, from: string, to: string, isLink?: (target: string) => boolean): readonly TextEdit[] {
  const renames = renameKey(text, from, to, isLink);
  if (renames.length === 0) return [];
  const removals = parseCitations(text).flatMap(({ items }) => removalIn(text, items, foldKey(from), foldKey(to)) ?? []);
  const gone = new Set(removals.map(({ key }) => key));
  return [...renames.filter((edit) => !gone.has(edit.from)), ...removals.map(({ from: start, to: end }) => ({ from: start, to: end, insert: '' }))];
}

/** Where one item of a citation in brackets stands, with the semicolon on its side; `key` is where its key begins. */
function removalIn(text: string, items: readonly CiteItem[], from: string, to: string): (Place & { readonly key: number }) | undefined {
  const both = [from, to].map((key) => items.findIndex(({ id, mode }) => foldKey(id) === key && mode === 'NormalCitation'));
  const at = both.find((index) => isBare(text, items[index]));
  const gone = at === undefined ? undefined : items[at];
  if (at === undefined || gone === undefined || both.includes(-1)) return undefined;
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before?.mode === 'NormalCitation') return { from: before.to, to: gone.to, key: gone.from };
  return after === undefined || before !== undefined ? undefined : { from: gone.from, to: after.from, key: gone.from };
}

function isBare(text: string, item: CiteItem | undefined): boolean {
  return item !== undefined && [`@${item.id}`, `@{${item.id}}`].includes(text.slice(item.from, item.to));
}
