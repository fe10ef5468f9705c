import type { Steps } from '../format';
import { labelled, type Labelled } from './entry-labels';
import { isListHeading } from './list-headings';
import { LINES_A_STEP, type KindedLine, type Line } from './lines';
import { looksLikeReference } from './looks-like-reference';

/** One entry as it stands in the text. `label` is its number, or `^` and the name of a footnote; '' in a list without numbers. */
export interface ListEntry {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** One list of references. `first` and `end` are line numbers, the heading included, `end` excluded. */
export interface ReferenceList {
  readonly first: number;
  readonly end: number;
  readonly entries: readonly ListEntry[];
  readonly numbered: boolean;
}

const FOOTNOTE = /^\s{0,3}\[\^([\w-]{1,20})\]:\s*(.*)$/u;

/** All lists of references: those under a heading, footnotes of Markdown, and numbered lines that read like references. In the order of the text. */
export function* findReferenceLists(lines: readonly KindedLine[]): Steps<readonly ReferenceList[]> {
  const lists = [...(yield* listsUnderHeadings(lines)), ...(yield* footnoteLists(lines))];
  const taken = new Set<number>();
  for (const list of lists) for (let at = list.first; at < list.end; at += 1) taken.add(at);
  const bare = yield* numberedRuns(lines, taken);
  return [...lists, ...bare].sort((one, other) => one.first - other.first);
}

function* listsUnderHeadings(lines: readonly KindedLine[]): Steps<ReferenceList[]> {
  const lists: ReferenceList[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const heading = lines[at];
    if (heading === undefined || heading.kind === 'code') continue;
    const inline = inlineList(heading);
    if (inline !== undefined) lists.push({ first: at, end: at + 1, entries: inline, numbered: true });
    if (inline !== undefined || !isListHeading(heading.text)) continue;
    const list = listFrom(lines, at);
    if (list === undefined || FOOTNOTE.test(lines[at + 1]?.text ?? '') || FOOTNOTE.test(lines[at + 2]?.text ?? '')) continue;
    lists.push(list);
    at = list.end - 1;
  }
  return lists;
}

/** The list under a heading; undefined where what follows does not read like references. */
function listFrom(lines: readonly KindedLine[], heading: number): ReferenceList | undefined {
  let start = heading + 1;
  while (lines[start]?.kind === 'blank' || lines[start]?.kind === 'rule') start += 1;
  const stop = regionEnd(lines, start);
  const numbered = readNumbered(lines, start, stop);
  if (numbered !== undefined && numbered.entries.some((entry) => looksLikeReference(entry.text))) return { ...numbered, first: heading, numbered: true };
  const plain = readUnnumbered(lines, start, stop);
  return plain.entries.some((entry) => looksLikeReference(entry.text)) ? { ...plain, first: heading, numbered: false } : undefined;
}

/** A region ends at the next heading. A heading of Markdown inside it that is no list heading ends it too. */
function regionEnd(lines: readonly KindedLine[], start: number): number {
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && (FOOTNOTE.test(line.text) || line.kind === 'heading' || isListHeading(line.text)) && labelled(line.text) === undefined) return at;
  }
  return lines.length;
}

interface Entries {
  readonly entries: readonly ListEntry[];
  readonly end: number;
}

interface OpenEntry {
  number: number;
  lines: string[];
  from: number;
  to: number;
}

/** Entries with rising numbers from `start` on. Undefined where the first line has none. */
function readNumbered(lines: readonly KindedLine[], start: number, stop: number, taken: ReadonlySet<number> = new Set()): Entries | undefined {
  const first = labelled(lines[start]?.text ?? '');
  if (first === undefined) return undefined;
  const open: OpenEntry[] = [];
  let form: Labelled['form'] | undefined;
  let end = start;
  let gap = false;
  for (let at = start; at < stop && !taken.has(at); at += 1) {
    const line = lines[at];
    if (line === undefined || line.kind === 'blank') {
      gap = true;
      continue;
    }
    const label = labelled(line.text);
    const last = open[open.length - 1];
    if (label !== undefined && follows(label, last, form)) {
      open.push({ number: label.number, lines: [label.rest], from: line.from, to: line.to });
      form ??= label.form;
    } else if (last === undefined || last.lines.length >= MOST_LINES || restarts(label, last, form)) {
      break;
    } else if ((!gap || last.lines.join('').trim() === '' || continues(line.text, last) || expectedLater(lines, at, stop, last.number + 1, form))) {
      last.lines.push(line.text.trim());
      last.to = line.to;
    } else break;
    gap = false;
    end = at + 1;
  }
  return { entries: open.map(closed), end };
}

