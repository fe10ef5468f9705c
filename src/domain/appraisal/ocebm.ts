import type { Question } from '../claim';
import type { Design } from '../source';
import { bodyOf, idsOf } from './body';
import type { ClaimFramework } from './framework';
import type { GradeInput } from './grading';

/** A level of the OCEBM 2011 table, 1 is best; surveys span `1–3`, since a design alone does not tell how people were sampled. */
export type OcebmLevel = '1' | '1–3' | '2' | '3' | '4' | '5';

const BEST_FIRST: readonly OcebmLevel[] = ['1', '1–3', '2', '3', '4', '5'];

type Levels = Readonly<Partial<Record<Design, OcebmLevel>>>;

const INTERVENTION: Levels = {
  sr_rct: '1', rct: '2', nonrandomised_trial: '3', cohort: '3', sr_observational: '3',
  case_control: '4', case_series: '4', cross_sectional: '4', mechanistic: '5',
};

/** Level by question and design (OCEBM 2011). `cohort` is 3 for prognosis: only an inception cohort would be 2. */
const TABLE: Readonly<Record<Question, Levels>> = {
  therapy: INTERVENTION,
  prevention: INTERVENTION,
  exposure: INTERVENTION,
  harm: INTERVENTION,
  screening: INTERVENTION,
  prognosis: { sr_observational: '1', cohort: '3', case_series: '4', case_control: '4' },
  diagnosis: { sr_rct: '1', sr_observational: '1', diagnostic_accuracy: '2', case_control: '4' },
  prevalence: { sr_rct: '1', sr_observational: '1', cross_sectional: '1–3', case_series: '4' },
};

/**
 * The OCEBM 2011 level by design: the best among the counted sources that support the claim. Undefined without a question
 * or a design in the table. Says nothing about GRADE, and is never mixed with it.
 */
export function ocebmLevel(input: GradeInput): OcebmLevel | undefined {
  const counted = new Set(idsOf(bodyOf(input).counted));
  const supporting = input.body.filter((member) => member.relation === 'supports' && counted.has(member.id));
  const levels = new Set(supporting.map((member) => levelOf(input, member.design, member.includes)));
  return BEST_FIRST.find((level) => levels.has(level));
}

function levelOf(input: GradeInput, design: Design, includes: readonly string[]): OcebmLevel | undefined {
  if (input.question === undefined) return undefined;
  if (input.question === 'harm' && design === 'sr_observational' && isOfCohorts(input, includes)) return '2';
  return TABLE[input.question][design];
}

/** Whether the primary studies of a review that the claim also links are cohorts, all of them. */
function isOfCohorts(input: GradeInput, includes: readonly string[]): boolean {
  const primaries = input.body.filter((member) => includes.includes(member.id));
  return primaries.length > 0 && primaries.every((member) => member.design === 'cohort');
}

/** OCEBM 2011 as a framework of claims: nothing to answer, the designs decide. */
export const OCEBM: ClaimFramework = {
  id: 'OCEBM2011', title: 'OCEBM 2011 (by design)', appliesTo: 'claim', questions: [], results: BEST_FIRST, rule: ocebmLevel,
};
