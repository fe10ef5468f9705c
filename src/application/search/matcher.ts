// Without Fuse's query language: ours is in query.ts.
import Fuse from 'fuse.js/basic';

/** Fuse.js compares bit by bit in words of 32: longer patterns are cut into pieces, which costs more than it tells. */
const LONGEST_PATTERN = 32;
const MOST_PATTERNS = 8;

const OPTIONS = {
  includeScore: true,
  shouldSort: false,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  threshold: 0.4,
};

/** A word to compare, folded, and how much it matters. */
export interface Pattern {
  readonly word: string;
  readonly weight: number;
}

/**
 * How closely each text, folded, has the letters of the patterns, 0 to 1, as Fuse.js sees it. Each pattern is looked for by
 * itself: Fuse.js wants a whole pattern in one place, and people leave words out.
 */
export function fuseCloseness(patterns: readonly Pattern[], texts: readonly string[]): number[] {
  const closeness = texts.map(() => 0);
  const asked = patterns.filter(({ word }) => word.length > 1).slice(0, MOST_PATTERNS);
  const most = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (texts.length === 0 || most === 0) return closeness;
  const fuse = new Fuse(texts, OPTIONS);
  for (const { word, weight } of asked) {
    for (const { refIndex, score } of fuse.search(word.slice(0, LONGEST_PATTERN))) {
      closeness[refIndex] = (closeness[refIndex] ?? 0) + (weight / most) * (1 - (score ?? 1));
    }
  }
  return closeness;
}
