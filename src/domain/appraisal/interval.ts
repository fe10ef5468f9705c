const NUMBER = String.raw`[-−–]?\d{1,9}(?:[.,]\d{1,9})?`;
const INTERVAL = new RegExp(String.raw`(${NUMBER})\s{0,3}(?:to|bis|à|and|;|,|–|—|-)\s{0,3}(${NUMBER})`, 'giu');
const RATIO = /\b(?:a?RR|a?OR|a?HR|IRR|SHR|PR|RoM)\b/u;
const DIFFERENCE = /\b(?:W?MD|SMD|RD|ARR|mean difference|risk difference)\b/u;

/** Longest estimate that is read; a longer text is prose, not an estimate. */
const LONGEST = 300;

/**
 * Whether a confidence interval such as `RR 0.95 (95% CI 0.80 to 1.12)` includes "no effect": 1 for ratios, 0 for
 * differences. Undefined where the measure or the interval cannot be told. Decimal commas are understood.
 */
export function crossesNull(estimate: string | undefined): boolean | undefined {
  if (estimate === undefined || estimate.length > LONGEST) return undefined;
  const none = RATIO.test(estimate) ? 1 : DIFFERENCE.test(estimate) ? 0 : undefined;
  const last = [...estimate.matchAll(INTERVAL)].at(-1);
  if (none === undefined || last?.[1] === undefined || last[2] === undefined) return undefined;
  const [low, high] = [toNumber(last[1]), toNumber(last[2])];
  return low <= high ? low <= none && none <= high : undefined;
}

function toNumber(text: string): number {
  return Number(text.replace(/[−–]/u, '-').replace(',', '.'));
}
