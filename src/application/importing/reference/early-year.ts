import { parseIssued } from '../../../domain/dates';
import type { AuthorList } from './author-list';
import { monthOf } from './months';

/** The year between authors and title, as APA, Harvard and others print it. */
export interface EarlyYear {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
  /** Where the authors end and where the title begins. */
  readonly from: number;
  readonly to: number;
}

const YEAR = '((?:1[5-9]|20)\\d\\d)[a-z]?';
const DATE = `[(\\[] ?${YEAR}(?:, ?(\\p{L}{3,10})\\.?(?: (\\d{1,2}))?)? ?[)\\]]`;
const EDITORS = '(?:\\((?:[Ee]ds?|[Hh]g|[Hh]rsg|dir)s?\\.?\\)[.,]? ?)?';
const AFTER_AUTHORS = new RegExp(`^[.,;]? ?${EDITORS}(?:${DATE}|${YEAR}(?![\\d\\p{L}-]))[.,:;]? ?`, 'u');
const WITHOUT_AUTHORS = new RegExp(`^[^\\d"“«]{2,200}?[ ,.]${DATE}[.,:;]? ?`, 'u');
/** Volume and pages at once after the year: it belongs to the numbers of the journal then. */
const NUMBERS_FOLLOW = /^[\s.,;:(]*\d+ ?(?:\(\S{1,9}\) ?)?(?:[:,;] ?(?:pp?\. ?)?\p{L}?\d|[-–] ?\d+\.?$)/u;

/** Finds it right after the authors, or in brackets after what stands in their place. */
export function findEarlyYear(text: string, authors: AuthorList | undefined): EarlyYear | undefined {
  const start = authors?.to ?? 0;
  const after = authors === undefined ? null : AFTER_AUTHORS.exec(text.slice(start, start + 80));
  const match = after ?? WITHOUT_AUTHORS.exec(text.slice(0, 300));
  if (match === null) return undefined;
  const base = after === null ? 0 : start;
  const to = base + match.index + match[0].length;
  const from = after === null ? match[0].search(/[ ,.][([] ?\d{4}/) : start;
  const rest = text.slice(to);
  if (!titleFollows(rest) || NUMBERS_FOLLOW.test(rest) || beginsTitle(text.slice(0, to), match)) return undefined;
  const month = monthOf(match[2] ?? '');
  const day = Number(match[3] ?? 0);
  return { year: match[1] ?? match[4] ?? '', from, to, ...(month === undefined ? {} : { month }), ...(month === undefined || day === 0 ? {} : { day }) };
}

/** `Smith J. 2017 consensus on …`: a bare year after a full stop with no mark of its own is the first word of the title. */
function beginsTitle(before: string, match: RegExpExecArray): boolean {
  return match[4] !== undefined && /\. ?(?:1[5-9]|20)\d\d[a-z]? $/u.test(before);
}

function titleFollows(rest: string): boolean {
  const words = rest.match(/\p{L}{2,}/gu)?.length ?? 0;
  const characters = rest.match(/[\p{sc=Han}\p{sc=Hangul}]/gu)?.length ?? 0;
  return words >= 3 || characters >= 6 || (words > 0 && !/\d/.test(rest));
}

/** `[year, month, day]` as far as it is known and a date of the calendar. */
export function dateParts(year: string, month?: number, day?: number): readonly number[] {
  const parts = [Number(year), ...(month === undefined ? [] : [month]), ...(month === undefined || day === undefined ? [] : [day])];
  const written = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return parseIssued(written) === undefined ? [Number(year)] : parts;
}
