import * as fc from 'fast-check';
import { fold, foldText, unfoldRange } from '../../../src/application/search/fold';

describe('Folding makes alike what people type alike', () => {
  it.each([
    ['Œdème', 'oedeme'], ['Straße', 'strasse'], ['naïve', 'naive'], ['ÅNGSTRÖM', 'angstrom'], ['Łódź', 'lodz'], ['Ærø', 'aero'],
    ['l’évaluation', "l'evaluation"], ['COVID‑19', 'covid-19'], ['CO₂', 'co2'], ['ﬁbre', 'fibre'], ['TNF‑α', 'tnf-alpha'], ['β-blocker', 'beta-blocker'],
    ['soft\u00adware', 'software'], ['İstanbul', 'istanbul'], ['', ''], ['腰椎', '腰椎'], ['ΑΣΠΙΡΙΝΗ', 'ασπιρινη'], ['e\u0301tude', 'etude'],
  ])('%s becomes %s', (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'œ', 'α', '\u0301', '’', '😀', ' ', '腰') }));

  it('gives the same text with and without offsets', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).text === foldText(text)));
  });

  it('is done after one time', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('leads every folded stretch back into the text, in order', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const from = Math.min(a, b) % (folded.text.length + 1);
      const to = Math.min(folded.text.length, from + 1 + (Math.max(a, b) % 5));
      const [start, end] = unfoldRange(folded, from, to);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
      if (to > from) expect(foldText(text)).toContain(folded.text.slice(from, to));
    }));
  });
});

describe('A match in folded text is marked in the text as written', () => {
  it.each([
    ['Straßenverkehr', 'strasse', 'Straße'],
    ['Straßenverkehr', 'stras', 'Straß'],
    ['L’œdème pulmonaire', 'oedeme', 'œdème'],
    ['L’œdème pulmonaire', 'pulmonaire', 'pulmonaire'],
    ['ﬁbre optique', 'optique', 'optique'],
    ['e\u0301tude d’effet', 'effet', 'effet'],
    ['e\u0301tude', 'etude', 'e\u0301tude'],
    ['😀😀 disc', 'disc', 'disc'],
    ['TNF-α blockers', 'blockers', 'blockers'],
  ])('in %s, %s marks %s', (text, wanted, shown) => {
    const folded = fold(text);
    const at = folded.text.indexOf(wanted);
    const [from, to] = unfoldRange(folded, at, at + wanted.length);
    expect(text.slice(from, to)).toBe(shown);
  });
});
