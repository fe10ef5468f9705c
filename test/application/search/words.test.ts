import { foldText } from '../../../src/application/search/fold';
import { foldedWords, LONGEST_WORD, wordsOf } from '../../../src/application/search/words';

describe('Words of a text', () => {
  it.each([
    ['Lumbar discs', ['lumbar', 'discs']],
    ['l’effet qu’une étude', ['effet', 'une', 'etude']],
    ["patients' scores, the patient's score", ['patients', 'scores', 'the', 'patient', 'score']],
    ['vitamin D and hepatitis B', ['vitamin', 'd', 'and', 'hepatitis', 'b']],
    ['COVID-19, IL-6 (p < 0.05)', ['covid', '19', 'il', '6', 'p', '0', '05']],
    ['', []],
    ['?!… — “”', []],
    ['😀 🏃‍♀️', []],
    ['שלום עולם', ['שלום', 'עולם']],
  ])('of “%s” are %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('are told apart where a script has no spaces', () => {
    const words = foldedWords('腰椎間板に対する効果');
    expect(words.length).toBeGreaterThan(1);
    expect(words.join('')).toBe(foldText('腰椎間板に対する効果'));
  });

  it('stand where they are said to stand', () => {
    const text = "l'effet de la course sur 腰椎間盤 et les disques";
    for (const { word, from, to } of wordsOf(text)) expect(text.slice(from, to)).toBe(word);
  });

  it('are cut where no language has words so long', () => {
    expect(foldedWords('x'.repeat(5000))).toEqual(['x'.repeat(LONGEST_WORD)]);
  });
});
