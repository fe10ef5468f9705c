import { causalVerbs } from '../../../src/domain/wording/causal-verbs';

describe('causal verbs in a sentence', () => {
  it.each<[string, readonly string[]]>([
    ['Running strengthens the lumbar discs', ['strengthens']],
    ['Walking prevents and improves back pain', ['prevents', 'improves']],
    ['Smoking causes disc wear', ['causes']],
    ['Disc wear is caused by smoking', ['caused']],
    ['Lifting leads to pain', ['leads']],
    ['La course renforce les disques', ['renforce']],
    ['La marche réduit la douleur et l’améliore', ['réduit', 'l’améliore']],
    ['la course a pied permet de lutter contre le mal de dos', ['lutter']],
    ['Laufen stärkt die Bandscheiben', ['stärkt']],
    ['Sitzen führt zu Schmerzen', ['führt']],
    ['RUNNING PROTECTS DISCS', ['PROTECTS']],
  ])('%s: %j', (sentence, verbs) => {
    expect(causalVerbs(sentence)).toEqual(verbs);
  });

  it.each([
    'Running is linked to better hydrated discs',
    'Running is associated with improved hydration and reduced pain',
    'Low back pain has many causes of unequal weight, and no single cause of it is known',
    'Runners had an increase in disc height',
    'Pain in the lower back is common',
    'Runners have taller lower lumbar discs',
    'Long sitting is linked to damage and to disc damage',
    'La cause de la douleur reste inconnue',
    'Laufen und Bandscheibenhöhe hängen zusammen',
    'The constructor of a prototype',
    '',
  ])('none in: %s', (sentence) => {
    expect(causalVerbs(sentence)).toEqual([]);
  });

  it('takes a megabyte in its stride', () => {
    expect(causalVerbs('a’-'.repeat(350_000))).toEqual([]);
  });
});
