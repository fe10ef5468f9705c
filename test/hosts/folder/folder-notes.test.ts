import { mkdtemp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NoteExistsError, type NoteChange, type NoteText } from '../../../src/application/ports';
import { FolderNotes } from '../../../src/hosts/folder/folder-notes';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}

async function allNotes(store: FolderNotes): Promise<NoteText[]> {
  const notes: NoteText[] = [];
  for await (const slice of store.all()) notes.push(...slice);
  return notes;
}

describe('A folder as a vault', () => {
  it('lists Markdown notes with their front matter, and leaves dot folders alone', async () => {
    await put('Claims/a.md', '---\nevidence: claim\ndate: 2026-11-23\n---\nText');
    await put('.obsidian/b.md', 'not a note');
    await put('picture.png', '');
    const notes = await allNotes(await FolderNotes.open(folder));
    expect(notes.map((note) => note.path)).toEqual(['Claims/a.md']);
    expect(notes[0]?.properties).toEqual({ evidence: 'claim', date: '2026-11-23' });
  });

  it('leaves a note that is not UTF-8 as it is, byte for byte', async () => {
    const latin1 = Buffer.from('Belavý: stärker\r\n', 'latin1');
    await writeFile(path.join(folder, 'old.md'), latin1);
    const store = await FolderNotes.open(folder);
    await expect(store.update('old.md', (text) => `${text}more`)).rejects.toThrow('“old.md” was not changed, because it is not saved as UTF-8');
    expect((await readFile(path.join(folder, 'old.md'))).equals(latin1)).toBe(true);
  });

  it('says on which line of which note the front matter is broken', async () => {
    await put('bad.md', '---\nevidence: source\ntitle: "no end\n---\nText');
    const [note] = await allNotes(await FolderNotes.open(folder));
    expect(note?.properties).toBeUndefined();
    expect(note?.problems[0]?.where).toMatch(/^bad\.md:\d+$/);
  });

  it('reads both of two names that differ only in letter case', async () => {
    await put('Note.md', 'one');
    await put('note.md', 'two');
    expect((await allNotes(await FolderNotes.open(folder))).map((note) => note.path)).toEqual(['Note.md', 'note.md']);
  });

  it('makes missing folders and writes the whole note', async () => {
    const store = await FolderNotes.open(folder);
    await store.create('New/Deep/a.md', 'text');
    expect(await readFile(path.join(folder, 'New/Deep/a.md'), 'utf8')).toBe('text');
    expect(await readdir(path.join(folder, 'New/Deep'))).toEqual(['a.md']);
  });

  it.each([['the same name', 'a.md'], ['another letter case', 'A.md']])('never writes over an existing note: %s', async (_what, name) => {
    await put('a.md', 'mine');
    const store = await FolderNotes.open(folder);
    await expect(store.create(name, 'theirs')).rejects.toBeInstanceOf(NoteExistsError);
    expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe('mine');
  });

  it('never writes over a note that appeared after the folder was read', async () => {
    const store = await FolderNotes.open(folder);
    await put('a.md', 'mine');
    await expect(store.create('a.md', 'theirs')).rejects.toBeInstanceOf(NoteExistsError);
    expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe('mine');
  });

  it('changes front matter and leaves the body byte for byte', async () => {
    const body = 'Line\r\n\ttab  \n\n---\nnot front matter';
    await put('a.md', `---\n# a comment\ncertainty: low\n---\n${body}`);
    await (await FolderNotes.open(folder)).updateProperties('a.md', (properties) => {
      properties['certainty'] = 'very_low';
    });
    expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe(`---\n# a comment\ncertainty: very_low\n---\n${body}`);
  });

  it('writes nothing where the front matter cannot be read', async () => {
    const text = '---\ncertainty: [low\n---\nText';
    await put('a.md', text);
    const change = (await FolderNotes.open(folder)).updateProperties('a.md', (properties) => {
      properties['certainty'] = 'high';
    });
    await expect(change).rejects.toThrow();
    expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe(text);
  });

  it('tells listeners of its own writes until they stop listening', async () => {
    const store = await FolderNotes.open(folder);
    const heard: NoteChange[] = [];
    const stop = store.onChange((change) => heard.push(change));
    await store.create('a.md', '---\nevidence: source\n---\n');
    stop();
    await store.create('b.md', '');
    expect(heard).toEqual([{ what: 'put', note: expect.objectContaining({ path: 'a.md', properties: { evidence: 'source' } }) }]);
  });

  it.each([['upwards', '../outside.md'], ['by an absolute path', '/outside.md'], ['deeper and upwards', 'a/../../outside.md']])('does not leave the vault: %s', async (_what, name) => {
    const store = await FolderNotes.open(folder);
    await expect(store.create(name, 'text')).rejects.toThrow(/outside the vault/);
    await expect(store.read(name)).rejects.toThrow(/outside the vault/);
  });

  it('does not follow symbolic links', async () => {
    await put('real.md', 'text');
    await symlink(path.join(folder, 'real.md'), path.join(folder, 'linked.md'));
    expect((await allNotes(await FolderNotes.open(folder))).map((note) => note.path)).toEqual(['real.md']);
  });
});
