import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli';

const sample = path.join(__dirname, '../samples/own-style.csl');
const SOURCE = '---\nevidence: source\ncitekey: khan2009\ntitle: Running and the spine\nauthors:\n  - Khan, Asad\ncsl_type: article-journal\ncontainer: Journal of Discs\nissued: "2009"\n---\n';
let folder: string;
let vault: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
  vault = path.join(folder, 'vault');
  await mkdir(path.join(vault, 'styles'), { recursive: true });
  await writeFile(path.join(vault, 'khan2009.md'), SOURCE);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Cites a note with this front matter. */
async function cite(properties: string, ...options: string[]) {
  await writeFile(path.join(vault, 'Note.md'), `---\n${properties}\n---\nRunning helps [@khan2009].\n`);
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['cite', 'Note', '--vault', vault, ...options], { out: (text) => out.push(text), err: (text) => err.push(text), input: () => Promise.resolve('') });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const useStyle = (name: string) => cp(sample, path.join(vault, 'styles', name));

describe('The command line takes styles of the user’s own', () => {
  it.each([
    ['the note', 'csl: clinic', []],
    ['the note, as a path', 'csl: Styles/clinic.csl', []],
    ['--style, by file name', 'lang: en', ['--style', 'clinic.csl']],
    ['--style, by title', 'csl: apa', ['--style', 'Our clinic']],
    ['--style, over a style of the note', 'csl: apa', ['--style', 'styles/clinic']],
  ])('named by %s', async (_what, properties, options) => {
    await useStyle('clinic.csl');
    const { code, out } = await cite(properties, ...options);
    expect(out).toContain('Running helps (see Khan).');
    expect(out).toContain('Running and the spine, as listed by our clinic');
    expect(code).toBe(0);
  });

  it('named by its place on disk, outside the vault', async () => {
    const place = path.join(folder, 'else.csl');
    await cp(sample, place);
    expect(await cite('csl: apa', '--style', place)).toMatchObject({ code: 0, out: expect.stringContaining('(see Khan)') });
  });

  it('and writes the list in one', async () => {
    await useStyle('clinic.csl');
    await cite('csl: clinic', '--write');
    const text = await readFile(path.join(vault, 'Note.md'), 'utf8');
    expect(text).toContain('[@khan2009]');
    expect(text).toMatch(/%% references %%[^]*Running and the spine/);
  });

  it('says why one cannot be used, writes nothing, and exits with 1', async () => {
    await useStyle('large.csl');
    await truncate(path.join(vault, 'styles/large.csl'), 2_000_001);
    const { code, err } = await cite('csl: large', '--write');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('The citation style “large” cannot be used: it is larger than 2 MB.') });
    expect(await readFile(path.join(vault, 'Note.md'), 'utf8')).not.toContain('references');
  });

  it('says that there is none of the name', async () => {
    expect(await cite('lang: en', '--style', 'nowhere.csl')).toMatchObject({ code: 1, err: expect.stringContaining('There is no citation style called “nowhere.csl”') });
  });
});
