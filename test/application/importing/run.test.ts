import { readArticle } from '../../../src/application/importing/article';
import { planArticle } from '../../../src/application/importing/plan';
import type { ImportPlan, ImportProgress } from '../../../src/application/importing/plan-types';
import { reportNote } from '../../../src/application/importing/report';
import { runImport } from '../../../src/application/importing/run';
import { splitNote } from '../../../src/application/notes/front-matter';
import { MemoryStore } from './memory-store';

const ARTICLE = `# Walking and knees

Walking helps most knees (1, 2). Rest does not help (2).

References
1. Adams B, Cole D. Walking and the sore knee. Pain Test. 2016;12:1-9.
2. Dove E. Rest and the sore knee. Pain Test. 2017;13:10-9.
`;
const SOURCES = ['Sources/adams2016.md', 'Sources/dove2017.md'];
const CLAIMS = ['Claims/Walking helps most knees.md', 'Claims/Rest does not help.md'];
const NOTE = 'Articles/Walking and knees.md';
const breathe = (): Promise<void> => Promise.resolve();

function planFor(store: MemoryStore): ImportPlan {
  return planArticle(readArticle(ARTICLE), store.context());
}

function supports(store: MemoryStore, path: string): unknown {
  return splitNote(store.notes.get(path) ?? '').properties?.['supports'];
}

