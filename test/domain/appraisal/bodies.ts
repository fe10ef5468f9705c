import fc from 'fast-check';
import { QUESTIONS, RELATIONS, type GradeJudgement } from '../../../src/domain/claim';
import { DESIGNS, STATUSES } from '../../../src/domain/source';
import type { BodyMember, GradeInput } from '../../../src/domain/appraisal/grading';

/** All five domains judged without concern, by a named rater. */
export const NO_CONCERN: GradeJudgement = {
  rob: 'none', inconsistency: 'none', indirectness: 'none', imprecision: 'none', publicationBias: 'none',
  robins: false, body: 'auto', why: {}, by: ['A. Rater'],
};

/** A supporting source of this design, published and undisputed. */
export function member(design: BodyMember['design'], more: Partial<BodyMember> = {}): BodyMember {
  return { id: `${design}2020`, relation: 'supports', design, status: 'ok', acknowledged: false, includes: [], ...more };
}

/** A claim about an exposure, judged without concern unless `judgement` says otherwise. */
export function input(body: readonly BodyMember[], judgement: Partial<GradeJudgement> = {}, more: Partial<GradeInput> = {}): GradeInput {
  return { question: 'exposure', judgement: { ...NO_CONCERN, ...judgement }, body, ...more };
}

const concern = fc.constantFrom('none', 'serious', 'very_serious');

/** Every combination of judgements; a missing key is a domain that nobody judged. */
export const anyJudgement: fc.Arbitrary<GradeJudgement> = fc.record({
  rob: fc.constantFrom('none', 'serious', 'very_serious', 'extremely_serious'),
  inconsistency: concern,
  indirectness: concern,
  imprecision: concern,
  publicationBias: fc.constantFrom('none', 'suspected'),
  largeEffect: fc.constantFrom('none', 'large', 'very_large'),
  doseResponse: fc.constantFrom('none', 'present'),
  confounding: fc.constantFrom('none', 'present'),
  robins: fc.boolean(),
  body: fc.constantFrom('auto', 'rct', 'nrs'),
  why: fc.constant({}),
  by: fc.constantFrom([], ['A. Rater']),
}, { requiredKeys: ['robins', 'body', 'why', 'by'] }) as fc.Arbitrary<GradeJudgement>;

/** Judgements with all five lowering domains given. */
export const completeJudgement: fc.Arbitrary<GradeJudgement> = anyJudgement.map((judgement) => ({ ...NO_CONCERN, ...judgement }));

const IDS = ['a1999', 'b2004', 'c2009', 'd2014', 'e2019', 'f2024'];

const anyMember: fc.Arbitrary<BodyMember> = fc.record({
  id: fc.constantFrom(...IDS),
  relation: fc.constantFrom(...RELATIONS),
  design: fc.constantFrom(...DESIGNS),
  status: fc.constantFrom(...STATUSES),
  acknowledged: fc.boolean(),
  includes: fc.subarray(IDS),
  robTool: fc.constantFrom('AMSTAR2', 'CochraneRoB2', 'ROBINSI'),
  rob: fc.constantFrom('low', 'high', 'serious'),
  participants: fc.nat(900),
}, { requiredKeys: ['id', 'relation', 'design', 'status', 'acknowledged', 'includes'] }) as fc.Arbitrary<BodyMember>;

/** Up to six sources, each with its own citekey. */
export const anyBody: fc.Arbitrary<BodyMember[]> = fc.uniqueArray(anyMember, { maxLength: 6, selector: ({ id }) => id });

/** Any claim. `judgements` narrows how it was judged. */
export function anyInput(judgements: fc.Arbitrary<GradeJudgement> = anyJudgement): fc.Arbitrary<GradeInput> {
  return fc.record({
    question: fc.constantFrom(...QUESTIONS),
    outcomeType: fc.constantFrom('patient', 'surrogate'),
    effectEstimate: fc.constantFrom('RR 0.9 (0.7 to 1.2)', 'MD 3 (1 to 5)'),
    judgement: judgements,
    body: anyBody,
  }, { requiredKeys: ['judgement', 'body'] }) as fc.Arbitrary<GradeInput>;
}
