import { CERTAINTIES } from '../certainty';
import type { ClaimFramework, FrameworkQuestion } from './framework';
import { gradeClaim } from './grade';
import type { DownDomain, UpDomain } from './grading';

const CONCERN = ['none', 'serious', 'very_serious'];

/** Property of a claim note that holds each judgement; its reason is kept under `grade_why_` and the rest of the name. */
export const GRADE_PROPERTIES: Readonly<Record<DownDomain | UpDomain, string>> = {
  rob: 'grade_rob',
  inconsistency: 'grade_inconsistency',
  indirectness: 'grade_indirectness',
  imprecision: 'grade_imprecision',
  publicationBias: 'grade_publication_bias',
  largeEffect: 'grade_large_effect',
  doseResponse: 'grade_dose_response',
  confounding: 'grade_confounding',
};

const question = (domain: DownDomain | UpDomain, ask: string, answers: readonly string[]): FrameworkQuestion => ({
  id: GRADE_PROPERTIES[domain], ask, answers,
});

/** GRADE as a framework of claims. `extremely_serious` is for bodies that were judged with ROBINS-I. */
export const GRADE: ClaimFramework = {
  id: 'GRADE',
  title: 'GRADE',
  appliesTo: 'claim',
  questions: [
    question('rob', 'Could flaws in how the studies were done have misled us?', [...CONCERN, 'extremely_serious']),
    question('inconsistency', 'Do the studies disagree in a way nobody can explain?', CONCERN),
    question('indirectness', 'Were other people, treatments or outcomes studied than the ones in the claim?', CONCERN),
    question('imprecision', 'Are there too few people or events to trust the size of the effect?', CONCERN),
    question('publicationBias', 'Are studies with other results likely to have stayed unpublished?', ['none', 'suspected']),
    question('largeEffect', 'Is the effect so large that flaws alone can hardly explain it?', ['none', 'large', 'very_large']),
    question('doseResponse', 'Does more of it go with more of the effect?', ['none', 'present']),
    question('confounding', 'Would everything left unmeasured have made the effect look smaller?', ['none', 'present']),
  ],
  results: CERTAINTIES,
  rule: (input) => gradeClaim(input).certainty,
};
