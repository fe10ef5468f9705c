import { EXPORT_FORMATS, exportItems } from '../../../src/application/exporting';
import type { CslItem } from '../../../src/domain/csl';

const of = (changes: Record<string, unknown>): CslItem => ({ id: 'khan2009', type: 'article-journal', ...changes });
const bib = (changes: Record<string, unknown>): string => exportItems([of(changes)], 'biblatex');
const ris = (changes: Record<string, unknown>): string[] => exportItems([of(changes)], 'ris').split('\r\n');
const json = (changes: Record<string, unknown>): unknown => (JSON.parse(exportItems([of(changes)], 'csl-json')) as unknown[])[0];

const ARTICLE = {
  title: 'Mechanotherapy: how therapists’ prescription of MRI helps',
  author: [{ family: 'Khan', given: 'K M' }, { family: 'Scott', given: 'A', suffix: 'Jr' }, { literal: 'World Health Organization' }],
  issued: { 'date-parts': [[2009, 4]] }, 'container-title': 'British Journal of Sports Medicine', 'container-title-short': 'Br J Sports Med',
  volume: '43', issue: '4', page: '247-252', DOI: '10.1136/bjsm.2008.054239', PMID: '19244270', PMCID: 'PMC1234567', URL: 'https://example.org/a_b?c=1&d=2%20#e',
};

describe('every format', () => {
  it.each(EXPORT_FORMATS)('$title has a name and an ending of its own, and an empty file for no references', ({ id, title, extension }) => {
    for (const [one, key] of [[id, 'id'], [title, 'title'], [extension, 'extension']] as const) expect(EXPORT_FORMATS.filter((format) => format[key] === one)).toHaveLength(1);
    expect(exportItems([], id).trim()).toMatch(/^(?:\[\])?$/);
  });
});

describe('BibLaTeX', () => {
  it('writes a whole entry', () => {
    expect(bib(ARTICLE)).toBe(`@article{khan2009,
  author = {Khan, K M and Scott, Jr, A and {World Health Organization}},
  title = {Mechanotherapy: {how} therapists’ prescription of {MRI} helps},
  journaltitle = {British Journal of Sports Medicine},
  date = {2009-04},
  number = {4},
  pages = {247--252},
  shortjournal = {Br J Sports Med},
  volume = {43},
  doi = {10.1136/bjsm.2008.054239},
  pmid = {19244270},
  pmcid = {PMC1234567},
  url = {https://example.org/a_b?c=1&d=2%20#e},
  eprint = {19244270},
  eprinttype = {pubmed},
}
`);
  });

  it.each([
    ['Effects of MRI on back pain', 'Effects of {MRI} on back pain'],
    ['mTOR and p53: a review', '{mTOR} and p53: {a} review'],
    ['5-year outcomes of Pilates', '{5-year} outcomes of {Pilates}'],
    ['Growth of <i>E. coli</i> at 37<sup>o</sup>', 'Growth of \\emph{{E.} {coli}} at 37\\textsuperscript{o}'],
    ['A <span class="nocase">iPhone</span> in <span style="font-variant:small-caps;">Bern</span>', 'A {{iPhone}} in \\textsc{{Bern}}'],
    ['5 < 6 <b>and 50% & $3 #1 a_b', '5 < 6 <b>and 50\\% \\& \\$3 \\#1 a\\_b'],
    ['a {b} c} {d \\x ~ ^', '{a} \\{b\\} c\\textbraceright{} \\textbraceleft{}d \\textbackslash{}x \\textasciitilde{} \\textasciicircum{}'],
    ['One -- two --- \'\'three\'\'', 'One -{}- two -{}-{}- \'{}\'three\'{}\''],
    ['One\ntwo\u0000 @book{x,', 'One two @book\\textbraceleft{}x,'],
  ])('the title %j is %s', (title, expected) => {
    expect(bib({ title })).toContain(`title = {${expected}},\n`);
  });

  it.each([
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'family=Berg, given=Jan, prefix=van der, useprefix=true'],
    [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }, 'von Humboldt, Alexander'],
    [{ family: 'de Vries', given: 'An' }, 'family=de Vries, given=An'],
    [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Jr., Martin'],
    [{ family: 'Smith, Sons', given: 'A=B' }, 'family={Smith, Sons}, given={A=B}'],
    [{ family: 'Romeo and Juliet', given: 'X' }, 'family={Romeo and Juliet}, given=X'],
    [{ family: 'Voltaire' }, 'Voltaire'], [{ family: 'Van Damme' }, 'family=Van Damme'], [{ given: 'Madonna' }, '{Madonna}'],
    [{ literal: 'Ministry of A and B' }, '{Ministry of A and B}'], [{ literal: 'others' }, '{others}'],
  ])('the author %j is %s', (name, expected) => {
    expect(bib({ author: [name] })).toContain(`author = {${expected}},\n`);
  });

  it('says that there are more authors', () => {
    expect(bib({ author: [{ family: 'Khan', given: 'K' }], 'authors-incomplete': 'true' })).toContain('author = {Khan, K and others},');
  });

  it.each([
    [{ 'date-parts': [[2009]] }, 'date = {2009}'], [{ 'date-parts': [[2009, 4, 1]] }, 'date = {2009-04-01}'], [{ 'date-parts': [[2009, 0]] }, 'date = {2009}'],
    [{ 'date-parts': [[2009, 4], [2010, 5]] }, 'date = {2009-04/2010-05}'], [{ 'date-parts': [[2009]], circa: true }, 'date = {2009~}'],
    [{ 'date-parts': [[2009]], season: 'Spring' }, 'date = {2009-21}'], [{ 'date-parts': [[2009]], season: 4 }, 'date = {2009-24}'],
    [{ 'date-parts': [[-44]] }, 'date = {-0043}'], [{ literal: 'in press' }, 'year = {in press}'], [{ raw: '2009-04' }, 'date = {2009-04}'],
  ])('the date %j is %s', (issued, expected) => {
    expect(bib({ issued })).toContain(`  ${expected},\n`);
  });

  it.each([
    [{ type: 'book', editor: [{ family: 'A', given: 'B' }] }, '@collection{'], [{ type: 'book', author: [{ family: 'A', given: 'B' }] }, '@book{'],
    [{ type: 'chapter', 'container-title': 'The Book' }, 'booktitle = {The {Book}}'], [{ type: 'report', publisher: 'This and That' }, 'institution = {{This and That}}'],
    [{ type: 'thesis' }, 'type = {phdthesis}'], [{ type: 'webpage', accessed: { 'date-parts': [[2020, 1, 2]] } }, 'urldate = {2020-01-02}'],
    [{ type: 'constructor' }, '@misc{'], [{ number: '45975' }, 'eid = {45975}'], [{ type: 'report', number: '7' }, 'number = {7}'],
    [{ type: 'article-newspaper' }, 'entrysubtype = {newspaper}'], [{ language: 'ger' }, 'langid = {german}'], [{ language: 'zh' }, 'language = {zh}'],
    [{ DOI: '10.1/a{b}\\c' }, 'doi = {10.1/a%7Bb%7D%5Cc}'], [{ id: 'a b,c' }, /@article\{a-b-c-[\da-f]{8},/], [{ id: 'müller2020' }, '@article{müller2020,'],
  ])('%j has %s', (changes, expected) => {
    expect(bib(changes)).toEqual(typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected));
  });
});

