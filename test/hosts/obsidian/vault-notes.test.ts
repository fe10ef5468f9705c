import { NoteExistsError, type NoteChange, type NoteText } from '../../../src/application/ports';
import { VaultNotes } from '../../../src/hosts/obsidian/vault-notes';
import { createHost, type Host, type HostOptions } from '../../host';

const SOURCE = '---\nevidence: source\ncitekey: khan2009\nissued: 2009-04\n---\nBody\n';
const BROKEN = '---\nevidence: claim\nclaim: a: b\n---\nBody\n';

let host: Host;
let notes: VaultNotes;
const breathe = jest.fn(() => Promise.resolve());

async function vault(options: HostOptions): Promise<void> {
  host = await createHost(options);
  notes = new VaultNotes(host.app, breathe);
}

async function everything(): Promise<readonly NoteText[]> {
  const all: NoteText[] = [];
  for await (const slice of notes.all()) all.push(...slice);
  return all;
}

afterEach(() => host.dispose());

describe('reading the vault', () => {
  it('takes front matter from the app’s cache, dates as they stand', async () => {
    await vault({ files: { 'Sources/khan2009.md': SOURCE, 'Plain.md': 'No front matter', 'Empty.md': '---\n---\nx', 'image.png': '' } });
    const read = jest.spyOn(host.app.vault, 'cachedRead');
    const [empty, plain, source] = [...await everything()].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(source).toMatchObject({ path: 'Sources/khan2009.md', properties: { evidence: 'source', citekey: 'khan2009', issued: '2009-04' }, problems: [] });
    expect(plain).toMatchObject({ path: 'Plain.md', problems: [] });
    expect(plain).not.toHaveProperty('properties');
    expect(empty).toMatchObject({ path: 'Empty.md', problems: [] });
    expect(read).not.toHaveBeenCalledWith(host.file('Sources/khan2009.md'));
  });

  it('says in a sentence what is wrong with front matter that the app could not read', async () => {
    await vault({ files: { 'Claims/a.md': BROKEN } });
    const [note] = await everything();
    expect(note).not.toHaveProperty('properties');
    expect(note?.problems).toEqual([expect.objectContaining({ code: 'front-matter-broken', where: 'Claims/a.md:3' })]);
  });

  it('does not take front matter of megabytes from the cache', async () => {
    await vault({ files: { 'Claims/a.md': `---\nevidence: claim\nclaim: "${'Discs and more discs. '.repeat(10_000)}"\n---\nBody\n` } });
    const [note] = await everything();
    expect(note).not.toHaveProperty('properties');
    expect(note?.problems).toEqual([expect.objectContaining({ code: 'front-matter-broken', fix: expect.stringContaining('too long') as string })]);
  });

  it('leaves a note out that goes away while it is read', async () => {
    await vault({ files: { 'a.md': BROKEN } });
    jest.spyOn(host.app.vault, 'cachedRead').mockImplementation(async (file) => {
      await host.app.vault.delete(file);
      throw new Error('ENOENT');
    });
    expect(await everything()).toEqual([]);
  });

  it('gives the thread back between slices', async () => {
    await vault({ files: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.md`, SOURCE])) });
    let clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
    breathe.mockClear();
    // What the reader does with a slice takes the time.
    for await (const slice of notes.all()) clock += slice.length;
    expect(clock).toBe(60);
    expect(breathe.mock.calls.length).toBeGreaterThan(2);
    jest.mocked(performance.now).mockRestore();
  });

  it('stops where it is closed', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    notes.close();
    expect(await everything()).toEqual([]);
  });
});

describe('following the vault', () => {
  const follow = (): NoteChange[] => {
    const changes: NoteChange[] = [];
    notes.onChange((change) => changes.push(change));
    return changes;
  };

  it('tells of a change, a new note, a rename and a deletion', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    const changes = follow();
    await host.writeOutside('a.md', SOURCE.replace('khan2009', 'khan2010'));
    await host.writeOutside('b.md', SOURCE);
    await host.app.fileManager.renameFile(host.file('b.md'), 'c.md');
    await host.settle();
    await host.app.vault.delete(host.file('c.md'));
    await host.settle();
    expect(changes.map((change) => [change.what, change.what === 'removed' ? change.path : change.note.path])).toEqual([
      ['put', 'a.md'], ['put', 'b.md'], ['renamed', 'c.md'], ['removed', 'c.md'],
    ]);
    expect(changes[0]).toMatchObject({ note: { properties: { citekey: 'khan2010' } } });
    expect(changes[2]).toMatchObject({ from: 'b.md', note: { properties: { citekey: 'khan2009' } } });
  });

  it('tells of front matter that becomes unreadable, and readable again', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    const changes = follow();
    await host.writeOutside('a.md', BROKEN);
    await host.writeOutside('a.md', SOURCE);
    expect(changes).toMatchObject([
      { note: { problems: [{ code: 'front-matter-broken' }] } },
      { note: { problems: [], properties: { citekey: 'khan2009' } } },
    ]);
  });

  it('moves every note of a renamed folder', async () => {
    await vault({ files: { 'Old/a.md': SOURCE, 'Old/b.md': SOURCE } });
    const changes = follow();
    const folder = host.app.vault.getFolderByPath('Old');
    if (folder) await host.app.fileManager.renameFile(folder, 'New');
    await host.settle();
    expect(changes.map((change) => change.what === 'renamed' && [change.from, change.note.path]))
      .toEqual(expect.arrayContaining([['Old/a.md', 'New/a.md'], ['Old/b.md', 'New/b.md']]));
  });

  it('forgets a note that becomes another kind of file', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    const changes = follow();
    await host.app.fileManager.renameFile(host.file('a.md'), 'a.txt');
    await host.settle();
    expect(changes).toEqual([{ what: 'removed', path: 'a.md' }]);
  });

  it('hears nothing any more after it was stopped', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    const before = host.leaks();
    const listener = jest.fn();
    const stop = notes.onChange(listener);
    stop();
    stop();
    await host.writeOutside('a.md', BROKEN);
    expect(listener).not.toHaveBeenCalled();
    expect(host.leaks()).toEqual(before);
  });
});

describe('writing', () => {
  it('makes missing folders, and finds those that differ in letter case', async () => {
    await vault({ files: { 'sources/a.md': SOURCE } });
    await notes.create('Sources/New/b.md', 'text');
    expect(host.paths()).toEqual(['sources/New/b.md', 'sources/a.md']);
    expect(notes.exists('SOURCES/new/B.MD')).toBe(true);
    expect(notes.exists('Sources/none.md')).toBe(false);
  });

  it.each(['Claims/a.md', 'claims/A.md', 'Claims/a.md/'])('refuses the taken name %s and leaves the note as it is', async (path) => {
    await vault({ files: { 'Claims/a.md': 'mine' } });
    await expect(notes.create(path, 'theirs')).rejects.toBeInstanceOf(NoteExistsError);
    expect(host.read('Claims/a.md')).toBe('mine');
  });

  it('refuses a name that is taken between looking and writing', async () => {
    await vault({});
    jest.spyOn(host.app.vault, 'create').mockRejectedValue(new Error('File already exists.'));
    await expect(notes.create('a.md', '')).rejects.toBeInstanceOf(NoteExistsError);
  });

  it('writes two notes at once into a folder that is not there yet', async () => {
    await vault({});
    await Promise.all([notes.create('New/a.md', ''), notes.create('New/b.md', '')]);
    expect(host.paths()).toEqual(['New/a.md', 'New/b.md']);
  });

  it('updates the newest text, and writes nothing where nothing changes', async () => {
    await vault({ files: { 'a.md': 'one' } });
    const process = jest.spyOn(host.app.vault, 'process');
    await notes.update('a.md', (text) => text);
    expect(process).not.toHaveBeenCalled();
    await notes.update('a.md', (text) => `${text} two`);
    expect(host.read('a.md')).toBe('one two');
  });

  it('changes properties and leaves the body as it is', async () => {
    await vault({ files: { 'a.md': SOURCE } });
    await notes.updateProperties('a.md', (properties) => {
      properties['status'] = 'ok';
    });
    expect(host.read('a.md')).toMatch(/status: ok\n---\nBody\n$/);
  });

  it('rejects, and writes nothing, where the front matter is broken or the note is gone', async () => {
    await vault({ files: { 'a.md': BROKEN } });
    await expect(notes.updateProperties('a.md', (properties) => {
      properties['x'] = 1;
    })).rejects.toThrow();
    expect(host.read('a.md')).toBe(BROKEN);
    await expect(notes.update('gone.md', () => 'x')).rejects.toThrow(/no note “gone.md”.*nothing was read or written/);
    await expect(notes.read('gone.md')).rejects.toThrow(/no note/);
  });
});
