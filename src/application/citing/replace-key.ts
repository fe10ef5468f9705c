import type { CiteItem, TextEdit } from '../../domain/citation';
import { readKey, writeKey } from './citation-key';
import { parseCitations } from './grammar';

/**
 * Edits that put another key in the place of `key` wherever the note cites it, in any letter case; locators and words around it stay. With
 * `near` (UTF-16 offset of a citation when it was last seen) only the occurrence nearest to it.
 */
export function replaceKey(text: string, key: string, by: string, near?: number): readonly TextEdit[] {
  const wanted = key.toLowerCase();
  const items = parseCitations(text).flatMap(({ items }) => items).filter(({ id }) => id.toLowerCase() === wanted);
  const all = new Map(items.flatMap((item) => editOf(text, item, by) ?? []).map((edit) => [edit.from, edit]));
  const edits = [...all.values()].sort((a, b) => a.from - b.from);
  if (near === undefined) return edits;
  const distance = ({ from }: TextEdit): number => (from < near ? near - from - 0.5 : from - near);
  const [first, ...others] = edits;
  return first === undefined ? [] : [others.reduce((best, edit) => (distance(edit) < distance(best) ? edit : best), first)];
}

/** The key of an item with its `@`. Words before it may hold one too, and it may stand right after another key. */
function editOf(text: string, { id, from, to }: CiteItem, by: string): TextEdit | undefined {
  for (let at = text.indexOf('@', from), keyEnd = from; at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
    const found = readKey(text, at, keyEnd);
    if (found?.id === id) return { from: found.from, to: found.to, insert: fitting(by, text.slice(found.to, found.to + 3)) };
    keyEnd = found?.to ?? keyEnd;
  }
  return undefined;
}

/** In braces where what follows would be read as a part of the key. */
function fitting(key: string, after: string): string {
  const written = writeKey(key);
  return readKey(written + after, 0)?.id === key ? written : `@{${key}}`;
}
