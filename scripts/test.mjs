/**
 * Every test: builds the plugin, prepares and runs Jest, then drives the built plugin in Chromium.
 *   node scripts/test.mjs            all
 *   node scripts/test.mjs unit       only Jest
 *   node scripts/test.mjs e2e        only the browser
 * Ends with `N passed, N failed`; the exit code is 1 where anything failed or nothing ran.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../esbuild.config.mjs';

const root = path.join(import.meta.dirname, '..');
const only = process.argv[2];

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** Jest over both projects; returns its counts, read from its own result file. */
async function unit() {
  if (node('scripts/prepare-tests.mjs') !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
  const results = path.join(folder, 'jest.json');
  try {
    node('node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, '--maxWorkers=2');
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(await readFile(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
  } catch (error) {
    console.error(`Jest left no result: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function e2e() {
  const { runBrowserTests } = await import('../test/e2e/run.mjs');
  return runBrowserTests();
}

await build();
const parts = [only === 'e2e' ? undefined : await unit(), only === 'unit' ? undefined : await e2e()].filter(Boolean);
const sum = (name) => parts.reduce((total, part) => total + part[name], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
