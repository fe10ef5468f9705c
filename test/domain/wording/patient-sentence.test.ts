import fc from 'fast-check';
import { CERTAINTIES, type Certainty } from '../../../src/domain/certainty';
import { CLAIM_KINDS, CLAIM_STATES, EFFECT_DIRECTIONS, EFFECT_SIZES, VERDICTS } from '../../../src/domain/claim';
import { isHedged, patientLanguage, patientSentence, PATIENT_LANGUAGES, WORDINGS, type ClaimForPatients, type PatientLanguage } from '../../../src/domain/wording';
import { without } from '../without';

const walking: ClaimForPatients = {
  statement: 'X reduces O', state: 'reviewed', intervention: 'walking', outcome: 'back pain', claimKind: 'causal', verdict: 'supported',
  effectDirection: 'reduces', effectSize: 'moderate', plain: {},
};
const say = (language: PatientLanguage, certainty: Certainty, more: Partial<ClaimForPatients> = {}, stale = false): string =>
  patientSentence({ ...walking, ...more }, certainty, WORDINGS[language], stale).text;

describe('a causal claim, by certainty', () => {
  const inFrench = { intervention: 'la marche', outcome: 'le mal de dos' };
  const inGerman = { intervention: 'Gehen', outcome: 'Rückenschmerzen' };
  it.each<[PatientLanguage, Certainty, Partial<ClaimForPatients>, string]>([
    ['en', 'high', {}, 'Walking reduces back pain.'],
    ['en', 'moderate', {}, 'Walking probably reduces back pain.'],
    ['en', 'low', {}, 'Walking may reduce back pain.'],
    ['en', 'very_low', {}, 'It is unclear whether walking reduces back pain.'],
    ['en', 'very_low', { effectSize: 'large' }, 'It is unclear whether walking reduces back pain.'],
    ['en', 'high', { effectSize: 'small' }, 'Walking slightly reduces back pain.'],
    ['en', 'low', { effectSize: 'large' }, 'Walking may greatly reduce back pain.'],
    ['en', 'moderate', { effectDirection: 'no_difference' }, 'Walking probably makes little or no difference to back pain.'],
    ['en', 'low', { effectSize: 'trivial' }, 'Walking may make little or no difference to back pain.'],
    ['en', 'high', { effectDirection: 'unclear' }, 'It is unclear whether walking makes a difference to back pain.'],
    ['fr', 'high', inFrench, 'La marche réduit le mal de dos.'],
    ['fr', 'moderate', { ...inFrench, effectSize: 'small' }, 'La marche réduit probablement légèrement le mal de dos.'],
    ['fr', 'low', inFrench, 'La marche pourrait réduire le mal de dos.'],
    ['fr', 'very_low', inFrench, 'On ne sait pas si la marche réduit le mal de dos.'],
    ['fr', 'high', { ...inFrench, effectDirection: 'no_difference' }, 'La marche ne change pas ou presque pas le mal de dos.'],
    ['de', 'high', { ...inGerman, effectSize: 'large' }, 'Gehen verringert Rückenschmerzen stark.'],
    ['de', 'moderate', inGerman, 'Gehen verringert Rückenschmerzen wahrscheinlich.'],
    ['de', 'low', inGerman, 'Gehen verringert Rückenschmerzen möglicherweise.'],
    ['de', 'very_low', inGerman, 'Es ist unklar, ob Gehen Rückenschmerzen verringert.'],
    ['de', 'high', { ...inGerman, effectDirection: 'no_difference' }, 'Gehen macht kaum einen oder keinen Unterschied bei Rückenschmerzen.'],
  ])('%s, %s, %j: %s', (language, certainty, more, text) => {
    expect(say(language, certainty, more)).toBe(text);
  });
});

describe('an association', () => {
  const linked: Partial<ClaimForPatients> = { claimKind: 'association' };
  it.each<[PatientLanguage, Certainty, Partial<ClaimForPatients>, string]>([
    ['en', 'high', {}, 'Walking is linked to less back pain.'],
    ['en', 'moderate', { effectSize: 'small' }, 'Walking is probably linked to slightly less back pain.'],
    ['en', 'low', { effectDirection: 'improves', outcome: 'hydration' }, 'Walking may be linked to better hydration.'],
    ['en', 'very_low', {}, 'It is unclear whether walking is linked to less back pain.'],
    ['fr', 'high', { intervention: 'la marche', outcome: 'le mal de dos' }, 'Il existe un lien entre la marche et une baisse du mal de dos.'],
    ['fr', 'very_low', { intervention: 'la marche', outcome: 'les douleurs' }, 'On ne sait pas s’il existe un lien entre la marche et une baisse des douleurs.'],
    ['fr', 'low', { intervention: 'la marche', effectDirection: 'improves', outcome: 'l’hydratation' },
      'Il pourrait exister un lien entre la marche et une amélioration de l’hydratation.'],
    ['de', 'moderate', { intervention: 'Gehen', outcome: 'Rückenschmerzen' }, 'Gehen und Rückenschmerzen hängen wahrscheinlich zusammen (Richtung: weniger).'],
    ['de', 'very_low', { intervention: 'Gehen', outcome: 'Rückenschmerzen' }, 'Es ist unklar, ob Gehen und Rückenschmerzen zusammenhängen.'],
  ])('%s, %s, %j: %s', (language, certainty, more, text) => {
    expect(say(language, certainty, { ...linked, ...more })).toBe(text);
  });

  it('without a direction is a mere link', () => {
    expect(patientSentence({ ...without(walking, 'effectDirection'), ...linked }, 'low', WORDINGS.en, false).text).toBe('Walking may be linked to back pain.');
  });
});

