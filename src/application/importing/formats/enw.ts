import type { CslItem } from '../../../domain/csl';
import { normaliseDoi, normalisePmid } from '../../../domain/identifiers';
import type { ImportFormat } from '../format';
import { itemOf, planRecords } from './plan-records';
import { firstOf, taggedRecords, valuesOf, type TaggedField, type TaggedRecord } from './tagged-records';
import { dateOf, person, serialNumber } from './values';

/** How Refer is laid out in lines: `%A Khan, Karim`; a type or a blank line begins the next record. */
export const ENW_LAYOUT = {
  field: /^\uFEFF?%([0-9A-Za-z@!?$()[\]^~#*&+<>=_]) ?(.*)$/,
  begins: (tag: string, open: readonly TaggedField[]) => tag === '0' && open.some((field) => field.tag !== '0'),
  ends: () => false,
  blankEnds: true,
};

/** Refer and BibIX, as EndNote's `.enw` and many library catalogues write it. */
export const enw: ImportFormat = {
  id: 'enw',
  title: 'EndNote (ENW, Refer)',
  recognises: (text) => {
    const lines = text.slice(0, 4000).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return /^\uFEFF?%[0-9A-Z@] \S/.test(lines[0] ?? '') && lines.some((line) => /^%T \S/.test(line)) && lines.filter((line) => ENW_LAYOUT.field.test(line)).length >= 3;
  },
  * plan(text, context) {
    return yield* planRecords(text, yield* taggedRecords(text, ENW_LAYOUT), enwItem, context);
  },
};

/** CSL types of EndNote's reference types, in lower case; one that is not listed is a document. */
const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'article-journal', 'electronic article': 'article-journal', 'magazine article': 'article-magazine', 'newspaper article': 'article-newspaper', 'book': 'book', 'edited book': 'book',
  'electronic book': 'book', 'book section': 'chapter', 'electronic book section': 'chapter', 'conference paper': 'paper-conference', 'conference proceedings': 'paper-conference', 'report': 'report',
  'government document': 'report', 'thesis': 'thesis', 'web page': 'webpage', 'blog': 'post-weblog', 'dataset': 'dataset', 'patent': 'patent', 'map': 'map', 'statute': 'legislation', 'case': 'legal_case',
  'bill': 'bill', 'hearing': 'hearing', 'film or broadcast': 'motion_picture', 'computer program': 'software', 'personal communication': 'personal_communication', 'manuscript': 'manuscript',
  'unpublished work': 'manuscript', 'standard': 'standard', 'encyclopedia': 'entry-encyclopedia', 'dictionary': 'entry-dictionary',
};

/** One record as a CSL item. A record without a type is an article where it names a journal, otherwise a book, as Refer meant it. */
export function enwItem(record: TaggedRecord): CslItem {
  const written = firstOf(record, '0')?.toLowerCase();
  const type = written === undefined ? (firstOf(record, 'J') === undefined ? 'book' : 'article-journal') : TYPES[written] ?? 'document';
  const isPart = firstOf(record, 'J') !== undefined || firstOf(record, 'B') !== undefined;
  return itemOf(type, {
    title: firstOf(record, 'T'),
    'title-short': firstOf(record, '!'),
    author: valuesOf(record, 'A').map(person),
    editor: valuesOf(record, 'E').map(person),
    translator: valuesOf(record, '?').map(person),
    issued: dateOf(firstOf(record, '8', 'D'), firstOf(record, 'D')),
    accessed: dateOf(firstOf(record, '[')),
    'container-title': firstOf(record, 'J', 'B'),
    'collection-title': firstOf(record, 'S'),
    volume: firstOf(record, 'V'),
    issue: type === 'article-journal' ? firstOf(record, 'N') : undefined,
    number: type === 'article-journal' ? undefined : firstOf(record, 'N'),
    page: isPart || type === 'article-journal' ? firstOf(record, 'P') : undefined,
    'number-of-pages': isPart || type === 'article-journal' ? undefined : /\d+/.exec(firstOf(record, 'P') ?? '')?.[0],
    genre: firstOf(record, '9'),
    edition: firstOf(record, '7'),
    publisher: firstOf(record, 'I'),
    'publisher-place': firstOf(record, 'C'),
    language: firstOf(record, 'G'),
    abstract: firstOf(record, 'X'),
    keyword: valuesOf(record, 'K').join(', '),
    note: valuesOf(record, 'Z').join('\n'),
    ...Object.fromEntries([...valuesOf(record, '@')].reverse().map(serialNumber)),
    DOI: valuesOf(record, 'R', 'U').map((value) => normaliseDoi(value)).find((value) => value !== undefined),
    PMID: /pubmed|medline|nlm/i.test(firstOf(record, '~', 'W') ?? '') ? normalisePmid(firstOf(record, 'M') ?? '') : undefined,
    URL: firstOf(record, 'U'),
  });
}
