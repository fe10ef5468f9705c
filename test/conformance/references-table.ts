import { FIELDS, hasSamples, REFERENCE_SAMPLES, scoreReferences, type Part } from './reference-scores';

const FILES = ['vancouver-like.jsonl', 'articles.jsonl'];
const PARTS: readonly Part[] = ['all', 'seen', 'unseen'];

/** Prints what share of the reference samples is read right, field by field. “Unseen” samples were never looked at while the rules were written. */
export function printReferenceTable(print: (line: string) => void): void {
  print(['references'.padEnd(22), 'part'.padEnd(7), 'n'.padStart(5), 'all'.padStart(7), ...FIELDS.map((field) => field.padStart(10)), 'ms each'.padStart(8)].join(' '));
  for (const file of FILES) {
    if (!hasSamples(file)) {
      print(`${file.padEnd(22)} is missing in ${REFERENCE_SAMPLES}`);
      continue;
    }
    for (const part of PARTS) {
      const scores = scoreReferences(file, part);
      const share = (value: number | undefined, width: number): string => (value === undefined ? '–' : (100 * value).toFixed(1)).padStart(width);
      print([file.padEnd(22), part.padEnd(7), String(scores.count).padStart(5), share(scores.whole, 7), ...FIELDS.map((field) => share(scores.fields[field], 10)), scores.milliseconds.toFixed(2).padStart(8)].join(' '));
    }
  }
}

