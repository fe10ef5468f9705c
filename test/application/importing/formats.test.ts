import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMATS, recogniseFormat } from '../../../src/application/importing/formats';
import { planImport, planImportInSlices } from '../../../src/application/importing/plan-import';
import { parseReferenceList } from '../../../src/application/importing/reference/parse-reference-list';
import { splitNote } from '../../../src/application/notes/front-matter';
import { MemoryStore } from './memory-store';

const ONE = 'Adams B, Cole D. Walking and the sore knee. Pain Test. 2016;12:1-9.';
const TWO = 'Dove E. Rest and the sore knee. Pain Test. 2017;13:10-9.';
const CSL = JSON.stringify([
  { id: 'adams2016', type: 'article-journal', title: 'Walking and the sore knee', author: [{ family: 'Adams', given: 'B.' }], issued: { 'date-parts': [[2016, 4]] }, 'container-title': 'Pain Test', page: '1-9', PMCID: 'PMC123456', note: 'kept' },
  { id: 'http://example.org/1', type: 'book', title: 'A book' },
  { nothing: true },
]);

describe('the format of a text is told by what it holds', () => {
  const folder = path.join(__dirname, 'articles');
  it.each(readdirSync(folder).filter((file) => !file.endsWith('.json')))('%s is an article', (file) => {
    expect(recogniseFormat(readFileSync(path.join(folder, file), 'utf8')).id).toBe('article');
  });

  it.each([
    [`${ONE}\n${TWO}\n`, 'references'], [`1. ${ONE}\n2. ${TWO}\n`, 'references'], [`References\n\n1. ${ONE}\n\n2. ${TWO}`, 'references'], [ONE, 'references'],
    [CSL, 'csl-json'], [`\uFEFF${CSL}`, 'csl-json'], ['[{"id": "a", "type": "book", "title": "Cut', 'csl-json'],
    ['', 'article'], ['A thought.', 'article'], [`Walking helps (1).\n\n1. ${ONE}`, 'article'],
  ])('%j is %s', (text, id) => {
    expect(recogniseFormat(text).id).toBe(id);
  });

  it('every format has an id and a title of its own, and one takes any text', () => {
    expect(new Set(FORMATS.map((format) => format.id)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map((format) => format.title)).size).toBe(FORMATS.length);
    expect(FORMATS.some((format) => format.recognises(''))).toBe(true);
  });
});

describe('a list of references', () => {
  it('becomes sources only', () => {
    const { notes, leftovers, problems } = planImport(`${ONE}\n${TWO}\n`, new MemoryStore().context());
    expect(notes.map((note) => `${note.action} ${note.kind} ${note.path}`)).toEqual(['create source Sources/adams2016.md', 'create source Sources/dove2017.md']);
    expect([leftovers, problems]).toEqual([[], []]);
  });

  it('in slices gives the same plan, with breaths between', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `Adams${'abcdefghij'.charAt(at % 10)} B. Walking and knee number ${at}. Pain Test. 2016;${at + 1}:1-9.`).join('\n');
    let breaths = 0;
    const sliced = await planImportInSlices(text, new MemoryStore().context(), () => { breaths += 1; return Promise.resolve(); });
    expect(sliced).toEqual(planImport(text, new MemoryStore().context()));
    expect(breaths).toBeGreaterThan(8);
  });
});

describe('CSL-JSON', () => {
  it('is taken over whole, its keys kept where they can be', () => {
    const { notes, problems } = planImport(CSL, new MemoryStore().context());
    expect(notes.map((note) => note.path)).toEqual(['Sources/adams2016.md', 'Sources/book.md']);
    expect(splitNote(notes[0]?.text ?? '').properties).toMatchObject({ citekey: 'adams2016', issued: '2016-04', pmcid: 'PMC123456', csl_extra: ['note: kept'] });
    expect(problems.map((problem) => problem.code)).toEqual(['json-item']);
  });

  it('that is cut off gives one sentence and no notes', () => {
    const { notes, problems } = planImport(CSL.slice(0, 120), new MemoryStore().context());
    expect([notes.length, problems.map((problem) => problem.code)]).toEqual([0, ['json-broken']]);
  });
});

