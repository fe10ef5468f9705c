import type { TextEdit } from '../../domain/citation';
import type { Problem } from '../../domain/reading';
import { hash } from './hash';
import { lineOf } from './line-of';
import type { MarkerLine, Scan } from './scan';
import { scanNote } from './scan';

/** The lines between which the reference list is ours to write. */
export const OPENING_MARKER = '%% references %%';
export const CLOSING_MARKER = '%% /references %%';

/** The section that we own: `from`–`to` with the marker lines, `insideFrom`–`insideTo` between them, line breaks excluded. */
export interface ReferencesSection {
  readonly from: number;
  readonly to: number;
  readonly insideFrom: number;
  readonly insideTo: number;
}

/** The section, or why it cannot be told where it is: then nothing may be written. Neither where the note has none. */
export interface FoundSection {
  readonly section?: ReferencesSection;
  readonly problems: readonly Problem[];
}

const MARKER_LINE = /^[ \t>]*%%[ \t]*\/?references[ \t]*%%[ \t]*\r?$/im;
const OPENING_LINE = /^[ \t]*%%[ \t]*references[ \t]*%%[ \t]*\r?$/im;
const CHECK_LINE = /^[ \t]*<!-- Written by Evidence Vault[^\n]*? Check ([\da-f]{8}) -->[ \t]*\r?\n?/m;

/** Finds the section in a note. Markers inside code, comments and front matter are text. Whoever has scanned the text gives what was found. */
export function findReferencesSection(text: string, { markers }: Pick<Scan, 'markers'> = scanMarkers(text)): FoundSection {
  const openings = markers.filter(({ which }) => which === 'opening');
  const closings = markers.filter(({ which }) => which === 'closing');
  const [opening] = openings;
  const [closing] = closings;
  if (opening === undefined && closing === undefined) return text.includes('%%') && MARKER_LINE.test(text) ? { problems: [inCode(text)] } : { problems: [] };
  if (opening === undefined) return { problems: [missing(OPENING_MARKER, closing, text)] };
  if (closing === undefined || closing.from < opening.from) return { problems: [missing(CLOSING_MARKER, opening, text)] };
  const section = { from: opening.from, to: closing.to, insideFrom: opening.to, insideTo: closing.from };
  if (openings.length > 1 || closings.length > 1 || OPENING_LINE.test(text.slice(section.insideFrom, section.insideTo))) {
    return { problems: [twice(openings[1] ?? closings[1] ?? opening, text)] };
  }
  return { section, problems: [] };
}

/** A marker is a comment: most notes have none, and are not scanned. */
function scanMarkers(text: string): Pick<Scan, 'markers'> {
  return text.includes('%%') ? scanNote(text) : { markers: [] };
}

/** What stands between the markers, for a list in Markdown (lines joined by `\n`; '' for no list). The check tells whether a person edited it. */
export function sectionContent(list: string, eol: string): string {
  if (list === '') return eol;
  const check = `<!-- Written by Evidence Vault: change the citations, not this list. Check ${hash(list)} -->`;
  return `${eol}${check}${eol}${eol}${list.split('\n').join(eol)}${eol}${eol}`;
}

/** True where somebody changed what stands in the section since it was written, or wrote it, and it is not what `list` says anyway. */
export function isEditedByHand(inside: string, list: string): boolean {
  const check = CHECK_LINE.exec(inside)?.[1];
  const present = inside.replace(CHECK_LINE, '').replace(/\r\n/g, '\n').trim();
  return present !== '' && present !== list && check !== hash(present);
}

/** The edit that puts the content between the markers: none where it stands there already; a new section at the end of the note. */
export function sectionEdit(text: string, section: ReferencesSection | undefined, list: string, eol: string): TextEdit | undefined {
  const content = sectionContent(list, eol);
  if (section !== undefined) {
    if (text.slice(section.insideFrom, section.insideTo) === content) return undefined;
    return { from: section.insideFrom, to: section.insideTo, insert: content };
  }
  if (list === '') return undefined;
  const gap = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  return { from: text.length, to: text.length, insert: `${gap}${OPENING_MARKER}${content}${CLOSING_MARKER}${eol}` };
}

/** The line break that a note uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

function inCode(text: string): Problem {
  return {
    code: 'references-in-code',
    severity: 'error',
    where: lineOf(text, MARKER_LINE.exec(text)?.index ?? 0),
    what: 'The reference list was not written, because its markers stand in code, in a quotation or in a comment.',
    fix: `Put a line “${OPENING_MARKER}” and a line “${CLOSING_MARKER}” where the list should stand, outside of code.`,
  };
}

function missing(marker: string, other: MarkerLine | undefined, text: string): Problem {
  return {
    code: 'references-unclosed',
    severity: 'error',
    where: lineOf(text, other?.from ?? 0),
    what: `The reference list was not written, because the line “${marker}” is missing and nobody can tell how far the list goes.`,
    fix: `Add the line “${marker}”, or delete the other marker.`,
  };
}

function twice(second: MarkerLine, text: string): Problem {
  return {
    code: 'references-twice',
    severity: 'error',
    where: lineOf(text, second.from),
    what: 'The reference list was not written, because this note has more than one section for it.',
    fix: `Keep one pair of “${OPENING_MARKER}” and “${CLOSING_MARKER}” and delete the other lines.`,
  };
}