describe('running an import', () => {
  it('writes every new note and tells how far it is', async () => {
    const store = new MemoryStore();
    const progress: ImportProgress[] = [];
    const report = await runImport(planFor(store), store, { breathe, onProgress: (step) => progress.push(step) });
    expect([...store.notes.keys()]).toEqual([...SOURCES, ...CLAIMS, NOTE]);
    expect(progress.map((step) => `${step.done}/${step.total}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(report).toMatchObject({ failed: [], skipped: [], cancelled: false });
    expect(store.library().problems()).toEqual([]);
  });

  it('twice changes nothing, not one byte', async () => {
    const store = new MemoryStore();
    await runImport(planFor(store), store, { breathe });
    const before = new Map(store.notes);
    const again = await runImport(planFor(store), store, { breathe });
    expect(again.written).toEqual([]);
    expect(again.skipped).toHaveLength(5);
    expect(store.notes).toEqual(before);
  });

  it('keeps what a person wrote since into the notes', async () => {
    const store = new MemoryStore();
    await runImport(planFor(store), store, { breathe });
    const mine = `${store.notes.get(SOURCES[0] ?? '') ?? ''}\nMy own thoughts.\n`;
    store.notes.set(SOURCES[0] ?? '', mine);
    await runImport(planFor(store), store, { breathe });
    expect(store.notes.get(SOURCES[0] ?? '')).toBe(mine);
  });

  it.each([0, 1, 2, 3, 4])('cancelled after %i notes leaves whole notes, and a second run adds the rest', async (after) => {
    const store = new MemoryStore();
    const signal = { aborted: after === 0 };
    const report = await runImport(planFor(store), store, { breathe, signal, onProgress: ({ done }) => { signal.aborted = done >= after; } });
    expect(report.cancelled).toBe(true);
    expect([...store.notes.keys()]).toEqual([...SOURCES, ...CLAIMS, NOTE].slice(0, after));
    await runImport(planFor(store), store, { breathe });
    expect([...store.notes.keys()].sort()).toEqual([...SOURCES, ...CLAIMS, NOTE].sort());
    expect(store.library().problems()).toEqual([]);
  });
});

describe('rows that a person skips', () => {
  it('a skipped source is quoted where it would be linked, and nothing links to nowhere', async () => {
    const store = new MemoryStore();
    const report = await runImport(planFor(store), store, { breathe, skip: new Set(['source:2']) });
    expect(store.exists('Sources/dove2017.md')).toBe(false);
    expect(supports(store, CLAIMS[0] ?? '')).toEqual(['[[adams2016]]']);
    expect(supports(store, CLAIMS[1] ?? '')).toBeUndefined();
    for (const path of CLAIMS) expect(store.notes.get(path)).toContain('- Dove E. Rest and the sore knee. Pain Test. 2017;13:10-9.');
    for (const text of store.notes.values()) expect(text).not.toContain('[[dove2017]]');
    expect(report.skipped).toEqual([{ id: 'source:2', why: 'You chose to skip it.' }]);
    expect(store.library().problems()).toEqual([]);
  });

  it('a skipped claim stays in the article’s note as words', async () => {
    const store = new MemoryStore();
    await runImport(planFor(store), store, { breathe, skip: new Set(['claim:1']) });
    expect(store.notes.get(NOTE)).toContain('- Walking helps most knees.');
    expect(store.notes.get(NOTE)).not.toContain('[[Walking helps most knees]]');
  });

  it('without the article’s note the quotations stay', async () => {
    const store = new MemoryStore();
    await runImport(planFor(store), store, { breathe, skip: new Set(['article']) });
    expect(store.notes.get(CLAIMS[0] ?? '')).toContain('- "Walking helps most knees (1, 2)."');
    expect(store.notes.get(CLAIMS[0] ?? '')).not.toContain('[[Walking and knees]]');
  });
});

describe('a vault that gets in the way', () => {
  it('a source that cannot be written is reported, its claims quote it, the rest is done', async () => {
    const store = new MemoryStore();
    store.refuse.set('Sources/adams2016.md', 'no space left');
    const report = await runImport(planFor(store), store, { breathe });
    expect(report.failed).toMatchObject([{ id: 'source:1', problem: { code: 'write-failed', where: 'Sources/adams2016.md' } }]);
    expect(report.failed[0]?.problem.what).toContain('no space left');
    expect(report.written).toHaveLength(4);
    expect(supports(store, CLAIMS[0] ?? '')).toEqual(['[[dove2017]]']);
    expect(store.notes.get(CLAIMS[0] ?? '')).toContain('- Adams B, Cole D. Walking and the sore knee.');
  });

  it('a source whose name was taken meanwhile is not written beside it', async () => {
    const store = new MemoryStore();
    const plan = planFor(store);
    store.notes.set('Sources/Adams2016.md', 'made by somebody just now');
    const report = await runImport(plan, store, { breathe });
    expect(report.failed).toMatchObject([{ id: 'source:1', problem: { code: 'name-taken' } }]);
    expect(store.notes.get('Sources/Adams2016.md')).toBe('made by somebody just now');
    for (const text of store.notes.values()) expect(text).not.toContain('[[adams2016]]');
  });

  it('a claim whose name was taken meanwhile gets a number, and the article links the new name', async () => {
    const store = new MemoryStore();
    const plan = planFor(store);
    store.notes.set('claims/walking helps most knees.md', 'made by somebody just now');
    const report = await runImport(plan, store, { breathe });
    expect(report.failed).toEqual([]);
    expect(store.notes.has('Claims/Walking helps most knees 2.md')).toBe(true);
    expect(store.notes.get(NOTE)).toContain('[[Walking helps most knees 2]]');
  });

  it('an article note whose name is taken at the last moment takes its claims’ links along', async () => {
    const store = new MemoryStore();
    store.beforeCreate = (path) => {
      if (path === NOTE && !store.notes.has(NOTE)) store.notes.set(NOTE, 'made by somebody just now');
    };
    await runImport(planFor(store), store, { breathe });
    expect(store.notes.get(NOTE)).toBe('made by somebody just now');
    expect(store.notes.has('Articles/Walking and knees 2.md')).toBe(true);
    for (const path of CLAIMS) expect(store.notes.get(path)).toContain('- [[Walking and knees 2]]: "');
  });
});

describe('the report', () => {
  it('names what failed first, then what was written with links, and what was left', async () => {
    const store = new MemoryStore();
    store.refuse.set('Sources/adams2016.md', 'no space left');
    const plan = planFor(store);
    const text = reportNote(plan, await runImport(plan, store, { breathe, skip: new Set(['claim:2']) }));
    const headings = text.match(/^## .+$/gm);
    expect(headings).toEqual(['## Not written', '## Written', '## Left as it was']);
    expect(text).toContain('3 notes written, 1 not written, 1 left as it was.');
    expect(text).toContain('- Source: [[Sources/dove2017]]');
    expect(text.indexOf('no space left')).toBeLessThan(text.indexOf('## Written'));
    expect(splitNote(text).problems).toEqual([]);
  });

  it('lists what is to be looked at and what was not understood', () => {
    const plan = planArticle(readArticle('Walking helps most knees (1). Rest helps [9].\n\nReferences\n1. https://example.org/knees\n2. Dove E. Rest and the knee. Pain Test. 2017;13:1-2.\n'), new MemoryStore().context());
    const text = reportNote(plan, { written: [], skipped: [], failed: [], cancelled: true });
    expect(text).toMatch(/## To look at\n\n- .*\n/);
    expect(text).toContain('- https://example.org/knees');
    expect(text).toContain('was cancelled');
  });
});
