import { isStopWord } from '../../../src/application/search/stop-words';
import { spellingKey } from '../../../src/application/search/spelling';
import { derivationStem, familyKey, inflectionStem } from '../../../src/application/search/stem';

describe('Forms of a word', () => {
  it.each([
    ['discs', 'disc'], ['studies', 'study'], ['treated', 'treating'], ['running', 'runs'], ['infections', 'infection'], ['journaux', 'journal'],
    ['durees', 'duree'], ['classes', 'class'],
  ])('%s and %s are one', (a, b) => {
    expect(inflectionStem(a)).toBe(inflectionStem(b));
  });

  it.each([['this', 'thi'], ['virus', 'viru'], ['mass', 'mas'], ['b12s', 'b12']])('%s and %s are not', (a, b) => {
    expect(inflectionStem(a)).not.toBe(inflectionStem(b));
  });

  it.each([
    ['hydration', 'hydrated'], ['inhibitor', 'inhibition'], ['biology', 'biological'], ['randomisation', 'randomised'], ['efficacy', 'efficacious'],
    ['prevention', 'preventive'], ['diagnostic', 'diagnostique'],
  ])('%s and %s come from one word', (a, b) => {
    expect(derivationStem(a)).toBe(derivationStem(b));
  });

  it.each([['universe', 'university'], ['marine', 'marital'], ['cat', 'catheter']])('%s and %s do not', (a, b) => {
    expect(inflectionStem(a)).not.toBe(inflectionStem(b));
  });
});

describe('British and American spelling', () => {
  it.each([
    ['haemorrhage', 'hemorrhage'], ['oedema', 'edema'], ['oesophagus', 'esophagus'], ['randomised', 'randomized'], ['tumour', 'tumor'],
    ['behavioural', 'behavioral'], ['fibre', 'fiber'], ['centres', 'centers'], ['diarrhoea', 'diarrhea'], ['analyse', 'analyze'], ['labelled', 'labeled'],
    ['programme', 'program'], ['analogue', 'analog'], ['sulphate', 'sulfate'], ['leucocyte', 'leukocyte'], ['anaesthesia', 'anesthesia'],
    ['paediatric', 'pediatric'], ['disk', 'disc'], ['foetal', 'fetal'], ['defence', 'defense'], ['apnoea', 'apnea'],
  ])('%s and %s are one word', (british, american) => {
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  it.each([['does', 'des'], ['four', 'fur'], ['poem', 'pem']])('%s and %s are not', (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });

  it('is seen through plural and inflection', () => {
    expect(familyKey('tumours')).toBe(familyKey('tumor'));
    expect(familyKey('randomised')).toBe(familyKey('randomizing'));
  });
});

it.each([['the', true], ['does', true], ['ainsi', true], ['und', true], ['pain', false], ['disc', false], ['vitamin', false]])('“%s” says nothing of its own: %s', (word, stop) => {
  expect(isStopWord(word)).toBe(stop);
});
