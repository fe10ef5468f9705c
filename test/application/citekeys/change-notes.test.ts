import { changeNotes, findNotes } from '../../../src/application/citekeys/change-notes';
import { keyFault, nextFreeKey } from '../../../src/application/citekeys/free-key';
import { renameKey } from '../../../src/application/citekeys/rename-key';
import { writeCitekey } from '../../../src/application/citekeys/rename-source';
import { aSource } from '../../builders';
import { TestVault } from './vault';

const edit = (text: string): ReturnType<typeof renameKey> => renameKey(text, 'khan2009', 'khan2010');
const breathe = (): Promise<void> => Promise.resolve();
const aVault = (): TestVault => new TestVault({ 'a.md': '[@khan2009] @khan2009', 'b.md': 'nothing', 'c.md': '[@khan2009]', 'd.md': '[@khan2009]' });

describe('finding the notes that would change', () => {
  it('counts the places in each', async () => {
    const vault = aVault();
    expect(await findNotes(vault.paths, vault.read, edit, { breathe })).toEqual([{ path: 'a.md', times: 2 }, { path: 'c.md', times: 1 }, { path: 'd.md', times: 1 }]);
  });

  it('does not pass over one that cannot be read', async () => {
    const vault = aVault();
    vault.refuse.add('read b.md');
    expect(await findNotes(['b.md'], vault.read, edit, { breathe })).toEqual([{ path: 'b.md', times: 0 }]);
  });
});

describe('changing notes', () => {
  const rows = ['a.md', 'c.md', 'd.md'].map((path) => ({ path, times: 1 }));

  it('goes on after one that is refused, and names it', async () => {
    const vault = aVault();
    vault.refuse.add('c.md');
    const report = await changeNotes(rows, vault.write, edit, { breathe });
    expect(report).toMatchObject({ changed: [{ path: 'a.md', times: 2 }, { path: 'd.md', times: 1 }], failed: [{ path: 'c.md' }], left: [], cancelled: false });
    expect([...vault.notes.values()]).toEqual(['[@khan2010] @khan2010', 'nothing', '[@khan2009]', '[@khan2010]']);
  });

  it('leaves out what a person leaves out', async () => {
    const vault = aVault();
    const report = await changeNotes(rows, vault.write, edit, { breathe, skip: new Set(['a.md']) });
    expect(report.left).toEqual(['a.md']);
    expect(vault.written).toEqual(['c.md', 'd.md']);
  });

  it('works the change out from the newest text', async () => {
    const vault = aVault();
    vault.beforeWrite = (path) => void (path === 'c.md' && vault.notes.set(path, 'New words. [@belavy2017; @khan2009]'));
    await changeNotes(rows, vault.write, edit, { breathe });
    expect(vault.notes.get('c.md')).toBe('New words. [@belavy2017; @khan2010]');
  });

  it('stops between two notes when it is cancelled', async () => {
    const vault = aVault();
    const signal = { aborted: false };
    const report = await changeNotes(rows, vault.write, edit, { breathe, signal, onProgress: () => void (signal.aborted = true) });
    expect(report).toMatchObject({ cancelled: true, left: ['c.md', 'd.md'] });
    expect(vault.written).toEqual(['a.md']);
  });
});

describe('the source itself', () => {
  it('gets the key, and every other byte stays', async () => {
    const vault = new TestVault({ 's.md': '---\nevidence: source\ncitekey: "khan2009" # mine\ntitle: x\n---\nBody\r\n' });
    await writeCitekey('s.md', 'khan2010', vault.write);
    expect(vault.notes.get('s.md')).toBe('---\nevidence: source\ncitekey: "khan2010" # mine\ntitle: x\n---\nBody\r\n');
  });

  it('is not written where its properties cannot be read', async () => {
    const vault = new TestVault({ 's.md': '---\ntitle: "x\n---\n' });
    await expect(writeCitekey('s.md', 'k', vault.write)).rejects.toThrow('cannot be read');
  });
});

describe('keys', () => {
  const sources = ['khan2009', 'Khan2009a', 'who'].map((citekey) => aSource({ citekey }).build());

  it.each([
    ['', 'empty'], ['a b', 'unusable'], ['-a', 'unusable'], ['a'.repeat(101), 'unusable'], ['WHO', 'taken'], ['khan2009', undefined], ['Khan2009', undefined], ['new', undefined],
  ])('“%s” is %s for the note of khan2009', (key, fault) => {
    expect(keyFault(key, 'Sources/khan2009.md', sources)).toBe(fault);
  });

  it.each([['khan2009', 'khan2009b'], ['khan2009a', 'khan2009b'], ['who', 'whoa'], ['belavy2017', 'belavy2017a']])('after %s comes %s', (key, next) => {
    expect(nextFreeKey(key, sources)).toBe(next);
  });
});
