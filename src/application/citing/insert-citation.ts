import type { CitationCluster, TextEdit } from '../../domain/citation';
import type { Problem } from '../../domain/reading';
import { applyEdits } from '../../domain/text-edits';
import { writeKey } from './citation-key';
import { readSteps } from './grammar';
import { maskAt } from './masks';
import type { MaskKind } from './masks';
import { toEnd } from './steps';
import type { Steps } from './steps';

/** A source to cite, with what stands before and after it in the citation. */
export interface CitationToInsert {
  readonly key: string;
  readonly prefix?: string;
  readonly locator?: string;
  readonly suffix?: string;
}

/** Edits of the text and where the cursor goes, in the text after them. No edits, and a problem, where no citation can stand. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly cursor: number;
  readonly problems: readonly Problem[];
}

/**
 * Cites sources at the cursor. Inside or beside a citation in brackets they join it (`[@a; @b]`), and what is cited there already is not
 * cited twice; else a citation of their own is written: before a full stop that the cursor follows, after a word that it is in, with spaces.
 */
export function insertCitation(text: string, cursor: number, items: readonly CitationToInsert[]): Insertion {
  return toEnd(insertionSteps(text, cursor, items));
}

/** The same in steps: the whole note is read before and after. */
export function* insertionSteps(text: string, cursor: number, items: readonly CitationToInsert[]): Steps<Insertion> {
  const at = Math.max(0, Math.min(cursor, text.length));
  if (items.length === 0) return { edits: [], cursor: at, problems: [] };
  const { clusters: cited, masks } = yield* readSteps(text);
  const near = cited.find(({ from, to }) => from <= at && at <= to);
  const insertion = near === undefined || !isJoinable(text, near, at) ? insertAlone(text, near === undefined ? placeFor(text, at) : outside(near, at), items)
    : join(near, at, items);
  const kind = near === undefined ? maskAt(masks, at)?.kind ?? (isInLinkText(text, at) ? 'link' : undefined) : undefined;
  if (kind !== undefined) return refused(at, kind);
  return (yield* isRead(text, cited, insertion)) ? insertion : refused(at, 'code');
}

/** In brackets, and the cursor is not in the key before them. A link to a source’s note (`[[@a]]`) stays as it is. */
function isJoinable(text: string, { from, to, items }: CitationCluster, at: number): boolean {
  if (text[to - 1] !== ']' || text.startsWith('[[', from)) return false;
  return text[from] === '[' || at > from + writeKey(items[0]?.id ?? '').length;
}

/** A citation without brackets is followed, never cut in two. */
function outside({ from, to }: CitationCluster, at: number): number {
  return at <= from ? at : to;
}

/** True where every source can be read back and nothing that was cited before is lost: the cursor may touch a fence or a marker line. */
function* isRead(text: string, before: readonly CitationCluster[], { edits }: Insertion): Steps<boolean> {
  if (edits.length === 0) return true;
  const { clusters: after } = yield* readSteps(applyEdits(text, edits));
  const count = (clusters: readonly CitationCluster[]): number => clusters.reduce((sum, { items }) => sum + items.length, 0);
  return count(after) > count(before);
}

function join({ from, to, items: cited }: CitationCluster, at: number, wanted: readonly CitationToInsert[]): Insertion {
  const fresh = wanted.filter(({ key, locator }) => !cited.some((item) => item.id.toLowerCase() === key.toLowerCase() && sameText(item.locator, locator)));
  const written = fresh.map(citeText).join('; ');
  if (written === '') return { edits: [], cursor: to, problems: [] };
  if (at <= from) return edited(from + 1, `${written}; `, from + 1 + written.length);
  const end = at >= to ? to - 1 : cited.find((item) => at <= item.to)?.to ?? to - 1;
  return edited(Math.min(end, to - 1), `; ${written}`, Math.min(end, to - 1) + written.length + 2 + (at >= to ? 1 : 0));
}

function insertAlone(text: string, at: number, items: readonly CitationToInsert[]): Insertion {
  const before = text.charAt(at - 1);
  const lead = before === '' || /[\s({“‘«—–/-]/.test(before) ? '' : ' ';
  const trail = /[\p{L}\p{N}@[({]/u.test(text.charAt(at)) ? ' ' : '';
  const written = `${lead}[${items.map(citeText).join('; ')}]`;
  return edited(at, written + trail, at + written.length);
}

/** Before the mark that ends a sentence or a part of it, and after a word. */
function placeFor(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.charAt(at);
  if (/^[\p{L}\p{N})\]”’»%*_][.,;:!?]$/u.test(before) && (after === '' || /\s/.test(after))) return at - 1;
  let place = at;
  if (/[\p{L}\p{N}]$/u.test(before)) while (/[\p{L}\p{N}\p{M}’'-]/u.test(text.charAt(place)) && /[\p{L}\p{N}]/u.test(text.charAt(at))) place += 1;
  return place;
}

function citeText({ key, prefix = '', locator = '', suffix = '' }: CitationToInsert): string {
  const place = locator.trim() === '' ? '' : `, ${oneLine(locator)}`;
  const after = suffix.trim() === '' ? '' : `${/^\s*[,.:]/.test(suffix) ? '' : locator.trim() === '' ? ' ' : ', '}${oneLine(suffix)}`;
  return `${prefix.trim() === '' ? '' : `${oneLine(prefix)} `}${writeKey(key)}${place}${after}`;
}

/** What a person types must not end the citation or start another. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/[[\];@\\]/g, '\\$&');
}

function sameText(one: string, other = ''): boolean {
  return one.trim() === other.trim();
}

function edited(at: number, insert: string, cursor: number): Insertion {
  return { edits: [{ from: at, to: at, insert }], cursor, problems: [] };
}

/** The text of a link `[…](…)`: looked for on the line of the cursor only. */
function isInLinkText(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(lineStart, at - 1000), at);
  const open = before.lastIndexOf('[');
  if (open < 0 || before.indexOf(']', open) >= 0) return false;
  return /^[^[\]\n]*\]\(/.test(text.slice(at, at + 1000));
}

const PLACES: Readonly<Record<MaskKind, string>> = {
  'front-matter': 'the properties of the note',
  code: 'code',
  math: 'a formula',
  comment: 'a comment',
  html: 'an HTML tag',
  link: 'a link',
  references: 'the reference list',
};

function refused(cursor: number, kind: MaskKind): Insertion {
  const problem: Problem = {
    code: 'no-place-for-citation',
    severity: 'error',
    where: '',
    what: `Nothing was inserted, because the cursor is in ${PLACES[kind]}, where a citation would not be read.`,
    fix: 'Put the cursor into the text and insert the reference again.',
  };
  return { edits: [], cursor, problems: [problem] };
}
