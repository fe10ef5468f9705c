import { readKey, writeKey } from '../citing/citation-key';
import { scanNote } from '../citing/scan';
import { foldKey } from './fold-key';

/** A stretch of a text, UTF-16. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a key is cited in a text, `@` and braces included. `isLink` tells of the targets of `[[@target]]` which lead to a note: those are
 * links, which the app keeps right itself.
 */
export function keyPlaces(text: string, key: string, isLink?: (target: string) => boolean): readonly Place[] {
  const wanted = foldKey(key);
  const places: Place[] = [];
  scanNote(text, {
    open: nothing,
    close: nothing,
    semicolon: nothing,
    wikilink: nothing,
    paragraphEnd: nothing,
    key: (id, from, to) => {
      if (foldKey(id) === wanted && !(text.startsWith('[[', from - 2) && isLink?.(linkTarget(text, from)))) places.push({ from, to });
    },
  });
  return places;
}

/**
 * A key as it has to be written at the place of another: in braces where that one was, or where what follows would become part of it or it
 * would not be read back whole.
 */
export function keyAt(text: string, { from, to }: Place, key: string): string {
  const bare = `@${key}`;
  const isRead = writeKey(key) === bare && readKey(bare + text.slice(to, to + 3), 0)?.id === key;
  return isRead && text[from + 1] !== '{' ? bare : `@{${key}}`;
}

function linkTarget(text: string, at: number): string {
  return /^[^[\]|#\n]{1,500}/.exec(text.slice(at, at + 500))?.[0].trim() ?? '';
}

function nothing(): void {
  // Only keys are of interest.
}
