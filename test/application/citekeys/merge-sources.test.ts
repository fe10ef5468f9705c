import fc from 'fast-check';
import { findNotes } from '../../../src/application/citekeys/change-notes';
import { leadTo, planMerge, runMerge, type MergeReport } from '../../../src/application/citekeys/merge-sources';
import { fieldText, type Take } from '../../../src/application/citekeys/merge-fields';
import { splitNote } from '../../../src/application/notes/front-matter';
import { TestVault } from './vault';

const KEEP = 'Sources/khan2009.md';
const DROP = 'Sources/kahn2009.md';
const NOTES = {
  [KEEP]: '---\nevidence: source\ncitekey: khan2009\ntitle: Running and the spine # checked\nissued: "2009"\npages: 1-9\ntags: [spine]\nstatus: ok\nstatus_checked: 2026-01-01\n---\nMy notes.\n',
  [DROP]: '---\nevidence: source\ncitekey: kahn2009\ntitle: Running and the spine.\nissued: "2009"\ndoi: 10.1000/x\ntags: [running, spine]\nstatus: retracted\nstatus_notice: https://x.org\nrating: 5\n---\nA long talk with [[kahn2009|him]].\n',
  'Claims/a.md': '---\nevidence: claim\nclaim: A\nsupports:\n  - "[[kahn2009]]"\n  - "[[khan2009]]" # the first\n---\n- [[kahn2009]]: "so", p. 3\n',
  'Claims/b.md': '---\nevidence: claim\nclaim: B\nsupports: ["[[khan2009]]"]\ncontradicts: ["[[Sources/kahn2009]]"]\n---\n',
  'Sources/review.md': '---\nevidence: source\ncitekey: review\ntitle: R\nincludes: ["[[kahn2009|K]]"]\n---\n',
  'Handout.md': 'So [@kahn2009; @khan2009, p. 3], and @Kahn2009. `[[kahn2009]]` ![[kahn2009#Methods]] [K](Sources/kahn2009.md#x)\n',
  'Other.md': '[@belavy2017] [[khan2009]]\n',
};
const WORDS = { heading: 'Merged from kahn2009', left: 'Not taken over:' };
const breathe = (): Promise<void> => Promise.resolve();

async function merge(vault: TestVault, takes: Readonly<Record<string, Take>> = {}, withText = true, signal = { aborted: false }): Promise<MergeReport> {
  const library = vault.library();
  const [keep, drop] = [KEEP, DROP].map((path) => {
    const source = library.get(path)?.value;
    if (source?.kind !== 'source') throw new Error(path);
    return { source, text: vault.notes.get(path) ?? '' };
  });
  if (!keep || !drop) throw new Error('two sources');
  const lead = leadTo(keep.source, drop.source, library);
  const rows = await findNotes(vault.paths.filter((path) => path !== DROP), vault.read, lead, { breathe });
  return runMerge(planMerge(keep, drop), rows, { takes, withText }, lead, { ...vault, read: vault.read, words: WORDS }, { breathe, signal });
}
const planOf = (vault: TestVault): ReturnType<typeof planMerge> => {
  const library = vault.library();
  const [keep, drop] = [library.sourceByKey('khan2009'), library.sourceByKey('kahn2009')];
  if (!keep || !drop) throw new Error('two sources');
  return planMerge({ source: keep, text: vault.notes.get(keep.path) ?? '' }, { source: drop, text: vault.notes.get(drop.path) ?? '' });
};

describe('planning a merge', () => {
  it('asks only where both notes say something, and not the same', () => {
    const { choices, filled, hasText } = planOf(new TestVault(NOTES));
    expect(choices.map(({ id, suggested }) => [id, suggested])).toEqual([['title', 'keep'], ['status', 'drop']]);
    expect(filled).toEqual({ tags: ['running', 'spine'], doi: '10.1000/x', rating: 5 });
    expect(hasText).toBe(true);
  });

  it('puts lists together that have something to say of their own', () => {
    const vault = new TestVault({ ...NOTES, [KEEP]: NOTES[KEEP].replace('[spine]', '[back, spine]') });
    expect(planOf(vault).filled).toMatchObject({ tags: ['back', 'spine', 'running'] });
  });

  it('says why where the properties of one cannot be read', () => {
    const vault = new TestVault(NOTES);
    const { keep, drop } = planOf(vault);
    expect(planMerge(keep, { ...drop, text: '---\ntitle: "x\n---\n' }).problems).toHaveLength(1);
  });
});

