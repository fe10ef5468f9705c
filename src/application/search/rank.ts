import type { Certainty } from '../../domain/certainty';

/** Words such as "the" or "does" settle ties between claims that have all the others, and do no more. */
export const STOP_WORD_WEIGHT = 0.12;

/** Up to so many telling words a query is words thrown in; beyond, it is a sentence, whose words are whole. */
export const FEW_WORDS = 6;

/** How strongly a missing word tells against a claim: a claim with all the words comes before one that repeats some of them. */
export const COVERAGE_POWER = 1.3;

/** What words in the statement, in the typed order, and near each other add to a score, as a share of it. */
export const IN_STATEMENT = 0.2;
export const IN_ORDER = 0.4;
export const NEAR = 0.3;
/** Words this many places further apart than neighbours count half as near. */
export const HALF_NEAR = 3;

/** How many of the best claims are read closely, and how many of these Fuse.js looks at. */
export const READ_CLOSELY = 300;
export const ASK_FUSE = 20;

/** What Fuse.js has to say beside the index: enough to settle near ties between misspellings. A larger share made answers worse. */
export const FUSE_SHARE = 0.08;

/** The largest factor that close reading and Fuse.js together can give, which brings scores into 0 to 1. */
export const MOST_CLOSENESS = (1 + IN_STATEMENT + IN_ORDER + NEAR) * (1 + FUSE_SHARE);

/**
 * A claim that has less of what was asked for is no answer: with it, "zebra migration" would find every migraine. Of a sentence,
 * whose words are many and often our own way of asking, less is enough.
 */
export const LEAST_COVERAGE = 0.3;
export const LEAST_COVERAGE_OF_SENTENCE = 0.15;

/**
 * Bands of match quality, as shares of the best score: the order "strength, then score" sorts by strength within a band only. In
 * the first stand claims about as good as the best, which differ in length and order of words; a claim that lacks one of three words
 * falls into the second, a claim that has one of three into the third. The last is for claims that lack the rarest of three words: to
 * somebody who asks for “lumbar disc hydration”, the others on lumbar discs are worth a look, after the one. Below the last edge a claim
 * is not shown.
 */
export const BAND_EDGES: readonly number[] = [0.7, 0.45, 0.25, 0.14];

/** The band of a score, 0 the best; `BAND_EDGES.length` below the last edge. */
export function bandOf(score: number, best: number): number {
  const share = best > 0 ? score / best : 1;
  const band = BAND_EDGES.findIndex((edge) => share >= edge);
  return band < 0 ? BAND_EDGES.length : band;
}

/** Strongest first; claims that cannot be given a level come last, those that nobody tried to grade at the very end. */
const STRENGTH: Readonly<Record<Certainty, number>> = { high: 0, moderate: 1, low: 2, very_low: 3, incomplete: 4, ungraded: 5 };

/** Place of a certainty in the order of strength, 0 the strongest, and how many places there are. */
export function strengthOf(certainty: Certainty): number {
  return STRENGTH[certainty];
}
export const STRENGTHS = Object.keys(STRENGTH).length;
