/**
 * What the built plugin takes of the app: loading, reading and indexing a large vault, answering while somebody types. In Chromium,
 * in the stand-in host: no figure of the app itself. Run `npm run build` and `node scripts/prepare-tests.mjs` first.
 *   node bench/start-up.mjs [runs]     5 runs by default; each line is a median
 */
import { cpus, loadavg } from 'node:os';
import { openBrowser } from '../test/e2e/kit/browser.mjs';
import { LARGE, measureIndexing, measureStart, measureTyping, median, openLarge } from '../test/e2e/kit/measure.mjs';
import { builtFile } from '../test/e2e/kit/server.mjs';

/** The longest that the app may be held up at once, in milliseconds. */
const TASK = 50;
const LIMIT_BYTES = 900_000;

const runs = Number(process.argv[2] ?? 5);
const session = await openBrowser();
try {
  const start = await measureStart(session, runs);
  const rows = [
    ['main.js', Buffer.byteLength(await builtFile('main.js')), 'bytes', LIMIT_BYTES],
    ['Evaluating main.js', start.evaluate, 'ms'],
    ['onload', start.onload, 'ms', 30],
    ['  of that without a break', start.blocked, 'ms'],
    ['Both, time of the main thread', start.processor, 'ms'],
    ...await large('in a worker', true),
    ...await large('where workers are refused', false),
  ];
  print(rows);
  if (rows.some(isOver)) process.exitCode = 1;
  console.log(`\nMedians of ${runs} runs; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)} meanwhile; ${await session.browser.version()}.`);
} finally {
  await session.close();
}

/** The rows of the large vault, indexed in a worker or on the main thread. */
async function large(where, workers) {
  const seen = [];
  for (let i = 0; i < runs; i++) {
    const app = await openLarge(session, { workers });
    seen.push({ indexing: await measureIndexing(session, app), typing: await measureTyping(session, app) });
    await app.close();
  }
  const of = (part, name) => median(seen.map((run) => run[part][name]));
  return [
    [`Reading and indexing ${(LARGE.sources + LARGE.claims).toLocaleString('en-GB')} notes ${where}, until all are listed`, of('indexing', 'took'), 'ms'],
    ['  longest task that is mostly ours', of('indexing', 'task'), 'ms', TASK],
    ['  most of ours in any task', of('indexing', 'inOneTask'), 'ms', TASK],
    ['  ours on the main thread, in all', of('indexing', 'total'), 'ms'],
    ['  typing a query there: from key to painted list', of('typing', 'median'), 'ms'],
    ['  longest task that is mostly ours', of('typing', 'task'), 'ms', TASK],
  ];
}

function isOver([, value, , bound]) {
  return bound !== undefined && value > bound;
}

function print(rows) {
  const widest = Math.max(...rows.map(([what]) => what.length));
  for (const row of rows) {
    const [what, value, unit, bound] = row;
    const shown = `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ${unit}`;
    const said = bound === undefined ? '' : `≤ ${bound.toLocaleString('en-GB')}${isOver(row) ? '  OVER' : ''}`;
    console.log(`${what.padEnd(widest)}  ${shown.padStart(14)}  ${said}`.trimEnd());
  }
}
