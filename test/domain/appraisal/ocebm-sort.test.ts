import { ocebmLevel } from '../../../src/domain/appraisal/ocebm';
import { sortRating } from '../../../src/domain/appraisal/sort';
import type { BodyMember, GradeInput } from '../../../src/domain/appraisal/grading';
import type { Question } from '../../../src/domain/claim';
import type { Design } from '../../../src/domain/source';
import { input, member } from './bodies';

describe('the OCEBM level by design', () => {
  it.each<[Question, Design, string | undefined]>([
    ['therapy', 'sr_rct', '1'], ['prevention', 'rct', '2'], ['exposure', 'cohort', '3'], ['therapy', 'nonrandomised_trial', '3'],
    ['exposure', 'cross_sectional', '4'], ['harm', 'case_control', '4'], ['therapy', 'case_series', '4'], ['therapy', 'mechanistic', '5'],
    ['therapy', 'sr_observational', '3'], ['screening', 'rct', '2'], ['therapy', 'expert_opinion', undefined],
    ['prognosis', 'sr_observational', '1'], ['prognosis', 'cohort', '3'], ['prognosis', 'case_series', '4'], ['prognosis', 'mechanistic', undefined],
    ['diagnosis', 'sr_observational', '1'], ['diagnosis', 'diagnostic_accuracy', '2'], ['diagnosis', 'case_control', '4'],
    ['prevalence', 'sr_observational', '1'], ['prevalence', 'cross_sectional', '1–3'], ['prevalence', 'case_series', '4'],
  ])('%s, %s: %s', (question, design, level) => {
    expect(ocebmLevel(input([member(design)], {}, { question }))).toBe(level);
  });

  const primaries = (design: Design): BodyMember[] => [
    member('sr_observational', { id: 'review', includes: ['one', 'two'] }), member('cohort', { id: 'one' }), member(design, { id: 'two' }),
  ];
  it.each<[string, Question, BodyMember[], string]>([
    ['a review of cohorts is 2 for a harm', 'harm', primaries('cohort'), '2'],
    ['a review of cohorts and case-control studies is 3', 'harm', primaries('case_control'), '3'],
    ['a review of cohorts is 3 for a therapy', 'therapy', primaries('cohort'), '3'],
    ['the best supporting source decides', 'therapy', [member('cohort'), member('case_series')], '3'],
    ['a contradicting trial does not', 'therapy', [member('rct', { relation: 'contradicts' }), member('case_series')], '4'],
    ['a retracted trial does not', 'therapy', [member('rct', { status: 'retracted' }), member('case_series')], '4'],
  ])('%s', (_, question, body, level) => {
    expect(ocebmLevel(input(body, {}, { question }))).toBe(level);
  });

  it('is not given without a question', () => {
    expect(ocebmLevel({ judgement: input([]).judgement, body: [member('rct')] })).toBeUndefined();
  });
});

describe('the SORT rating', () => {
  it.each<[string, GradeInput, string | undefined]>([
    ['consistent trials', input([member('rct')]), 'A'],
    ['trials with one concern are still moderate', input([member('sr_rct')], { rob: 'serious' }), 'A'],
    ['trials that disagree', input([member('rct')], { inconsistency: 'serious' }), 'B'],
    ['a contradicting trial', input([member('rct'), member('rct', { id: 'x', relation: 'contradicts' })]), 'B'],
    ['cohorts raised to high, which are not level 1 for an exposure', input([member('cohort')], { largeEffect: 'very_large' }), 'B'],
    ['cohorts of a prognosis', input([member('cohort')], {}, { question: 'prognosis' }), 'A'],
    ['cohorts of an exposure', input([member('cohort')]), 'B'],
    ['trials of a surrogate', input([member('sr_rct')], {}, { outcomeType: 'surrogate' }), 'C'],
    ['opinions about a surrogate', input([member('expert_opinion')], {}, { outcomeType: 'surrogate' }), 'C'],
    ['opinions about a patient outcome', input([member('expert_opinion')]), undefined],
  ])('%s: %s', (_, claim, rating) => {
    expect(sortRating(claim)).toBe(rating);
  });
});
