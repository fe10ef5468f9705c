import type { TextEdit } from './citation';

/** Units compared at once: a note has millions. A power of two. */
const STRETCH = 4096;

/** The one edit that turns `before` into `after`, leaving their common beginning and end alone; none where they are the same. */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  const from = commonLength(shorter, (at, to) => before.slice(at, to) === after.slice(at, to));
  const [one, other] = [before.length, after.length];
  const tail = commonLength(shorter - from, (at, to) => before.slice(one - to, one - at) === after.slice(other - to, other - at));
  return [{ from, to: one - tail, insert: after.slice(from, other - tail) }];
}

/** How far two texts of at least `most` units are the same: whole stretches are compared, then halves of the one that differs. */
function commonLength(most: number, same: (at: number, to: number) => boolean): number {
  let at = 0;
  for (let step = STRETCH; step >= 1;) {
    if (at + step <= most && same(at, at + step)) at += step;
    else step = Math.floor(step / 2);
  }
  return at;
}
