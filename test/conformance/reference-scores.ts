import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReferenceList } from '../../src/application/importing/reference/parse-reference-list';

/** Where the samples of others lie, beside the repository; tests that need them are skipped where they are missing. */
export const REFERENCE_SAMPLES = path.resolve(__dirname, '../../../shared/data/references');

export const FIELDS = ['authors', 'title', 'container', 'year', 'volume', 'issue', 'pages'] as const;
export type Field = (typeof FIELDS)[number];

/** Which samples to score: those the rules were written with, those that were only ever scored, or all. */
export type Part = 'seen' | 'unseen' | 'all';

export interface Scores {
  readonly count: number;
  /** Share of references with every field right, 0 to 1. */
  readonly whole: number;
  /** Share right among the references that have the field; absent where none has. */
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  readonly milliseconds: number;
}

export function hasSamples(file: string): boolean {
  return existsSync(path.join(REFERENCE_SAMPLES, file));
}

const BLOCK = 60;
const EVERY = 8;

/** Neighbours come from one list, so whole blocks of lines are kept apart: every eighth was never looked at. */
function isIn(part: Part, line: number): boolean {
  const unseen = Math.floor(line / BLOCK) % EVERY === EVERY - 1;
  return part === 'all' || (part === 'unseen') === unseen;
}

/** Letters and digits only, whatever case and punctuation. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Reads every sample of a file and compares each field that the sample has. */
export function scoreReferences(file: string, part: Part): Scores {
  const samples = readFileSync(path.join(REFERENCE_SAMPLES, file), 'utf8').trim().split('\n')
    .filter((_line, at) => isIn(part, at))
    .map((line) => JSON.parse(line) as Partial<Record<Field, string>> & { readonly text: string });
  const right = new Map<Field, number>();
  const present = new Map<Field, number>();
  let whole = 0;
  const start = performance.now();
  for (const sample of samples) {
    const [read] = parseReferenceList(sample.text);
    const wrong = FIELDS.filter((field) => sample[field] !== undefined && folded(sample[field]) !== folded(read?.[field] ?? ''));
    for (const field of FIELDS) {
      if (sample[field] === undefined) continue;
      present.set(field, (present.get(field) ?? 0) + 1);
      if (!wrong.includes(field)) right.set(field, (right.get(field) ?? 0) + 1);
    }
    if (wrong.length === 0) whole += 1;
  }
  const fields = Object.fromEntries([...present].map(([field, count]) => [field, (right.get(field) ?? 0) / count]));
  return { count: samples.length, whole: whole / samples.length, fields, milliseconds: (performance.now() - start) / samples.length };
}
