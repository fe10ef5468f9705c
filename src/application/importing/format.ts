import type { PlanContext } from './plan-context';
import type { ImportPlan } from './plan-types';

/** Work that may be done at once or in slices; it yields between slices of a few milliseconds. */
export type Steps<T> = Generator<undefined, T>;

/** One kind of text that can be imported. A new one is a file in `formats/` and a line in `formats/index.ts`. */
export interface ImportFormat {
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  /** Whether a text is of this kind, by its content alone. */
  readonly recognises: (text: string) => boolean;
  /** Reads and plans. Whatever is wrong with the text becomes a problem of the plan. */
  readonly plan: (text: string, context: PlanContext) => Steps<ImportPlan>;
}

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps with a breath between them. */
export async function finishInSlices<T>(steps: Steps<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
