import { gradeClaim } from '../../../src/domain/appraisal/grade';
import type { BodyMember, GradeInput, Grading } from '../../../src/domain/appraisal/grading';
import { sortRating } from '../../../src/domain/appraisal/sort';
import { input, member } from './bodies';
import { without } from '../without';

const two = (design: BodyMember['design']): BodyMember[] => [member(design, { id: 'a2001' }), member(design, { id: 'b2002' })];

describe('the worked expectations of the evidence model', () => {
  const running = input(two('cross_sectional'), { rob: 'serious', indirectness: 'serious' }, { outcomeType: 'surrogate' });
  it.each<[string, GradeInput, Grading['certainty']]>([
    ['two cross-sectional imaging studies with serious risk of bias and indirectness', running, 'very_low'],
    ['a review of trials of a therapy with serious risk of bias',
      input([member('sr_rct')], { rob: 'serious' }, { question: 'therapy' }), 'moderate'],
    ['two cohorts with a very large effect and no concern', input(two('cohort'), { largeEffect: 'very_large' }), 'high'],
    ['a cohort about prognosis', input([member('cohort')], {}, { question: 'prognosis' }), 'high'],
    ['a ROBINS-I cohort, risk of bias very serious, dose response present',
      input([member('cohort')], { robins: true, rob: 'very_serious', doseResponse: 'present' }), 'moderate'],
    ['a trial and a cohort together', input([member('rct'), member('cohort')]), 'low'],
    ['retracted sources alone', input([member('rct', { status: 'retracted' }), member('cohort', { status: 'withdrawn' })]), 'ungraded'],
    ['case reports alone', input([member('case_report')]), 'very_low'],
  ])('%s: as expected', (_, claim, expected) => {
    expect(gradeClaim(claim).certainty).toBe(expected);
  });

  it('rates the running and discs claim C by SORT, since its outcome is a surrogate', () => {
    expect(sortRating(running)).toBe('C');
  });

  it('says which domain nobody judged', () => {
    const grading = gradeClaim({ judgement: without(input([]).judgement, 'imprecision'), body: [member('rct')] });
    expect(grading).toMatchObject({ certainty: 'incomplete', missing: ['imprecision'], start: 'high', up: 0 });
  });
});

describe('the starting level', () => {
  it.each<[string, GradeInput, Grading['start']]>([
    ['randomised trials start high', input([member('rct')]), 'high'],
    ['observational studies of an exposure start low', input([member('case_control')]), 'low'],
    ['and so do those of screening', input([member('cohort')], {}, { question: 'screening' }), 'low'],
    ['and those of a claim whose question is not stated', { judgement: input([]).judgement, body: [member('cohort')] }, 'low'],
    ['accuracy studies of a diagnosis start high', input([member('diagnostic_accuracy')], {}, { question: 'diagnosis' }), 'high'],
    ['surveys of a prevalence start high', input([member('cross_sectional')], {}, { question: 'prevalence' }), 'high'],
    ['case series of a prognosis still start very low', input([member('case_series')], {}, { question: 'prognosis' }), 'very_low'],
    ['a cohort beside a case series starts low', input([member('cohort'), member('case_series')]), 'low'],
    ['a body judged with ROBINS-I starts high', input([member('cohort')], { robins: true }), 'high'],
    ['opinions and mechanisms have no level to start from', input([member('expert_opinion'), member('mechanistic')]), undefined],
  ])('%s', (_, claim, expected) => {
    expect(gradeClaim(claim).start).toBe(expected);
  });
});

