/** One style in a process of its own, so that “cold” is cold. Prints one object of milliseconds: of the clock, and of the processor. */
import { engine } from './engine.mjs';
import { items, request } from './items.mjs';

const [, , name] = process.argv;
const RUNS = 9;
const { inlineFormatting, findStyle } = await engine();
const style = findStyle(name).value;
let formatting = inlineFormatting();

async function timed(asked) {
  const processor = process.cpuUsage();
  const began = performance.now();
  await formatting.format({ style, locale: 'en-GB', request: asked });
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  return { clock, processor: (user + system) / 1000 };
}

const middle = (runs) => Object.fromEntries(['clock', 'processor'].map((key) => [key, runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]]));

async function series(ask) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await timed(ask(run)));
  return middle(runs);
}

const cold = await timed(request(items(30), 60));
// Other sources each time: nothing is kept of them.
const warm = await series((run) => request(items(30, 100 + run * 30), 60));
const sources = items(30, 2000);
await timed(request(sources, 60));
/** The same note with one more source, cited first: every number changes. */
const first = await series((run) => request([...items(1 + run, 3000).reverse(), ...sources], 61 + run));
const again = await series((run) => request(sources, 61 + run));
formatting = inlineFormatting();
await timed(request(items(1), 1));
const thousand = await timed({ items: new Map(items(1000, 10_000).map((item) => [item.id, item])), citations: [], uncited: items(1000, 10_000).map(({ id }) => id) });
process.stdout.write(JSON.stringify({ cold, warm, first, again, thousand }));
