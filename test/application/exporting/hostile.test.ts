import fc from 'fast-check';
import { exportItems } from '../../../src/application/exporting';
import { fromCslJson } from '../../../src/application/exporting/csl-json';
import { finish } from '../../../src/application/importing/format';
import { RIS_LAYOUT, risItem } from '../../../src/application/importing/formats/ris';
import { taggedRecords } from '../../../src/application/importing/formats/tagged-records';
import type { CslItem } from '../../../src/domain/csl';
import { hasPandoc, pandoc } from '../../conformance/pandoc';

/** What breaks files of references, put together at random. */
const hostile = fc.array(fc.oneof(
  fc.constantFrom('{', '}', '\\', '@', '@article{x,', 'ER  - ', '\nER  - \n', '\r\nTY  - BOOK\r\n', '"', ',', ' and ', '=', '%', '#', '$', '~', '^', '_', '&', '--', '\'\'', '``',
    '<i>', '</i>', '<sup>', '</sup>', '<span class="nocase">', '</span>', '</script>', '\u0000', '\u001B', '\u2028', '\u0085', '\uD800', '\t', 'é', '漢字', '😀', '-', '=}', '},\n title={x', '\\end', '\\input{x}', '\\', '|'),
  fc.string({ maxLength: 6, unit: 'binary' }), fc.constantFrom('spine', 'Running', 'MRI', ' '),
), { maxLength: 8 }).map((parts) => parts.join(''));

const name = fc.record({ family: hostile, given: hostile, suffix: hostile, literal: hostile, 'non-dropping-particle': hostile }, { requiredKeys: [] });
const item: fc.Arbitrary<CslItem> = fc.record({
  id: hostile, type: fc.constantFrom('article-journal', 'book', 'chapter', 'webpage', 'nonsense', '__proto__'), title: hostile, author: fc.array(name, { maxLength: 3 }),
  'container-title': hostile, publisher: hostile, page: hostile, DOI: hostile, URL: hostile, note: hostile, keyword: hostile, abstract: hostile, genre: hostile, language: hostile,
  issued: fc.oneof(fc.record({ literal: hostile }), fc.record({ 'date-parts': fc.array(fc.array(fc.integer({ min: -3, max: 3000 }), { maxLength: 4 }), { maxLength: 3 }) })),
}, { requiredKeys: ['id', 'type'] });
const LAST: CslItem = { id: 'last', type: 'book', title: 'The last one', volume: '99' };

describe('whatever an item holds', () => {
  it('CSL-JSON is read back as it was, but for half characters and broken names and dates', () => {
    fc.assert(fc.property(item, (one) => {
      const [back, last] = (JSON.parse(exportItems([one, LAST], 'csl-json')) as CslItem[]).map(fromCslJson);
      const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD') : value);
      for (const variable of ['type', 'title', 'page', 'DOI', 'URL', 'note', 'abstract'] as const) expect(back?.[variable]).toEqual(wellFormed(one[variable]));
      expect(last).toEqual(LAST);
    }));
  });

  it('RIS has as many records as items, and no line but its own', () => {
    fc.assert(fc.property(item, (one) => {
      const text = exportItems([one, LAST], 'ris');
      expect(text.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z\d] {2}- [^\p{Cc}\p{Zl}\p{Zp}]*$/u.test(line))).toBe(true);
      expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
      expect(text.match(/^ER {2}- /gm)).toHaveLength(2);
      const [back, last] = finish(taggedRecords(text, RIS_LAYOUT)).map(risItem);
      expect(last).toMatchObject({ title: 'The last one', volume: '99' });
      expect(back?.volume).toBeUndefined();
      expect(back?.title ?? '').toBe((one.title ?? '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() || (back?.title ?? ''));
    }));
  });

  it('in BibLaTeX braces balance in every line, escaped ones too, and every field has a line of its own', () => {
    fc.assert(fc.property(item, (one) => {
      const lines = exportItems([one, LAST], 'biblatex').split('\n');
      const depthOf = (line: string): number => [...line].reduce((depth, character) => {
        const next = depth + (character === '{' ? 1 : character === '}' ? -1 : 0);
        return next < 0 ? -Infinity : next;
      }, 0);
      for (const line of lines) {
        if (line.startsWith('@')) expect(line).toMatch(/^@[a-z]+\{[\p{L}\p{N}_:.+/-]+,$/u);
        else if (line !== '' && line !== '}') {
          expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/u);
          expect(depthOf(line)).toBe(0);
        }
      }
    }));
  });

  const all = fc.sample(item, { numRuns: 300, seed: 7 }).map((one, at) => ({ ...one, id: `k${at}` }));
  // Without pandoc there is nobody to ask: see conformance/pandoc.ts.
  (hasPandoc ? it : it.skip)('pandoc reads all of it: each entry under its key, and the title of the last untouched', () => {
    for (const [format, reader] of [['biblatex', 'biblatex'], ['csl-json', 'csljson']] as const) {
      const back = JSON.parse(pandoc(exportItems([...all, LAST], format), ['-f', reader, '-t', 'csljson'])) as CslItem[];
      expect(back.map(({ id }) => id)).toEqual([...all.map(({ id }) => id), 'last']);
      expect(back.at(-1)).toMatchObject({ title: 'The last one', volume: '99' });
      expect(back.slice(0, -1).filter(({ volume }) => volume !== undefined)).toEqual([]);
    }
  });
});
