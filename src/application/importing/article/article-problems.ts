import type { Problem } from '../../../domain/reading';
import type { ArticleReference, MarkedStatement } from './article-types';
import type { NumberedList } from './resolve';

interface Read {
  readonly text: string;
  readonly lists: readonly NumberedList[];
  readonly references: readonly ArticleReference[];
  readonly statements: readonly MarkedStatement[];
}

/** What a person should know about an article before it is imported, in the order in which it matters. */
export function articleProblems(read: Read): readonly Problem[] {
  if (read.text.trim() === '') return [problem('empty-text', 'error', 'This text is empty, so nothing can be imported.', 'Choose a file or a note with text in it, or copy the article again.')];
  return [...encodingProblems(read.text), ...listProblems(read), ...missingEntries(read), ...cutOff(read), ...uncited(read)];
}

function problem(code: string, severity: Problem['severity'], what: string, fix: string, where = ''): Problem {
  return { code, severity, where, what, fix };
}

function encodingProblems(text: string): Problem[] {
  const sample = text.slice(0, 200_000);
  const zeros = sample.split('\u0000').length - 1;
  if (zeros > sample.length / 100) return [problem('not-text', 'error', 'This does not look like text: it may be a Word or PDF file, or text in an unusual encoding.', 'Open it in the program it was made with, copy the text, and import that.')];
  const lost = sample.split('\uFFFD').length - 1;
  const mixed = sample.match(/Ã[\u0080-\u00BF]|â€[\u0080-\u2122]|Â[\u00A0-\u00BF]/gu)?.length ?? 0;
  if (lost + mixed < 2) return [];
  return [problem('text-garbled', 'warning', 'Some letters of this text are damaged (such as é or “), so names and titles may be wrong.', 'Save the file again as UTF-8, or copy the text from the program that shows it rightly.')];
}

function listProblems({ lists, references, statements }: Read): Problem[] {
  if (references.length === 0) {
    return [problem('no-references', 'warning', 'No list of references was found, so no sources were made.', 'If the article has a list, make sure that it was copied too, with a heading such as “References” and one entry a line.')];
  }
  const problems: Problem[] = [];
  if (statements.length === 0) problems.push(problem('no-citations', 'warning', 'No sentence cites the list by number, so no claims were made; the sources can be imported.', 'Check that the numbers in the text, such as (1), [1] or ¹, were copied too.'));
  if (statements.length > 0 && lists.some((list) => !list.numbered)) problems.push(problem('numbers-from-order', 'warning', 'The list of references has no numbers, so its entries were counted in their order.', 'Check that each claim links the right sources before you use it.'));
  return problems;
}

const NAMED = 12;

function missingEntries({ statements, references }: Read): Problem[] {
  if (references.length === 0) return [];
  const missing = [...new Set(statements.flatMap((statement) => statement.missing))];
  if (missing.length === 0) return [];
  return [problem('reference-missing', 'warning', `The text cites ${named('number', missing)}, but the list has no such entry, so the claims lack ${missing.length === 1 ? 'this source' : 'these sources'}.`, 'Look in the original article, and add the source to the claim by hand.')];
}

function cutOff({ statements, references }: Read): Problem[] {
  const last = references[references.length - 1];
  if (last === undefined) return [];
  const beyond = statements.some((statement) => statement.missing.some((label) => Number(label) > Number(last.label)));
  const broken = last.parsed.missing.length >= 2 && !/[.\d/)\]]\s*$/u.test(last.text);
  if (!beyond && !broken) return [];
  return [problem('list-cut-off', 'warning', `The list of references seems to be cut off: it ends at number ${last.label} with “${last.text.slice(-60).trim()}”.`, 'Copy the whole list again. What is there can be imported now; a second import adds only what is new.')];
}

function uncited({ statements, references }: Read): Problem[] {
  if (statements.length === 0) return [];
  const cited = new Set(statements.flatMap((statement) => statement.references));
  const labels = references.filter((reference) => !cited.has(reference.id)).map(nameOf);
  if (labels.length === 0) return [];
  return [problem('reference-uncited', 'warning', `No sentence cites ${named('entry', labels)} of the list, so ${labels.length === 1 ? 'this source has' : 'these sources have'} no claim yet.`, 'Import the sources anyway, or skip them in the preview.')];
}

/** `4`, or `4 (list 2)` where there are several lists. */
function nameOf({ id, label }: ArticleReference): string {
  const plain = label.startsWith('^') ? `[${label}]` : label;
  return id === label || !id.includes('/') ? plain : `${plain} (list ${id.split('/')[0] ?? ''})`;
}

function named(noun: string, labels: readonly string[]): string {
  const nouns = noun === 'entry' ? 'entries' : `${noun}s`;
  if (labels.length === 1) return `${noun} ${labels[0] ?? ''}`;
  const shown = labels.slice(0, NAMED);
  const rest = labels.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop() ?? '';
  return `${nouns} ${shown.join(', ')} and ${last}`;
}
