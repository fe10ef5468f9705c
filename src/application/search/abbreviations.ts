import { ABBREVIATIONS } from './abbreviation-list';
import { foldText } from './fold';
import { spellingKey } from './spelling';
import { inflectionStem } from './stem';
import { foldedWords } from './words';

/** A short form and what it stands for, both folded. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

const IN_BRACKETS = /[([]\s*([\p{L}\p{N}][\p{L}\p{N}‐-–-]{1,9})\s*[)\];,]/gu;
/** Text before the bracket that may hold the long form. */
const REACH = 160;
const LONGEST_PHRASE = 8;

function looksShort(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && text.length <= 4 && text.length >= 2 && /^\p{Lu}/u.test(text) && /\d/.test(text));
}

/**
 * Schwartz and Hearst's rule (2003): read both from the end; every letter of the short form is found in the long one in its order,
 * and the first one begins a word. Undefined where that fails.
 */
function longFormStart(short: string, before: string): number | undefined {
  let at = before.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter);
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    while (at >= 0 && (before[at] !== wanted || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(before.charAt(at - 1))))) at--;
    if (at < 0) return undefined;
    at--;
  }
  return at + 1;
}

/** Every "long form (ABC)" of a text. */
export function abbreviationsIn(text: string): Abbreviation[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = match[1] ?? '';
    if (!looksShort(inside)) continue;
    const short = foldText(inside.replace(/(\p{Lu})s$/u, '$1')).replace(/[^\p{L}\p{N}]/gu, '');
    const before = foldText(text.slice(Math.max(0, match.index - REACH), match.index)).trimEnd();
    const start = longFormStart(short, before);
    if (start === undefined) continue;
    const long = foldedWords(before.slice(start));
    if (long.length >= 2 && long.length <= Math.min(LONGEST_PHRASE, short.length + 5, short.length * 2)) found.push({ short, long });
  }
  return found;
}

/** Equal for two phrases that differ in plural, inflection or British and American spelling. */
export function phraseKey(words: readonly string[]): string {
  return words.map((word) => inflectionStem(spellingKey(word))).join(' ');
}

function listed(): Abbreviation[] {
  return ABBREVIATIONS.trim().split('\n').flatMap((line) => {
    const [short = '', rest = ''] = line.split(': ');
    return rest.split('; ').map((long) => ({ short, long: long.split(' ') }));
  });
}

type Uses = Map<string, number>;

function count(table: Map<string, Uses>, key: string, value: string, by: 1 | -1): void {
  const uses = table.get(key) ?? new Map<string, number>();
  const now = (uses.get(value) ?? 0) + by;
  if (now > 0) uses.set(value, now);
  else uses.delete(value);
  if (uses.size > 0) table.set(key, uses);
  else table.delete(key);
}

function byUse(uses: Uses | undefined): string[] {
  return uses ? Array.from(uses).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value) : [];
}

/** Short and long forms that belong together: our own list, and what the claims explain themselves. */
export class Abbreviations {
  private readonly longs = new Map<string, Uses>();
  private readonly shorts = new Map<string, Uses>();

  constructor() {
    for (const pair of listed()) this.learn(pair);
  }

  /** Counts one place that explains an abbreviation. */
  learn(pair: Abbreviation): void {
    this.change(pair, 1);
  }

  /** Takes one such place back. */
  forget(pair: Abbreviation): void {
    this.change(pair, -1);
  }

  /** What a short form stands for, most used first, one for each way of spelling; plural short forms too ("RCTs"). */
  longForms(short: string): string[][] {
    const uses = this.longs.get(short) ?? (short.endsWith('s') ? this.longs.get(short.slice(0, -1)) : undefined);
    const seen = new Set<string>();
    const forms = byUse(uses).map((long) => long.split(' '));
    return forms.filter((long) => seen.size < seen.add(phraseKey(long)).size);
  }

  /** Short forms of a phrase, given as words, most used first. */
  shortForms(words: readonly string[]): string[] {
    return byUse(this.shorts.get(phraseKey(words)));
  }

  private change({ short, long }: Abbreviation, by: 1 | -1): void {
    count(this.longs, short, long.join(' '), by);
    count(this.shorts, phraseKey(long), short, by);
  }
}
