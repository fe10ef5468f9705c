// Prints what share of others' samples this project reads right, field by field, and prints as pandoc does: npm run conformance
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { safeGrayMatter } from './build/gray-matter.mjs';
import { leanLibraries } from './build/lean-libraries.mjs';
import { virtualModules } from './build/virtual.mjs';

const root = path.resolve(import.meta.dirname, '..');
const print = (line) => console.log(line);
const TABLES = [
  { file: 'test/conformance/references-table.ts', run: (table) => table.printReferenceTable(print) },
  { file: 'test/conformance/pandoc-references-table.ts', run: (table) => table.printPandocTable(print) },
];

const folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-conformance-'));
try {
  for (const [at, { file, run }] of TABLES.entries()) {
    const outfile = path.join(folder, `table-${at}.cjs`);
    // The samples are found beside the repository, wherever the bundle lies.
    const define = { __dirname: JSON.stringify(path.join(root, 'test/conformance')) };
    await build({ entryPoints: [path.join(root, file)], outfile, bundle: true, platform: 'node', format: 'cjs', define, plugins: [leanLibraries(), safeGrayMatter(), virtualModules()], logLevel: 'warning' });
    await run((await import(pathToFileURL(outfile).href)).default);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
