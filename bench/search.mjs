/**
 * Quality, speed and memory of the search.
 *   npm run bench:search -- [--claims FILE --queries FILE] [--sizes 1000,10000] [--peers] [--quality] [--json]
 * Files are `.jsonl` or `.jsonl.gz`; see bench/README.md. `--quality` leaves the clock out, `--json` prints one object a line.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './search/engines.mjs';

const DATA = path.join(import.meta.dirname, '..', '..', 'shared', 'data', 'search');

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: path.join(DATA, 'claims-100k.jsonl.gz') },
    queries: { type: 'string', default: path.join(DATA, 'queries.jsonl') },
    sizes: { type: 'string', default: '1000,10000' },
    peers: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

for (const file of [values.claims, values.queries]) {
  if (existsSync(file)) continue;
  process.stderr.write(`There is no file ${file}: name others with --claims and --queries.\n`);
  process.exit(2);
}

const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write('--sizes takes whole numbers with commas between: --sizes 1000,10000\n');
  process.exit(2);
}

function run(name, size) {
  const job = JSON.stringify({ name, size, claims: values.claims, queries: values.queries, qualityOnly: values.quality });
  const script = path.join(import.meta.dirname, 'search', 'run.mjs');
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, job], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

const quality = ({ mrr, recall }) => `${mrr.toFixed(3)} / ${recall.toFixed(3)}`;
const times = ({ p50, p95, p99 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)} / ${p99.toFixed(1)}`;

function row(result) {
  const cells = [String(result.size), result.engine, quality(result.typed), quality(result.natural), quality(result.abbreviations)];
  cells.push(result.strongestFirst ? quality(result.strongestFirst.typed) : '');
  if (!values.quality) cells.push(times(result.query), times(result.keystroke), result.buildMs.toFixed(0), result.memoryMB.toFixed(1));
  return `| ${cells.join(' | ')} |\n`;
}

if (!values.json) {
  const heads = ['claims', 'engine', 'typed MRR / recall', 'natural', 'abbreviations', 'typed, strongest first'];
  if (!values.quality) heads.push('query ms p50 / p95 / p99', 'keystroke ms', 'build ms', 'MB');
  process.stdout.write(`| ${heads.join(' | ')} |\n|${heads.map(() => '---|').join('')}\n`);
}
for (const size of sizes) {
  for (const { name, peer } of ENGINES) {
    if (peer && !values.peers) continue;
    const result = run(name, size);
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : row(result));
  }
}
