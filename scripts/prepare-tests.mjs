/**
 * Makes what Jest cannot import as it stands, in `test/.built/`: the virtual modules, citeproc as it ships, and the stand-in host, as
 * CommonJS.
 * `scripts/test.mjs` runs it before Jest; run it by hand after changing a style, the starter vault, the worker or the host.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { buildHost } from './build/host.mjs';
import { leanCiteproc } from './build/lean-libraries.mjs';
import { VIRTUAL_MODULES } from './build/virtual.mjs';

const built = path.join(import.meta.dirname, '..', 'test', '.built');

/** Writes each virtual module as `test/.built/virtual/<name>.cjs`. */
export async function buildVirtualModules() {
  await mkdir(path.join(built, 'virtual'), { recursive: true });
  for (const [name, source] of Object.entries(VIRTUAL_MODULES)) {
    const { code } = await transform(await source(), { format: 'cjs', loader: 'js' });
    await writeFile(path.join(built, 'virtual', `${name.slice('virtual:'.length)}.cjs`), code);
  }
}

/** The tests use citeproc as the plugin carries it, as `test/.built/citeproc.cjs`. */
async function buildLeanCiteproc() {
  const source = await readFile(path.join(built, '..', '..', 'node_modules', 'citeproc', 'citeproc_commonjs.js'), 'utf8');
  await writeFile(path.join(built, 'citeproc.cjs'), leanCiteproc(source));
}

await buildVirtualModules();
await buildLeanCiteproc();
await buildHost();