describe('pasted references, one object each', () => {
  const titles = (text: string): readonly string[] => parseReferenceList(text).map((reference) => reference.title);

  it.each([
    ['one a line', `${ONE}\n${TWO}`], ['with blank lines', `${ONE}\n\n${TWO}\n\n`], ['numbered', `1. ${ONE}\n2. ${TWO}`], ['numbered from 25 on', `25. ${ONE}\n26. ${TWO}`], ['only one numbered', `13 ${ONE}\n${TWO}`], ['with Windows line ends', `${ONE}\r\n${TWO}\r\n`],
    ['numbered and wrapped', `1. ${ONE.replace('sore ', 'sore\n   ')}\n2. ${TWO.replace('sore ', 'sore\n   ')}`],
    ['in brackets and wrapped', `[1] ${ONE.replace('Pain ', 'Pain\n')}\n[2] ${TWO.replace('Pain ', 'Pain\n')}`],
  ])('%s', (_how, text) => {
    expect(titles(text)).toEqual(['Walking and the sore knee', 'Rest and the sore knee']);
  });

  it('every part is text, empty where the reference lacks it', () => {
    expect(parseReferenceList(`${ONE} doi:10.5555/x`)).toEqual([{
      text: `${ONE} doi:10.5555/x`, authors: 'Adams B, Cole D.', title: 'Walking and the sore knee', container: 'Pain Test', year: '2016', volume: '12', issue: '', pages: '1-9', doi: '10.5555/x', confidence: expect.any(Number) as number,
    }]);
    expect(parseReferenceList('')).toEqual([]);
  });
});

const NBIB = `
PMID- 12345
DP  - 2016 Apr 3
TI  - Walking and the sore
      knee.
PG  - 247-52
VI  - 12
IP  - 3
LID - 10.5555/pt.1 [doi]
FAU - Adams, Berta C
AU  - Adams BC
FAU - van der Berg, Jan
AU  - van der Berg J
CN  - Walking Group
TA  - Pain Test
JT  - Journal of pain and tests
PMC - PMC123456
PT  - Journal Article

PMID- 12346
TI  - Rest and the sore knee.
AU  - Dove E
TA  - Pain Test
DP  - 1998 Nov-Dec

PMID- 12347
AU  - Nobody N
`;

const RIS = `TY  - JOUR
AU  - Adams, Berta
A1  - Cole, D.
TI  - Walking and the sore
knee
T2  - Journal of pain and tests
J2  - Pain Test
PY  - 2016
DA  - 2016/04/03/
VL  - 12
IS  - 3
SP  - 247
EP  - 252
DO  - doi:10.5555/PT.1
SN  - 1234-5678
ER  - 

TY  - CHAP
AU  - World Health Organization
TI  - Knees
T2  - The test body
A2  - Dove, E.
PB  - Nowhere Press
CY  - London
PY  - 2014///
SN  - 9780306406157
ER  - 
TY  - JOUR
AU  - Nobody
ER  - `;

describe('NBIB and RIS', () => {
  it.each([[NBIB, 'nbib'], [NBIB.replace(/\n/g, '\r\n'), 'nbib'], [RIS, 'ris'], [`\uFEFF${RIS}`, 'ris']])('are told from other texts', (text, id) => {
    expect(recogniseFormat(text).id).toBe(id);
  });

  it('NBIB: every field, wrapped lines joined, pages as printed, both names of the journal', () => {
    const { notes } = planImport(NBIB, new MemoryStore().context());
    expect(notes.map((note) => note.path)).toEqual(['Sources/adams2016.md', 'Sources/dove1998.md']);
    expect(splitNote(notes[0]?.text ?? '').properties).toMatchObject({
      title: 'Walking and the sore knee', authors: ['Adams, Berta C', 'van der Berg, Jan', '{Walking Group}'], container: 'Journal of pain and tests', container_abbrev: 'Pain Test', issued: '2016-04-03', volume: '12', issue: '3', pages: '247-52', doi: '10.5555/pt.1', pmid: '12345', pmcid: 'PMC123456',
    });
    expect(splitNote(notes[1]?.text ?? '').properties).toMatchObject({ authors: ['Dove, E.'], issued: '1998-11' });
  });

  it('RIS: every field, persons and groups, chapters with their book and editors', () => {
    const { notes } = planImport(RIS, new MemoryStore().context());
    expect(splitNote(notes[0]?.text ?? '').properties).toMatchObject({
      title: 'Walking and the sore knee', authors: ['Adams, Berta', 'Cole, D.'], container: 'Journal of pain and tests', container_abbrev: 'Pain Test', issued: '2016-04-03', volume: '12', issue: '3', pages: '247-252', doi: '10.5555/pt.1',
    });
    expect(splitNote(notes[1]?.text ?? '').properties).toMatchObject({ csl_type: 'chapter', title: 'Knees', authors: ['{World Health Organization}'], editors: ['Dove, E.'], container: 'The test body', issued: '2014', isbn: '9780306406157' });
  });

  it.each([[NBIB, ':26'], [RIS, ':28']])('a record without a title costs itself alone and is named with its line', (text, where) => {
    const { problems, leftovers, notes } = planImport(text, new MemoryStore().context());
    expect(problems.map((problem) => [problem.code, problem.where])).toEqual([['record-untitled', where]]);
    expect([leftovers.length, notes.length]).toEqual([1, 2]);
  });

  it('a file that breaks off in the middle of a record keeps what there is', () => {
    expect(planImport(RIS.slice(0, RIS.indexOf('VL  -')), new MemoryStore().context()).notes.map((note) => note.title)).toEqual(['Walking and the sore knee']);
  });
});
