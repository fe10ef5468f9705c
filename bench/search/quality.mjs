import { createHash } from 'node:crypto';

/** Hits that count. */
export const DEPTH = 10;

const mean = (values) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
const meanQuality = (all) => ({ mrr: mean(all.map(({ mrr }) => mrr)), recall: mean(all.map(({ recall }) => recall)) });

/** Reciprocal rank of the first answer, and the share of all answers (at most ten can be) among the first ten. */
function qualityOf(rel, found) {
  const first = found.findIndex((id) => rel[id] > 0);
  const answers = Object.values(rel).filter((gain) => gain > 0).length;
  return { mrr: first < 0 ? 0 : 1 / (first + 1), recall: found.filter((id) => rel[id] > 0).length / Math.min(answers, DEPTH) };
}

const isTyped = (kind) => !/^(?:nat|abbr)-/.test(kind);

/** Quality of `answers` (by query, the ids found, best first): each kind by itself, and each group as the mean over its kinds. */
export function measure(queries, answers) {
  const byKind = new Map();
  for (const { kind, q, rel } of queries) {
    const quality = qualityOf(rel, answers.get(q).slice(0, DEPTH));
    if (byKind.has(kind)) byKind.get(kind).push(quality);
    else byKind.set(kind, [quality]);
  }
  const kinds = Object.fromEntries([...byKind].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, all]) => [kind, meanQuality(all)]));
  const over = (wanted) => meanQuality(Object.entries(kinds).flatMap(([kind, quality]) => (wanted(kind) ? [quality] : [])));
  return {
    typed: over(isTyped),
    natural: over((kind) => kind.startsWith('nat-')),
    abbreviations: over((kind) => kind.startsWith('abbr-')),
    kinds,
  };
}

/**
 * Which half of the queries one belongs to, by its letters. The first was looked at line by line while ranking was set, the second
 * only ever scored as a whole.
 */
export function isInSeenHalf({ kind, q }) {
  return createHash('sha1').update(`${kind}|${q}`).digest().at(-1) % 2 === 0;
}

/** Value below which `share` of the numbers lie. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Median and the slow end. */
export function spread(numbers) {
  return { p50: percentile(numbers, 0.5), p95: percentile(numbers, 0.95), p99: percentile(numbers, 0.99) };
}
