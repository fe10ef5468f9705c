import type { CslItem } from '../../../domain/csl';
import type { Problem } from '../../../domain/reading';
import type { Steps } from '../format';
import { FreeNames } from '../free-names';
import type { PlanContext } from '../plan-context';
import { SourcePlanner } from '../plan-sources';
import type { ImportPlan, Leftover, PlannedNote } from '../plan-types';
import type { TaggedRecord } from './tagged-records';

const RECORDS = 20;

/** Plans the records of a file, one source each. A record that is no reference costs itself alone and is named with its line. */
export function* planRecords(text: string, records: readonly TaggedRecord[], toItem: (record: TaggedRecord) => CslItem, context: PlanContext): Steps<ImportPlan> {
  const planner = new SourcePlanner(context, new FreeNames(context.exists));
  const notes: PlannedNote[] = [];
  const problems: Problem[] = [];
  const leftovers: Leftover[] = [];
  for (const [at, record] of records.entries()) {
    if (at % RECORDS === RECORDS - 1) yield undefined;
    const item = toItem(record);
    const original = text.slice(record.from, record.to);
    if ((item.title ?? '') === '') {
      problems.push({ code: 'record-untitled', severity: 'warning', where: `:${record.line}`, what: `The record that begins in line ${record.line} has no title, so no source was made of it.`, fix: 'Add its title to the file and import it again, or add the source by hand.' });
      leftovers.push({ text: original, why: `A record without a title, line ${record.line}.` });
      continue;
    }
    notes.push(planner.plan({ id: `source:${at + 1}`, item, original: '', span: { from: record.from, to: record.to }, confidence: 1, fieldConfidence: {}, missing: [] }).note);
  }
  return { notes, problems, leftovers };
}

/** An item of the values that are there, with an empty id. */
export function itemOf(type: string, values: Readonly<Record<string, unknown>>): CslItem {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(present), id: '', type };
}
