import type { TextEdit } from '../../domain/citation';
import { keyAt, keyPlaces } from '../citekeys/key-places';
import { renameKey } from '../citekeys/rename-key';

/**
 * Edits that put another key in the place of `key` wherever the note cites it, in any letter case; locators and words around it stay. With
 * `near` (UTF-16 offset of a citation when it was last seen) only the occurrence nearest to it.
 */
export function replaceKey(text: string, key: string, by: string, near?: number): readonly TextEdit[] {
  if (near === undefined) return renameKey(text, key, by);
  // Of two at the same distance the one behind: an offset is where a citation begins.
  const distance = (from: number): number => (from < near ? near - from + 0.5 : from - near);
  const [first, ...others] = keyPlaces(text, key);
  if (first === undefined) return [];
  const place = others.reduce((best, other) => (distance(other.from) < distance(best.from) ? other : best), first);
  return [{ ...place, insert: keyAt(text, place, by) }];
}
