import fc from 'fast-check';
import { readArticle } from '../../../src/application/importing/article';
import { planArticle } from '../../../src/application/importing/plan';
import type { ImportPlan, PlannedNote } from '../../../src/application/importing/plan-types';
import { splitNote } from '../../../src/application/notes/front-matter';
import { MemoryStore } from './memory-store';

const ARTICLE = `# Walking and knees

Walking helps most knees (1). Rest does not help (2). More research is needed.

References
1. Adams B, Cole D. Walking and the sore knee. Pain Test. 2016;12:1-9. doi:10.5555/pt.1
2. Dove E, et al. Rest and the sore knee. Pain Test. 2017;13:10-9.
`;

function plan(text: string, store = new MemoryStore()): ImportPlan {
  return planArticle(readArticle(text), store.context());
}

function rows(planned: ImportPlan): readonly string[] {
  return planned.notes.map((note) => `${note.action} ${note.kind} ${note.path}`);
}

function row(planned: ImportPlan, id: string): PlannedNote {
  const found = planned.notes.find((note) => note.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

const SOURCE = (properties: string): string => `---\nevidence: source\n${properties}\n---\n`;

describe('a plan', () => {
  it('has a row for each source, each claim, and the article, in the order of writing', () => {
    expect(rows(plan(ARTICLE))).toEqual([
      'create source Sources/adams2016.md', 'create source Sources/dove2017.md', 'create claim Claims/Walking helps most knees.md', 'create claim Claims/Rest does not help.md', 'create article Articles/Walking and knees.md',
    ]);
  });

  it('shows each field of a source with its confidence, and where it stands in the text', () => {
    const note = row(plan(ARTICLE), 'source:1');
    expect(Object.fromEntries(note.fields.map((field) => [field.name, field.value]))).toMatchObject({ title: 'Walking and the sore knee', authors: 'Adams, B.; Cole, D.', container: 'Pain Test', issued: '2016', volume: '12', pages: '1-9', doi: '10.5555/pt.1' });
    expect(note.fields.every((field) => field.confidence > 0.5 && field.confidence <= 1)).toBe(true);
    expect(ARTICLE.slice(note.span?.from, note.span?.to)).toContain('Walking and the sore knee');
    expect(note.original).toBe('Adams B, Cole D. Walking and the sore knee. Pain Test. 2016;12:1-9. doi:10.5555/pt.1');
  });

  it('writes a claim as a draft with its quotation, sources and caveats', () => {
    const { text = '' } = row(plan(ARTICLE), 'claim:2');
    expect(splitNote(text).properties).toMatchObject({ evidence: 'claim', claim: 'Rest does not help.', state: 'draft', supports: ['[[dove2017]]'], certainty: 'incomplete', caveats: ['More research is needed.'] });
    expect(text).toContain('"Rest does not help (2)."');
    expect(text).toContain('[[Walking and knees]]');
  });

  it('remembers that a list of authors ended in “et al.”', () => {
    expect(splitNote(row(plan(ARTICLE), 'source:2').text ?? '').properties).toMatchObject({ authors: ['Dove, E.'], csl_extra: ['authors-incomplete: true'] });
  });

  it('the article’s note links everything and holds the whole text, fenced', () => {
    const { text = '' } = row(plan(ARTICLE), 'article');
    for (const target of ['adams2016', 'dove2017', 'Walking helps most knees', 'Rest does not help']) expect(text).toContain(`[[${target}]]`);
    for (const line of ARTICLE.trimEnd().split('\n')) expect(text).toContain(`> ${line}`.trimEnd());
    expect(splitNote(text).properties).toMatchObject({ title: 'Walking and knees', lang: 'en' });
    expect(splitNote(text).properties).not.toHaveProperty('evidence');
  });

  it('text that would end the fold stays inside it', () => {
    const nasty = '# T\n\n```js\nx\n```\n````\n---\n#tag [[link]] %% (1)\n';
    const { text = '' } = row(plan(nasty), 'article');
    expect(text).toContain('> `````text');
    expect(text.slice(text.indexOf('## Text')).split('\n').slice(2).filter((line) => line !== '' && !line.startsWith('>'))).toEqual([]);
  });

  it('an empty text has no rows and a problem', () => {
    const { notes, problems } = plan(' \n ');
    expect([notes, problems.map((problem) => problem.code)]).toEqual([[], ['empty-text']]);
  });

  it('an article without references still becomes a note that keeps it', () => {
    expect(rows(plan('Only a thought about walking.'))).toEqual(['create article Articles/Pasted text.md']);
  });

  it('an entry without a title is not made up: the row fails and the claim quotes it', () => {
    const planned = plan('Walking helps most knees (1).\n\nReferences\n1. https://example.org/knees\n2. Dove E. Rest and the knee. Pain Test. 2017;13:1-2.\n');
    expect(row(planned, 'source:1')).toMatchObject({ action: 'failed', path: '' });
    expect(planned.leftovers.map((leftover) => leftover.text)).toEqual(['https://example.org/knees']);
    const { text = '' } = row(planned, 'claim:1');
    expect(splitNote(text).properties).not.toHaveProperty('supports');
    expect(text).toContain('- https://example.org/knees');
  });
});

describe('what is in the vault already', () => {
  it.each([
    ['the DOI', 'citekey: old1\ntitle: Something else\ndoi: 10.5555/PT.1', 'same DOI'],
    ['title, year and first author', 'citekey: old1\ntitle: "Walking and the Sore Knee"\nauthors: ["Adams, Berta"]\nissued: "2016"', 'same title'],
    ['the title alone, where nothing contradicts', 'citekey: old1\ntitle: Walking and the sore knee', 'same title'],
  ])('a source is matched by %s', (_by, properties, why) => {
    const store = new MemoryStore({ 'Old/knees.md': SOURCE(properties) });
    const planned = plan(ARTICLE, store);
    expect(row(planned, 'source:1')).toMatchObject({ action: 'duplicate', path: 'Old/knees.md' });
    expect(row(planned, 'source:1').why).toContain(why);
    expect(splitNote(row(planned, 'claim:1').text ?? '').properties).toMatchObject({ supports: ['[[knees]]'] });
  });

  it.each([
    ['another year', 'citekey: old1\ntitle: Walking and the sore knee\nissued: "1999"'],
    ['another first author', 'citekey: old1\ntitle: Walking and the sore knee\nauthors: ["Zed, A."]'],
    ['another DOI', 'citekey: old1\ntitle: Walking and the sore knee\ndoi: 10.5555/other'],
    ['another title', 'citekey: old1\ntitle: Running and the sore knee\nauthors: ["Adams, B."]\nissued: "2016"'],
  ])('a source with %s is another one', (_what, properties) => {
    expect(row(plan(ARTICLE, new MemoryStore({ 'Sources/x.md': SOURCE(properties) })), 'source:1').action).toBe('create');
  });

  it('an incomplete reference is matched by its title', () => {
    const store = new MemoryStore({ 'Sources/adams2016.md': SOURCE('citekey: adams2016\ntitle: Walking and the sore knee\nauthors: ["Adams, B."]\nissued: "2016"') });
    const planned = plan('Walking helps most knees (1).\n\nReferences\n1. Walking and the sore knee | Pain Test [Internet]. [cited 2020 Feb 13]. Available from:\n', store);
    expect(row(planned, 'source:1')).toMatchObject({ action: 'duplicate', path: 'Sources/adams2016.md' });
  });

  it('two entries of one list that are the same work become one source', () => {
    const planned = plan('Walking helps (1). It does so always (2).\n\nReferences\n1. Adams B. Walking and the sore knee. Pain Test. 2016;12:1-9.\n2. Adams B. Walking and the sore knee. Pain Test. 2016;12:1-9.\n');
    expect(rows(planned).slice(0, 2)).toEqual(['create source Sources/adams2016.md', 'duplicate source Sources/adams2016.md']);
    expect(splitNote(row(planned, 'claim:2').text ?? '').properties).toMatchObject({ supports: ['[[adams2016]]'] });
  });

  it('a claim with the same statement stays as it is, whatever its case and punctuation', () => {
    const store = new MemoryStore({ 'Claims/mine.md': '---\nevidence: claim\nclaim: walking helps most knees\n---\n' });
    expect(row(plan(ARTICLE, store), 'claim:1')).toMatchObject({ action: 'unchanged', path: 'Claims/mine.md' });
  });

  it('another article of the same title gets a number; the same one is left alone', async () => {
    const store = new MemoryStore({ 'Articles/Walking and knees.md': 'Somebody else’s.' });
    expect(row(plan(ARTICLE, store), 'article')).toMatchObject({ action: 'create', path: 'Articles/Walking and knees 2.md' });
    store.notes.set('Claims/mine.md', '---\nevidence: claim\nclaim: walking helps most knees\n---\n');
    expect(row(plan(ARTICLE, store), 'article')).toMatchObject({ action: 'unchanged', path: 'Articles/Walking and knees.md' });
    await Promise.resolve();
  });

  it('a citekey never takes a name that a note or a citekey has', () => {
    const store = new MemoryStore({ 'Sources/ADAMS2016.md': 'a plain note', 'Else/x.md': SOURCE('citekey: adams2016a\ntitle: Nothing alike') });
    expect(row(plan(ARTICLE, store), 'source:1').path).toBe('Sources/adams2016b.md');
  });
});

describe('names of files', () => {
  it('are safe on every system, short, and unlike each other in any letter case', () => {
    const statement = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 200 }).map((text) => `Walking ${text.replace(/[\r\n\u2028\u2029.!?…。()[\]]/g, ' ')} helps knees`);
    fc.assert(fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (statements) => {
      const text = `${statements.map((sentence) => `${sentence} [1].`).join('\n\n')}\n\nReferences\n1. Adams B. Walking and the sore knee. Pain Test. 2016;12:1-9.\n`;
      const paths = plan(text).notes.map((note) => note.path);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) {
        const name = path.split('/').slice(1).join('/');
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]/u);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/^\.|[ .]\.md$/);
      }
    }), { numRuns: 100 });
  });
});
