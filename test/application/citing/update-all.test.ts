import { citeContext } from '../../../src/application/cite-context';
import { inlineFormatting } from '../../../src/application/citing/inline-formatting';
import { notesToUpdate, updateAllReferences } from '../../../src/application/citing/update-all';
import type { NoteAccess, RunControl, UpdateReport } from '../../../src/application/citing/update-all';
import { Library } from '../../../src/application/library';
import { DEFAULT_SETTINGS } from '../../../src/application/settings';
import { splitNote } from '../../../src/application/notes/front-matter';
import { applyEdits } from '../../../src/domain/text-edits';
import { aSource } from '../../builders';

const library = new Library();
library.putAll([aSource().by('Khan, Asad').in(2009).titled('Running and the spine').note(), aSource().by('Belavý, Daniel').in(2017).titled('Running exercise').note()]);
const formatting = inlineFormatting();
const contextOf = (path: string) => citeContext(library, DEFAULT_SETTINGS, path, formatting);
const breathe = (): Promise<void> => Promise.resolve();

/** Notes in memory that count how often each was written. `onWrite` comes before a write and may refuse it. */
function vault(texts: Record<string, string>, onWrite: (path: string) => void = () => undefined) {
  const written: string[] = [];
  const access: NoteAccess = {
    read: (path) => (texts[path] === undefined ? Promise.reject(new Error(`There is no note “${path}”.`)) : Promise.resolve(texts[path])),
    write(path, expected, edits) {
      onWrite(path);
      if (texts[path] !== expected) return Promise.resolve(false);
      written.push(path);
      texts[path] = applyEdits(expected, edits);
      return Promise.resolve(true);
    },
  };
  const run = (control: Partial<RunControl> = {}): Promise<UpdateReport> => updateAllReferences(Object.keys(texts), contextOf, access, { breathe, ...control });
  return { texts, written, access, run };
}

const outcomes = ({ notes }: UpdateReport): string[] => notes.map(({ path, outcome }) => `${path} ${outcome}`);
const LISTED = 'A [@khan2009].\n\n%% references %%\n%% /references %%\n';

describe('updating every reference list', () => {
  it('writes each list, and a second run changes nothing', async () => {
    const { texts, written, run } = vault({ 'a.md': LISTED, 'b.md': '[@belavy2017]\n', 'c.md': 'Cites nothing.\n' });
    expect(outcomes(await run())).toEqual(['a.md updated', 'b.md updated', 'c.md same']);
    const after = { ...texts };
    expect(outcomes(await run())).toEqual(['a.md same', 'b.md same', 'c.md same']);
    expect([texts, written]).toEqual([after, ['a.md', 'b.md']]);
  });

  it('leaves alone what a person edited, and says what could not be read', async () => {
    const { texts, run } = vault({ 'a.md': LISTED.replace('%%\n%%', '%%\n1. Mine\n%%'), 'b.md': 'x\n%% references %%\n', 'c.md': '---\ncsl: nonsense\n---\n[@khan2009]\n' });
    const before = { ...texts };
    const report = await run();
    expect(outcomes(report)).toEqual(['a.md by-hand', 'b.md failed', 'c.md failed']);
    expect(report.notes.slice(1).map(({ problems }) => problems.find(({ severity }) => severity === 'error')?.what)).toEqual([
      'The reference list was not written, because the line “%% /references %%” is missing and nobody can tell how far the list goes.',
      'There is no citation style called “nonsense”.',
    ]);
    expect(texts).toEqual(before);
  });

  it('goes on after a note that refuses, which stays whole', async () => {
    const { texts, run } = vault({ 'a.md': LISTED, 'b.md': LISTED, 'c.md': LISTED }, (path) => {
      if (path === 'b.md') throw new Error('The disk is full.');
    });
    const report = await run();
    expect(outcomes(report)).toEqual(['a.md updated', 'b.md failed', 'c.md updated']);
    expect(report.notes[1]?.problems.map(({ what }) => what)).toEqual(['The disk is full.']);
    expect(texts['b.md']).toBe(LISTED);
  });

  it('says which note is gone', async () => {
    const { access } = vault({});
    const { notes } = await updateAllReferences(['gone.md'], contextOf, access, { breathe });
    expect(notes).toMatchObject([{ path: 'gone.md', outcome: 'failed', problems: [{ what: 'There is no note “gone.md”.' }] }]);
  });

  it('starts again with a note that changed meanwhile, and loses nothing of the change', async () => {
    let once = true;
    const { texts, run } = vault({ 'a.md': LISTED }, (path) => {
      if (once) texts[path] = `New [@belavy2017]. ${texts[path] ?? ''}`;
      once = false;
    });
    expect(outcomes(await run())).toEqual(['a.md updated']);
    expect(texts['a.md']).toMatch(/^New \[@belavy2017\]\. A \[@khan2009\][^]*1\. Belavý[^]*2\. Khan/);
  });

  it('gives up on a note that never rests, and leaves it as it is', async () => {
    const { texts, written, run } = vault({ 'a.md': LISTED }, (path) => {
      texts[path] = `x${texts[path] ?? ''}`;
    });
    expect(await run()).toMatchObject({ notes: [{ outcome: 'failed', problems: [{ what: 'It was being edited the whole time.' }] }] });
    expect([written, texts['a.md']?.replace(/^x+/, '')]).toEqual([[], LISTED]);
  });

  it('stops between two notes and says which were not begun', async () => {
    const signal = { aborted: false };
    const seen: string[] = [];
    const { texts, run } = vault({ 'a.md': LISTED, 'b.md': LISTED, 'c.md': LISTED });
    const report = await run({
      signal,
      onProgress: (done, total, path) => {
        seen.push(`${done}/${total} ${path}`);
        signal.aborted = done === 2;
      },
    });
    expect([outcomes(report), report.left, seen, texts['c.md']]).toEqual([['a.md updated', 'b.md updated'], ['c.md'], ['1/3 a.md', '2/3 b.md'], LISTED]);
  });

  it('passes on what is wrong with citations in notes that it updates', async () => {
    const { notes } = await vault({ 'a.md': '[@khan2009] [@gone]\n' }).run();
    expect(notes).toMatchObject([{ outcome: 'updated', problems: [{ code: 'citation-unknown' }] }]);
  });
});

describe('the notes to update', () => {
  it('are handouts and notes with a list, in the order of paths, without templates and manuals', async () => {
    const texts: Record<string, string> = {
      'z/handout.md': '---\nevidence: handout\n---\nx\n',
      'b.md': LISTED,
      'a.md': 'x\n%% references %%\nbroken\n',
      'manual.md': '```\n%% references %%\n%% /references %%\n```\n',
      'plain.md': 'Cites [@khan2009] and has no list.\n',
      'Templates/handout.md': '---\nevidence: handout\n---\nx\n',
      'new.md': '---\nevidence: handout\ntitle: "{{title}}"\n---\nx\n',
    };
    const notes = Object.entries(texts).map(([path, text]) => ({ path, modified: 0, problems: [], properties: splitNote(text).properties ?? {} }));
    const own = new Library();
    own.putAll(notes);
    const store = {
      async* all() {
        yield await Promise.resolve(notes);
      },
      read: (path: string) => Promise.resolve(texts[path] ?? ''),
    };
    expect(await notesToUpdate(store, own, { breathe })).toEqual(['a.md', 'b.md', 'z/handout.md']);
  });
});