describe('a claim that may not assert anything', () => {
  it.each<[string, Certainty, Partial<ClaimForPatients>, string]>([
    ['contradicted', 'high', { verdict: 'contradicted' }, 'Studies have looked at whether walking reduces back pain, and did not confirm it.'],
    ['mixed', 'moderate', { verdict: 'mixed' }, 'Studies disagree on whether walking reduces back pain.'],
    ['insufficient', 'low', { verdict: 'insufficient' }, 'There is not enough research to say whether walking reduces back pain.'],
    ['incomplete', 'incomplete', {}, 'We cannot say yet whether walking reduces back pain.'],
    ['ungraded', 'ungraded', {}, 'We cannot say yet whether walking reduces back pain.'],
    ['superseded', 'high', { state: 'superseded' }, 'This statement has been replaced by a newer one.'],
    ['withdrawn', 'high', { state: 'withdrawn' }, 'This statement has been withdrawn.'],
  ])('%s', (_, certainty, more, text) => {
    expect(say('en', certainty, more)).toBe(text);
  });

  it.each(PATIENT_LANGUAGES)('never does, and always leaves the matter open, in %s', (language) => {
    const claims = fc.record({
      state: fc.constantFrom(...CLAIM_STATES), verdict: fc.constantFrom(...VERDICTS), claimKind: fc.constantFrom(...CLAIM_KINDS),
      effectDirection: fc.constantFrom(...EFFECT_DIRECTIONS), effectSize: fc.constantFrom(...EFFECT_SIZES),
      plain: fc.constantFrom({}, { [language]: 'Walking helps' }),
    });
    fc.assert(fc.property(claims, fc.constantFrom(...CERTAINTIES), fc.boolean(), (more, certainty, stale) => {
      const mayAssert = more.verdict === 'supported' && certainty !== 'incomplete' && certainty !== 'ungraded'
        && (more.state === 'draft' || more.state === 'reviewed');
      fc.pre(!mayAssert);
      const sentence = patientSentence({ ...walking, ...more }, certainty, WORDINGS[language], stale);
      expect(sentence.asserts).toBe(false);
      if (more.state === 'draft' || more.state === 'reviewed') expect(isHedged(sentence.text, WORDINGS[language])).toBe(true);
    }));
  });
});

describe('a claim whose parts are not stated', () => {
  const bare = without(walking, 'intervention');
  it.each<[Certainty, string]>([
    ['moderate', 'This is probably true: “X reduces O”.'],
    ['very_low', 'It is unclear whether this is true: “X reduces O”.'],
    ['ungraded', 'We cannot say yet whether this is true: “X reduces O”.'],
  ])('is quoted: %s', (certainty, text) => {
    expect(patientSentence({ ...bare, statement: 'X reduces O.' }, certainty, WORDINGS.en, false).text).toBe(text);
  });

  it('and so is a descriptive one', () => {
    expect(say('en', 'high', { claimKind: 'descriptive' })).toBe('Studies show this: “X reduces O”.');
  });
});

describe('the sentence that a person wrote', () => {
  const approved: Partial<ClaimForPatients> = { plain: { en: 'Walking can help your back.' }, plainApprovedBy: 'Dr Lee', plainApproved: '2026-01-05' };
  const of = (more: Partial<ClaimForPatients>, certainty: Certainty, stale = false): unknown =>
    patientSentence({ ...walking, ...more }, certainty, WORDINGS.en, stale);

  it('is used where it is approved and the grading holds', () => {
    expect(of(approved, 'moderate')).toEqual({ text: 'Walking can help your back.', draft: false, asserts: true });
  });

  it('is a draft where nobody approved it', () => {
    expect(of({ plain: approved.plain ?? {} }, 'moderate')).toMatchObject({ text: 'Walking can help your back.', draft: true });
  });

  it('gives way to a draft once the grading has changed', () => {
    expect(of(approved, 'moderate', true)).toMatchObject({ text: 'Walking probably reduces back pain.', draft: true });
  });

  it('gives way where it asserts what studies contradict', () => {
    expect(of({ ...approved, verdict: 'contradicted' }, 'high')).toMatchObject({ draft: true, asserts: false });
  });

  it('stays where it denies what studies contradict', () => {
    const plain = { en: 'Walking does not harm your back.' };
    expect(of({ ...approved, plain, verdict: 'contradicted' }, 'high')).toEqual({ text: plain.en, draft: false, asserts: false });
  });

  it('is for its own language only', () => {
    expect(say('fr', 'moderate', approved)).toBe('Walking réduit probablement back pain.');
  });
});

describe('parts as people write them', () => {
  it.each<[Partial<ClaimForPatients>, string]>([
    [{ intervention: ' Walking. ' }, 'It is unclear whether walking reduces back pain.'],
    [{ intervention: 'MRI scans' }, 'It is unclear whether MRI scans reduces back pain.'],
    [{ intervention: 'McKenzie exercises' }, 'It is unclear whether McKenzie exercises reduces back pain.'],
    [{ outcome: '$& {x}' }, 'It is unclear whether walking reduces $& {x}.'],
  ])('%j', (more, text) => {
    expect(say('en', 'very_low', more)).toBe(text);
  });
});

it.each([['fr-CH', 'fr'], ['EN', 'en'], ['de_AT', 'de'], ['es', undefined], [undefined, undefined]])('%s is read as %s', (tag, language) => {
  expect(patientLanguage(tag)).toBe(language);
});
