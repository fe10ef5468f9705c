import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { patched, safeGrayMatter } from '../../scripts/build/gray-matter.mjs';

const ROOT = path.join(__dirname, '../..');

interface FrontMatter {
  splitNote(text: string): { properties?: Record<string, unknown>; problems: { code: string }[]; bodyStart: number };
  setProperties(text: string, change: (properties: Record<string, unknown>) => void): { value?: string };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT, entryPoints: ['src/application/notes/front-matter.ts'], bundle: true, minify: true, format: 'cjs', platform: 'browser', target: 'es2022', write: false,
    plugins: [safeGrayMatter()],
  });
  return outputFiles[0]?.text ?? '';
}

/** A world with the language and nothing else: no process, no Buffer, no require. */
function load(code: string): { api: FrontMatter; world: vm.Context } {
  const world = vm.createContext({ module: { exports: {} } });
  vm.runInContext(`(function () { ${code} })()`, world);
  return { api: vm.runInContext('module.exports', world) as FrontMatter, world };
}

describe('gray-matter in the bundle', () => {
  let code: string;
  beforeAll(async () => {
    code = await bundle();
  });

  it.each([/\beval\s*\(/, /\bnew\s+Function\b/, /\bBuffer\b/, /\bprocess\s*[.[]/, /\brequire\s*\(/, /js-yaml|safeLoad/])('has no %s', (pattern) => {
    expect(pattern.exec(code)?.[0]).toBeUndefined();
  });

  it('is small', () => {
    process.stdout.write(`front-matter.ts bundled with gray-matter and yaml: ${code.length} bytes\n`);
    expect(code.length).toBeLessThan(125_000);
  });

  it('reads and writes where there is neither Node nor a browser', () => {
    const { api } = load(code);
    expect({ ...api.splitNote('---\na: 0458\n---\nBody').properties }).toEqual({ a: '0458' });
    expect(api.setProperties('---\na: 1 # c\n---\nBody', (properties) => { properties['a'] = '2'; }).value).toBe('---\na: "2" # c\n---\nBody');
    expect(api.splitNote('---\na: b: c\n---\n').problems.map((problem) => problem.code)).toEqual(['front-matter-broken']);
  });

  it.each(['---js', '---javascript', '---JS', '--- js', '---json', '---constructor'])('leaves a note that begins with %s inert', (fence) => {
    const { api, world } = load(code);
    const read = api.splitNote(`${fence}\n{ a: (globalThis.ran = true) }\n---\nBody`);
    expect(read.properties).toBeUndefined();
    expect(read.problems.map((problem) => problem.code)).toEqual(['front-matter-language']);
    expect(vm.runInContext('globalThis.ran', world)).toBeUndefined();
  });

  it.each(['gray-matter/lib/engines.js', 'gray-matter/index.js', 'gray-matter/lib/utils.js', 'yaml/browser/dist/schema/yaml-1.1/binary.js'])(
    'is not built where %s is no longer the text that is made safe', (file) => {
      const text = readFileSync(path.join(ROOT, 'node_modules', file), 'utf8');
      expect(patched(`/x/${file}`, text)).not.toBe(text);
      expect(() => patched(`/x/${file}`, text.replace(/eval\(|Buffer/g, 'other').replace('require(\'fs\')', 'other'))).toThrow('Not found, or found twice');
    },
  );

  it('is not built with an unsafe file in place of the safe one', async () => {
    const unsafe: esbuild.Plugin = {
      name: 'unsafe',
      setup: (build) => build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {}' })),
    };
    await expect(esbuild.build({
      absWorkingDir: ROOT, entryPoints: ['src/application/notes/front-matter.ts'], bundle: true, platform: 'browser', write: false, logLevel: 'silent',
      plugins: [unsafe, safeGrayMatter()],
    })).rejects.toThrow('without all of its patches');
  });
});
