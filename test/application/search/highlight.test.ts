import * as fc from 'fast-check';
import { aDocument, ask, engineWith, marked } from './documents';

const shown = (statement: string, query: string): string => {
  const [hit] = ask(engineWith(aDocument(statement, { title: 'note' })), query).hits;
  return hit ? marked(statement, hit.ranges) : 'not found';
};

describe('Marked words', () => {
  it.each([
    ['Running hydrates lumbar discs', 'lumbar', 'Running hydrates [lumbar] discs'],
    ['Running hydrates lumbar discs', 'lumbr', 'Running hydrates [lumbar] discs'],
    ['Running hydrates lumbar discs', 'lum', 'Running hydrates [lum]bar discs'],
    ['Running hydrates lumbar discs', 'disk', 'Running hydrates lumbar [discs]'],
    ['Intervertebral discs', 'vertebral', 'Inter[vertebral] discs'],
    ['L’œdème pulmonaire aigu', 'oedeme', 'L’[œdème] pulmonaire aigu'],
    ['L’œdème pulmonaire aigu', 'odeme pulm', 'L’[œdème] [pulm]onaire aigu'],
    ['Die Straßenverkehrsunfälle', 'strasse', 'Die [Straße]nverkehrsunfälle'],
    ['Étude d’effet', 'etude', '[Étude] d’effet'],
    ['E\u0301tude d’effet', 'etude effet', '[E\u0301tude] d’[effet]'],
    ['😀 Running helps 😀 backs', 'backs', '😀 Running helps 😀 [backs]'],
    ['Odds ratio of low back pain', 'lbp', 'Odds ratio of [low back pain]'],
    ['LBP eases with exercise', 'low back pain', '[LBP] eases with exercise'],
    ['The effect on the disc', 'the disc', 'The effect on the [disc]'],
    ['腰椎間板に対する効果', '効果', '腰椎間板に対する[効果]'],
    ['COVID‑19 vaccines', 'covid-19', '[COVID]‑[19] vaccines'],
  ])('in “%s” for “%s”: %s', (statement, query, expected) => {
    expect(shown(statement, query)).toBe(expected);
  });

  it('are none where the claim was found by its sources or tags', () => {
    const [hit] = ask(engineWith(aDocument('Running helps', { tags: ['spine'] })), 'spine').hits;
    expect(hit?.ranges).toEqual([]);
  });

  it('are in order, apart, and inside the statement, whatever it is made of', () => {
    const sign = fc.constantFrom('a', 'b', 'É', 'ß', 'œ', '\u0301', ' ', 'ﬁ', '😀', '-', '’', '腰', '椎', 'İ');
    const text = fc.string({ unit: sign, minLength: 1, maxLength: 20 });
    fc.assert(fc.property(text, text, (statement, query) => {
      for (const hit of ask(engineWith(aDocument(statement)), query).hits) {
        let end = -1;
        for (const [from, to] of hit.ranges) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(statement.length);
      }
    }));
  });
});

it('A claim whose statement has no words is found by its other fields and marked nowhere', () => {
  const [hit] = ask(engineWith(aDocument('?!', { title: 'lumbar disc' })), 'lumbar disc').hits;
  expect(hit?.ranges).toEqual([]);
});
