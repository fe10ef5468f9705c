import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faster, withoutUnused, withoutValues } from '../../scripts/build/lean-libraries.mjs';
import { packed } from '../../scripts/build/pack.mjs';
import { unpackJson } from '../../src/application/unpack';

const modules = path.join(__dirname, '..', '..', 'node_modules');
const citeproc = () => readFileSync(path.join(modules, 'citeproc/citeproc_commonjs.js'), 'utf8');

describe('What the build leaves out of libraries', () => {
  it('is gone from citeproc, and the rest is there to the letter', () => {
    const source = citeproc();
    const lean = withoutUnused(source);
    expect(lean).not.toMatch(/CSL\.Output\.Formats\.prototype\.(rtf|fo|latex|asciidoc) =/);
    expect(lean).toContain('CSL.Output.Formats.prototype.html =');
    expect(source.startsWith(lean.slice(0, 3_000))).toBe(true);
    expect(source.endsWith(lean.slice(-500))).toBe(true);
  });

  it('fails the build when citeproc is not the one that this was written for', () => {
    expect(() => withoutUnused(citeproc().replaceAll('CSL.XmlDOM', 'CSL.XmlTree'))).toThrow(/CSL\.XmlDOM/);
  });

  it('fails the build when citeproc is not the one that was made faster', () => {
    expect(() => faster(citeproc().replaceAll('mystack.slice(-1)', 'mystack.at(-1)'))).toThrow(/look again at “The last of a list/);
    expect(() => faster(`${citeproc()}\nfunction again() { return this.mystack.slice(-1)[0]; }`)).toThrow(/look again at/);
  });

  it('keeps the names that yaml asks for, without values', () => {
    expect(withoutValues('const a = 1;\nexport { a, b };\n', 'x.js')).toBe('export const a = undefined, b = undefined;');
    expect(() => withoutValues('export default 1;', 'x.js')).toThrow(/x\.js/);
  });
});

describe('Data that the build packs', () => {
  it.each([['text', 'é “quoted” 🙂'], ['nested values', { a: [1, null, { b: '' }] }], ['nothing', []]])('comes back as it was: %s', (_what, value) => {
    expect(unpackJson(packed(value))).toEqual(value);
  });

  it('gives the same text each time', () => {
    expect(packed({ a: 'x'.repeat(1000) })).toBe(packed({ a: 'x'.repeat(1000) }));
  });
});
