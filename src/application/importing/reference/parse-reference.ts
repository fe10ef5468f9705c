import type { CslDate, CslItem } from '../../../domain/csl';
import { parseIssued } from '../../../domain/dates';
import { assignNumbers, type Numbers } from './assign-numbers';
import { readAuthorList, type AuthorList } from './author-list';
import { readAsianAuthors } from './author-list-asian';
import { cutEdition, readBook, type BookFields } from './book';
import { splitTitle, type TitleAndContainer } from './boundary';
import { cleanReference, LONGEST_REFERENCE, withoutLabel } from './clean';
import { confidenceByField, missingFields, overallConfidence } from './confidence';
import { dateParts, findEarlyYear, type EarlyYear } from './early-year';
import { readGroupAuthor } from './group-author';
import { cutIdentifiers, type FoundIdentifiers } from './identifiers';
import { findNumberRun, type NumberRun } from './number-run';
import type { ParsedReference, ReferenceField } from './parsed-reference';
import { splitWebPage } from './web-page';

/** Everything that the rules read in one reference, before it becomes a CSL item. */
interface Parts {
  readonly found: FoundIdentifiers;
  readonly authors: AuthorList | undefined;
  readonly authorsText: string;
  readonly early: EarlyYear | undefined;
  readonly numbers: Numbers;
  readonly yearInPlace: boolean;
  readonly title: TitleAndContainer;
  readonly book: BookFields | undefined;
  readonly type: string;
}

/**
 * Reads one reference as it is printed in a list: Vancouver, AMA, APA, Harvard, NEJM, Lancet and the numeric styles of the natural
 * sciences. Rules only, nothing is looked up; about 1 ms; the text beyond `LONGEST_REFERENCE` is not read.
 */
export function parseReference(text: string): ParsedReference {
  const parts = readParts(cleanReference(text.slice(0, LONGEST_REFERENCE)));
  const item = toItem(parts);
  const found = foundFields(item, parts);
  const missing = missingFields(parts.type, found);
  const fieldConfidence = confidenceByField({
    type: parts.type, authors: parts.authors, found, boundary: parts.title.confidence, yearInPlace: parts.yearInPlace, numbersLabelled: parts.numbers.labelled,
  });
  return {
    text: withoutLabel(text).trim(),
    item,
    authorsText: parts.authorsText,
    authorsIncomplete: parts.authors?.incomplete ?? false,
    confidence: overallConfidence(fieldConfidence, missing),
    fieldConfidence,
    missing,
  };
}

function readParts(text: string): Parts {
  const found = cutIdentifiers(text);
  const { rest, edition } = cutEdition(found.rest.replace(/^[-–—_]{2,}[,.]? ?(?:and )?/u, ''));
  const authors = readGroupAuthor(rest) ?? readAuthorList(rest) ?? readAsianAuthors(rest);
  const early = findEarlyYear(rest, authors);
  const authorsTo = early?.from ?? authors?.to ?? 0;
  const bodyFrom = early?.to ?? authorsTo;
  const run = findNumberRun(rest, bodyFrom);
  const { numbers, yearInPlace } = readNumbers(rest, run, early, bodyFrom);
  const hasJournalNumbers = numbers.volume !== undefined || numbers.issue !== undefined;
  const middle = rest.slice(bodyFrom, run?.from ?? rest.length);
  const book = readBook(hasJournalNumbers ? middle : rest.slice(bodyFrom, imprintEnd(rest, run)), hasJournalNumbers, edition);
  const isPage = !hasJournalNumbers && book === undefined && (found.online || (found.url !== undefined && found.doi === undefined));
  return {
    found, authors, early, numbers, yearInPlace, book,
    authorsText: rest.slice(authors?.from ?? 0, authorsTo).replace(/[\s,;:]+$/u, ''),
    title: isPage ? splitWebPage(middle) : bookTitle(book) ?? splitTitle(middle, { markBefore: markBefore(rest, early, authorsTo), container: expectation(run, hasJournalNumbers || numbers.pages !== undefined, found.doi !== undefined) }),
    type: book?.type ?? (isPage ? 'webpage' : hasJournalNumbers || numbers.pages !== undefined ? 'article-journal' : found.arxiv !== undefined ? 'article' : 'article-journal'),
  };
}

