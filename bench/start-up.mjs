/**
 * What the built plugin takes of the app: loading, reading and indexing a large vault, answering while somebody types. In Chromium,
 * in the stand-in host: no figure of the app itself. Run `npm run build` and `node scripts/prepare-tests.mjs` first.
 *   node bench/start-up.mjs [runs]     5 runs by default; each line is a median
 */
import { cpus, loadavg } from 'node:os';
import { openBrowser } from '../test/e2e/kit/browser.mjs';
import { LARGE, measureIndexing, measureStart, measureTyping, median, openLarge } from '../test/e2e/kit/measure.mjs';
import { builtFile } from '../test/e2e/kit/server.mjs';

const runs = Number(process.argv[2] ?? 5);
const session = await openBrowser();
try {
  const start = await measureStart(session, runs);
  const large = [];
  for (let i = 0; i < runs; i++) {
    const app = await openLarge(session);
    large.push({ indexing: await measureIndexing(session, app), typing: await measureTyping(session, app) });
    await app.close();
  }
  const of = (part, name) => median(large.map((run) => run[part][name]));
  print([
    ['main.js', `${Buffer.byteLength(await builtFile('main.js')).toLocaleString('en-GB')} bytes`, '≤ 921,600'],
    ['Evaluating main.js', ms(start.evaluate), ''],
    ['onload', ms(start.onload), '≤ 30 ms'],
    ['  of that without a break', ms(start.blocked), ''],
    ['Both, time of the main thread', ms(start.processor), ''],
    [`Reading and indexing ${(LARGE.sources + LARGE.claims).toLocaleString('en-GB')} notes, until all are listed`, ms(of('indexing', 'took')), ''],
    ['  longest task that is mostly ours', ms(of('indexing', 'task')), '≤ 50 ms'],
    ['  most of ours in any task', ms(of('indexing', 'inOneTask')), '≤ 50 ms'],
    ['  ours on the main thread, in all', ms(of('indexing', 'total')), ''],
    ['Typing a query there: from key to painted list', ms(of('typing', 'median')), ''],
    ['  longest task that is mostly ours', ms(of('typing', 'task')), '≤ 50 ms'],
  ]);
  console.log(`\nMedians of ${runs} runs; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)} meanwhile; ${await session.browser.version()}.`);
} finally {
  await session.close();
}

function ms(value) {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ms`;
}

function print(rows) {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [what, value, bound] of rows) console.log(`${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${bound}`.trimEnd());
}
