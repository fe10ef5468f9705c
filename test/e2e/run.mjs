/** Runs every `*.e2e.mjs` beside this file with Node's own test runner, one after the other, and counts. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ensureBrowser } from '../../scripts/browser.mjs';

/** One test file may take this long (milliseconds) before it counts as failed. */
const TIMEOUT = 180_000;

/** Runs the browser tests against the `main.js` that is built. `only` picks files whose name contains it. */
export async function runBrowserTests(only = '') {
  process.env.CHROMIUM = ensureBrowser();
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.e2e.mjs') && name.includes(only)).sort();
  const files = names.map((name) => path.join(import.meta.dirname, name));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files, concurrency: 1, timeout: TIMEOUT });
  stream.on('test:pass', (event) => count(event, 'passed'));
  stream.on('test:fail', (event) => count(event, 'failed'));
  /** A file and a group show as tests of their own; only what has no children counts, and a file that broke as a whole. */
  function count(event, how) {
    const isFile = event.nesting === 0 && files.includes(event.name);
    if (event.details.type === 'suite' || (isFile && how === 'passed')) return;
    counts[event.skip === undefined ? how : 'skipped'] += 1;
  }
  const report = stream.compose(spec);
  report.pipe(process.stdout, { end: false });
  await new Promise((resolve, reject) => report.on('end', resolve).on('error', reject));
  return counts;
}

if (process.argv[1] === import.meta.filename) {
  const { failed } = await runBrowserTests(process.argv[2]);
  process.exitCode = failed > 0 ? 1 : 0;
}
