import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli';

const root = path.join(__dirname, '..', '..');
const article = path.join(root, 'test/samples/running-and-discs.txt');
let vault: string;

beforeEach(async () => {
  vault = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
});
afterEach(async () => {
  await rm(vault, { recursive: true, force: true });
});

/** Runs one command line; `input` is standard input. */
async function cli(argv: readonly string[], input = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, { out: (text) => out.push(text), err: (text) => err.push(text), input: () => Promise.resolve(input) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function json(argv: readonly string[], input = '') {
  return JSON.parse((await cli([...argv, '--json'], input)).out);
}

const useStarterVault = () => cp(path.join(root, 'notes-template'), vault, { recursive: true });

describe('The command line', () => {
  describe('is told wrongly and says how it is done', () => {
    it.each([
      ['an unknown command', ['frobnicate'], 'There is no command “frobnicate”'],
      ['an unknown option', ['check', '--colour'], '--colour'],
      ['an option of another command', ['check', '--style', 'apa'], 'has no option --style'],
      ['no vault', ['check'], '--vault DIR'],
      ['a vault that is not there', ['check', '--vault', '/nowhere/at/all'], 'There is no folder'],
      ['no file', ['import', '--vault', '.'], 'Name at least one file'],
      ['a file that is not there', ['citations', '/nowhere.md'], 'could not be read'],
      ['a limit that is no number', ['search', 'x', '--vault', '.', '--limit', 'many'], 'whole number'],
    ])('%s', async (_what, argv, message) => {
      const { code, out, err } = await cli(argv);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    });
  });

  it('helps', async () => {
    expect(await cli(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('parse-references <file|->') });
    expect(await cli(['cite', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('[--write]') });
  });

  describe('import', () => {
    it('turns an article into six sources, three draft claims and an article note', async () => {
      const { notes } = await json(['import', article, '--vault', vault]);
      const kinds = notes.map((note: { kind: string; action: string }) => `${note.action} ${note.kind}`).sort();
      expect(kinds).toEqual(['create article', ...Array(3).fill('create claim'), ...Array(6).fill('create source')]);
      expect((await readdir(vault)).sort()).toEqual(['Articles', 'Claims', 'Sources']);
    });

    it('changes nothing when the same article comes again', async () => {
      await cli(['import', article, '--vault', vault]);
      const before = await snapshot();
      const { notes } = await json(['import', article, '--vault', vault]);
      expect(notes.filter((note: { action: string }) => note.action === 'create')).toEqual([]);
      expect(await snapshot()).toEqual(before);
    });

    it('writes nothing in a dry run', async () => {
      const { notes } = await json(['import', article, '--vault', vault, '--dry-run']);
      expect(notes).toHaveLength(10);
      expect(await readdir(vault)).toEqual([]);
    });

    it('links to the sources that the vault already has', async () => {
      await useStarterVault();
      const { notes } = await json(['import', article, '--vault', vault]);
      const made = notes.filter((note: { action: string }) => note.action === 'create').map((note: { kind: string }) => note.kind);
      expect(made.filter((kind: string) => kind === 'source')).toEqual([]);
      expect(made.filter((kind: string) => kind === 'claim')).toHaveLength(3);
    });
  });

  it('search forgives typing errors and answers with certainty and sources', async () => {
    await useStarterVault();
    const hits = await json(['search', 'lumbr disk hidration', '--vault', vault]);
    expect(hits[0].statement).toMatch(/disc/i);
    expect(hits[0]).toMatchObject({ certainty: 'very_low', sources: expect.arrayContaining(['belavy2017']) });
    expect(hits[0].score).toBeGreaterThan(0);
  });

  it('grade says how the certainty came about', async () => {
    await useStarterVault();
    const [hit] = await json(['search', 'lumbar disc hydration', '--vault', vault]);
    const grade = await json(['grade', hit.path, '--vault', vault]);
    expect(grade).toMatchObject({ certainty: 'very_low', start: 'low', up: 0 });
    expect(grade.down).toBeGreaterThan(0);
  });

  it('grade says what is wrong when the note is no claim', async () => {
    await useStarterVault();
    expect(await cli(['grade', 'Sources/belavy2017.md', '--vault', vault])).toMatchObject({ code: 1, err: expect.stringContaining('not a claim') });
  });

  describe('cite', () => {
    const note = '---\nlang: en-GB\n---\nRunners have better hydrated discs [@belavy2017]. Load heals [@khan2009; @belavy2017].\n';

    it('prints the note with numbers and a numbered list', async () => {
      await useStarterVault();
      await writeFile(path.join(vault, 'Note.md'), note);
      const { code, out } = await cli(['cite', 'Note.md', '--vault', vault]);
      expect(code).toBe(0);
      expect(out).toMatch(/1\\?\. Belavý/);
      expect(out).toMatch(/2\\?\. Khan/);
      expect(out).not.toContain('@belavy2017');
    });

    it('leaves the file alone without --write, and keeps the keys with it', async () => {
      await useStarterVault();
      const file = path.join(vault, 'Note.md');
      await writeFile(file, note);
      await cli(['cite', 'Note.md', '--vault', vault]);
      expect(await readFile(file, 'utf8')).toBe(note);
      await cli(['cite', 'Note.md', '--vault', vault, '--write']);
      const written = await readFile(file, 'utf8');
      expect(written.startsWith(note.trimEnd())).toBe(true);
      expect(written).toContain('%% references %%');
      await cli(['cite', 'Note.md', '--vault', vault, '--write']);
      expect(await readFile(file, 'utf8')).toBe(written);
    });

    it('does not write over a list that somebody edited', async () => {
      await useStarterVault();
      const file = path.join(vault, 'Note.md');
      await writeFile(file, note);
      await cli(['cite', 'Note.md', '--vault', vault, '--write']);
      const edited = (await readFile(file, 'utf8')).replace('Sci Rep', 'Scientific Reports (read this one first)');
      await writeFile(file, edited);
      expect(await cli(['cite', 'Note.md', '--vault', vault, '--write'])).toMatchObject({ code: 1, err: expect.stringContaining('edited by hand') });
      expect(await readFile(file, 'utf8')).toBe(edited);
    });

    it('brings every list up to date with --all --write, and the second time none', async () => {
      await useStarterVault();
      const file = path.join(vault, 'Note.md');
      await writeFile(file, `${note}\n%% references %%\n%% /references %%\n`);
      await writeFile(path.join(vault, 'Mine.md'), `${note}\n%% references %%\n1. My own\n%% /references %%\n`);
      const { code, out, err } = await cli(['cite', '--all', '--write', '--vault', vault]);
      expect([code, out.split('\n').filter((line) => /Note|Mine/.test(line))]).toEqual([1, ['by-hand\tMine.md', 'updated\tNote.md']]);
      expect(err).toContain('Mine.md: The reference list was not written, because it was edited by hand.');
      const written = await readFile(file, 'utf8');
      expect(written).toContain('1. Belavý');
      expect((await cli(['cite', '--all', '--write', '--vault', vault])).out).not.toContain('updated');
      expect(await readFile(file, 'utf8')).toBe(written);
      expect(await cli(['cite', '--all', '--vault', vault])).toMatchObject({ code: 2 });
    });

    it('lets --style win over the note', async () => {
      await useStarterVault();
      await writeFile(path.join(vault, 'Note.md'), note.replace('lang: en-GB', 'lang: en-GB\ncsl: apa'));
      expect((await cli(['cite', 'Note.md', '--vault', vault])).out).toMatch(/\(Belavý et al\., 2017\)/);
      expect((await cli(['cite', 'Note.md', '--vault', vault, '--style', 'nlm-citation-sequence'])).out).not.toMatch(/Belavý et al\., 2017/);
    });

    it('says which key is not in the vault and keeps it visible', async () => {
      await writeFile(path.join(vault, 'Note.md'), 'Nobody knows [@nobody1999].\n');
      const { code, out, err } = await cli(['cite', 'Note.md', '--vault', vault]);
      expect(code).toBe(1);
      expect(out).toContain('?nobody1999');
      expect(err).toContain('nobody1999');
    });
  });

  it('parse-references prints one object a line, in order', async () => {
    const list = 'Khan KM, Scott A. Mechanotherapy. Br J Sports Med. 2009;43(4):247-52.\nBelavý DL, Ling Y. Running exercise. Sci Rep. 2017;7:45975. doi:10.1038/srep45975\n';
    const { out } = await cli(['parse-references', '-'], list);
    const [first, second] = out.split('\n').map((line) => JSON.parse(line));
    expect(first).toMatchObject({ authors: expect.stringMatching(/^Khan KM, Scott A\.?$/), title: 'Mechanotherapy', container: 'Br J Sports Med', year: '2009', volume: '43', issue: '4', pages: '247-52' });
    expect(second).toMatchObject({ doi: '10.1038/srep45975' });
    expect(Object.keys(first).sort()).toEqual(['authors', 'confidence', 'container', 'doi', 'issue', 'pages', 'text', 'title', 'volume', 'year']);
  });

  it('citations prints places and items', async () => {
    expect(await json(['citations', '-'], 'See [@a, p. 3; -@b].')).toEqual([
      { from: 4, to: 19, items: [
        { id: 'a', mode: 'NormalCitation', prefix: '', locator: 'p. 3', suffix: '' },
        { id: 'b', mode: 'SuppressAuthor', prefix: '', locator: '', suffix: '' },
      ] },
    ]);
  });

  it('check finds nothing in the starter vault, and a broken note where there is one', async () => {
    await useStarterVault();
    expect(await cli(['check', '--vault', vault])).toMatchObject({ code: 0, out: '' });
    await writeFile(path.join(vault, 'Claims', 'broken.md'), '---\nevidence: claim\nsupports: ["[[nowhere]]"\n---\n');
    const { code, out } = await cli(['check', '--vault', vault]);
    expect(code).toBe(1);
    expect(out).toContain('Claims/broken.md');
  });

  it('check names citations that no source answers, in any note, with their line', async () => {
    await useStarterVault();
    await writeFile(path.join(vault, 'Meeting.md'), 'Notes.\n\nAs shown [@nobody1999].\n');
    const { code, out } = await cli(['check', '--vault', vault]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Meeting\.md:3: “nobody1999” is cited/m);
  });

  async function snapshot(): Promise<Record<string, string>> {
    const names = (await readdir(vault, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    return Object.fromEntries(await Promise.all(names.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(vault, file), await readFile(file, 'utf8')];
    })));
  }
});
