import type { ClaimDocument } from './document';
import { BAND_EDGES, bandOf, strengthOf, STRENGTHS } from './rank';

/** A claim that answers, before it is shown. */
export interface Match {
  readonly slot: number;
  readonly document: ClaimDocument;
  /** 0 to 1. */
  score: number;
}

function ties(a: Match, b: Match): number {
  return (
    b.score - a.score ||
    strengthOf(a.document.certainty) - strengthOf(b.document.certainty) ||
    (b.document.newestYear ?? 0) - (a.document.newestYear ?? 0) ||
    (a.document.path < b.document.path ? -1 : 1)
  );
}

/** Much larger groups are gone through once, keeping the first ones, rather than sorted. */
const MUCH_LARGER = 8;

function firstOf(group: Match[], count: number): Match[] {
  if (group.length <= count * MUCH_LARGER) return group.sort(ties).slice(0, count);
  const kept = group.slice(0, count).sort(ties);
  for (let at = count; at < group.length; at++) {
    const match = group[at];
    const last = kept.at(-1);
    if (!match || !last || ties(match, last) > 0) continue;
    let place = kept.length - 1;
    for (let before = kept[place - 1]; place > 0 && before && ties(match, before) < 0; before = kept[--place - 1]) kept[place] = before;
    kept[place] = match;
  }
  return kept;
}

/** The first `limit` matches: groups in their order, and inside a group the best score, then strength, newest year and path. */
function grouped(matches: readonly Match[], groupOf: (match: Match) => number, limit: number): Match[] {
  const groups: Match[][] = [];
  for (const match of matches) (groups[groupOf(match)] ??= []).push(match);
  const first: Match[] = [];
  for (const group of groups) {
    if (first.length >= limit) break;
    if (group) first.push(...firstOf(group, limit - first.length));
  }
  return first;
}

function bestScore(matches: readonly Match[]): number {
  let best = 0;
  for (const { score } of matches) if (score > best) best = score;
  return best;
}

const SHARES = 64;

/** The `limit` best scores, best first. */
export function byScore(matches: readonly Match[], limit: number): Match[] {
  const best = bestScore(matches);
  return grouped(matches, ({ score }) => (best > 0 ? Math.floor(SHARES * (1 - score / best)) : 0), limit);
}

/** Bands of match quality, in each the strongest first, then the best score. `best` is the best score of the whole answer. */
export function byStrength(matches: readonly Match[], limit: number, best: number): Match[] {
  return grouped(matches, ({ score, document }) => bandOf(score, best) * STRENGTHS + strengthOf(document.certainty), limit);
}

/** Matches that are good enough beside the best of them. */
export function goodEnough(matches: readonly Match[]): Match[] {
  const best = bestScore(matches);
  return matches.filter(({ score }) => bandOf(score, best) < BAND_EDGES.length);
}
