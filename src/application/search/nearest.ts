import { foldText } from './fold';
import { IMPACT_BITS, type ClaimIndex } from './index';
import type { PlannedWord } from './plan';
import { isStopWord } from './stop-words';

const FOR_EACH_WORD = 2;
const MOST = 5;
/** Below this share of common letter pairs two words are not alike to a reader. */
const LEAST_ALIKE = 0.4;

/** How many of its letters a word like this one may lack. */
const LETTERS_OFF = 2;
const LEAST_LETTERS = 3;
/** Of a long query that finds nothing the first words are enough. */
const WORDS_LOOKED_AT = 6;

function pairsOf(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

/** Common letter pairs (Dice): 0 nothing in common, 1 the same pairs. */
function likeness(pairs: ReadonlySet<string>, other: string): number {
  const others = pairsOf(other);
  const common = others.filter((pair) => pairs.has(pair)).length;
  return (2 * common) / (pairs.size + others.length);
}

function alike(index: ClaimIndex, word: string): string[] {
  const pairs = new Set(pairsOf(word));
  const found = new Map<string, { readonly like: number; readonly claims: number }>();
  const consider = (number: number, other: string): void => {
    if (other.length < LEAST_LETTERS || isStopWord(other)) return;
    const like = likeness(pairs, other);
    if (like >= LEAST_ALIKE) found.set(other, { like, claims: index.count(number) });
  };
  index.vocabulary.near(word, LETTERS_OFF, false, consider);
  index.vocabulary.beginningWith(word.slice(0, LEAST_LETTERS), consider);
  const sorted = Array.from(found).sort(([a, one], [b, two]) => two.like - one.like || two.claims - one.claims || (a < b ? -1 : 1));
  return sorted.slice(0, FOR_EACH_WORD).map(([near]) => near);
}

/** A word of the vocabulary as some claim writes it, accents and all, in small letters. */
function asWritten(index: ClaimIndex, word: string): string {
  const number = index.vocabulary.find(word);
  const first = number === undefined ? undefined : index.postings.values(number)[0];
  const document = first === undefined ? undefined : index.document(first >>> IMPACT_BITS);
  const texts = document ? [document.statement, ...document.tags, ...document.sources.map(({ title }) => title)] : [];
  for (const text of texts) {
    for (const [written] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) if (foldText(written) === word) return written.toLowerCase();
  }
  return word;
}

/** Words that the claims do have, nearest to those typed: what to try where nothing was found. At most five. */
export function nearestWords(words: readonly PlannedWord[], index: ClaimIndex): string[] {
  const found = new Set<string>();
  for (const { word, meanings } of words.filter((each) => !each.stop && each.word.length >= LEAST_LETTERS).slice(0, WORDS_LOOKED_AT)) {
    const best = meanings.reduce((top, meaning) => (meaning.quality > top.quality ? meaning : top), { number: -1, quality: 0 });
    const near = best.quality > 0 ? [index.vocabulary.word(best.number)] : alike(index, word);
    for (const other of near) found.add(asWritten(index, other));
  }
  return [...found].slice(0, MOST);
}
