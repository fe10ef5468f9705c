import type { TextEdit } from '../../domain/citation';
import { keyAt, keyPlaces } from './key-places';
import { renameNoCite } from './rename-no-cite';

/**
 * The edits of a note that make every citation of one key a citation of another, `nocite` included. Letter case of `from` is of no account.
 * Code, comments, addresses and the reference list are not looked at. `isLink` as in `keyPlaces`.
 */
export function renameKey(text: string, from: string, to: string, isLink?: (target: string) => boolean): readonly TextEdit[] {
  return [...renameNoCite(text, from, to), ...keyPlaces(text, from, isLink).map((place) => ({ ...place, insert: keyAt(text, place, to) }))];
}
