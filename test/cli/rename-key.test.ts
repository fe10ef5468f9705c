import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renameKeyVerb } from '../../src/cli/rename-key';

let vault: string;
beforeEach(async () => {
  vault = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
  await cp(path.join(__dirname, '../../notes-template'), vault, { recursive: true });
});
afterEach(() => rm(vault, { recursive: true, force: true }));

async function rename(from: string, to: string, write: boolean): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await renameKeyVerb.run([from, to], { vault, write }, { out: (text) => out.push(text), err: (text) => err.push(text), input: () => Promise.resolve('') });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const read = (name: string): Promise<string> => readFile(path.join(vault, name), 'utf8');

describe('rename-key', () => {
  it('says which notes would change, and writes nothing', async () => {
    const before = await read('Handouts/Running and your back.md');
    const { code, out, err } = await rename('belavy2017', 'belavy2018', false);
    expect([code, err]).toEqual([0, 'Nothing was written. Add --write to write it.']);
    expect(out).toMatch(/^Handouts\/Running and your back\.md\t\d+$/m);
    expect(await read('Handouts/Running and your back.md')).toBe(before);
  });

  it('writes the source and every note that cites it', async () => {
    expect((await rename('BELAVY2017', 'belavy2018', true)).code).toBe(0);
    expect(await read('Sources/belavy2017.md')).toContain('citekey: belavy2018');
    expect(await read('Handouts/Running and your back.md')).not.toContain('@belavy2017');
    expect((await rename('belavy2017', 'belavy2018', false)).code).toBe(1);
  });

  it('refuses a key that is taken', async () => {
    await expect(rename('belavy2017', 'khan2009', true)).rejects.toThrow('another source has it');
  });
});
