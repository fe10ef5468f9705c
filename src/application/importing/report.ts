import { formatLink } from '../../domain/links';
import { joinNote } from '../notes/front-matter';
import { inertText } from '../notes/inert-text';
import type { ImportPlan, ImportReport, PlannedNote } from './plan-types';
import { quotedReference } from './claim-text';

const KINDS: Readonly<Record<PlannedNote['kind'], string>> = { source: 'Source', claim: 'Claim', handout: 'Handout', article: 'Article' };

/** The text of a note that tells what an import did: what failed first, then what to look at, what was written, and what was not. */
export function reportNote(plan: ImportPlan, report: ImportReport): string {
  const byId = new Map(plan.notes.map((note) => [note.id, note]));
  const sections = [
    '# Import report',
    summary(report),
    section('Not written', report.failed.map(({ title, problem }) => `${quotedReference(title)}\n  - ${problem.what} ${problem.fix}`)),
    section('To look at', plan.problems.map((problem) => `- ${inertText(problem.what)} ${problem.fix}`)),
    section('Not understood', plan.leftovers.map(({ text, why }) => `${quotedReference(text)}\n  - ${why}`)),
    section('Written', report.written.map(({ id, path }) => `- ${kindOf(byId.get(id))}: ${formatLink(path)}`)),
    section('Left as it was', report.skipped.map(({ id, why }) => `${quotedReference(byId.get(id)?.title ?? id)}\n  - ${why}`)),
  ];
  return joinNote({ tags: ['import-report'] }, `\n${sections.filter((part) => part !== '').join('\n\n')}\n`);
}

function summary({ written, failed, skipped, cancelled }: ImportReport): string {
  const counts = `${count(written.length, 'note')} written, ${failed.length} not written, ${skipped.length} left as ${skipped.length === 1 ? 'it was' : 'they were'}.`;
  return cancelled ? `${counts} The import was cancelled: the notes written until then are whole. Import the same text again to add the rest.` : counts;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function kindOf(note: PlannedNote | undefined): string {
  return note === undefined ? 'Note' : KINDS[note.kind];
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}
