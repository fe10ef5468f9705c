import { foldText } from './fold';
import { IMPACT_BITS, type ClaimIndex } from './index';
import type { PlannedWord } from './plan';
import { isStopWord } from './stop-words';

const FOR_EACH_WORD = 2;
const MOST = 5;
/** Below this share of common letter pairs two words are not alike to a reader. */
const LEAST_ALIKE = 0.4;

function pairsOf(word: string): Set<string> {
  const padded = ` ${word} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < padded.length; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}

/** Common letter pairs (Dice): 0 nothing in common, 1 the same pairs. */
function likeness(pairs: ReadonlySet<string>, other: string): number {
  const others = pairsOf(other);
  let common = 0;
  for (const pair of others) if (pairs.has(pair)) common++;
  return (2 * common) / (pairs.size + others.size);
}

function alike(index: ClaimIndex, word: string): string[] {
  const pairs = pairsOf(word);
  const found: { word: string; like: number; claims: number }[] = [];
  for (const [number, other] of index.vocabulary.entries()) {
    if (other.length < 3 || isStopWord(other) || Math.abs(other.length - word.length) > word.length / 2) continue;
    const like = likeness(pairs, other);
    if (like >= LEAST_ALIKE) found.push({ word: other, like, claims: index.count(number) });
  }
  found.sort((a, b) => b.like - a.like || b.claims - a.claims || (a.word < b.word ? -1 : 1));
  return found.slice(0, FOR_EACH_WORD).map((near) => near.word);
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
  for (const { word, stop, meanings } of words) {
    if (stop || word.length < 3) continue;
    const best = meanings.reduce((top, meaning) => (meaning.quality > top.quality ? meaning : top), { number: -1, quality: 0 });
    const near = best.quality > 0 ? [index.vocabulary.word(best.number)] : alike(index, word);
    for (const other of near) found.add(asWritten(index, other));
  }
  return [...found].slice(0, MOST);
}
