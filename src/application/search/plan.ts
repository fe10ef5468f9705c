import type { ClaimIndex } from './index';
import type { Lexicon } from './lexicon';
import type { Meaning } from './meanings';
import { FEW_WORDS, STOP_WORD_WEIGHT } from './rank';
import { findRun, type Run } from './runs';
import { isStopWord } from './stop-words';

/** What a typed word asks of the index. */
export interface PlannedWord {
  readonly word: string;
  /** Says little of its own ("the"), so that it only settles ties. Not the last word: "the" may become "therapy". */
  readonly stop: boolean;
  /** How much the word tells claims apart. */
  readonly weight: number;
  readonly meanings: readonly Meaning[];
  /** Long forms that the word abbreviates. */
  readonly longForms: readonly Run[];
  /** Claims that have one of them: slot, and quality times the weight (up to 255). */
  readonly spelledOut: ReadonlyMap<number, number>;
}

/** What a query asks for in words, in their order. */
export interface TypedQuery {
  readonly words: readonly string[];
  /** Nothing follows the last word. */
  readonly unfinished: boolean;
  /** Words inside quotation marks, which are meant as they stand. */
  readonly quoted: ReadonlySet<string>;
}

/** How much a long form is trusted for its short form. */
export const LONG_FOR_SHORT = 0.85;
/** And the reverse, and a short form only guessed from initials. */
const SHORT_FOR_LONG = 0.8;
const GUESSED_SHORT = 0.55;
const LONG_FORMS_TRIED = 4;
const LONGEST_LONG_FORM = 7;
/** Fewer initials make a short form by chance. */
const LEAST_GUESSED = 3;

/** Short forms of every run of typed words: by place of the word, the word numbers and how sure. */
function shortForms(index: ClaimIndex, words: readonly string[]): Map<number, number>[] {
  const found = words.map(() => new Map<number, number>());
  const add = (from: number, to: number, short: string, quality: number): void => {
    const number = index.vocabulary.find(short);
    if (number === undefined) return;
    for (let at = from; at < to; at++) found[at]?.set(number, Math.max(found[at]?.get(number) ?? 0, quality));
  };
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_LONG_FORM); to++) {
      const run = words.slice(from, to);
      for (const short of index.abbreviations.shortForms(run)) add(from, to, short, SHORT_FOR_LONG);
      const initials = run.map((word) => word.charAt(0)).join('');
      if (run.length >= LEAST_GUESSED && !isStopWord(initials)) add(from, to, initials, GUESSED_SHORT);
    }
  }
  return found;
}

function longForms(index: ClaimIndex, lexicon: Lexicon, word: string): Run[] {
  const forms = index.abbreviations.longForms(word).slice(0, LONG_FORMS_TRIED);
  return forms.map((form) => form.map((part) => lexicon.sameWord(part))).filter((run) => run.every((choices) => choices.size > 0));
}

function spelledOut(index: ClaimIndex, runs: readonly Run[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const run of runs) {
    for (const [slot, weight] of findRun(index, run)) found.set(slot, Math.max(found.get(slot) ?? 0, LONG_FOR_SHORT * weight));
  }
  return found;
}

function withShortForms(meanings: readonly Meaning[], shorts: ReadonlyMap<number, number>): readonly Meaning[] {
  if (shorts.size === 0) return meanings;
  const best = new Map(meanings.map(({ number, quality }) => [number, quality]));
  for (const [number, quality] of shorts) best.set(number, Math.max(best.get(number) ?? 0, quality));
  return Array.from(best, ([number, quality]) => ({ number, quality }));
}

/**
 * How much a word tells claims apart: rare words more. Loose meanings count for what they are trusted. Summed in whole
 * thousandths, so that the order in which words came into the vocabulary cannot show.
 */
function rarity(index: ClaimIndex, meanings: readonly Meaning[], spelled: number): number {
  let thousandths = spelled * 1000;
  for (const { number, quality } of meanings) thousandths += Math.round(1000 * quality * quality) * index.count(number);
  return Math.log(1 + (index.size + 1) / (0.5 + Math.min(index.size, thousandths / 1000)));
}

function exactly(lexicon: Lexicon, word: string): readonly Meaning[] {
  return Array.from(lexicon.exact(word), (number) => ({ number, quality: 1 }));
}

/** Works out what each word may mean and how much it matters. */
export function planWords(query: TypedQuery, index: ClaimIndex, lexicon: Lexicon): PlannedWord[] {
  const { words, quoted } = query;
  const telling = words.filter((word) => !isStopWord(word)).length;
  const shorts = shortForms(index, words);
  return words.map((word, place) => {
    const unfinished = query.unfinished && place === words.length - 1;
    const stop = telling > 0 && isStopWord(word) && !unfinished;
    const asItStands = stop || quoted.has(word);
    const typed = { word, unfinished, oneOfFew: telling <= FEW_WORDS };
    const meanings = withShortForms(asItStands ? exactly(lexicon, word) : lexicon.meanings(typed), quoted.has(word) ? new Map() : shorts[place] ?? new Map());
    const runs = asItStands ? [] : longForms(index, lexicon, word);
    const spelled = spelledOut(index, runs);
    const weight = rarity(index, meanings, spelled.size) * (stop ? STOP_WORD_WEIGHT : 1);
    return { word, stop, weight, meanings, longForms: runs, spelledOut: spelled };
  });
}
