import { WORDINGS, type PatientLanguage } from '../../../src/domain/wording';
import { without } from '../without';

/** Words of the rating system, which mean something else to a patient or nothing. */
const JARGON = /grade|certain(?:ty)?|évidence|evidence|evidenz|high|moderate|low\b|élevé|faible|hoch|niedrig|gering/iu;

const sentencesOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];

describe.each(Object.keys(WORDINGS) as PatientLanguage[])('the sentences in %s', (language) => {
  const texts = without(WORDINGS[language], 'openReview', 'hedges', 'of');

  it('use no name of a level and no term of the rating', () => {
    expect(sentencesOf(texts).filter((text) => JARGON.test(text))).toEqual([]);
  });

  it('have a place for everything they need', () => {
    for (const effects of [texts.causal, texts.association]) {
      for (const phrase of sentencesOf(effects)) expect(phrase).toMatch(/\{x\}.*\{(?:of )?o\}|\{of o\}/u);
    }
    for (const doubt of Object.values(texts.doubts)) expect(doubt).toContain('{whether}');
    for (const quoted of sentencesOf(texts.quoted)) expect(quoted).toContain('{statement}');
  });

  it('differ for every level, so that strength is never lost', () => {
    for (const phrase of [...Object.values(texts.causal), ...Object.values(texts.association), texts.quoted]) {
      expect(new Set(Object.values(phrase)).size).toBe(4);
    }
  });

  it('ask their indirect questions without a size', () => {
    const asked = [...Object.values(texts.causal), ...Object.values(texts.association)].map(({ whether }) => whether);
    expect(asked.filter((text) => text.includes('{size}'))).toEqual([]);
  });
});

it.each(['fr', 'de'] as const)('says openly that a native clinician has not reviewed the sentences in %s', (language) => {
  expect(WORDINGS[language].openReview).toMatch(/not reviewed/u);
});

it.each([
  ['le mal de dos', 'du mal de dos'], ['les douleurs', 'des douleurs'], ['la douleur', 'de la douleur'],
  ['l’épaisseur', 'de l’épaisseur'], ['eau', 'd’eau'], ['une hernie', 'd’une hernie'], ['Le sommeil', 'du sommeil'],
])('French says "de" + %s as %s', (outcome, expected) => {
  expect(WORDINGS.fr.of(outcome)).toBe(expected);
});
