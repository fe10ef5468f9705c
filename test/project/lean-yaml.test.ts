import path from 'node:path';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import type { Plugin } from 'esbuild';
import fc from 'fast-check';
import { safeGrayMatter } from '../../scripts/build/gray-matter.mjs';
import { leanLibraries } from '../../scripts/build/lean-libraries.mjs';

/** yaml as the plugin carries it, its names shortened, beside yaml as it is published. */
interface FrontMatter {
  splitNote(text: string): unknown;
  setProperties(text: string, change: (properties: Record<string, unknown>) => void): unknown;
  joinNote(properties: Record<string, unknown>, body: string): string;
}

async function frontMatter(plugins: Plugin[]): Promise<FrontMatter> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: path.join(__dirname, '../..'), entryPoints: ['src/application/notes/front-matter.ts'],
    bundle: true, minify: true, format: 'cjs', platform: 'browser', target: 'es2022', write: false, plugins,
  });
  const world = vm.createContext({ module: { exports: {} } });
  vm.runInContext(`(function () { ${outputFiles?.[0]?.text ?? ''} })()`, world);
  return vm.runInContext('module.exports', world) as FrontMatter;
}

const NOTES = [
  'a: 0458', 'a: "x"', "a: 'it''s'", 'a: |\n  two\n  lines', 'a: >-\n  folded\n  text\n\n  more', 'a: [1, 2.50, "x", [y]]', 'a: {b: c, d: [e]}', '- a\n- b', 'a:\n  - b: 1\n    c: 2\n  - d',
  'a: 2024-01-02', 'a: 12:30', 'a: yes\nb: true\nc: null\nd: ~', 'a: &x 1\nb: *x', 'a: !!binary aGk=', 'a: !custom x', '? a\n: b', 'a: b: c', 'a: [1', 'a: "open', '\ta: 1', 'a: 1\na: 2',
  '# note\na: 1 # why\n\n# more\nb: "2"', 'a: "[[link|text]]"', 'a: [[link]]', 'a: é 😀 中', 'a: "\\u00e9\\x41\\n"', '%YAML 1.1\n---\na: yes', '<<: {a: 1}\nb: 2', 'a: 1e3\nb: 0x1F\nc: .inf', 'a:\n- b\n-   c\nd: e', "a: '\n  two\n\n  lines'", 'a:     # empty\nb:',
].map((yaml) => `---\n${yaml}\n---\nBody\n`);

describe('yaml as the plugin carries it', () => {
  let ours: FrontMatter;
  let published: FrontMatter;
  beforeAll(async () => {
    ours = await frontMatter([leanLibraries(), safeGrayMatter()]);
    published = await frontMatter([safeGrayMatter()]);
  });

  const set = (properties: Record<string, unknown>): void => {
    properties['a'] = 'new: "one"';
    properties['list'] = ['[[x]]', 1, { deep: [true, null, '0458'] }];
  };

  it.each(NOTES)('reads and writes %j as the published one does', (note) => {
    expect(JSON.stringify(ours.splitNote(note))).toBe(JSON.stringify(published.splitNote(note)));
    expect(JSON.stringify(ours.setProperties(note, set))).toBe(JSON.stringify(published.setProperties(note, set)));
  });

  it('writes and reads whatever a note may hold as the published one does', () => {
    const values = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string())));
    fc.assert(fc.property(values, (properties) => {
      const note = published.joinNote(properties, 'Body');
      expect(ours.joinNote(properties, 'Body')).toBe(note);
      expect(JSON.stringify(ours.splitNote(note))).toBe(JSON.stringify(published.splitNote(note)));
      expect(JSON.stringify(ours.setProperties(note, set))).toBe(JSON.stringify(published.setProperties(note, set)));
    }));
  });

  it('reads broken text as the published one does', () => {
    const text = fc.array(fc.constantFrom('a', ': ', '- ', '\n', '  ', '"', "'", '[', ']', '{', '}', ',', '#', '|', '>', '&x', '*x', '!', '?', '\t', '1'), { maxLength: 25 });
    fc.assert(fc.property(text, (parts) => {
      const note = `---\n${parts.join('')}\n---\nBody`;
      expect(JSON.stringify(ours.splitNote(note))).toBe(JSON.stringify(published.splitNote(note)));
    }), { numRuns: 500 });
  });
});
