import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli';
import { hasPandoc, pandoc } from '../conformance/pandoc';

const HANDOUT = 'Handouts/Running and your back.md';
let vault: string;
const out = (name: string): string => path.join(vault, '.out', name);

beforeEach(async () => {
  vault = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
  await cp(path.join(__dirname, '../../notes-template'), vault, { recursive: true });
});
afterEach(async () => {
  await rm(vault, { recursive: true, force: true });
});

async function cli(...argv: readonly string[]) {
  const said: string[] = [];
  const err: string[] = [];
  const code = await run(['export', ...argv, '--vault', vault], { out: (text) => said.push(text), err: (text) => err.push(text), input: () => Promise.resolve('') });
  return { code, out: said.join('\n'), err: err.join('\n') };
}
const ids = (text: string): string[] => (JSON.parse(text) as { id: string }[]).map(({ id }) => id);

describe('export', () => {
  it.each([
    ['a note, in the order of its list', [HANDOUT], ['belavy2017', 'hartvigsen2018', 'tousignantlaflamme2017', 'khan2009', 'malfliet2019']],
    ['a claim: what it rests on', ['Claims/Running and disc hydration.md'], ['belavy2017', 'khan2009']],
    ['a source note: itself', ['Sources/khan2009.md'], ['khan2009']],
    ['the whole vault', [], ['belavy2017', 'hartvigsen2018', 'khan2009', 'malfliet2019', 'osullivan2018', 'tousignantlaflamme2017']],
  ])('gives %s', async (_what, argv, expected) => {
    const answer = await cli(...argv);
    expect({ code: answer.code, err: answer.err }).toEqual({ code: 0, err: '' });
    expect(ids(answer.out)).toEqual(expected);
  });

  it('gives a folder, each source once', async () => {
    const found = ids((await cli('Handouts')).out);
    expect(found[0]).toBe('belavy2017');
    expect(new Set(found).size).toBe(found.length);
  });

  it.each([['biblatex', '@article{belavy2017,'], ['ris', 'TY  - JOUR'], ['csl-json', '"id": "belavy2017"']])('writes %s', async (format, text) => {
    expect((await cli(HANDOUT, '--format', format)).out).toContain(text);
  });

  it('takes the format from the name of the file, and makes its folder', async () => {
    expect(await cli('--out', out('new/all.bib'))).toEqual({ code: 0, out: out('new/all.bib'), err: '' });
    expect(await readFile(out('new/all.bib'), 'utf8')).toContain('@article{khan2009,');
  });

  it('names what is missing, and exports the rest', async () => {
    await writeFile(path.join(vault, 'Note.md'), 'One [@khan2009; @nobody2001] and @handle.\n');
    const answer = await cli('Note.md');
    expect(answer.code).toBe(1);
    expect(answer.err).toBe('Left out, because no source note has such a citation key: “nobody2001”. Correct the keys, or create the source notes.');
    expect(ids(answer.out)).toEqual(['khan2009']);
  });

  it('gives what embedded notes cite, for a note and for a folder', async () => {
    await mkdir(path.join(vault, 'Talks'));
    await writeFile(path.join(vault, 'Other.md'), 'Two [@malfliet2019].\n');
    await writeFile(path.join(vault, 'Talks/Talk.md'), 'One [@khan2009].\n\n![[Other]]\n');
    for (const scope of ['Talks/Talk.md', 'Talks']) expect(ids((await cli(scope)).out)).toEqual(['khan2009', 'malfliet2019']);
  });

  it('minds no style that cannot be used, nor one that prints no pages', async () => {
    for (const csl of ['no-such-style', 'vancouver']) {
      await writeFile(path.join(vault, 'Note.md'), `---\ncsl: ${csl}\n---\nOne [@khan2009, p. 3].\n`);
      const answer = await cli('Note.md');
      expect({ ...answer, out: ids(answer.out) }).toEqual({ code: 0, out: ['khan2009'], err: '' });
    }
  });

  it('is read back by the import as the same vault', async () => {
    const before = (await cli()).out;
    await cli('--out', out('all.json'));
    const fresh = path.join(vault, '.fresh');
    const streams = { out: () => undefined, err: () => undefined, input: () => Promise.resolve('') };
    expect(await run(['import', out('all.json'), '--vault', fresh], streams)).toBe(0);
    const after: string[] = [];
    await run(['export', '--vault', fresh], { ...streams, out: (text) => after.push(text) });
    expect(JSON.parse(after.join('\n'))).toEqual(JSON.parse(before));
  });

  it('writes nothing where nothing is cited', async () => {
    await writeFile(path.join(vault, 'Note.md'), 'Nothing.\n');
    expect(await cli('Note.md', '--out', out('n.ris'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('This note cites no source') });
    await expect(readFile(out('n.ris'))).rejects.toThrow();
  });

  it.each([
    [['--format', 'word'], 'There is no format “word”'], [['--format', 'pandoc'], 'name one note'], [['Handouts', '--format', 'pandoc', '--out', 'x'], 'not a folder'],
    [[HANDOUT, '--out', 'Note.md'], 'would overwrite a note'], [['No such note'], 'has no note'],
  ])('says how it is used: %j', async (argv, message) => {
    expect(await cli(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  it('says it all as JSON', async () => {
    expect(JSON.parse((await cli(HANDOUT, '--json', '--format', 'ris')).out)).toMatchObject({ format: 'ris', references: 5, problems: [], written: [], text: expect.stringContaining('TY  - JOUR') });
  });

  it('gives pandoc the note, its references and its style', async () => {
    const answer = await cli(HANDOUT, '--format', 'pandoc', '--out', out('for pandoc'));
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect((await readdir(out('for pandoc'))).sort()).toEqual(['Running and your back.markdown', 'nlm-citation-sequence.csl', 'references.json']);
    if (!hasPandoc) return;
    const printed = pandoc('', ['--citeproc', '-t', 'plain', '--wrap=none', 'Running and your back.markdown'], out('for pandoc'));
    expect(printed).toContain('Your discs are only one of them (2,3).');
    expect(printed).toMatch(/References\n\n1\. +Belavý DL[\s\S]*\n5\. +Malfliet/);
  });
});
