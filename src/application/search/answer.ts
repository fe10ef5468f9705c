import { Candidates, type Found } from './candidates';
import { CloseReading } from './closeness';
import { constraintsOf, type Accept } from './constraints';
import { foldText } from './fold';
import type { ClaimIndex } from './index';
import { Lexicon } from './lexicon';
import { fuseCloseness } from './matcher';
import { byScore, goodEnough, type Match } from './order';
import { planWords, type PlannedWord } from './plan';
import { parseQuery, type ParsedQuery } from './query';
import { ASK_FUSE, COVERAGE_POWER, FEW_WORDS, FUSE_SHARE, LEAST_COVERAGE, LEAST_COVERAGE_OF_SENTENCE, MOST_CLOSENESS, READ_CLOSELY } from './rank';

/** Every claim that answers a query, in no order yet. */
export interface Answer {
  readonly words: readonly PlannedWord[];
  readonly matches: readonly Match[];
  /** The best score among them. */
  readonly best: number;
  readonly notes: readonly string[];
  /** How many claims have the words, whether or not they pass the filters. */
  readonly beforeFilters: number;
}

function allAccepted(index: ClaimIndex, accept: Accept | undefined): Match[] {
  const matches: Match[] = [];
  for (let slot = 0; slot < index.slotCount; slot++) {
    const document = index.document(slot);
    if (document && (!accept || accept(slot))) matches.push({ slot, document, score: 1 });
  }
  return matches;
}

function isSentence(words: readonly PlannedWord[]): boolean {
  return words.filter((word) => !word.stop).length > FEW_WORDS;
}

/** Claims that have enough of the words, with the score that the index gives. */
function withWords(words: readonly PlannedWord[], found: Found, index: ClaimIndex): Match[] {
  const least = (isSentence(words) ? LEAST_COVERAGE_OF_SENTENCE : LEAST_COVERAGE) * found.most;
  const matches: Match[] = [];
  for (const slot of found.slots) {
    const coverage = found.coverage[slot] ?? 0;
    const document = index.document(slot);
    if (coverage < least || !document) continue;
    const score = ((found.strength[slot] ?? 0) / found.most) * (coverage / found.most) ** COVERAGE_POWER;
    matches.push({ slot, document, score: score / MOST_CLOSENESS });
  }
  return matches;
}

/** Reads the most promising claims closely, and asks Fuse.js about the best of those. */
function refine(matches: readonly Match[], words: readonly PlannedWord[], index: ClaimIndex): void {
  const telling = words.filter((word) => !word.stop);
  const reading = new CloseReading(words);
  const promising = byScore(matches, READ_CLOSELY);
  for (const match of promising) match.score *= reading.closeness(index, match.slot);
  if (isSentence(words)) return;
  const best = byScore(promising, ASK_FUSE);
  const closeness = fuseCloseness(telling, best.map(({ document }) => foldText(document.statement)));
  best.forEach((match, place) => {
    match.score *= 1 + FUSE_SHARE * (closeness[place] ?? 0);
  });
}

function bestOf(matches: readonly Match[]): number {
  return matches.reduce((best, { score }) => Math.max(best, score), 0);
}

/** The words that nobody put between quotation marks may be misspelt, cut short or abbreviated. */
function plan(query: ParsedQuery, index: ClaimIndex, lexicon: Lexicon): PlannedWord[] {
  return planWords({ words: query.words, unfinished: query.unfinished, quoted: new Set(query.phrases.flat()) }, index, lexicon);
}

/** Makes the function that answers queries from an index: filters first, then candidates, then a close look at the best of them. */
export function answer(index: ClaimIndex): (query: string, today?: string) => Answer {
  const lexicon = new Lexicon(index.vocabulary);
  const candidates = new Candidates();
  return (text, today) => {
    const query = parseQuery(text);
    const accept = constraintsOf(query, index, lexicon, today);
    const words = plan(query, index, lexicon);
    if (words.length === 0) {
      const matches = allAccepted(index, accept);
      return { words, matches, best: 1, notes: query.notes, beforeFilters: query.filters.length > 0 || query.excluded.length > 0 ? 0 : index.size };
    }
    const withAny = withWords(words, candidates.find(words, index), index);
    const accepted = accept ? withAny.filter(({ slot }) => accept(slot)) : withAny;
    refine(accepted, words, index);
    const matches = goodEnough(accepted);
    return { words, matches, best: bestOf(matches), notes: query.notes, beforeFilters: withAny.length };
  };
}
