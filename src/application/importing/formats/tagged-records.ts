import type { Steps } from '../format';
import { linesOf } from '../article/lines';

/** One field of a record: its tag and its value, wrapped lines joined. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
}

/** One record and where it stands in the file. */
export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
  readonly from: number;
  readonly to: number;
  /** Number of its first line, from 1. */
  readonly line: number;
}

/** How a format of tagged lines tells fields, records and wrapped lines. */
export interface TaggedLayout {
  /** Captures tag and value. */
  readonly field: RegExp;
  /** A tag that begins a record. */
  readonly begins: (tag: string, open: readonly TaggedField[]) => boolean;
  readonly ends: (tag: string) => boolean;
  /** Whether a blank line ends a record. */
  readonly blankEnds: boolean;
}

const LINES_A_STEP = 1000;

/** Cuts a file of tagged lines (RIS, MEDLINE) into records. A line without a tag carries the field before it on. */
export function* taggedRecords(text: string, layout: TaggedLayout): Steps<readonly TaggedRecord[]> {
  const records: TaggedRecord[] = [];
  let fields: { tag: string; value: string }[] = [];
  let from = 0;
  let to = 0;
  let first = 1;
  const close = (): void => {
    if (fields.length > 0) records.push({ fields, from, to, line: first });
    fields = [];
  };
  for (const [at, line] of (yield* linesOf(text)).entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const match = layout.field.exec(line.text);
    const last = fields[fields.length - 1];
    if (match === null) {
      if (line.text.trim() !== '' && last !== undefined) {
        last.value = `${last.value} ${line.text.trim()}`.trim();
        to = line.to;
      } else if (layout.blankEnds && line.text.trim() === '') close();
      continue;
    }
    const tag = (match[1] ?? '').trim();
    if (layout.begins(tag, fields)) close();
    if (fields.length === 0) [from, first] = [line.from, at + 1];
    to = line.to;
    if (layout.ends(tag)) close();
    else fields.push({ tag, value: (match[2] ?? '').trim() });
  }
  close();
  return records;
}

/** All values of a tag in their order, empty ones left out. */
export function valuesOf(record: TaggedRecord, ...tags: readonly string[]): readonly string[] {
  return record.fields.filter((field) => tags.includes(field.tag) && field.value !== '').map((field) => field.value);
}

/** The first value of the first of these tags that has one. */
export function firstOf(record: TaggedRecord, ...tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const [value] = valuesOf(record, tag);
    if (value !== undefined) return value;
  }
  return undefined;
}
