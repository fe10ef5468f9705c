import { VaultStyles } from '../../../src/hosts/obsidian/vault-styles';
import { createHost, type Host } from '../../host';

let host: Host;
let styles: VaultStyles;

beforeEach(async () => {
  host = await createHost({ files: { 'Styles/b.csl': '<b/>', 'Styles/more/A.CSL': '<a/>', 'Styles/readme.md': '', 'else.csl': '<c/>', 'Note.md': 'x' } });
  styles = new VaultStyles(host.app.vault);
});
afterEach(() => host.dispose());

const paths = async (folder: string): Promise<string[]> => (await styles.all(folder)).map(({ path }) => path);

describe('the style files of the vault', () => {
  it('are those of one folder and the folders in it, with their text', async () => {
    expect(await styles.all('Styles')).toEqual([{ path: 'Styles/b.csl', text: '<b/>' }, { path: 'Styles/more/A.CSL', text: '<a/>' }]);
  });

  it.each([
    ['another letter case', 'styles', ['Styles/b.csl', 'Styles/more/A.CSL']],
    ['no folder', 'Nowhere', []],
    ['a file', 'Note.md', []],
    ['the whole vault', '', ['Styles/b.csl', 'Styles/more/A.CSL', 'else.csl']],
  ])('for %s', async (_what, folder, expected) => {
    expect(await paths(folder)).toEqual(expected);
  });

  it('are not read where they are larger than 2 MB', async () => {
    host.file('Styles/b.csl').stat.size = 2_000_001;
    const read = jest.spyOn(host.app.vault, 'cachedRead');
    expect((await styles.all('Styles'))[0]).toEqual({ path: 'Styles/b.csl', failure: 'too-large' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('do not spoil one another where one cannot be read', async () => {
    const { vault } = host.app;
    const read = vault.cachedRead.bind(vault);
    jest.spyOn(vault, 'cachedRead').mockImplementation((file) => (file.name === 'b.csl' ? Promise.reject(new Error('EIO')) : read(file)));
    expect(await styles.all('Styles')).toEqual([{ path: 'Styles/b.csl', failure: 'unreadable' }, { path: 'Styles/more/A.CSL', text: '<a/>' }]);
  });
});

describe('following them', () => {
  it('tells when one comes, changes, is renamed or goes, and of no note', async () => {
    const { vault } = host.app;
    let told = 0;
    const since = (): number => {
      const n = told;
      told = 0;
      return n;
    };
    const stop = styles.onChange(() => {
      told += 1;
    });
    await vault.create('Styles/new.csl', '');
    expect(since()).toBe(1);
    await vault.modify(host.file('Styles/new.csl'), '<x/>');
    expect(since()).toBe(1);
    await vault.rename(host.file('Styles/new.csl'), 'Styles/new.txt');
    expect(since()).toBe(1);
    await vault.delete(host.file('Styles/b.csl'));
    expect(since()).toBe(1);
    await vault.modify(host.file('Note.md'), 'y');
    expect(since()).toBe(0);
    stop();
    await vault.create('Styles/late.csl', '');
    expect(since()).toBe(0);
  });
});
