import { FIELD_MARK, FIELDS, isFieldMark, type Field } from './fields';
import { FULL_IMPACT, IMPACT_BITS, type ClaimIndex } from './index';

/** Words that must follow one another: for each place, the word numbers that will do. */
export type Run = readonly ReadonlySet<number>[];

function fits(pool: Uint32Array, at: number, run: Run): boolean {
  for (let step = 0; step < run.length; step++) {
    if (!run[step]?.has(pool[at + step] ?? 0)) return false;
  }
  return true;
}

/** Whether a claim has the words of the run one after the other within one field, of those named or of any. */
export function hasRun(index: ClaimIndex, slot: number, run: Run, fields?: readonly Field[]): boolean {
  const { pool, start, length } = index.texts;
  const from = start[slot] ?? 0;
  const last = from + (length[slot] ?? 0) - run.length;
  let counts = true;
  for (let at = from; at <= last; at++) {
    const number = pool[at] ?? 0;
    if (isFieldMark(number)) counts = fields === undefined || fields.includes(FIELDS[number - FIELD_MARK] ?? 'statement');
    else if (counts && fits(pool, at, run)) return true;
  }
  return false;
}

function postingsOf(index: ClaimIndex, words: ReadonlySet<number>): number {
  let count = 0;
  for (const word of words) count += index.count(word);
  return count;
}

/** Every claim with the run: slot, and the weight (1 to 255) there of the run's rarest word. */
export function findRun(index: ClaimIndex, run: Run, fields?: readonly Field[]): Map<number, number> {
  const found = new Map<number, number>();
  const rarest = run.reduce((least, words) => (postingsOf(index, words) < postingsOf(index, least) ? words : least), run[0] ?? new Set<number>());
  for (const word of rarest) {
    const { pool, start, length } = index.postings;
    const from = start[word] ?? 0;
    const end = from + (length[word] ?? 0);
    for (let at = from; at < end; at++) {
      const posting = pool[at] ?? 0;
      const slot = posting >>> IMPACT_BITS;
      const before = found.get(slot);
      if (before !== undefined) found.set(slot, Math.max(before, posting & FULL_IMPACT));
      else if (hasRun(index, slot, run, fields)) found.set(slot, posting & FULL_IMPACT);
    }
  }
  return found;
}
