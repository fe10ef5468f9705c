import fc from 'fast-check';
import type { GradeJudgement } from '../../../src/domain/claim';
import { gradingFingerprint } from '../../../src/domain/appraisal/fingerprint';
import type { BodyMember, GradeInput } from '../../../src/domain/appraisal/grading';
import { anyInput, input, member } from './bodies';

const before = input([member('cohort', { id: 'a2001' }), member('rct', { id: 'b2002', includes: ['x', 'y'] })], {}, { effectEstimate: 'RR 2 (1 to 3)' });
const judged = (change: Partial<GradeJudgement>): GradeInput => ({ ...before, judgement: { ...before.judgement, ...change } });
const withMember = (change: Partial<BodyMember>): GradeInput => ({
  ...before, body: before.body.map((source, index) => (index === 0 ? { ...source, ...change } : source)),
});

describe('the fingerprint of a grading', () => {
  it('starts with a letter, so that YAML never reads it as a number', () => {
    fc.assert(fc.property(anyInput(), (claim) => {
      expect(gradingFingerprint(claim)).toMatch(/^g1-[0-9a-f]{16}$/u);
    }));
  });

  it.each<[string, GradeInput]>([
    ['the question', { ...before, question: 'harm' }],
    ['the kind of outcome', { ...before, outcomeType: 'surrogate' }],
    ['the estimate', { ...before, effectEstimate: 'RR 2 (1.5 to 3)' }],
    ['a domain', judged({ rob: 'serious' })],
    ['a reason to raise', judged({ doseResponse: 'present' })],
    ['the use of ROBINS-I', judged({ robins: true })],
    ['the kind of body kept', judged({ body: 'rct' })],
    ['the rater being named', judged({ by: [] })],
    ['a link less', { ...before, body: before.body.slice(1) }],
    ['a link more', { ...before, body: [...before.body, member('rct', { id: 'c2003' })] }],
    ['the side a source is on', withMember({ relation: 'contradicts' })],
    ['a design', withMember({ design: 'case_control' })],
    ['a status', withMember({ status: 'retracted' })],
    ['a reason to keep a retracted source', withMember({ acknowledged: true })],
    ['what a review includes', withMember({ includes: ['z'] })],
    ['a verdict on bias', withMember({ rob: 'high' })],
    ['the tool of that verdict', withMember({ robTool: 'ROBINSI' })],
    ['how many took part', withMember({ participants: 79 })],
  ])('changes with %s', (_, after) => {
    expect(gradingFingerprint(after)).not.toBe(gradingFingerprint(before));
  });

  it.each<[string, GradeInput]>([
    ['a reason is reworded', { ...before, judgement: { ...before.judgement, why: { rob: 'other words' } } }],
    ['the date of the rating changes', { ...before, judgement: { ...before.judgement, date: '2026-01-01' } }],
    ['another rater signs', { ...before, judgement: { ...before.judgement, by: ['B. Rater'] } }],
    ['included studies are listed in another order', { ...before, body: before.body.map((source) => ({ ...source, includes: [...source.includes].reverse() })) }],
    ['a source is linked twice', { ...before, body: [...before.body, ...before.body] }],
  ])('stays where %s', (_, after) => {
    expect(gradingFingerprint(after)).toBe(gradingFingerprint(before));
  });
});
