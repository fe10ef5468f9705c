/** One replaced stretch: everything that differs between two texts. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest single stretch that turns `before` into `after`. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Applies what was typed (`base` → `mine`) to a newer text from disk; where both touch the same place, the disk's comes first. */
export function mergeEdits(base: string, mine: string, theirs: string): string {
  const typed = difference(base, mine);
  const written = difference(base, theirs);
  const shift = written.insert.length - (written.to - written.from);
  if (typed.to <= written.from) return theirs.slice(0, typed.from) + typed.insert + theirs.slice(typed.to);
  if (typed.from >= written.to) return theirs.slice(0, typed.from + shift) + typed.insert + theirs.slice(typed.to + shift);
  return theirs.slice(0, written.from + written.insert.length) + typed.insert + theirs.slice(written.from + written.insert.length);
}
