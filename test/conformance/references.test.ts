import { FIELDS, hasSamples, scoreReferences, type Field } from './reference-scores';

/** Lowest shares, in per cent, that hold for the whole file: what the rules reached, a little rounded down. */
interface Bar {
  readonly file: string;
  readonly whole: number;
  readonly fields: Readonly<Partial<Record<Field, number>>>;
}

const BARS: readonly Bar[] = [
  { file: 'vancouver-like.jsonl', whole: 94, fields: { authors: 99, title: 97.5, container: 96, year: 99.5, volume: 99.5, pages: 99.5 } },
  { file: 'articles.jsonl', whole: 81, fields: { authors: 96, title: 90.5, container: 89, year: 98, volume: 95.5, issue: 91.5, pages: 97 } },
];

/** Samples that were only ever scored must not fall far behind. */
const UNSEEN: Readonly<Record<string, number>> = { 'vancouver-like.jsonl': 90, 'articles.jsonl': 72 };

describe.each(BARS)('references of $file, exact match after folding case and punctuation', ({ file, whole, fields }) => {
  const present = hasSamples(file);
  const check = present ? it : it.skip;
  if (!present) it.skip(`is skipped: ../shared/data/references/${file} is missing`, () => undefined);

  check('all fields and each field reach the bars', () => {
    const scores = scoreReferences(file, 'all');
    expect(100 * scores.whole).toBeGreaterThanOrEqual(whole);
    const low = FIELDS.filter((field) => 100 * (scores.fields[field] ?? 1) < (fields[field] ?? 0));
    expect(low).toEqual([]);
  });

  check('samples that were never looked at reach the design’s bar', () => {
    expect(100 * scoreReferences(file, 'unseen').whole).toBeGreaterThanOrEqual(UNSEEN[file] ?? 100);
  });
});
