/**
 * How long citing takes: formatting a note and a long list, and what of it the app's main thread notices.
 *   npm run bench:citing -- [--no-browser]     run `npm run build` and `node scripts/prepare-tests.mjs` first
 * Every figure is of the clock, with the processor's time in brackets: on a busy machine that is the better one to compare.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { items } from './citing/items.mjs';

const STYLES = [['nlm-citation-sequence', 'Vancouver'], ['american-medical-association', 'AMA'], ['apa', 'APA']];
const here = import.meta.dirname;
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ms`;
const both = ({ clock, processor }) => `${ms(clock)} (${ms(processor)})`;
const print = (what, value, bound = '') => console.log(`${what.padEnd(66)}  ${value.padStart(24)}  ${bound}`.trimEnd());

console.log('Formatting on one thread: 60 citations of 30 sources');
for (const [style, title] of STYLES) {
  const { cold, warm, first, again, thousand } = JSON.parse(execFileSync(process.execPath, [path.join(here, 'citing/run.mjs'), style], { encoding: 'utf8' }));
  const numeric = style !== 'apa';
  print(`${title}: first time, with building the engine (cold)`, both(cold));
  print(`${title}: another note (warm)`, both(warm), numeric ? '≤ 150 ms' : '≤ 400 ms');
  print(`${title}: after one more source, cited before all others`, both(first), numeric ? '≤ 30 ms' : '');
  print(`${title}: after one more citation of a source in the list`, both(again), numeric ? '≤ 30 ms' : '');
  print(`${title}: a list of 1,000 references`, both(thousand));
}
await comparePandoc();
if (!process.argv.includes('--no-browser')) await (await import('./citing/browser.mjs')).measureInBrowser(print, ms);
console.log(`\n${cpus().length} processors, load ${loadavg()[0].toFixed(1)} at the end; Node ${process.versions.node}.`);

/** Both as programs from start to end, with the same items and the same style. */
async function comparePandoc() {
  if (spawnSync('pandoc', ['--version']).status !== 0) {
    console.log('1,000 references beside pandoc: skipped, because pandoc is not installed.');
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-bench-'));
  try {
    const list = path.join(folder, 'items.json');
    const style = path.join(folder, 'vancouver.csl');
    await writeFile(list, JSON.stringify(items(1000)));
    await writeFile(style, createRequire(import.meta.url)('@citation-js/plugin-csl/lib/styles.json').vancouver);
    const ours = program(process.execPath, [path.join(here, '../dist/evidence-vault.cjs'), 'format', list, '--style', style]);
    const theirs = program('pandoc', ['--citeproc', '--bibliography', list, '--csl', style, '-t', 'plain', '--wrap', 'none'], '---\nnocite: "@*"\n---\n');
    print('1,000 references in Vancouver: evidence-vault format', both(ours));
    print('1,000 references in Vancouver: pandoc --citeproc', both(theirs));
    print('ratio (ours to pandoc), clock and processor', `${(ours.clock / theirs.clock).toFixed(2)} (${(ours.processor / theirs.processor).toFixed(2)})`, '≤ 1');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fastest of three runs of a program, as the shell times it. */
function program(command, args, input = '') {
  const timing = ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> /dev/null', 'timed', command, ...args];
  const runs = [1, 2, 3].map(() => {
    const { stderr } = spawnSync('bash', timing, { input, encoding: 'utf8' });
    const [real, user, system] = stderr.trim().split(' ').map(Number);
    return { clock: 1000 * real, processor: 1000 * (user + system) };
  });
  return runs.sort((a, b) => a.clock - b.clock)[0];
}
