const FAR = 99;

/** Rows reused by every call: comparing words must not make garbage. */
const WIDTH = 64;
let above2 = new Uint8Array(WIDTH);
let above = new Uint8Array(WIDTH);
let row = new Uint8Array(WIDTH);

function fillRow(a: string, b: string, i: number, limit: number): number {
  const code = a.charCodeAt(i - 1);
  const before = i > 1 ? a.charCodeAt(i - 2) : -1;
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  row[from - 1] = from === 1 ? i : FAR;
  let least = row[from - 1] ?? FAR;
  for (let j = from; j <= to; j++) {
    const other = b.charCodeAt(j - 1);
    let cost = (above[j - 1] ?? FAR) + (code === other ? 0 : 1);
    cost = Math.min(cost, (above[j] ?? FAR) + 1, (row[j - 1] ?? FAR) + 1);
    if (before === other && j > 1 && code === b.charCodeAt(j - 2)) cost = Math.min(cost, (above2[j - 2] ?? FAR) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  if (to < b.length) row[to + 1] = FAR;
  return least;
}

/** Fills the table up to the last row of `a`; false as soon as no cell can stay within `limit`. */
function fillTable(a: string, b: string, limit: number): boolean {
  for (let j = 0; j <= Math.min(b.length, limit + 1); j++) above[j] = j > limit ? FAR : j;
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const least = fillRow(a, b, i, limit);
    if (least > limit && leastAbove > limit) return false;
    leastAbove = least;
    [above2, above, row] = [above, row, above2];
  }
  return true;
}

/**
 * Slips between two words: letters left out, added, changed, or two neighbours swapped (optimal string alignment). Anything above
 * `limit` is reported as `limit + 1`. Words up to 60 letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 60 || b.length > 60) return limit + 1;
  if (!fillTable(a, b, limit)) return limit + 1;
  return Math.min(above[b.length] ?? FAR, limit + 1);
}

/** Slips between `a` and the best beginning of `b`, for a word still being typed. Same limits as `editDistance`. */
export function prefixDistance(a: string, b: string, limit: number): number {
  const head = b.slice(0, Math.min(60, a.length + limit));
  if (a.length > 60 || head.length < a.length - limit || !fillTable(a, head, limit)) return limit + 1;
  let least = limit + 1;
  const from = Math.max(0, a.length - limit);
  for (let j = from; j <= head.length; j++) least = Math.min(least, above[j] ?? FAR);
  return least;
}
