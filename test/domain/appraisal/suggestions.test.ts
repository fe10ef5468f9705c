import { gradeClaim } from '../../../src/domain/appraisal/grade';
import { crossesNull } from '../../../src/domain/appraisal/interval';
import type { GradeInput, SuggestionGround } from '../../../src/domain/appraisal/grading';
import { input, member } from './bodies';

const grounds = (claim: GradeInput): SuggestionGround[] => gradeClaim(claim).suggestions.map(({ ground }) => ground);

describe('suggestions, each with its ground', () => {
  it.each<[string, GradeInput, readonly SuggestionGround[]]>([
    ['nothing to say', input([member('rct', { participants: 800 })]), []],
    ['one source for and one against', input([member('rct'), member('cohort', { relation: 'contradicts' })]), ['sources-disagree']],
    ['a surrogate outcome', input([member('rct')], {}, { outcomeType: 'surrogate' }), ['surrogate-outcome']],
    ['an animal study among the sources', input([member('rct'), member('animal')]), ['animal-studies']],
    ['an interval over the null', input([member('rct')], {}, { effectEstimate: 'RR 0.95 (95% CI 0.80 to 1.12)' }), ['interval-crosses-null']],
    ['79 people in all', input([member('cross_sectional', { participants: 79 })]), ['few-participants']],
    ['an unknown number of people', input([member('rct', { participants: 79 }), member('rct', { id: 'x' })]), []],
    ['half of the sources at risk of bias', input([member('rct', { rob: 'high' }), member('rct', { id: 'x', rob: 'low' })]), []],
    ['most of the sources at risk of bias', input([member('rct', { rob: 'high' }), member('rct', { id: 'x', rob: 'serious' }), member('rct', { id: 'y' })]), ['most-sources-at-risk']],
    ['a review rated high by AMSTAR 2, which is good', input([member('sr_rct', { robTool: 'AMSTAR2', rob: 'high' })]), []],
    ['a review rated critically low by AMSTAR 2', input([member('sr_rct', { robTool: 'AMSTAR2', rob: 'critically_low' })]), ['most-sources-at-risk']],
    ['a domain that is lowered already', input([member('rct')], { indirectness: 'serious' }, { outcomeType: 'surrogate' }), []],
    ['nothing that can be graded', input([member('animal')], {}, { outcomeType: 'surrogate' }), []],
  ])('%s', (_, claim, expected) => {
    expect(grounds(claim)).toEqual(expected);
  });

  it('names the sources it was seen in, and changes no level', () => {
    const claim = input([member('rct', { id: 'for' }), member('rct', { id: 'against', relation: 'contradicts' })]);
    expect(gradeClaim(claim)).toMatchObject({
      certainty: 'high',
      suggestions: [{ domain: 'inconsistency', value: 'serious', ground: 'sources-disagree', sources: ['against', 'for'] }],
    });
  });
});

describe('whether an interval includes no effect', () => {
  it.each<[string, boolean | undefined]>([
    ['RR 0.80 (95% CI 0.60 to 1.05)', true],
    ['RR 0.80 (95% CI 0.60 to 0.95)', false],
    ['RR 0,80 (IC à 95 % 0,60 à 1,05)', true],
    ['aHR 1.4 [1.1; 1.9]', false],
    ['OR 1.5 (0.9–2.4)', true],
    ['MD −1.2 (−2.4 to 0.1)', true],
    ['MD -1.2 (-2.4 to -0.1)', false],
    ['SMD 0.3, 95% KI 0,1 bis 0,5', false],
    ['better in three of five', undefined],
    ['RR 0.8', undefined],
    [`RR 1 (0.5 to 2)${' '.repeat(400)}`, undefined],
  ])('%s: %s', (estimate, expected) => {
    expect(crossesNull(estimate)).toBe(expected);
  });
});
