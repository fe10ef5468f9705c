/** Work in steps, after each of which a worker may say that it lives. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
