import { editDistance, prefixDistance } from './edit-distance';
import { otherNames, spellingKey } from './spelling';
import { derivationStem, familyKey, inflectionStem } from './stem';
import type { Vocabulary } from './vocabulary';

/** A word of the claims that a typed word may stand for. */
export interface Meaning {
  /** In the vocabulary. */
  readonly number: number;
  /** How sure, above 0 up to 1. */
  readonly quality: number;
}

/** A typed word, folded. */
export interface TypedWord {
  readonly word: string;
  /** Nothing follows it, so it may still be in the making. */
  readonly unfinished: boolean;
  /** One of few words, thrown in: it may be cut short, or come from inside a word. In a sentence words are whole. */
  readonly oneOfFew: boolean;
}

/** How far each way of meaning a word is trusted, beside the word itself (1). */
export const QUALITY = {
  spelling: 0.96,
  inflection: 0.9,
  otherName: 0.85,
  derivation: 0.62,
  /** The beginning of a word: from the first figure, a letter typed, to the second, all but whole. */
  beginning: 0.75,
  beginningWhole: 0.9,
  oneSlip: 0.72,
  twoSlips: 0.42,
  /** Slips in a word still in the making. */
  unfinishedOneSlip: 0.5,
  unfinishedTwoSlips: 0.3,
  /** The inside of a word, likewise. */
  inside: 0.36,
  insideWhole: 0.66,
  /** Factor for it where a claim has the letters as a word. */
  insideKnown: 0.6,
  /** Factor where the first letter is wrong: fingers rarely slip there. */
  firstLetter: 0.85,
} as const;

/** Shorter words have too many neighbours to be read as misspellings. */
const LEAST_FOR_ONE_SLIP = 4;
const LEAST_FOR_TWO_SLIPS = 7;
/** Fewer letters stand inside too many words, and begin too many, to mean any of them. */
const LEAST_INSIDE = 3;
const LEAST_BEGINNING = 3;

/** No stem is shorter, so a shorter word has no other forms. */
const LEAST_STEM = 3;

function slipsAllowed(word: string): number {
  if (word.length < LEAST_FOR_ONE_SLIP || /\d/.test(word)) return 0;
  return word.length < LEAST_FOR_TWO_SLIPS ? 1 : 2;
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

/** A typed word with all that comparing needs, worked out once. */
class Comparison {
  readonly slips: number;
  readonly derivation: string;
  readonly mayBegin: boolean;
  readonly spelling: string;
  readonly family: string;
  private readonly inflection: string;

  constructor(private readonly typed: TypedWord) {
    this.spelling = spellingKey(typed.word);
    this.family = familyKey(typed.word);
    this.inflection = inflectionStem(typed.word);
    this.derivation = derivationStem(typed.word);
    this.slips = slipsAllowed(typed.word);
    this.mayBegin = typed.unfinished || (typed.oneOfFew && typed.word.length >= LEAST_BEGINNING);
  }

  /** The word in another form, or the beginning of another. */
  relatedQuality(other: string): number {
    const { word } = this.typed;
    if (word === other) return 1;
    const begun = this.mayBegin && other.startsWith(word) ? between(QUALITY.beginning, QUALITY.beginningWhole, word.length / other.length) : 0;
    if (word.length < LEAST_STEM || !other.startsWith(this.derivation)) return begun;
    if (this.inflection === inflectionStem(other)) return QUALITY.inflection;
    return Math.max(begun, this.derivation === derivationStem(other) ? QUALITY.derivation : 0);
  }

  /** The word misspelt, whole or as far as it is typed. */
  slipQuality(other: string): number {
    const { word, unfinished } = this.typed;
    const allowed = this.slips;
    if (allowed === 0) return 0;
    const begun = unfinished ? prefixDistance(word, other, allowed) : 0;
    if (begun > allowed) return 0;
    const first = word[0] === other[0] ? 1 : QUALITY.firstLetter;
    const slips = editDistance(word, other, allowed);
    if (slips <= allowed) return first * (slips === 1 ? QUALITY.oneSlip : QUALITY.twoSlips);
    if (!unfinished) return 0;
    return first * (begun <= 1 ? QUALITY.unfinishedOneSlip : QUALITY.unfinishedTwoSlips);
  }

  /** Letters from the inside of another word. */
  insideQuality(other: string, known: boolean): number {
    const { word } = this.typed;
    if (word.length < LEAST_INSIDE || (known && !this.typed.oneOfFew) || other.indexOf(word, 1) < 0) return 0;
    return between(QUALITY.inside, QUALITY.insideWhole, word.length / other.length) * (known ? QUALITY.insideKnown : 1);
  }

  /** The word as another country spells it, or a form of that. */
  spellingQuality(other: string): number {
    if (this.spelling === spellingKey(other)) return QUALITY.spelling;
    return this.family === familyKey(other) ? QUALITY.inflection : 0;
  }
}

/**
 * How well `other`, a word of the claims, answers the typed word; 0 where not at all. A typed word that some claim has (`known`) is
 * not taken for a misspelling of others. The vocabulary is searched cleverly; this is the rule it must not miss anything of.
 */
export function meaningQuality(typed: TypedWord, known: boolean, other: string): number {
  const comparison = new Comparison(typed);
  return Math.max(
    otherNames(typed.word).includes(other) ? QUALITY.otherName : 0,
    comparison.spellingQuality(other),
    comparison.relatedQuality(other),
    comparison.insideQuality(other, known),
    known ? 0 : comparison.slipQuality(other),
  );
}

/** Every word of the vocabulary that the typed word may stand for. */
export function meaningsOf(typed: TypedWord, vocabulary: Vocabulary): Meaning[] {
  const { word } = typed;
  const found = new Map<number, number>();
  const offer = (number: number | undefined, quality: number): void => {
    if (number !== undefined && quality > (found.get(number) ?? 0)) found.set(number, quality);
  };
  const comparison = new Comparison(typed);
  const exact = vocabulary.find(word);
  const known = exact !== undefined;
  offer(exact, 1);
  for (const name of otherNames(word)) offer(vocabulary.find(name), QUALITY.otherName);
  const spelled = (number: number, other: string): void => offer(number, comparison.spellingQuality(other));
  vocabulary.spelledOtherwise(comparison.family, spelled);
  if (comparison.spelling !== word) vocabulary.beginningWith(derivationStem(comparison.spelling), spelled);
  if (comparison.mayBegin || word.length >= LEAST_STEM) vocabulary.beginningWith(comparison.derivation, (number, other) => offer(number, comparison.relatedQuality(other)));
  if (word.length >= LEAST_INSIDE && (!known || typed.oneOfFew)) vocabulary.containing(word, (number, other) => offer(number, comparison.insideQuality(other, known)));
  if (!known && comparison.slips > 0) vocabulary.near(word, comparison.slips, typed.unfinished, (number, other) => offer(number, comparison.slipQuality(other)));
  return Array.from(found, ([number, quality]) => ({ number, quality }));
}
