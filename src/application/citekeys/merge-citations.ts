import type { CiteItem, TextEdit } from '../../domain/citation';
import { parseCitations } from '../citing/grammar';
import { foldKey } from './fold-key';
import { renameKey } from './rename-key';

/**
 * As `renameKey`, for two keys that become one: where a citation in brackets holds both (`[@a; @b, p. 3]`), the one that says nothing but its
 * key goes, so that no work is cited twice in one place.
 */
export function mergeCitations(text: string, from: string, to: string, isLink?: (target: string) => boolean): readonly TextEdit[] {
  const renames = renameKey(text, from, to, isLink);
  if (renames.length === 0) return [];
  const removals = parseCitations(text).flatMap(({ items }) => removalIn(text, items, foldKey(from), foldKey(to)) ?? []);
  return [...renames.filter((edit) => !removals.some((removal) => removal.from <= edit.from && edit.to <= removal.to)), ...removals];
}

/** Takes one item out of a citation in brackets, with the semicolon on its side. */
function removalIn(text: string, items: readonly CiteItem[], from: string, to: string): TextEdit | undefined {
  const both = [from, to].map((key) => items.findIndex(({ id, mode }) => foldKey(id) === key && mode === 'NormalCitation'));
  const at = both.find((index) => isBare(text, items[index]));
  const gone = at === undefined ? undefined : items[at];
  if (at === undefined || gone === undefined || both.includes(-1)) return undefined;
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before?.mode === 'NormalCitation') return { from: before.to, to: gone.to, insert: '' };
  return after === undefined || before !== undefined ? undefined : { from: gone.from, to: after.from, insert: '' };
}

function isBare(text: string, item: CiteItem | undefined): boolean {
  return item !== undefined && [`@${item.id}`, `@{${item.id}}`].includes(text.slice(item.from, item.to));
}
