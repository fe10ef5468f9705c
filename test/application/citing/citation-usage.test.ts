import fc from 'fast-check';
import { CitationUsage } from '../../../src/application/citing/citation-usage';
import { Library } from '../../../src/application/library';
import type { NoteChange, NoteStore, NoteText } from '../../../src/application/ports';
import { aNote, aSource } from '../../builders';

const SOON = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A vault in memory that counts what is read. */
class MemoryVault {
  readonly texts = new Map<string, string>();
  readonly read = jest.fn(async (path: string): Promise<string> => {
    await Promise.resolve();
    const text = this.texts.get(path);
    if (text === undefined) throw new Error('gone');
    return text;
  });
  broken = false;
  private readonly listeners = new Set<(change: NoteChange) => void>();

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.texts.set(path, text);
  }

  async *all(): AsyncIterable<readonly NoteText[]> {
    await Promise.resolve();
    if (this.broken) throw new Error('The disk is gone.');
    for (const path of [...this.texts.keys()]) yield [aNote(path)];
  }

  onChange(listener: (change: NoteChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  put(path: string, text: string): void {
    this.texts.set(path, text);
    this.tell({ what: 'put', note: aNote(path) });
  }

  remove(path: string): void {
    this.texts.delete(path);
    this.tell({ what: 'removed', path });
  }

  rename(from: string, to: string): void {
    const text = this.texts.get(from) ?? '';
    this.texts.delete(from);
    this.texts.set(to, text);
    this.tell({ what: 'renamed', from, note: aNote(to) });
  }

  get followers(): number {
    return this.listeners.size;
  }

  get store(): NoteStore {
    return this as unknown as NoteStore;
  }

  private tell(change: NoteChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

const library = new Library();
library.putAll([
  aSource().by('Khan').in(2009).note(),
  aSource().by('Other').with({ citekey: 'other-key' }).at('Sources/Named otherwise.md').note(),
]);

function usageOf(vault: MemoryVault, wikilinks = false): CitationUsage {
  return new CitationUsage(vault.store, { breathe: SOON, library, wikilinksCite: () => wikilinks });
}

it('says which notes cite a key, how often, in the order of paths and in any letter case', async () => {
  const usage = usageOf(new MemoryVault({
    'b.md': 'As shown [@khan2009; @other-key, p. 3], and @Khan2009 says so.',
    'a.md': 'Running helps [@KHAN2009].',
    'c.md': 'Nothing here. Write to a@b.org.',
  }));
  await usage.ready();
  expect(usage.notesCiting('khan2009')).toEqual([{ path: 'a.md', times: 1 }, { path: 'b.md', times: 2 }]);
  expect(usage.notesCiting('Other-Key')).toEqual([{ path: 'b.md', times: 1 }]);
  expect(usage.notesCiting('smith2019')).toEqual([]);
  expect(usage.keysOf('b.md')).toEqual(['khan2009', 'other-key']);
  expect(usage.keysOf('c.md')).toEqual([]);
});

it.each([
  ['the list that the plugin writes', 'x\n\n%% references %%\n\n[@khan2009]\n\n%% /references %%\n'],
  ['code', '`[@khan2009]`'],
  ['comments', '%% [@khan2009] %%'],
  ['front matter', '---\nnote: "[@khan2009]"\n---\n'],
])('%s is no citation', async (_, text) => {
  const usage = usageOf(new MemoryVault({ 'a.md': text }));
  await usage.ready();
  expect(usage.notesCiting('khan2009')).toEqual([]);
});

it('forgets a long note that goes away while it is read', async () => {
  const vault = new MemoryVault({ 'long.md': 'Running helps [@khan2009].\n\n'.repeat(100_000) });
  let breaths = 0;
  const usage = new CitationUsage(vault.store, {
    library,
    breathe: async () => {
      breaths += 1;
      if (breaths === 1) vault.remove('long.md');
      await SOON();
    },
  });
  await usage.ready();
  expect(breaths).toBeGreaterThan(1);
  expect(usage.notesCiting('khan2009')).toEqual([]);
});

it.each(['Templates/handout.md', 'Work/_templates/x.md'])('leaves out the template %s', async (path) => {
  const usage = usageOf(new MemoryVault({ [path]: '[@khan2009]', 'a.md': '[@khan2009]' }));
  await usage.ready();
  expect(usage.notesCiting('khan2009')).toEqual([{ path: 'a.md', times: 1 }]);
});

describe('wikilinks', () => {
  const notes = { 'a.md': 'See [[khan2009]] and [[Named otherwise|it]], [[khan2009#Methods]].', 'b.md': '| [[Sources/khan2009\\|K]] |\n|---|\n[[nowhere]]' };

  it('cite where the settings say so', async () => {
    const usage = usageOf(new MemoryVault(notes), true);
    await usage.ready();
    expect(usage.notesCiting('khan2009')).toEqual([{ path: 'a.md', times: 2 }, { path: 'b.md', times: 1 }]);
    expect(usage.keysOf('a.md')).toEqual(['khan2009', 'other-key']);
  });

  it('otherwise only link', async () => {
    const usage = usageOf(new MemoryVault(notes));
    await usage.ready();
    expect(usage.notesCiting('khan2009')).toEqual([]);
    expect(usage.keysOf('a.md')).toEqual([]);
    expect(usage.notesLinking('Sources/khan2009.md')).toEqual([{ path: 'a.md', times: 2 }, { path: 'b.md', times: 1 }]);
    expect(usage.notesLinking('Sources/Named otherwise.md')).toEqual([{ path: 'a.md', times: 1 }]);
  });

  it('from a folder’s own place lead where that folder is', async () => {
    const usage = usageOf(new MemoryVault({ 'Sources/list.md': '[[./khan2009]]', 'Work/list.md': '[[./khan2009]]' }));
    await usage.ready();
    expect(usage.notesLinking('Sources/khan2009.md')).toEqual([{ path: 'Sources/list.md', times: 1 }]);
  });

  it('lead elsewhere once the library says so', async () => {
    const growing = new Library();
    const usage = new CitationUsage(new MemoryVault({ 'a.md': '[[khan2009]]' }).store, { breathe: SOON, library: growing, wikilinksCite: () => true });
    await usage.ready();
    expect(usage.notesCiting('khan2009')).toEqual([]);
    growing.put(aSource().by('Khan').in(2009).note());
    expect(usage.notesCiting('khan2009')).toEqual([{ path: 'a.md', times: 1 }]);
  });
});

it('reads nothing and follows nothing before somebody asks', async () => {
  const vault = new MemoryVault({ 'a.md': '[@khan2009]' });
  const usage = usageOf(vault);
  vault.put('b.md', '[@khan2009]');
  await SOON();
  expect([vault.read.mock.calls.length, vault.followers]).toEqual([0, 0]);
  await Promise.all([usage.ready(), usage.ready()]);
  await usage.ready();
  expect([vault.read.mock.calls.length, vault.followers]).toEqual([2, 1]);
});

it('tells how far reading has come', async () => {
  const usage = usageOf(new MemoryVault(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`n${n}.md`, '[@k]']))));
  const seen: string[] = [];
  await usage.ready((done, total) => seen.push(`${done}/${total}`));
  expect(seen).toEqual(['16/40', '32/40', '40/40']);
});

