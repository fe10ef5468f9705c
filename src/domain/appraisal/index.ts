import type { Framework } from './framework';
import { GRADE } from './grade-framework';
import { OCEBM } from './ocebm';
import { SORT } from './sort';
import { SOURCE_TOOLS } from './source-tools';

/** Every way to appraise that the plugin knows. A new one is a file of data and a line here. */
export const FRAMEWORKS: readonly Framework[] = [GRADE, OCEBM, SORT, ...SOURCE_TOOLS];

/** The framework with this id, in any letter case. */
export function findFramework(id: string): Framework | undefined {
  const wanted = id.toLowerCase();
  return FRAMEWORKS.find((framework) => framework.id.toLowerCase() === wanted);
}