describe('the arithmetic', () => {
  it.each<[string, GradeInput, Pick<Grading, 'certainty' | 'down' | 'up'>]>([
    ['sums are clamped once, at the end', input([member('cohort')], { rob: 'very_serious', imprecision: 'very_serious' }),
      { certainty: 'very_low', down: 4, up: 0 }],
    ['a suspected publication bias is one step', input([member('rct')], { publicationBias: 'suspected' }),
      { certainty: 'moderate', down: 1, up: 0 }],
    ['all three reasons to raise add up, and stop at high',
      input([member('cohort')], { largeEffect: 'large', doseResponse: 'present', confounding: 'present' }),
      { certainty: 'high', down: 0, up: 3 }],
    ['an extremely serious risk of bias under ROBINS-I is three steps', input([member('cohort')], { robins: true, rob: 'extremely_serious' }),
      { certainty: 'very_low', down: 3, up: 0 }],
  ])('%s', (_, claim, expected) => {
    expect(gradeClaim(claim)).toMatchObject(expected);
  });

  it('takes a word it does not know for no judgement at all', () => {
    const odd = { ...input([member('rct')]), judgement: { ...input([]).judgement, rob: 'toString' } } as unknown as GradeInput;
    expect(gradeClaim(odd)).toMatchObject({ certainty: 'incomplete', missing: ['rob'] });
  });
});

describe('flags', () => {
  const review = member('sr_rct', { id: 'review2020', includes: ['trial2010'] });
  it.each<[string, GradeInput, readonly string[]]>([
    ['a full rating by a named rater has none', input([member('rct')]), []],
    ['no rater named', input([member('rct')], { by: [] }), ['grade-informed']],
    ['a rater that is only blanks', input([member('rct')], { by: [' '] }), ['grade-informed']],
    ['nothing linked', input([]), ['no-gradable-body']],
    ['a source without a design', input([member('unknown')]), ['no-gradable-body', 'design-missing']],
    ['trials and cohorts together', input([member('rct'), member('cohort')]), ['mixed-design']],
    ['a reason to raise a trial', input([member('rct')], { largeEffect: 'large' }), ['upgrade-ignored']],
    ['a reason to raise a lowered cohort', input([member('cohort')], { rob: 'serious', largeEffect: 'large' }), ['upgrade-ignored']],
    ['a reason to raise a ROBINS-I trial', input([member('rct')], { robins: true, largeEffect: 'large' }), ['upgrade-ignored']],
    ['a retracted source beside another', input([member('rct'), member('sr_rct', { status: 'retracted' })]), ['retracted-left-out']],
    ['a retracted source that a person keeps', input([member('rct', { status: 'retracted', acknowledged: true })]), ['retracted-acknowledged']],
    ['a trial that a counted review holds', input([review, member('rct', { id: 'trial2010' })]), ['primary-counted-in-review']],
    ['a source on both sides', input([member('rct'), member('rct', { relation: 'contradicts' })]), ['supports-and-contradicts']],
  ])('%s', (_, claim, expected) => {
    expect(gradeClaim(claim).flags).toEqual(expected);
  });
});

describe('what is counted', () => {
  const trial = member('rct', { id: 'trial2010' });
  it.each<[string, readonly BodyMember[], readonly string[]]>([
    ['background never', [member('rct', { relation: 'background' })], []],
    ['a qualifying source, like the others', [member('rct', { relation: 'qualifies' })], ['rct2020']],
    ['a trial inside a retracted review, since that review is out',
      [member('sr_rct', { id: 'r', status: 'retracted', includes: ['trial2010'] }), trial], ['trial2010']],
    ['a trial inside a review that is only background',
      [member('sr_rct', { id: 'r', relation: 'background', includes: ['trial2010'] }), trial], ['trial2010']],
    ['a trial that a narrative review mentions', [member('narrative_review', { id: 'n', includes: ['trial2010'] }), trial], ['n', 'trial2010']],
    ['two reviews that name each other',
      [member('sr_rct', { id: 'r', includes: ['s'] }), member('sr_rct', { id: 's', includes: ['r'] })], ['r', 's']],
  ])('%s', (_, body, expected) => {
    expect(gradeClaim(input(body)).counted).toEqual(expected);
  });

  it.each<[GradeInput['judgement']['body'], readonly string[], Grading['certainty']]>([
    ['auto', ['cohort2020'], 'low'],
    ['nrs', ['cohort2020'], 'low'],
    ['rct', ['rct2020'], 'high'],
  ])('of a mixed body, %s keeps %j', (body, kept, certainty) => {
    expect(gradeClaim(input([member('rct'), member('cohort')], { body }))).toMatchObject({ kept, certainty });
  });
});
