/** A citation key in a text, from its `@` to the end of the key or of its closing brace. */
export interface KeyMatch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Pandoc's key: a letter, digit or `_`; then those, and single marks `:.#$%&-+?<>~/` between them (`//` and `:/` may stand in an address).
 * Longer than 500 characters is no key. Combining marks count as letters, since some systems store `ü` as two characters.
 */
const PLAIN = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/)){0,500}/uy;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The key whose `@` is at `at`; undefined where there is none, or where `@` belongs to a word (`a@b.org`) or follows a full stop.
 * `keyEnd` is where the last key ended: right after it, another may stand.
 */
export function readKey(text: string, at: number, keyEnd = -1): KeyMatch | undefined {
  if (text[at] !== '@' || (at !== keyEnd && !mayStand(text, at))) return undefined;
  if (text[at + 1] === '{') return readBraced(text, at);
  PLAIN.lastIndex = at + 1;
  const id = PLAIN.exec(text)?.[0];
  return id === undefined ? undefined : { id, from: at, to: at + 1 + id.length };
}

/** The key as it must be written after `@`: bare where that reads back the same, in braces otherwise. */
export function writeKey(key: string): string {
  PLAIN.lastIndex = 0;
  return PLAIN.exec(key)?.[0] === key ? `@${key}` : `@{${key}}`;
}

/** True where the character before `at` ends a word. */
export function isAfterWord(text: string, at: number): boolean {
  return WORD.test(characterBefore(text, at));
}

function mayStand(text: string, at: number): boolean {
  return text[at - 1] !== '.' && !isAfterWord(text, at);
}

function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  return last >= 0xDC00 && last <= 0xDFFF ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

/** Braces inside braces deeper than this are in no address; it bounds the work on hostile notes. */
const DEEPEST = 8;

/** `@{…}`: braces inside must balance, and no white space is allowed; no longer than any address. */
function readBraced(text: string, at: number): KeyMatch | undefined {
  const limit = Math.min(text.length, at + 2000);
  let depth = 0;
  for (let to = at + 1; to < limit; to += 1) {
    const character = text.charAt(to);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (/\s/.test(character)) return undefined;
    if (depth > DEEPEST) return undefined;
    if (depth === 0) return to === at + 2 ? undefined : { id: text.slice(at + 2, to), from: at, to: to + 1 };
  }
  return undefined;
}