it('a note that cannot be read cites nothing, and the others are read', async () => {
  const vault = new MemoryVault({ 'a.md': '[@k]', 'b.md': '[@k]' });
  vault.read.mockImplementationOnce(() => Promise.reject(new Error('locked')));
  const usage = usageOf(vault);
  await usage.ready();
  expect(usage.notesCiting('k')).toEqual([{ path: 'b.md', times: 1 }]);
});

it('a vault that cannot be listed is said to whoever asks, and asked again the next time', async () => {
  const vault = new MemoryVault({ 'a.md': '[@k]' });
  vault.broken = true;
  const usage = usageOf(vault);
  await expect(usage.ready()).rejects.toThrow('The disk is gone.');
  expect(vault.followers).toBe(0);
  vault.broken = false;
  await usage.ready();
  expect(usage.notesCiting('k')).toHaveLength(1);
});

it('tells of changes once they were read, and ends with close', async () => {
  const vault = new MemoryVault({ 'a.md': '[@k]', 'b.md': '[@k]' });
  const usage = usageOf(vault);
  await usage.ready();
  const told = jest.fn();
  usage.onChange(told);
  vault.remove('a.md');
  await SOON();
  expect(told).toHaveBeenCalledTimes(1);
  usage.close();
  vault.put('c.md', '[@k]');
  await SOON();
  expect([told.mock.calls.length, vault.followers, usage.notesCiting('k').length]).toEqual([1, 0, 1]);
});

it('closing while the vault is being read ends the reading', async () => {
  const vault = new MemoryVault(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`n${n}.md`, '[@k]'])));
  const usage = usageOf(vault);
  await usage.ready(() => usage.close());
  expect([vault.followers, vault.read.mock.calls.length]).toEqual([0, 16]);
});

const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'Templates/t.md');
const text = fc.constantFrom('', '[@k]', '@K and [@j; @k]', '[[khan2009]] @j', '[[khan2009]] [[khan2009|x]]', 'plain');
const step = fc.oneof(
  fc.record({ does: fc.constant('put' as const), path, text }),
  fc.record({ does: fc.constant('remove' as const), path }),
  fc.record({ does: fc.constant('rename' as const), path, to: path }),
  fc.record({ does: fc.constant('wait' as const) }),
);

it('after any changes, at any moment, it says what a fresh reading says', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.nat(30), async (steps, start) => {
    const vault = new MemoryVault({ 'a.md': '[@k]', 'b.md': '[[khan2009]]' });
    const followed = usageOf(vault, true);
    for (const [at, one] of steps.entries()) {
      if (at === start) void followed.ready();
      if (one.does === 'put') vault.put(one.path, one.text);
      else if (one.does === 'wait') await Promise.resolve();
      else if (!vault.texts.has(one.path)) continue;
      else if (one.does === 'remove') vault.remove(one.path);
      else if (!vault.texts.has(one.to)) vault.rename(one.path, one.to);
    }
    const fresh = usageOf(vault, true);
    await Promise.all([followed.ready(), fresh.ready()]);
    const said = (usage: CitationUsage): unknown => [
      ['k', 'j', 'khan2009'].map((key) => usage.notesCiting(key)),
      usage.notesLinking('Sources/khan2009.md'),
      [...vault.texts.keys()].map((note) => usage.keysOf(note)),
    ];
    expect(said(followed)).toEqual(said(fresh));
  }), { numRuns: 200 });
});
