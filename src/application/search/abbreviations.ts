import { ABBREVIATIONS } from './abbreviation-list';
import { foldText } from './fold';
import { familyKey } from './stem';
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
  return words.map(familyKey).join(' ');
}

type Uses = Map<string, number>;

/** Short forms by long ones and the reverse, with how often each pair is used. */
class Pairs {
  private readonly longs = new Map<string, Uses>();
  private readonly shorts = new Map<string, Uses>();

  /** Long forms of a short one. */
  longsOf(short: string): ReadonlyMap<string, number> {
    return this.longs.get(short) ?? new Map();
  }

  /** Short forms of a phrase key. */
  shortsOf(key: string): ReadonlyMap<string, number> {
    return this.shorts.get(key) ?? new Map();
  }

  change({ short, long }: Abbreviation, by: 1 | -1): void {
    count(this.longs, short, long.join(' '), by);
    count(this.shorts, phraseKey(long), short, by);
  }
}

function count(table: Map<string, Uses>, key: string, value: string, by: 1 | -1): void {
  const uses = table.get(key) ?? new Map<string, number>();
  const now = (uses.get(value) ?? 0) + by;
  if (now > 0) uses.set(value, now);
  else uses.delete(value);
  if (uses.size > 0) table.set(key, uses);
  else table.delete(key);
}

function byUse(...tables: readonly ReadonlyMap<string, number>[]): string[] {
  const uses = new Map<string, number>();
  for (const table of tables) for (const [value, times] of table) uses.set(value, (uses.get(value) ?? 0) + times);
  return Array.from(uses).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

let ours: Pairs | undefined;

/** Our own list, read when it is first asked for. It never changes. */
function listed(): Pairs {
  if (ours) return ours;
  ours = new Pairs();
  for (const line of ABBREVIATIONS.trim().split('\n')) {
    const [short = '', longs = ''] = line.split(': ');
    for (const long of longs.split('; ')) ours.change({ short, long: long.split(' ') }, 1);
  }
  return ours;
}

/** Short and long forms that belong together: our own list, and what the claims explain themselves. */
export class Abbreviations {
  private readonly learnt = new Pairs();

  /** Counts one place that explains an abbreviation. */
  learn(pair: Abbreviation): void {
    this.learnt.change(pair, 1);
  }

  /** Takes one such place back. */
  forget(pair: Abbreviation): void {
    this.learnt.change(pair, -1);
  }

  /** What a short form stands for, most used first, one for each way of spelling; plural short forms too ("RCTs"). */
  longForms(short: string): string[][] {
    const forms = this.allLongForms(short);
    const found = forms.length === 0 && short.endsWith('s') ? this.allLongForms(short.slice(0, -1)) : forms;
    const seen = new Set<string>();
    return found.map((long) => long.split(' ')).filter((long) => seen.size < seen.add(phraseKey(long)).size);
  }

  /** Short forms of a phrase, given as words, most used first. */
  shortForms(words: readonly string[]): string[] {
    const key = phraseKey(words);
    return byUse(listed().shortsOf(key), this.learnt.shortsOf(key));
  }

  private allLongForms(short: string): string[] {
    return byUse(listed().longsOf(short), this.learnt.longsOf(short));
  }
}