/** Volume or pages follow a container; a year or a DOI alone may. */
function expectation(run: NumberRun | undefined, hasNumbers: boolean, hasDoi: boolean): 'sure' | 'likely' | 'none' {
  if (run !== undefined && hasNumbers) return 'sure';
  return run !== undefined || hasDoi ? 'likely' : 'none';
}

/** Where the imprint of a book ends: before the year or the pages that follow it. */
function imprintEnd(rest: string, run: NumberRun | undefined): number {
  return run === undefined || run.to < rest.length - 40 ? rest.length : run.from;
}

function bookTitle(book: BookFields | undefined): TitleAndContainer | undefined {
  return book === undefined ? undefined : { title: book.title, container: book.container ?? '', confidence: 0.7 };
}

/** The mark between authors or year and title; '' where a style prints none. */
function markBefore(text: string, early: EarlyYear | undefined, authorsTo: number): string {
  const around = early === undefined ? text.slice(authorsTo - 1, authorsTo + 2) : text.slice(early.to - 2, early.to);
  return /[.,:;]/.exec(around)?.[0] ?? '';
}

const YEAR_SOMEWHERE = /(?:^|[^\d\p{L}–-])((?:1[89]|20)\d\d)(?![\d\p{L}–-])/u;

function readNumbers(text: string, run: NumberRun | undefined, early: EarlyYear | undefined, from: number): { numbers: Numbers; yearInPlace: boolean } {
  const numbers = run === undefined ? { labelled: false } : assignNumbers(run.tokens, text, early !== undefined);
  if (early !== undefined) return { numbers: { ...numbers, year: early.year, ...(early.month === undefined ? {} : { month: early.month }), ...(early.day === undefined ? {} : { day: early.day }) }, yearInPlace: true };
  if (numbers.year !== undefined) return { numbers, yearInPlace: true };
  const year = (YEAR_SOMEWHERE.exec(text.slice(run?.to ?? from)) ?? YEAR_SOMEWHERE.exec(text))?.[1];
  return { numbers: year === undefined ? numbers : { ...numbers, year }, yearInPlace: false };
}

function toItem(parts: Parts): CslItem {
  const { found, numbers, book, authors } = parts;
  const container = withoutLoneStop(parts.title.container);
  const publisher = book?.publisher ?? parts.title.publisher;
  const values: Record<string, unknown> = {
    title: parts.title.title,
    author: authors?.names,
    editor: book?.editors.length === 0 ? undefined : book?.editors,
    issued: numbers.year === undefined ? undefined : { 'date-parts': [dateParts(numbers.year, numbers.month, numbers.day)] },
    accessed: dateOf(found.accessed),
    'container-title': container,
    volume: numbers.volume,
    issue: numbers.issue,
    page: numbers.pages,
    edition: book?.edition,
    publisher,
    'publisher-place': book?.place,
    DOI: found.doi, PMID: found.pmid, PMCID: found.pmcid, ISBN: found.isbn, ISSN: found.issn, URL: found.url,
    ...(found.arxiv === undefined ? {} : { archive: 'arXiv', archive_location: found.arxiv }),
  };
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(present), id: '', type: parts.type };
}

/** `Phys Ther.` is `Phys Ther`, but `J. Math. Phys.` keeps its stops. */
function withoutLoneStop(container: string): string {
  return container.indexOf('.') === container.length - 1 ? container.slice(0, -1) : container;
}

function dateOf(text: string | undefined): CslDate | undefined {
  return text === undefined ? undefined : parseIssued(text);
}

const FIELD_OF: Readonly<Partial<Record<ReferenceField, string>>> = {
  title: 'title', container: 'container-title', year: 'issued', volume: 'volume', issue: 'issue', pages: 'page', doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID',
  isbn: 'ISBN', url: 'URL', accessed: 'accessed', publisher: 'publisher', authors: 'author',
};

function foundFields(item: CslItem, parts: Parts): ReadonlySet<ReferenceField> {
  const found = Object.entries(FIELD_OF).filter(([, variable]) => item[variable] !== undefined).map(([field]) => field as ReferenceField);
  if (parts.authorsText === '') return new Set(found.filter((field) => field !== 'authors'));
  return new Set(found);
}
