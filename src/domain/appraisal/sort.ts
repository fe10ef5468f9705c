import type { Question } from '../claim';
import type { Design } from '../source';
import { bodyOf } from './body';
import type { ClaimFramework } from './framework';
import { gradeClaim } from './grade';
import type { GradeInput } from './grading';

/** Strength of recommendation taxonomy: A consistent good patient-oriented evidence, B limited, C disease-oriented. */
export type SortRating = 'A' | 'B' | 'C';

const OF_TRIALS: readonly Design[] = ['sr_rct', 'rct'];

/** Designs that can carry an A for a question; every other question wants trials. */
const LEVEL_ONE: Readonly<Partial<Record<Question, readonly Design[]>>> = {
  prognosis: ['sr_observational', 'cohort'],
  diagnosis: ['sr_observational', 'diagnostic_accuracy'],
};

/**
 * The SORT letter of a claim. A surrogate outcome is C whatever the design. Undefined where there is no level to go by
 * (incomplete or ungraded), unless the outcome is a surrogate.
 */
export function sortRating(input: GradeInput): SortRating | undefined {
  if (input.outcomeType === 'surrogate') return 'C';
  const { certainty } = gradeClaim(input);
  if (certainty === 'incomplete' || certainty === 'ungraded') return undefined;
  const sure = certainty === 'high' || certainty === 'moderate';
  return sure && isConsistentLevelOne(input) ? 'A' : 'B';
}

function isConsistentLevelOne(input: GradeInput): boolean {
  const wanted = (input.question === undefined ? undefined : LEVEL_ONE[input.question]) ?? OF_TRIALS;
  const { kept } = bodyOf(input);
  return input.judgement.inconsistency === 'none'
    && kept.every((member) => wanted.includes(member.design) && member.relation !== 'contradicts');
}

/** SORT as a framework of claims: nothing to answer beyond what GRADE asks. */
export const SORT: ClaimFramework = {
  id: 'SORT', title: 'SORT', appliesTo: 'claim', questions: [], results: ['A', 'B', 'C'], rule: sortRating,
};