describe('merging', () => {
  it('keeps one note that says all that was chosen, and leads everything to it', async () => {
    const vault = new TestVault(NOTES);
    expect(await merge(vault)).toMatchObject({ trashed: true, failed: [], changed: [{ path: 'Claims/a.md' }, { path: 'Claims/b.md' }, { path: 'Sources/review.md' }, { path: 'Handout.md' }] });
    expect(vault.notes.get(KEEP)).toBe('---\nevidence: source\ncitekey: khan2009\ntitle: Running and the spine # checked\nissued: "2009"\npages: 1-9\ntags: [ running, spine ]\nstatus: retracted\n'
      + 'doi: "10.1000/x"\nrating: 5\nstatus_notice: https://x.org\n---\nMy notes.\n\n## Merged from kahn2009\n\nNot taken over:\n\n- title: Running and the spine.\n- status: ok\n- status_checked: 2026-01-01\n\nA long talk with [[khan2009|him]].\n');
    expect(vault.notes.get('Claims/a.md')).toBe('---\nevidence: claim\nclaim: A\nsupports:\n  - "[[khan2009]]"\n---\n- [[khan2009]]: "so", p. 3\n');
    expect(vault.notes.get('Claims/b.md')).toContain('contradicts: ["[[khan2009]]"]');
    expect(vault.notes.get('Sources/review.md')).toContain('includes: ["[[khan2009|K]]"]');
    expect(vault.notes.get('Handout.md')).toBe('So [@khan2009, p. 3], and @khan2009. `[[kahn2009]]` ![[khan2009#Methods]] [K](Sources/khan2009.md#x)\n');
    expect(vault.notes.get('Other.md')).toBe(NOTES['Other.md']);
    expect([...vault.trashed.keys()]).toEqual([DROP]);
  });

  it('takes what a person chose, and leaves the text out where they say so', async () => {
    const vault = new TestVault(NOTES);
    await merge(vault, { title: 'drop', status: 'keep' }, false);
    const text = vault.notes.get(KEEP) ?? '';
    expect(splitNote(text).properties).toMatchObject({ title: 'Running and the spine.', status: 'ok', status_checked: '2026-01-01' });
    expect(text).toContain('- status: retracted\n- status_notice: https://x.org');
    expect(text).not.toContain('A long talk');
  });

  it('links the path where both notes have one name', async () => {
    const vault = new TestVault({
      'Sources/deep/khan2009.md': '---\nevidence: source\ncitekey: khan2009\ntitle: A\n---\n', 'Sources/khan2009.md': '---\nevidence: source\ncitekey: khan2009\ntitle: A\n---\n',
      'c.md': '[[khan2009]] [@khan2009]',
    });
    const library = vault.library();
    const [keep, drop] = library.sources();
    if (!keep || !drop) throw new Error('two sources');
    await vault.write('c.md', (text) => leadTo(keep, drop, library)(text, 'c.md'));
    expect(vault.notes.get('c.md')).toBe('[[Sources/deep/khan2009]] [@khan2009]');
  });

  it('leaves citations alone that a third source has the key of', () => {
    const vault = new TestVault({ ...NOTES, 'Sources/third.md': '---\nevidence: source\ncitekey: kahn2009\ntitle: T\n---\n' });
    const { keep, drop } = planOf(vault);
    expect(leadTo(keep.source, drop.source, vault.library())('[@kahn2009]', 'x.md')).toEqual([]);
  });

  it.each([
    ['the newest first', '[@kahn2009; @khan2009]', '[@khan2009]'],
    ['the newest last', '[@khan2009; @kahn2009]', '[@khan2009]'],
    ['with others around', '[@x; @khan2009, p. 3; @kahn2009; @y]', '[@x; @khan2009, p. 3; @y]'],
    ['both with a place', '[@khan2009, p. 3; @kahn2009, p. 4]', '[@khan2009, p. 3; @khan2009, p. 4]'],
  ])('does not cite one work twice in one place: %s', async (_, before, after) => {
    const vault = new TestVault({ ...NOTES, 'Handout.md': before });
    await merge(vault);
    expect(vault.notes.get('Handout.md')).toBe(after);
  });
});

