import type { AuthorList } from './author-list';
import type { ReferenceField } from './parsed-reference';

/** What was found and how clear it was, before the confidence is put together. */
export interface Evidence {
  readonly type: string;
  readonly authors: AuthorList | undefined;
  readonly found: ReadonlySet<ReferenceField>;
  /** How clear the place between title and container was. */
  readonly boundary: number;
  /** The year stands where the style puts it; otherwise it is the first number that may be a year. */
  readonly yearInPlace: boolean;
  /** Labels or the marks of a known style told volume, issue and pages apart. */
  readonly numbersLabelled: boolean;
}

const AUTHOR_CONFIDENCE: Readonly<Record<AuthorList['form'], number>> = {
  comma: 0.96, 'initials-after': 0.97, 'initials-before': 0.95, 'bare-before': 0.85, 'comma-given': 0.75, 'given-before': 0.7, group: 0.8,
};

/** Fields that a complete reference of a type has. What is absent is offered for completion, never made up. */
const EXPECTED: Readonly<Record<string, readonly ReferenceField[]>> = {
  'article-journal': ['authors', 'title', 'container', 'year', 'volume', 'pages'],
  article: ['authors', 'title', 'year'],
  book: ['authors', 'title', 'publisher', 'year'],
  chapter: ['authors', 'title', 'container', 'year', 'pages'],
  thesis: ['authors', 'title', 'year'],
  report: ['authors', 'title', 'year'],
  webpage: ['authors', 'title', 'year', 'url'],
};

/** Fields that are missing, in the order of a reference. A DOI or PMID makes up for volume and pages: they can be looked up. */
export function missingFields(type: string, found: ReadonlySet<ReferenceField>): readonly ReferenceField[] {
  const expected = EXPECTED[type] ?? EXPECTED['article'] ?? [];
  const online = found.has('doi') || found.has('pmid');
  return expected.filter((field) => !found.has(field) && !(online && (field === 'volume' || field === 'pages' || field === 'url')));
}

/** 0 to 1 for every field that was found. */
export function confidenceByField(evidence: Evidence): Partial<Record<ReferenceField, number>> {
  const { authors, boundary, found } = evidence;
  const order = evidence.numbersLabelled ? 0.97 : 0.8;
  const all: Record<ReferenceField, number> = {
    authors: authors === undefined ? 0.5 : AUTHOR_CONFIDENCE[authors.form], title: boundary, container: boundary, year: evidence.yearInPlace ? 0.98 : 0.6,
    volume: order, issue: order, pages: order, doi: 0.99, pmid: 0.99, pmcid: 0.99, isbn: 0.99, url: 0.9, accessed: 0.95, publisher: 0.75,
  };
  return Object.fromEntries([...found].map((field) => [field, round(all[field])]));
}

const IMPORTANT: readonly ReferenceField[] = ['authors', 'title', 'container', 'year', 'volume', 'pages'];

/** The least sure of the important fields, less a tenth for every field that is missing. */
export function overallConfidence(fields: Partial<Record<ReferenceField, number>>, missing: readonly ReferenceField[]): number {
  const least = Math.min(1, ...IMPORTANT.map((field) => fields[field] ?? 1));
  const untitled = fields.title === undefined ? 0.3 : 0;
  return round(Math.max(0.05, least - 0.1 * missing.length - untitled));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
