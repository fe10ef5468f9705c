import type { TextEdit } from '../../domain/citation';
import type { Problem, Reading } from '../../domain/reading';
import { applyEdits } from '../../domain/text-edits';
import type { ClaimView } from '../library';
import { shortNames } from './author-in-text';
import { citeNote, readNoteText } from './cited-note';
import type { CitedNote, SourceContext } from './cited-note';
import { citationEdits } from './formatted-text';
import { writeKey } from './citation-key';
import type { ReadText } from './grammar';
import { listMarkdown } from './reference-list';
import { findReferencesBlocks } from './references-block';
import { findReferencesSection, isEditedByHand, lineBreakOf, sectionEdit } from './references-section';
import { toPlainText } from './rich-text';
import { scanSteps } from './scan';
import { inSlices } from './steps';

export { insertCitation, insertionSteps } from './insert-citation';
export type { CitationToInsert, Insertion } from './insert-citation';

/** What citing needs to know: sources by key, the style and language to use where a note names none, the user's own styles. */
export type CiteContext = SourceContext;

/** The reference list brought up to date: edits of the text (none where nothing changes), and what a person should know. */
export interface ReferencesUpdate {
  readonly edits: readonly TextEdit[];
  readonly problems: readonly Problem[];
  /** Somebody edited the list, and writing would change it: show both before overwriting. */
  readonly editedByHand: boolean;
  /** Citation keys in the order of the list. */
  readonly cited: readonly string[];
}

/**
 * The edits that bring the note's reference list up to date, between its markers or at the end of the note. Idempotent; bytes outside the
 * markers stay. Nothing is written where the front matter, the style or the markers cannot be read: a problem of severity `error` says why.
 * A note whose list is a `references` block needs none.
 */
export async function updateReferences(text: string, context: CiteContext): Promise<ReferencesUpdate> {
  const read = await readNoteText(text, context);
  const found = findReferencesSection(text, read);
  const note = await citeNote(text, context, read);
  const problems = [...note.problems, ...found.problems];
  const unchanged = { edits: [], problems, editedByHand: false, cited: note.cited };
  if (problems.some(({ severity }) => severity === 'error')) return unchanged;
  const list = listOf(note);
  const edit = sectionEdit(text, found.section, list, lineBreakOf(text));
  // A list whose sources were renamed or are not there yet may be all that still says what they were.
  if (note.cited.length === 0 && citesUnknown(note) && found.section !== undefined) return { ...unchanged, problems: [...problems, listKept()] };
  const said = note.cited.length === 0 ? [...problems, nothingCited(note)] : problems;
  const isLive = found.section === undefined && findReferencesBlocks(text, read).length > 0;
  if (edit === undefined || isLive) return { ...unchanged, problems: said };
  if (found.section === undefined && !await isWritable(text, edit, context)) return { ...unchanged, problems: [...said, unclosedEnd()] };
  const inside = found.section === undefined ? '' : text.slice(found.section.insideFrom, found.section.insideTo);
  return { edits: [edit], problems: said, editedByHand: isEditedByHand(inside, list), cited: note.cited };
}

/**
 * The note as a person without this app reads it: citations as the style prints them, the reference list in place of its section and its
 * `references` blocks (or at the end) without markers. Keys without a source show as `[?key]`.
 */
export async function formatNote(text: string, context: CiteContext): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const read = await readNoteText(text, context);
  const { section, problems } = findReferencesSection(text, read);
  const wanted = await citeNote(text, context, read);
  const note = wanted.settings.style === undefined ? await inStyleOf(text, context, wanted, read) : wanted;
  const eol = lineBreakOf(text);
  const list = listOf(note).split('\n').join(eol);
  const edits = citationEdits(text, note);
  const blocks = findReferencesBlocks(text, read).filter(({ from, to }) => section === undefined || to <= section.from || from >= section.to);
  const places = section === undefined ? blocks : [section, ...blocks];
  const gap = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const atEnd = places.length > 0 || list === '' ? [] : [{ from: text.length, to: text.length, insert: `${gap}${list}${eol}` }];
  const added = [...places.map(({ from, to }) => ({ from, to, insert: list })), ...atEnd];
  return { text: applyEdits(text, [...edits, ...added]), problems: [...note.problems, ...problems] };
}

