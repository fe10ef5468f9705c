import type { Breathe } from '../ports';
import { finish, finishInSlices } from './format';
import { recogniseFormat } from './formats';
import type { PlanContext } from './plan-context';
import type { ImportPlan } from './plan-types';

/** Plans the import of any text, by what it holds: an article, a list of references, a file of another program. Nothing is written. */
export function planImport(text: string, context: PlanContext): ImportPlan {
  return finish(recogniseFormat(text).plan(text, context));
}

/** The same in slices of a few milliseconds, with `breathe` awaited between them: for texts of any length on the main thread. */
export async function planImportInSlices(text: string, context: PlanContext, breathe: Breathe): Promise<ImportPlan> {
  return finishInSlices(recogniseFormat(text).plan(text, context), breathe);
}
