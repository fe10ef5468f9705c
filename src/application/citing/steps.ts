import type { Breathe } from '../ports';

/** Work in steps, after each of which the thread may be given back. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Longest time, in milliseconds, that work keeps the thread busy without a break, unless one step takes longer. */
const SLICE = 8;

/** Does all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps in slices of at most 8 ms, with `breathe` between them. */
export async function inSlices<T>(steps: Steps<T>, breathe: Breathe): Promise<T> {
  for (let end = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await breathe();
    end = performance.now() + SLICE;
  }
}
