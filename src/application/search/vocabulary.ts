import { IntLists } from './int-lists';
import { familyKey } from './stem';
import { spellingKey } from './spelling';
import { LONGEST_WORD } from './words';

/** One bit for each letter a–z and one for digits; letters of other scripts share the bits, which lets a few words more through. */
function lettersOf(word: string, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) bits |= 1 << 26;
    else bits |= 1 << (code & 31);
  }
  return bits >>> 0;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function widened(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (array.length >= length) return array;
  const wider = new Uint32Array(Math.max(length, Math.ceil(array.length * 1.5)));
  wider.set(array);
  return wider;
}

/** Words are kept by their first letters; so many name a drawer. */
const DRAWER = 3;

/**
 * How many letters of the beginning of a word are looked at first. A word with `d` slips keeps all but `d` of its first HEAD letters
 * among the first HEAD + d letters of the right word.
 */
const HEAD = 6;
const MOST_SLIPS = 2;

type Visit = (number: number, word: string) => void;

/**
 * Every distinct word of the claims, numbered. A word that no claim has any more gives its number back. What a misspelt word could
 * mean is found in one pass over three whole numbers a word, which say what letters it has: at 100,000 claims there are some 70,000
 * words, and the pass takes a fraction of a millisecond, with no second structure to keep in step.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: (string | undefined)[] = [];
  private readonly unused: number[] = [];
  private readonly drawerNumbers = new Map<string, number>();
  private readonly drawers = new IntLists();
  /** By `familyKey`, words that some country spells otherwise: all that are not their own spelling key. */
  private readonly spellings = new Map<string, number[]>();
  private letters = new Uint32Array(256);
  private heads = new Uint32Array(256);
  private lengths = new Uint32Array(256);
  /** Grows with every word that comes or goes. */
  revision = 0;

  /** Words in use. */
  get size(): number {
    return this.numbers.size;
  }

  /** The number of a word, if any claim has it. */
  find(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** The word of a number; '' where the number is not in use. */
  word(number: number): string {
    return this.words[number] ?? '';
  }

  /** The number of a word, new where the word is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.unused.pop() ?? this.words.length;
    this.words[number] = word;
    this.numbers.set(word, number);
    this.describe(number, word);
    this.drawers.push(this.drawerOf(word), number);
    if (spellingKey(word) !== word) this.spellings.set(familyKey(word), [...(this.spellings.get(familyKey(word)) ?? []), number]);
    this.revision++;
    return number;
  }

  /** Takes a word out. */
  remove(number: number): void {
    const word = this.words[number];
    if (word === undefined) return;
    this.numbers.delete(word);
    this.words[number] = undefined;
    this.letters[number] = 0;
    this.drawers.removeFirst(this.drawerOf(word), number, 0);
    this.unused.push(number);
    this.removeSpelling(number, word);
    this.revision++;
  }

  /** Words of this family that some country spells otherwise. */
  spelledOtherwise(family: string, visit: Visit): void {
    for (const number of this.spellings.get(family) ?? []) visit(number, this.word(number));
  }

  /** Every word that begins so. */
  beginningWith(beginning: string, visit: Visit): void {
    if (beginning.length < DRAWER) return this.beginningWithFew(beginning, visit);
    const drawer = this.drawerNumbers.get(beginning.slice(0, DRAWER));
    if (drawer === undefined) return;
    for (const number of this.drawers.values(drawer)) this.visitIf(number, beginning, visit);
  }

  /** Every word with these letters inside, from the second letter on. */
  containing(part: string, visit: Visit): void {
    const { letters, words } = this;
    const wanted = lettersOf(part, part.length);
    for (let number = 0, end = words.length; number < end; number++) {
      if ((wanted & ~(letters[number] as number)) !== 0) continue;
      const word = words[number];
      if (word !== undefined && word.indexOf(part, 1) > 0) visit(number, word);
    }
  }

  /**
   * Every word within so many slips (0 to 2) of this one and, for an unfinished word, every word with a beginning within so many
   * slips; and some that turn out to be neither.
   */
  near(typed: string, slips: number, unfinished: boolean, visit: Visit): void {
    const { letters, heads, lengths, words } = this;
    const wanted = lettersOf(typed, typed.length);
    const head = lettersOf(typed, Math.min(typed.length, HEAD));
    const shortest = typed.length - slips;
    const longest = unfinished ? LONGEST_WORD : typed.length + slips;
    for (let number = 0, end = words.length; number < end; number++) {
      const missing = wanted & ~(letters[number] as number);
      if (missing !== 0 && bitCount(missing) > slips) continue;
      const length = lengths[number] as number;
      if (length < shortest || length > longest || bitCount(head & ~(heads[number] as number)) > slips) continue;
      const word = words[number];
      if (word !== undefined) visit(number, word);
    }
  }

  /** Every word in use, with its number. */
  *entries(): IterableIterator<[number: number, word: string]> {
    for (const [word, number] of this.numbers) yield [number, word];
  }

  private beginningWithFew(beginning: string, visit: Visit): void {
    for (const [name, drawer] of this.drawerNumbers) {
      if (!name.startsWith(beginning)) continue;
      for (const number of this.drawers.values(drawer)) this.visitIf(number, beginning, visit);
    }
  }

  private visitIf(number: number, beginning: string, visit: Visit): void {
    const word = this.words[number];
    if (word?.startsWith(beginning)) visit(number, word);
  }

  private removeSpelling(number: number, word: string): void {
    const family = familyKey(word);
    const left = this.spellings.get(family)?.filter((other) => other !== number);
    if (left?.length) this.spellings.set(family, left);
    else this.spellings.delete(family);
  }

  private drawerOf(word: string): number {
    const name = word.slice(0, DRAWER);
    const known = this.drawerNumbers.get(name);
    if (known !== undefined) return known;
    const drawer = this.drawerNumbers.size;
    this.drawerNumbers.set(name, drawer);
    return drawer;
  }

  private describe(number: number, word: string): void {
    this.letters = widened(this.letters, number + 1);
    this.heads = widened(this.heads, number + 1);
    this.lengths = widened(this.lengths, number + 1);
    this.letters[number] = lettersOf(word, word.length);
    this.heads[number] = lettersOf(word, Math.min(word.length, HEAD + MOST_SLIPS));
    this.lengths[number] = word.length;
  }
}
