import type { CslDate, CslItem, CslName } from '../../domain/csl';
import { RIS_PARTS, RIS_TYPES } from '../importing/formats/ris';
import type { ExportFormat } from './format';
import { dateOf, lineOf, lookUp, namesOf, textOf } from './item-values';

/** RIS as Zotero writes it, lines ended as the format asks; EndNote and Mendeley read it. */
export const ris: ExportFormat = {
  id: 'ris',
  title: 'RIS',
  extension: 'ris',
  head: '',
  between: '\r\n',
  foot: '',
  entry: (item) => [['TY', typeOf(item.type)] as const, ...fieldsOf(item), ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${value}\r\n`).join(''),
};

/** CSL types that no type of RIS is read as. */
const NEAREST: Readonly<Record<string, string>> = { article: 'UNPB', review: 'JOUR', 'review-book': 'JOUR', broadcast: 'VIDEO', interview: 'PCOMM', post: 'BLOG' };

type Field = readonly [tag: string, value: string];

function typeOf(type: string): string {
  return lookUp(NEAREST, type) ?? Object.keys(RIS_TYPES).find((tag) => RIS_TYPES[tag] === type) ?? 'GEN';
}

function fieldsOf(item: CslItem): Field[] {
  const of = (variable: string): string => lineOf(item[variable]);
  const names = (tag: string, variable: string): Field[] => namesOf(item[variable]).map((name) => [tag, nameText(name)]);
  const isArticle = /^(?:article-|review)/.test(item.type);
  const isPart = RIS_PARTS.has(item.type) || isArticle;
  const fields: Field[] = [
    ['ID', of('id')], ...names('AU', 'author'), ...names('ED', 'editor'), ...names('A4', 'translator'), ...(isPart ? [] : names('A2', 'collection-editor')),
    ['TI', of('title')], ['ST', of('title-short') || of('shortTitle')],
    [isPart ? 'T2' : 'JF', of('container-title')], ['J2', of('container-title-short') || of('journalAbbreviation')], [isPart ? 'T3' : 'T2', of('collection-title')],
    ...dateFields(dateOf(item.issued)), ['Y2', slashed(dateOf(item.accessed))],
    ['VL', of('volume')], ['IS', of('issue')], ...pages(of('page')), [isArticle ? 'C7' : 'M1', of('number')],
    ['ET', of('edition')], ['PB', of('publisher')], ['CY', of('publisher-place')], ['M3', isArticle ? '' : of('genre')],
    ['DO', of('DOI')], ...pubMed(of('PMID')), ['C2', of('PMCID')],
    ['SN', of('ISSN')], ['SN', of('ISBN')], ['UR', of('URL')], ['LA', of('language')],
    ...of('keyword').split(/[,;] /).map((word): Field => ['KW', word]),
    ['AB', of('abstract')], ...textOf(item['note']).split('\n').map((line): Field => ['N1', lineOf(line)]),
  ];
  return fields.filter(([, value]) => value !== '');
}

function pubMed(pmid: string): Field[] {
  return pmid === '' ? [] : [['AN', pmid], ['DB', 'PubMed']];
}

/** `Family, Given, Suffix`; a particle that sorts stands before the family name, any other after the given one. */
function nameText({ family, given = '', suffix = '', literal, 'dropping-particle': dropping = '', 'non-dropping-particle': particle = '' }: CslName): string {
  if (literal !== undefined || family === undefined) return literal ?? given;
  return [[particle, family], [given, dropping], [suffix]].map((words) => words.filter(Boolean).join(' ')).filter(Boolean).join(', ');
}

/** `247-252` as first and last page; anything less simple stays together. */
function pages(page: string): Field[] {
  const [first = '', last = '', ...more] = page.split(/[-–—]+/);
  return more.length > 0 || last === '' || /[,;]/.test(page) ? [['SP', page]] : [['SP', first.trim()], ['EP', last.trim()]];
}

function dateFields(date: CslDate | undefined): Field[] {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? [['PY', lineOf(date?.literal ?? date?.raw)]] : [['PY', String(year)], ['DA', slashed(date)]];
}

/** `2009/04/15/`, with a season in the fourth place. */
function slashed(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0];
  if (parts === undefined) return lineOf(date?.literal ?? date?.raw);
  return [0, 1, 2].map((at) => (parts[at] === undefined ? '' : String(parts[at]).padStart(at === 0 ? 4 : 2, '0'))).concat(lineOf(date?.season)).join('/');
}
