/** One engine at one size, in a process of its own so that memory can be told apart. Prints one object. */
import { documentOf, queriesOf, readLines } from './data.mjs';
import { ENGINES } from './engines.mjs';
import { DEPTH, isInSeenHalf, measure, spread } from './quality.mjs';

const { name, size, claims, queries: queriesFile, qualityOnly } = JSON.parse(process.argv[2]);

/** Every so many queries are typed letter by letter: all would take minutes and tell no more. */
const TYPED_EVERY = 8;
const WARM_UP = 60;

const rounded = (value) => Math.round(value * 10_000) / 10_000;

/** Twice, with a task between: the first collection lets go of what the second one frees. */
async function held() {
  for (let time = 0; time < 2; time++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function timed(ask, texts) {
  return texts.map((text) => {
    const start = performance.now();
    ask(text);
    return performance.now() - start;
  });
}

function beginnings(query) {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));
}

const engine = await ENGINES.find((each) => each.name === name).make();
const lines = await readLines(claims, size);
const queries = await queriesOf(queriesFile);
engine.find('warm', DEPTH);

const before = await held();
let documents = lines.map(documentOf);
const start = performance.now();
engine.add(documents);
const buildMs = performance.now() - start;
documents = undefined;
const memoryMB = (await held()) - before;

const texts = queries.map(({ q }) => q);
timed((text) => engine.find(text, DEPTH), texts.slice(0, WARM_UP));
const answered = (find) => new Map(texts.map((text) => [text, find(text, DEPTH)]));
const answers = answered(engine.find);
const result = {
  engine: name,
  size: lines.length,
  queries: queries.length,
  ...measure(queries, answers),
  seenHalf: measure(queries.filter(isInSeenHalf), answers),
  unseenHalf: measure(queries.filter((query) => !isInSeenHalf(query)), answers),
  ...(engine.findStrongest && !qualityOnly && { strongestFirst: measure(queries, answered(engine.findStrongest)) }),
};
if (!qualityOnly) {
  const typed = texts.filter((_, at) => at % TYPED_EVERY === 0).flatMap(beginnings);
  Object.assign(result, {
    query: spread(timed((text) => engine.find(text, DEPTH), texts)),
    keystroke: spread(timed(engine.type ?? ((text) => engine.find(text, DEPTH)), typed)),
    buildMs,
    warmMs: null,
    memoryMB,
  });
}
process.stdout.write(`${JSON.stringify(result, (_key, value) => (typeof value === 'number' ? rounded(value) : value))}\n`);