/**
 * References as plain text: whole, one a line without numbers, or as they stand in a sentence. A number means nothing outside its list, so
 * numeric styles give authors and year there. Keys without a source are left out and named in a problem.
 */
export async function formatReference(keys: readonly string[], { note: _note, ...context }: CiteContext, as: 'reference' | 'in-text'): Promise<Reading<string>> {
  const bare = keys.map(writeKey);
  const numbered = await citeNote(`[${bare.join('; ')}]`, context);
  const { problems, entries, settings, terms } = numbered;
  if (settings.style === undefined || terms === undefined || entries.length === 0) return { problems };
  if (as === 'reference') return { value: entries.map(({ text }) => toPlainText(text)).join('\n'), problems };
  if (settings.style.kind === 'author-date') return { value: numbered.citations.map(({ text }) => toPlainText(text ?? [])).join(' '), problems };
  const named = keys.flatMap((key) => {
    const item = context.itemOf(key);
    if (item === undefined) return [];
    const year = item.issued?.['date-parts']?.[0]?.[0];
    return [[shortNames(item, terms), year === undefined ? '' : String(year)].filter((part) => part !== '').join(', ')];
  });
  return { value: `(${named.join('; ')})`, problems };
}

/** What citing a claim inserts: the keys of the sources that count for its certainty, in their order, each once. */
export function countedKeys(view: ClaimView): string[] {
  return [...new Set(view.sources.filter(({ counted }) => counted).map(({ source }) => source.citekey))];
}

function listOf({ entries, settings }: CitedNote): string {
  return listMarkdown(entries, settings.title, settings.style?.kind === 'numeric' || settings.style?.kind === 'label');
}

/** A note whose style cannot be used is shown in the usual one; its problem stays. */
async function inStyleOf(text: string, context: CiteContext, { settings, problems }: CitedNote, read: ReadText): Promise<CitedNote> {
  const note = await citeNote(text, { ...context, override: { style: context.style, locale: settings.locale } }, read);
  return { ...note, problems: [...problems.filter(({ where }) => where === 'csl'), ...note.problems] };
}

/** A section at the end of the note must be found again: not inside code or a comment that nothing closes. */
async function isWritable(text: string, edit: TextEdit, { breathe }: CiteContext): Promise<boolean> {
  const after = text + edit.insert;
  const { section } = findReferencesSection(after, await inSlices(scanSteps(after), breathe));
  return section !== undefined && section.from >= text.length;
}

function citesUnknown({ citations }: CitedNote): boolean {
  return citations.some(({ unknown }) => unknown.length > 0);
}

function listKept(): Problem {
  return {
    code: 'nothing-cited',
    severity: 'warning',
    where: '',
    what: 'The reference list was left as it is, because none of the citation keys in the note belongs to a source note.',
    fix: 'Correct the keys, or create the source notes, then update the references again.',
  };
}

function nothingCited(note: CitedNote): Problem {
  const some = citesUnknown(note);
  return {
    code: 'nothing-cited',
    severity: 'warning',
    where: '',
    what: some ? 'The note has no reference list, because none of its citation keys belongs to a source note.' : 'The note has no reference list, because it cites nothing yet.',
    fix: 'Use “Insert reference” to cite a source or a claim.',
  };
}

function unclosedEnd(): Problem {
  return {
    code: 'references-in-code',
    severity: 'error',
    where: '',
    what: 'The reference list was not written, because the note ends inside code, a formula or a comment that nothing closes.',
    fix: 'Close the code block, formula or comment, then update the references again.',
  };
}