/** Lines that one entry may have; more are no entry. */
const MOST_LINES = 40;

/** Number 1 again, before something that reads like a reference: another list. */
function restarts(label: Labelled | undefined, last: OpenEntry, form: Labelled['form'] | undefined): boolean {
  return label?.number === 1 && label.form === form && last.number >= 1 && looksLikeReference(label.rest);
}

/** The next number, or one a little further where entries are missing. */
function follows(label: Labelled, last: OpenEntry | undefined, form: Labelled['form'] | undefined): boolean {
  if (last === undefined) return true;
  if (form !== undefined && label.form !== form && !(label.form === 'tab' || form === 'tab')) return false;
  if (label.number === last.number + 1) return true;
  return label.number > last.number && label.number <= last.number + 3 && looksLikeReference(label.rest);
}

/** Whether a line after a gap still belongs to the entry: an address, a lower-case word, numbers. */
function continues(text: string, entry: OpenEntry): boolean {
  const line = text.trim();
  if (/^(?:https?:|doi|www\.|pmid|available|disponible|verfügbar|\[)/iu.test(line)) return true;
  const before = entry.lines.join(' ').trim();
  return /^[\p{Ll}\d(]/u.test(line) && !/[.!?]$/u.test(before) && looksLikeReference(`${before} ${line}`);
}

const LOOK_AHEAD = 6;

function expectedLater(lines: readonly Line[], at: number, stop: number, number: number, form: Labelled['form'] | undefined): boolean {
  for (let next = at + 1; next < Math.min(stop, at + LOOK_AHEAD); next += 1) {
    const label = labelled(lines[next]?.text ?? '');
    if (label !== undefined && label.number === number && label.form === form) return true;
  }
  return false;
}

function closed(entry: OpenEntry): ListEntry {
  return { label: String(entry.number), text: joinLines(entry.lines), from: entry.from, to: entry.to };
}

/** Joins wrapped lines; an address that was broken at a slash or a full stop is made whole. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines.map((part) => part.trim()).filter((part) => part !== '')) {
    const broken = /(?:https?:\/\/|10\.\d{4,9}\/)\S{0,300}[/._=-]$/u.test(text.slice(-320)) && /^\S/u.test(line);
    text = text === '' ? line : broken ? text + line : `${text} ${line}`;
  }
  return text;
}

/** Entries without numbers: one a paragraph where blank lines divide them, else one a line, unless a line carries the one before on. */
function readUnnumbered(lines: readonly KindedLine[], start: number, stop: number): Entries {
  const region = lines.slice(start, stop);
  const paragraphs = groupsOf(region);
  const wrapped = paragraphs.length > 1 && paragraphs.some((group) => group.length > 1) && paragraphs.every((group) => group.slice(1).every((line) => !startsEntry(line.text)));
  const groups = wrapped ? paragraphs : paragraphs.flatMap((group) => byLine(group));
  const kept = untilText(groups);
  const last = kept[kept.length - 1]?.slice(-1)[0];
  const entries = kept.map((group) => ({
    label: '', text: joinLines(group.map((line) => line.text.replace(/^\s*[-*+•▪·]\s+/u, ''))), from: group[0]?.from ?? 0, to: group[group.length - 1]?.to ?? 0,
  }));
  return { entries, end: last === undefined ? start : start + region.lastIndexOf(last) + 1 };
}

/** A list ends at the first paragraph that reads like prose. */
function untilText(groups: readonly (readonly KindedLine[])[]): readonly (readonly KindedLine[])[] {
  const end = groups.findIndex((group, at) => at > 0 && !looksLikeReference(joinLines(group.map((line) => line.text))) && !groups.slice(at + 1, at + 3).some((next) => looksLikeReference(next[0]?.text ?? '')));
  return end < 0 ? groups : groups.slice(0, end);
}

function groupsOf(lines: readonly KindedLine[]): readonly (readonly KindedLine[])[] {
  const groups: KindedLine[][] = [];
  let open: KindedLine[] = [];
  for (const line of lines) {
    if (line.kind !== 'blank') open.push(line);
    else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...groups, open] : groups;
}

function byLine(group: readonly KindedLine[]): readonly (readonly KindedLine[])[] {
  const entries: KindedLine[][] = [];
  for (const line of group) {
    const last = entries[entries.length - 1];
    if (last === undefined || startsEntry(line.text)) entries.push([line]);
    else last.push(line);
  }
  return entries;
}

/** An entry begins with a bullet or a name; a line that goes on begins otherwise or is indented. */
function startsEntry(text: string): boolean {
  if (/^\s*[-*+•▪·]\s+\S/u.test(text)) return true;
  return !/^\s{2,}/u.test(text) && /^["“«[]?\p{Lu}/u.test(text) && (looksLikeReference(text) || /^\p{Lu}[\p{L}'’-]+,? \p{Lu}/u.test(text));
}

/** Numbered lines without a heading: two or more from 1 on, most of which read like references. */
function* numberedRuns(lines: readonly KindedLine[], taken: ReadonlySet<number>): Steps<ReferenceList[]> {
  const lists: ReferenceList[] = [];
  let lastText = lines.length - 1;
  while (lines[lastText]?.kind === 'blank') lastText -= 1;
  for (let at = 0; at < lines.length; at += 1) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const line = lines[at];
    if (taken.has(at) || line === undefined || line.kind === 'blank' || line.kind === 'code') continue;
    const label = labelled(line.text);
    if (label === undefined || label.number !== 1) continue;
    if (!looksLikeReference(label.rest) && !looksLikeReference(lines[at + 1]?.text ?? '')) continue;
    const run = readNumbered(lines, at, lines.length, taken);
    if (run === undefined || !isList(run.entries, run.end > lastText)) continue;
    lists.push({ first: at, end: run.end, entries: run.entries, numbered: true });
    at = run.end - 1;
  }
  return lists;
}

function isList(entries: readonly ListEntry[], atEnd: boolean): boolean {
  const good = entries.filter((entry) => looksLikeReference(entry.text)).length;
  return good / entries.length >= 0.6 && (entries.length >= 2 || atEnd);
}

/** Footnotes of Markdown, wherever they stand; indented lines after one belong to it. Neighbours make one list. */
function* footnoteLists(lines: readonly KindedLine[]): Steps<ReferenceList[]> {
  const lists: { first: number; end: number; entries: ListEntry[]; numbered: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const match = line.kind === 'code' ? null : FOOTNOTE.exec(line.text);
    if (match === null) continue;
    let end = at + 1;
    while (/^(?:\t| {2,})\S/.test(lines[end]?.text ?? '')) end += 1;
    const parts = [match[2] ?? '', ...lines.slice(at + 1, end).map((next) => next.text)];
    const entry = { label: `^${match[1] ?? ''}`, text: joinLines(parts), from: line.from, to: lines[end - 1]?.to ?? line.to };
    const last = lists[lists.length - 1];
    if (last !== undefined && lines.slice(last.end, at).every((between) => between.kind === 'blank')) {
      last.entries.push(entry);
      last.end = end;
    } else lists.push({ first: at, end, entries: [entry], numbered: true });
  }
  return lists;
}

const INLINE = /^\s*(?:\*\*)?(?:references?|sources?|literatur|quellen|références|bibliographie|bibliography)(?:\*\*)? ?:(?:\*\*)?\s*(?=[[(]?1[\]).]\s)/iu;

/** `Sources: 1. Smith … 2. Jones …`: a list that stands in one line. */
function inlineList(line: Line): readonly ListEntry[] | undefined {
  const heading = INLINE.exec(line.text);
  if (heading === null) return undefined;
  const entries: ListEntry[] = [];
  let from = heading[0].length;
  for (let number = 1; from < line.text.length; number += 1) {
    const start = /^[[(]?\d{1,3}[\]).]\s+/.exec(line.text.slice(from, from + 8))?.[0].length ?? 0;
    const next = new RegExp(`[.;,\\d\\]] [[(]?${number + 1}[\\]).]\\s+(?=\\p{Lu})`, 'u').exec(line.text.slice(from + start));
    const to = next === null ? line.text.length : from + start + next.index + 1;
    entries.push({ label: String(number), text: line.text.slice(from + start, to).trim(), from: line.from + from, to: line.from + to });
    from = next === null ? line.text.length : to + 1;
  }
  return entries.every((entry) => looksLikeReference(entry.text)) ? entries : undefined;
}
