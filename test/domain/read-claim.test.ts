import fc from 'fast-check';
import { CERTAINTIES } from '../../src/domain/certainty';
import { RECOMMENDATIONS } from '../../src/domain/claim';
import { readClaim } from '../../src/domain/read-claim';
import { readHandout } from '../../src/domain/read-handout';

const PATH = 'Claims/Running and discs.md';

describe('a claim note', () => {
  it('is read whole', () => {
    const { value, problems } = readClaim(PATH, {
      evidence: 'claim', claim: 'Running is linked to taller discs.', state: 'reviewed', superseded_by: '[[Newer]]', question: 'exposure', population: 'adults',
      intervention: 'running', comparator: 'no running', outcome: 'disc height', timeframe: '5 years', outcome_type: 'surrogate', claim_kind: 'association',
      verdict: 'supported', effect_direction: 'increases', effect_size: 'small', effect_estimate: 'MD 1.2', effect_absolute: '3 of 100',
      supports: ['[[belavy2017]]'], contradicts: [], qualifies: '[[khan2009]]', background: ['[[who2020]]'],
      grade_rob: 'serious', grade_inconsistency: 'none', grade_indirectness: 'serious', grade_imprecision: 'none', grade_publication_bias: 'none',
      grade_large_effect: 'none', grade_why_rob: 'No blinding.', grade_body: 'nrs', graded_by: 'A. Rater', graded: '2026-01-05', certainty: 'very_low',
      certainty_basis: 'adopted', certainty_source: '[[guideline]]', grade_fingerprint: 'g1-0', recommendation: 'conditional_for', recommendation_source: '[[guideline]]',
      plain_en: 'It is unclear.', plain_approved_by: 'A', plain_approved: '2026-01-06', caveats: ['Ask your doctor.'], reviewed: '2026-01-07', review_due: '2029-01-07', tags: ['disc'],
    });
    expect(problems).toEqual([]);
    expect(value).toEqual({
      kind: 'claim', path: PATH, statement: 'Running is linked to taller discs.', state: 'reviewed', supersededBy: { target: 'Newer' }, question: 'exposure',
      population: 'adults', intervention: 'running', comparator: 'no running', outcome: 'disc height', timeframe: '5 years', outcomeType: 'surrogate',
      claimKind: 'association', verdict: 'supported', effectDirection: 'increases', effectSize: 'small', effectEstimate: 'MD 1.2', effectAbsolute: '3 of 100',
      links: { supports: [{ target: 'belavy2017' }], contradicts: [], qualifies: [{ target: 'khan2009' }], background: [{ target: 'who2020' }] },
      grade: {
        rob: 'serious', inconsistency: 'none', indirectness: 'serious', imprecision: 'none', publicationBias: 'none', largeEffect: 'none', robins: false, body: 'nrs',
        why: { rob: 'No blinding.' }, by: ['A. Rater'], date: '2026-01-05',
      },
      basis: 'adopted', writtenCertainty: 'very_low', certaintySource: { target: 'guideline' }, fingerprint: 'g1-0', recommendation: 'conditional_for',
      recommendationSource: { target: 'guideline' }, plain: { en: 'It is unclear.' }, plainApprovedBy: 'A', plainApproved: '2026-01-06', caveats: ['Ask your doctor.'],
      reviewed: '2026-01-07', reviewDue: '2029-01-07', tags: ['disc'],
    });
  });

  it('takes its sentence from the file name, and judges nothing by itself', () => {
    expect(readClaim(PATH, { evidence: 'claim' })).toEqual({
      value: {
        kind: 'claim', path: PATH, statement: 'Running and discs', state: 'draft', links: { supports: [], contradicts: [], qualifies: [], background: [] },
        grade: { robins: false, body: 'auto', why: {}, by: [] }, basis: 'computed', plain: {}, caveats: [], tags: [],
      },
      problems: [],
    });
  });

  it.each([
    ['certainty', 'High', 'writtenCertainty'], ['verdict', 'yes', 'verdict'], ['question', 'treatment', 'question'], ['recommendation', 'strong', 'recommendation'],
    ['outcome_type', 'soft', 'outcomeType'], ['claim_kind', 'cause', 'claimKind'], ['effect_size', 'huge', 'effectSize'], ['certainty', 4, 'writtenCertainty'],
  ])('%s: %s is a problem and no value', (key, word, field) => {
    const { value, problems } = readClaim(PATH, { [key]: word });
    expect(value).not.toHaveProperty(field);
    expect(problems).toMatchObject([{ code: 'unknown-word', severity: 'error', where: `${PATH} › ${key}` }]);
  });

  it.each([
    ['grade_rob', 'sérieux'], ['grade_rob', 'extremely_serious'], ['grade_inconsistency', 'extremely_serious'], ['grade_publication_bias', 'serious'],
    ['grade_large_effect', 'present'], ['grade_imprecision', 'None'], ['grade_confounding', true],
  ])('%s: %s is not judged, which is not “none”', (key, word) => {
    const { value, problems } = readClaim(PATH, { [key]: word });
    expect(value?.grade).toEqual({ robins: false, body: 'auto', why: {}, by: [] });
    expect(problems).toMatchObject([{ code: 'unknown-word' }]);
  });

  it('allows “extremely serious” risk of bias where ROBINS-I was used', () => {
    expect(readClaim(PATH, { grade_rob: 'extremely_serious', grade_robins: true })).toMatchObject({ value: { grade: { rob: 'extremely_serious', robins: true } }, problems: [] });
  });

  it('says so where a source stands on both sides', () => {
    const { value, problems } = readClaim(PATH, { supports: ['[[a]]', '[[b]]'], contradicts: ['[[B]]'] });
    expect(problems).toMatchObject([{ code: 'supports-and-contradicts', what: '“b” stands under both “supports” and “contradicts”.' }]);
    expect(value?.links.contradicts).toEqual([{ target: 'B' }]);
  });

  it('is a claim with words of the closed lists only, whatever stands in its properties', () => {
    const keys = ['claim', 'certainty', 'recommendation', 'supports', 'grade_rob', 'grade_robins', 'caveats', 'graded_by', 'plain_en', 'tags'];
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('high', 'strong_for', '[[a]]', 'none'));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), value), (properties) => {
      const claim = readClaim(PATH, properties).value;
      expect([...CERTAINTIES, undefined]).toContain(claim?.writtenCertainty);
      expect([...RECOMMENDATIONS, undefined]).toContain(claim?.recommendation);
      expect(['none', 'serious', 'very_serious', 'extremely_serious', undefined]).toContain(claim?.grade.rob);
    }));
  });
});

it('a handout says its language, style and dates', () => {
  expect(readHandout('Handouts/Le disque.md', { evidence: 'handout', lang: 'fr', csl: 'apa', 'references-title': 'Références', author: 'A', date: '2026-01', review_due: '2029-01-01' })).toEqual({
    value: {
      kind: 'handout', path: 'Handouts/Le disque.md', title: 'Le disque', lang: 'fr', csl: 'apa', referencesTitle: 'Références', author: 'A', date: '2026-01',
      reviewDue: '2029-01-01', tags: [],
    },
    problems: [],
  });
});
