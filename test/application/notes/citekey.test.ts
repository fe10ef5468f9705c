import fc from 'fast-check';
import { makeCitekey } from '../../../src/application/notes/citekey';
import type { CslItem } from '../../../src/domain/csl';
import { isCitekey } from '../../../src/domain/source';

const article = (fields: Partial<CslItem>): CslItem => ({ id: '', type: 'article-journal', ...fields });
const by = (family: string): Partial<CslItem> => ({ author: [{ family, given: 'A' }] });
const in2017: Partial<CslItem> = { issued: { 'date-parts': [[2017, 4]] } };

it.each<[string, Partial<CslItem>]>([
  ['belavy2017', { ...by('Belavý'), ...in2017 }],
  ['khan2017', { author: [{ family: 'Khan' }, { family: 'Scott' }], ...in2017 }],
  ['vanderberg2017', { author: [{ family: 'Berg', 'non-dropping-particle': 'van der' }], ...in2017 }],
  ['smithjones2017', { ...by('Smith-Jones'), ...in2017 }],
  ['obrien2017', { ...by('O’Brien'), ...in2017 }],
  ['sorensen2017', { ...by('Sørensen'), ...in2017 }],
  ['strauss2017', { ...by('Strauß'), ...in2017 }],
  ['muller2017', { ...by('Müller'), ...in2017 }],
  ['lukasz2017', { ...by('Łukasz'), ...in2017 }],
  ['istanbul2017', { ...by('İstanbul'), ...in2017 }],
  ['李2017', { ...by('李'), ...in2017 }],
  ['worldhealthorganization2020', { author: [{ literal: 'The World Health Organization' }], issued: { 'date-parts': [[2020]] } }],
  ['editor2017', { editor: [{ family: 'Editor' }], title: 'Something', ...in2017 }],
  ['runninglumbardiscs2017', { title: 'On running and the lumbar discs: a review', ...in2017 }],
  ['effetcoursedisques', { title: 'L’effet de la course sur les disques' }],
  ['hydrationo2disc', { title: 'The hydration of O<sub>2</sub> in the <i>disc</i>' }],
  ['on', { title: 'On' }],
  ['belavy2017', { ...by('Belavý'), issued: { literal: 'Spring 2017' } }],
  ['belavy', { ...by('Belavý'), issued: { 'date-parts': [[0]] } }],
  ['source2017', in2017],
  ['source', {}],
])('%s', (citekey, fields) => {
  expect(makeCitekey(article(fields), new Set())).toBe(citekey);
});

it('adds letters where the citekey is taken, in any letter case', () => {
  const taken = new Set<string>();
  const keys = Array.from({ length: 30 }, () => {
    const key = makeCitekey(article({ ...by('KHAN'), ...in2017 }), taken);
    taken.add(key.toLowerCase());
    return key;
  });
  expect([keys[0], keys[1], keys[2], keys[26], keys[27], keys[28]]).toEqual(['khan2017', 'khan2017a', 'khan2017b', 'khan2017z', 'khan2017aa', 'khan2017ab']);
});

it.each(['Con', 'NUL', 'Aux', 'Prn', 'Com1', 'LPT9'])('an author called %s gets a name that Windows allows for a file', (family) => {
  expect(makeCitekey(article(by(family)), new Set())).toBe(`${family.toLowerCase()}a`);
});

it('is always a citekey, not taken, and not long', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(fc.property(text, text, fc.array(text), (family, title, taken) => {
    const used = new Set(taken.map((key) => key.toLowerCase()));
    const key = makeCitekey(article({ author: [{ family }], title, ...in2017 }), used);
    expect(isCitekey(key)).toBe(true);
    expect(used.has(key.toLowerCase())).toBe(false);
    expect([...key].length).toBeLessThan(70);
  }));
});
