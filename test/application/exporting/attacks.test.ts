import { exportItems } from '../../../src/application/exporting';
import { fromCslJson } from '../../../src/application/exporting/csl-json';
import { finish } from '../../../src/application/importing/format';
import { RIS_LAYOUT, risItem } from '../../../src/application/importing/formats/ris';
import { taggedRecords } from '../../../src/application/importing/formats/tagged-records';
import type { CslItem } from '../../../src/domain/csl';
import { ATTACKS } from '../../security/attacks.mjs';

const item = (text: string): CslItem => ({ id: 'evil', type: 'article-journal', title: text, author: [{ literal: text }], 'container-title': text, DOI: text, URL: text, note: text });
const LAST: CslItem = { id: 'last', type: 'book', title: 'The last one' };

/** A file has neither half characters nor, in formats of lines, control characters. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
const oneLine = (text: string): string => wellFormed(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

describe.each(ATTACKS)('$name', ({ text }) => {
  it('is the same text when an exported CSL-JSON file is read back', () => {
    const [back, last] = (JSON.parse(exportItems([item(text), LAST], 'csl-json')) as CslItem[]).map(fromCslJson);
    expect(back).toMatchObject({ title: wellFormed(text), 'container-title': wellFormed(text), URL: wellFormed(text) });
    expect(last).toMatchObject(LAST);
  });

  it('is the same text, on one line, when an exported RIS file is read back', () => {
    const [back, last] = finish(taggedRecords(exportItems([item(text), LAST], 'ris'), RIS_LAYOUT)).map(risItem);
    expect(back).toMatchObject({ title: oneLine(text), 'container-title': oneLine(text) });
    expect(last?.title).toBe(LAST.title);
  });

  it('ends neither its field nor its entry in an exported BibLaTeX file', () => {
    const file = exportItems([item(text), LAST], 'biblatex');
    expect(file.match(/^@/gm)).toHaveLength(2);
    for (const line of file.split('\n')) expect(line).toMatch(/^(?:@[a-z]+\{[\w:.-]+,|  [a-z]+ = \{.*\},|\}|)$/u);
  });
});
