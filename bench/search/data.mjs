import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The lines of a `.jsonl` or `.jsonl.gz` file, at most `limit`; no more of the file is read than that takes. */
export async function readLines(file, limit = Infinity) {
  const bytes = createReadStream(file);
  const text = (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).setEncoding('utf8');
  const lines = [];
  let rest = '';
  for await (const chunk of text) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) if (line !== '') lines.push(line);
    if (lines.length >= limit) break;
  }
  bytes.destroy();
  if (rest !== '' && lines.length < limit) lines.push(rest);
  return lines.slice(0, limit);
}

/** "Khan K, Scott A et al (2009). Mechanotherapy. Br J Sports Med" */
const SOURCE = /^(.*?)\s*\((\d{4})\)\.?\s*(.*)$/s;

function sourcesOf({ sources = '', year = '' }) {
  if (sources.trim() === '') return [];
  const [, authors, , title] = SOURCE.exec(sources) ?? ['', '', '', sources];
  return [{ citekey: '', authors, title, relation: 'supports', design: 'unknown', status: 'unknown', ...(year !== '' && { year: Number(year) }) }];
}

/** A line of the claims file (`{id, statement, title, tags, population, sources, year, strength}`) as a claim of the vault. */
export function documentOf(line) {
  const claim = JSON.parse(line);
  return {
    path: claim.id,
    statement: claim.statement,
    title: claim.title ?? claim.statement,
    tags: claim.tags ?? [],
    ...(claim.population && { population: claim.population }),
    sources: sourcesOf(claim),
    certainty: (claim.strength || 'ungraded').replace(' ', '_'),
    state: 'reviewed',
    supports: 1,
    contradicts: 0,
    ...(claim.year && { newestYear: Number(claim.year) }),
    stale: false,
  };
}

/** A line of the queries file: `{kind, q, rel: {id: gain}}`. */
export async function queriesOf(file) {
  return (await readLines(file)).map((line) => JSON.parse(line));
}