describe('a merge that is refused', () => {
  it('writes nothing at all where the kept note cannot be written', async () => {
    const vault = new TestVault(NOTES);
    vault.refuse.add(KEEP);
    await expect(merge(vault)).rejects.toThrow('locked');
    expect(Object.fromEntries(vault.notes)).toEqual(NOTES);
  });

  it('writes nothing where the other note changed since it was looked at', async () => {
    const vault = new TestVault(NOTES);
    const plan = planOf(vault);
    vault.notes.set(DROP, `${NOTES[DROP]}More.\n`);
    const lead = leadTo(plan.keep.source, plan.drop.source, vault.library());
    await expect(runMerge(plan, [], { takes: {}, withText: true }, lead, { ...vault, words: WORDS }, { breathe })).rejects.toThrow('meantime');
    expect(vault.written).toEqual([]);
  });

  it('keeps the other note where it changed while the rest was written', async () => {
    const vault = new TestVault(NOTES);
    vault.beforeWrite = (path) => void (path === 'Handout.md' && vault.notes.set(DROP, `${NOTES[DROP]}More.\n`));
    expect((await merge(vault)).trashed).toBe(false);
    expect(vault.notes.get(DROP)).toContain('More.');
  });

  it('keeps the other note while any note still leads to it, and does the rest when run again', async () => {
    for (const refused of ['Claims/a.md', 'Handout.md', `trash ${DROP}`, 'read Sources/review.md']) {
      const vault = new TestVault(NOTES);
      vault.refuse.add(refused);
      const report = await merge(vault);
      expect(report.trashed).toBe(false);
      expect(report.failed).toHaveLength(1);
      expect(vault.notes.get(DROP)).toBe(NOTES[DROP]);
      const once = vault.notes.get(KEEP);
      vault.refuse.clear();
      expect((await merge(vault)).trashed).toBe(true);
      expect(vault.notes.get(KEEP)).toBe(once);
      expect([...vault.notes].filter(([, text]) => /kahn2009(?!`)/.test(text.replace(/Merged from kahn2009|`\[\[kahn2009\]\]`/g, '')))).toEqual([]);
    }
  });

  it('keeps the other note where it was cancelled', async () => {
    const vault = new TestVault(NOTES);
    const report = await merge(vault, {}, true, { aborted: true }).catch(() => undefined);
    expect(report === undefined || !report.trashed).toBe(true);
    expect(vault.notes.has(DROP)).toBe(true);
  });
});

describe('nothing is lost', () => {
  const values = fc.record({
    title: fc.constantFrom('A', 'B'), doi: fc.constantFrom('10.1/a', '10.1/b'), tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')), design: fc.constantFrom('rct', 'cohort', 'unknown'),
    design_origin: fc.constantFrom('author', 'pubmed', 'none'), rob: fc.constantFrom('low', 'high'), rob_tool: fc.constantFrom('ROBINSI', 'CASP'), status: fc.constantFrom('ok', 'retracted', 'unknown'), mine: fc.constantFrom('1', '2'),
  }, { requiredKeys: [] });
  const noteOf = (key: string, properties: object): string => `---\nevidence: source\ncitekey: ${key}\n${Object.entries(properties).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n`;

  it('whatever the two say and a person chooses: each value stands in the kept note', async () => {
    await fc.assert(fc.asyncProperty(values, values, fc.dictionary(fc.constantFrom('title', 'doi', 'tags', 'design', 'rob', 'status', 'mine'), fc.constantFrom<Take>('keep', 'drop')), async (ours, theirs, takes) => {
      const vault = new TestVault({ [KEEP]: noteOf('khan2009', ours), [DROP]: noteOf('kahn2009', theirs) });
      expect((await merge(vault, takes)).trashed).toBe(true);
      const text = vault.notes.get(KEEP) ?? '';
      const { properties = {} } = splitNote(text);
      for (const [name, value] of [...Object.entries(ours), ...Object.entries(theirs)]) {
        if (value === 'unknown' || value === 'none' || fieldText(value) === '') continue;
        const now = properties[name];
        const stands = fieldText(now) === fieldText(value) || text.includes(`- ${name}: ${fieldText(value)}`)
          || (Array.isArray(value) && Array.isArray(now) && value.every((item) => (now as unknown[]).includes(item)));
        expect([name, value, stands]).toEqual([name, value, true]);
      }
    }));
  });
});