describe('RIS', () => {
  it('writes a whole record, one tag a line', () => {
    expect(ris(ARTICLE)).toEqual([
      'TY  - JOUR', 'ID  - khan2009', 'AU  - Khan, K M', 'AU  - Scott, A, Jr', 'AU  - World Health Organization',
      'TI  - Mechanotherapy: how therapists’ prescription of MRI helps', 'T2  - British Journal of Sports Medicine', 'J2  - Br J Sports Med', 'PY  - 2009', 'DA  - 2009/04//',
      'VL  - 43', 'IS  - 4', 'SP  - 247', 'EP  - 252', 'DO  - 10.1136/bjsm.2008.054239', 'AN  - 19244270', 'DB  - PubMed', 'C2  - PMC1234567',
      'UR  - https://example.org/a_b?c=1&d=2%20#e', 'ER  - ', '',
    ]);
  });

  it.each([
    [{ type: 'book' }, 'TY  - BOOK'], [{ type: 'webpage' }, 'TY  - ELEC'], [{ type: 'no-such-type' }, 'TY  - GEN'], [{ type: 'toString' }, 'TY  - GEN'],
    [{ page: 'e12' }, 'SP  - e12'], [{ page: '1-3, 7-9' }, 'SP  - 1-3, 7-9'], [{ keyword: 'spine, running' }, 'KW  - running'], [{ note: 'one\ntwo' }, 'N1  - two'],
    [{ issued: { literal: 'in press' } }, 'PY  - in press'], [{ issued: { 'date-parts': [[2009]], season: 'Spring' } }, 'DA  - 2009///Spring'],
    [{ author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }] }, 'AU  - van der Berg, Jan'],
    [{ title: 'Over\r\nER  - \u2028TY  - BOOK' }, 'TI  - Over ER - TY - BOOK'],
  ])('%j has the line %s', (changes, line) => {
    expect(ris(changes)).toContain(line);
  });
});

describe('CSL-JSON', () => {
  it('is what the item is', () => {
    expect(json(ARTICLE)).toEqual(of(ARTICLE));
  });

  it.each([
    ['a number where CSL has text', { volume: 43 }, { volume: '43' }],
    ['what CSL has no variable for', { 'authors-incomplete': 'true' }, { custom: { 'evidence-vault': { 'authors-incomplete': 'true' } } }],
    ['a type that CSL does not have', { type: 'podcast' }, { type: 'document', custom: { 'evidence-vault': { type: 'podcast' } } }],
    ['a list where CSL has text', { title: ['a'] }, { custom: { 'evidence-vault': { title: ['a'] } } }],
    ['custom fields of others', { custom: { short: 'x' } }, { custom: { short: 'x' } }],
    ['a date of zeros', { issued: { 'date-parts': [[2009, 0, 0]] } }, { issued: { 'date-parts': [[2009]] } }],
    ['half a character', { title: 'a\uD800b' }, { title: 'a\uFFFDb' }],
  ])('%s', (_what, changes, expected) => {
    expect(json(changes)).toEqual(of(expected));
  });
});
