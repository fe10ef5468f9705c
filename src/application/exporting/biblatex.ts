import type { CslDate, CslItem, CslName } from '../../domain/csl';
import { parseIssued, startOf } from '../../domain/dates';
import { hash } from '../citing/hash';
import type { ExportFormat } from './format';
import { dateOf, hasMoreAuthors, lineOf, lookUp, namesOf, table } from './item-values';
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

/** Entry types by CSL type, where they are called otherwise; those after a bar are called the same, and others are `misc`. */
const TYPES = table('article:online review-book:review bill:legislation regulation:legislation broadcast:video chapter:incollection figure:image graphic:image map:image '
  + 'legal_case:jurisdiction manuscript:unpublished speech:unpublished motion_picture:movie pamphlet:booklet paper-conference:inproceedings '
  + 'personal_communication:letter song:music treaty:legal webpage:online post:online post-weblog:online article-journal:article article-magazine:article '
  + 'article-newspaper:article entry:inreference entry-dictionary:inreference entry-encyclopedia:inreference '
  + 'book dataset legislation patent performance report review software standard thesis');
/** Fields that are a variable's text, or the text of another where that has none. */
const TEXTS = table('shortjournal:container-title-short,journalAbbreviation venue:event-place pagetotal:number-of-pages volumes:number-of-volumes volume '
  + 'chapter:chapter-number edition version pubstate:status library:call-number keywords:keyword abstract annotation:annote note');
const TITLES = table('title shorttitle:title-short,shortTitle series:collection-title origtitle:original-title eventtitle:event-title,event');
const LISTS = table('location:publisher-place origpublisher:original-publisher origlocation:original-publisher-place');
const NAMES = table('author editor translator bookauthor:container-author');
const RAW = table('doi:DOI pmid:PMID pmcid:PMCID isbn:ISBN issn:ISSN');
const DATES = table('date:issued origdate:original-date eventdate:event-date urldate:accessed');
/** Entry types that are part of a book. */
const PARTS = /^in/;
const ARTICLES = /^(?:article|review)$/;
/** Names of languages as LaTeX calls them, by the beginning of a tag or a three-letter code. */
const LANGUAGES = table('en:english de:german ger:german fr:french es:spanish spa:spanish it:italian nl:dutch dut:dutch pt:portuguese por:portuguese');
const SEASONS = [/^(?:1|spring)$/i, /^(?:2|summer)$/i, /^(?:3|autumn|fall)$/i, /^(?:4|winter)$/i];

type Field = readonly [name: string, value: string | undefined];

function fieldsOf(item: CslItem): Field[] {
  const type = entryType(item);
  const first = (variables: string): string => variables.split(',').map((variable) => lineOf(item[variable])).find((line) => line !== '') ?? '';
  const text = (variables: string): string => tex(first(variables));
  const each = (fields: Readonly<Record<string, string>>, write: (variables: string) => string): Field[] => Object.entries(fields).map(([field, variables]) => [field, write(variables)]);
  const title = (variables: string): string => tex(first(variables), true);
  const names = (variable: string): string => namesOf(item[variable]).map(nameText).concat(variable === 'author' && hasMoreAuthors(item) ? 'others' : []).join(' and ');
  return [
    ...each(NAMES, names), ...each(TITLES, title), PARTS.test(type) ? ['booktitle', title('container-title')] : ['journaltitle', text('container-title')],
    ['entrysubtype', /^article-(magazine|newspaper)$/.exec(item.type)?.[1]],
    ...Object.entries(DATES).map(([field, variable]) => dateField(field, item[variable])),
    ...numbers(type, text), ['pages', text('page').replace(/ ?(?:-\{\}-|[-–—])+ ?/g, '--')], ...each(TEXTS, text),
    [type === 'report' || type === 'thesis' ? 'institution' : 'publisher', grouped(text('publisher'))], ...each(LISTS, (variable) => grouped(text(variable))),
    ['type', text('genre') || (type === 'thesis' ? 'phdthesis' : '')], language(first('language')),
    ...each(RAW, (variable) => raw(item[variable])), ['url', raw(item.URL).replace(/ /g, '%20')],
    ['eprint', raw(item.PMID)], ['eprinttype', lineOf(item.PMID) && 'pubmed'],
  ];
}

/** What each entry type calls `number`: the issue, the article's number, the number in a series, or that of a report. */
function numbers(type: string, text: (variable: string) => string): Field[] {
  if (ARTICLES.test(type)) return [['number', text('issue')], ['eid', text('number')]];
  return [['number', text(PARTS.test(type) || type === 'book' ? 'collection-number' : 'number')]];
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

function language(tag: string): Field {
  const known = Object.keys(LANGUAGES).find((start) => tag.toLowerCase().startsWith(start) && !/^est/i.test(tag));
  return known === undefined ? ['language', grouped(tex(tag))] : ['langid', LANGUAGES[known]];
}

/** A date as BibLaTeX reads it (ISO 8601-2): `2009-04`, `2001-21` for a spring, `2001/2003`, `2009~`; words only as `year`. */
function dateField(field: string, value: unknown): Field {
  const date = dateOf(value) ?? {};
  const whole = isoDate(date);
  return whole !== undefined || field !== 'date' ? [field, whole] : ['year', grouped(tex(lineOf(date.literal ?? date.raw)))];
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
