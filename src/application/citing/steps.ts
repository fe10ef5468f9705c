import type { Breathe } from '../ports';

/** Work in steps, after each of which the thread may be given back, or a worker say that it lives. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Characters of a text that are read in one step, where nothing in it has to be read whole. */
export const STEP = 4096;

/** Longest time, in milliseconds, that work keeps the thread without a break, unless one step takes longer. */
const SLICE = 8;

/** Does all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps in slices of about 8 ms, with `breathe` between them; all at once without it. */
export async function inSlices<T>(steps: Steps<T>, breathe: Breathe | undefined): Promise<T> {
  if (breathe === undefined) return toEnd(steps);
  for (let end = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await breathe();
    end = performance.now() + SLICE;
  }
}
