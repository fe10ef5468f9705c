import type { CslDate, CslItem, CslName } from '../../domain/csl';
import { parseIssued, startOf } from '../../domain/dates';
import { hash } from '../citing/hash';
import type { ExportFormat } from './format';
import { dateOf, hasMoreAuthors, lineOf, lookUp, namesOf } from './item-values';
import { tex } from './tex';

/** BibLaTeX in UTF-8, for LaTeX with biber, for pandoc and for Zotero. */
export const biblatex: ExportFormat = {
  id: 'biblatex',
  title: 'BibLaTeX',
  extension: 'bib',
  head: '',
  between: '\n',
  foot: '',
  entry(item) {
    const fields = fieldsOf(item).filter(([, value]) => value !== undefined && value !== '');
    return `@${entryType(item)}{${entryKey(item.id)},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
  },
};

/** Entry types by CSL type; others are `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'online', 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', review: 'review', 'review-book': 'review',
  bill: 'legislation', book: 'book', broadcast: 'video', chapter: 'incollection', dataset: 'dataset', entry: 'inreference', 'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference', figure: 'image', graphic: 'image', legal_case: 'jurisdiction', legislation: 'legislation', manuscript: 'unpublished',
  map: 'image', motion_picture: 'movie', pamphlet: 'booklet', 'paper-conference': 'inproceedings', patent: 'patent', performance: 'performance',
  personal_communication: 'letter', post: 'online', 'post-weblog': 'online', regulation: 'legislation', report: 'report', software: 'software',
  song: 'music', speech: 'unpublished', standard: 'standard', thesis: 'thesis', treaty: 'legal', webpage: 'online',
};
/** Entry types that are part of a book. */
const PARTS = /^in/;
const ARTICLES = /^(?:article|review)$/;
/** Names of languages as LaTeX calls them, by the beginning of a tag or a three-letter code. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^en/i, 'english'], [/^(?:de|ger)/i, 'german'], [/^fr/i, 'french'], [/^(?:es$|es-|spa)/i, 'spanish'], [/^it/i, 'italian'],
  [/^(?:nl|dut)/i, 'dutch'], [/^(?:pt|por)/i, 'portuguese'],
];
const SEASONS = [/^(?:1|spring)$/i, /^(?:2|summer)$/i, /^(?:3|autumn|fall)$/i, /^(?:4|winter)$/i];

type Field = readonly [name: string, value: string | undefined];

function fieldsOf(item: CslItem): Field[] {
  const type = entryType(item);
  const text = (variable: string): string => tex(lineOf(item[variable]));
  const title = (variable: string): string => tex(lineOf(item[variable]), true);
  const names = (variable: string): string => namesOf(item[variable]).map(nameText).join(' and ');
  const list = (variable: string): string => grouped(text(variable));
  const pmid = raw(item.PMID);
  return [
    ['author', [names('author'), hasMoreAuthors(item) ? 'others' : ''].filter(Boolean).join(' and ')],
    ['editor', names('editor')], ['translator', names('translator')], ['bookauthor', names('container-author')],
    ['title', title('title')], ['shorttitle', title('title-short') || title('shortTitle')],
    PARTS.test(type) ? ['booktitle', title('container-title')] : ['journaltitle', text('container-title')],
    ['shortjournal', text('container-title-short') || text('journalAbbreviation')],
    ['series', title('collection-title')], ['origtitle', title('original-title')], ['eventtitle', title('event-title') || title('event')],
    ['venue', text('event-place')], ['entrysubtype', /^article-(magazine|newspaper)$/.exec(item.type)?.[1]],
    ...dateFields('', item.issued), ...dateFields('orig', item['original-date']), ...dateFields('event', item['event-date']), ...dateFields('url', item.accessed),
    ...numbers(type, text),
    ['pages', text('page').replace(/ ?(?:-\{\}-|[-–—])+ ?/g, '--')], ['pagetotal', text('number-of-pages')], ['volumes', text('number-of-volumes')],
    ['chapter', text('chapter-number')], ['edition', text('edition')], ['version', text('version')],
    [type === 'report' || type === 'thesis' ? 'institution' : 'publisher', list('publisher')], ['location', list('publisher-place')],
    ['origpublisher', list('original-publisher')], ['origlocation', list('original-publisher-place')],
    ['type', text('genre') || (type === 'thesis' ? 'phdthesis' : '')], ['pubstate', text('status')],
    ...language(lineOf(item['language'])),
    ['doi', raw(item.DOI)], ['eprint', pmid], ['eprinttype', pmid === '' ? '' : 'pubmed'], ['pmid', pmid], ['pmcid', raw(item.PMCID)],
    ['isbn', raw(item.ISBN)], ['issn', raw(item['ISSN'])], ['url', raw(item.URL).replace(/ /g, '%20')], ['library', text('call-number')],
    ['keywords', text('keyword')], ['abstract', text('abstract')], ['annotation', text('annote')], ['note', text('note')],
  ];
}

/** What each entry type calls `number`: the issue, the article's number, the number in a series, or that of a report. */
function numbers(type: string, text: (variable: string) => string): Field[] {
  const volume: Field = ['volume', text('volume')];
  if (ARTICLES.test(type)) return [volume, ['number', text('issue')], ['eid', text('number')]];
  return [volume, ['number', PARTS.test(type) || type === 'book' ? text('collection-number') : text('number')]];
}

function entryType(item: CslItem): string {
  const type = lookUp(TYPES, item.type) ?? 'misc';
  return type === 'book' && namesOf(item.author).length === 0 && namesOf(item.editor).length > 0 ? 'collection' : type;
}

/** The citation key, as it is wherever it has only characters that every program takes. */
function entryKey(id: unknown): string {
  const key = lineOf(id);
  return /^[\p{L}\p{N}][\p{L}\p{N}_:.+/-]*$/u.test(key) ? key : `${key.replace(/[^\p{L}\p{N}_:.+/-]+/gu, '-').replace(/^-/, 'x')}-${hash(key)}`;
}

/** Fields that are taken letter by letter: only what would end them is percent-encoded. */
function raw(value: unknown): string {
  return lineOf(value).replace(/[{}\\]/g, encodeURIComponent);
}

/** A list's one entry: ` and ` in it separates nothing. */
function grouped(text: string): string {
  return /\sand\s/i.test(text) ? `{${text}}` : text;
}

function language(tag: string): Field[] {
  const known = LANGUAGES.find(([pattern]) => pattern.test(tag))?.[1];
  return [known === undefined ? ['language', grouped(tex(tag))] : ['langid', known]];
}

/** A date as BibLaTeX reads it (ISO 8601-2): `2009-04`, `2001-21` for a spring, `2001/2003`, `2009~`; words only as `year`. */
function dateFields(prefix: string, value: unknown): Field[] {
  const date = dateOf(value);
  if (date === undefined) return [];
  const whole = isoDate(date);
  if (whole !== undefined) return [[`${prefix}date`, whole]];
  return prefix === '' ? [['year', grouped(tex(lineOf(date.literal ?? date.raw)))]] : [];
}

function isoDate({ 'date-parts': parts, season, circa, raw: written }: CslDate): string | undefined {
  const known = parts ?? (written === undefined ? undefined : parseIssued(written)?.['date-parts']);
  const dates = known?.flatMap((date) => startOf({ 'date-parts': [date] }) ?? []) ?? [];
  if (dates.length === 0) return undefined;
  const part = SEASONS.findIndex((pattern) => pattern.test(lineOf(season))) + 1;
  const whole = dates.length === 1 && part > 0 && /^\d{4}$/.test(dates[0] ?? '') ? [`${dates[0] ?? ''}-2${part}`] : dates.map(astronomical);
  return `${whole.join('/')}${circa === undefined ? '' : '~'}`;
}

/** The year before year 1 is 0 there, and -1 in CSL. */
function astronomical(date: string): string {
  return date.replace(/^-(\d{4})/, (_whole, year: string) => `${year === '0001' ? '' : '-'}${String(Number(year) - 1).padStart(4, '0')}`);
}

/** A name as `von Family, Suffix, Given` where that is read rightly, else by its parts. */
function nameText(name: CslName): string {
  const { family = '', given = '', suffix = '', literal, 'dropping-particle': dropping = '', 'non-dropping-particle': particle = '' } = name;
  if (literal !== undefined) return `{${tex(literal)}}`;
  if (family === '') return `{${tex(given)}}`;
  const isPlain = particle === '' && /^\p{Lu}/u.test(family) && /^(?:\p{Ll}.*)?$/u.test(dropping) && [family, given, suffix, dropping].every(isSimple);
  if (isPlain && given !== '') return [[dropping, family].filter(Boolean).join(' '), suffix, given].filter(Boolean).map((part) => tex(part)).join(', ');
  if (isPlain && suffix === '' && dropping === '' && !family.includes(' ')) return tex(family);
  const prefix = particle || dropping;
  const whole = particle === '' || dropping === '' ? given : `${given} ${dropping}`.trim();
  return [
    `family=${part(family)}`, given === '' ? '' : `given=${part(whole)}`, suffix === '' ? '' : `suffix=${part(suffix)}`,
    prefix === '' ? '' : `prefix=${part(prefix)}`, particle === '' ? '' : 'useprefix=true',
  ].filter(Boolean).join(', ');
}

function part(text: string): string {
  return isSimple(text) ? tex(text) : `{${tex(text)}}`;
}

/** Nothing in it that separates names or their parts. */
function isSimple(text: string): boolean {
  return !/[,={}"]|\band\b/iu.test(text);
}
