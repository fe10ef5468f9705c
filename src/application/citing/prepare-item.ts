import type { CslDate, CslItem, CslName } from '../../domain/csl';
import { CSL_TYPES } from '../../domain/csl';

/** What a style does that items are prepared for. */
export interface PrintHabits {
  /** It looks for the number of an article in the pages only. */
  readonly numberAsPage: boolean;
  /** It joins the initials of a name with a hyphen: `Hai-jun` is `HJ`. */
  readonly joinsInitials: boolean;
  /** It leaves out of the last page what the first one says. */
  readonly shortensPages: boolean;
}

/** Longer than any title or list of names; bounds the work on hostile items. */
const LONGEST = 10_000;
const MOST_NAMES = 500;
/** Ends a list of authors that was not whole where it was read from; the mark says that no “and” belongs before it. */
export const MORE_MARK = '\uFDD2';
const MORE_AUTHORS = `${MORE_MARK}et al.`;
/** Stands between two pages that the engine does not take for a range. */
export const RANGE_MARK = '\uFDD4';
const NAME_PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;
const NAMES: ReadonlySet<string> = new Set([
  'author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editor',
  'editorial-director', 'editor-translator', 'executive-producer', 'guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer',
  'original-author', 'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator',
]);
const DATES: ReadonlySet<string> = new Set(['issued', 'accessed', 'available-date', 'container', 'event-date', 'original-date', 'submitted']);

/**
 * A copy of an item that the engine can print whatever the note says: texts in one line without control characters, names and dates in
 * their proper shape, date parts of 0 dropped, no address where a DOI or PMID says it better, and what the habits of the style ask for.
 */
export function prepareItem(item: CslItem, id: string, habits: PrintHabits): Record<string, unknown> {
  const prepared: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(item)) {
    const clean = cleanValue(variable, value, habits);
    if (clean !== undefined) prepared[variable] = clean;
  }
  prepared['id'] = id;
  prepared['type'] = (CSL_TYPES as readonly string[]).includes(item.type) ? item.type : 'document';
  const authors = cleanValue('author', item.author, habits);
  if (cleanText(item['authors-incomplete']) === 'true' && Array.isArray(authors)) prepared['author'] = authors.concat({ literal: MORE_AUTHORS });
  delete prepared['authors-incomplete'];
  prepared['container-title-short'] ??= prepared['journalAbbreviation'];
  if (prepared['container-title-short'] === undefined) delete prepared['container-title-short'];
  if (prepared['DOI'] !== undefined || prepared['PMID'] !== undefined) delete prepared['URL'];
  const isArticle = /^(?:article|review)/.test(item.type);
  if (habits.numberAsPage && isArticle && prepared['page'] === undefined && prepared['number'] !== undefined) prepared['page'] = prepared['number'];
  return { ...prepared, ...pageRange(prepared['page'], habits) };
}

/** Pages with a stop or colon in them (`248.e1-248.e8`, `46:1-46:22`) are a range too. */
function pageRange(page: unknown, { shortensPages }: PrintHabits): { readonly page?: string; readonly 'page-first'?: string } {
  const [, first = '', last = ''] = /^([\w.:]{1,20})[-–]([\w.:]{1,20})$/.exec(typeof page === 'string' ? page : '') ?? [];
  const [start] = /^.*[.:][a-z]*(?=\d+$)/i.exec(first) ?? [];
  if (start === undefined || !/\d$/.test(last)) return {};
  const end = shortensPages && last.startsWith(start) ? last.slice(start.length) : last;
  return { page: first + RANGE_MARK + end, 'page-first': first };
}

function cleanValue(variable: string, value: unknown, { joinsInitials }: PrintHabits): unknown {
  if (DATES.has(variable)) return cleanDate(value);
  if (NAMES.has(variable)) return cleanNames(Array.isArray(value) ? value : [{ literal: value }], joinsInitials);
  const text = Array.isArray(value) ? undefined : cleanText(value);
  return text !== undefined && /title/.test(variable) ? quotesOf(text) : text;
}

/** Straight quotation marks are those that the engine turns into the marks of the language, outer and inner. */
function quotesOf(title: string): string {
  return title.replace(/“([^“”"]*)”/g, '"$1"');
}

/** One line of printable text; undefined where nothing is left. Noncharacters are ours to mark styles with. */
export function cleanText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, LONGEST).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '').trim();
  return text === '' ? undefined : wellFormed(text);
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}

function cleanNames(values: readonly unknown[], joinsInitials: boolean): CslName[] | undefined {
  const names = values.slice(0, MOST_NAMES).flatMap((value): CslName[] => {
    const parts = NAME_PARTS.flatMap((part) => {
      const text = typeof value === 'object' && value !== null ? cleanText((value as Readonly<Record<string, unknown>>)[part]) : undefined;
      if (text === undefined) return [];
      return [[part, joinsInitials && part === 'given' ? text.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase()) : text] as const];
    });
    return parts.length === 0 ? [] : [Object.fromEntries(parts)];
  });
  return names.length === 0 ? undefined : names;
}

function cleanDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return withText('raw', value);
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as Record<string, unknown>;
  const written = date['date-parts'];
  const dates = Array.isArray(written) ? written.slice(0, 2).map(cleanParts).filter((parts) => parts.length > 0) : [];
  if (dates.length === 0) return withText('literal', date['literal']) ?? withText('raw', date['raw']);
  const season = cleanText(date['season']);
  const circa = date['circa'];
  return { 'date-parts': dates, ...(season !== undefined && { season }), ...(circa !== undefined && circa !== false && { circa: true }) };
}

function withText(key: 'raw' | 'literal', value: unknown): CslDate | undefined {
  const text = cleanText(value);
  return text === undefined ? undefined : { [key]: text };
}

/** Year, month, day up to the first that is missing, 0 or impossible. */
function cleanParts(value: unknown): number[] {
  const numbers = Array.isArray(value) ? value.slice(0, 3).map(Number) : [];
  const limits = [9999, 24, 31];
  const stop = numbers.findIndex((number, index) => !Number.isInteger(number) || number === 0 || Math.abs(number) > (limits[index] ?? 0));
  return stop < 0 ? numbers : numbers.slice(0, stop);
}
