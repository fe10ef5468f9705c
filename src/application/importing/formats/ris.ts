import type { CslItem } from '../../../domain/csl';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../../../domain/identifiers';
import type { ImportFormat } from '../format';
import { itemOf, planRecords } from './plan-records';
import { firstOf, taggedRecords, valuesOf, type TaggedRecord } from './tagged-records';
import { dateOf, person, serialNumber } from './values';

/** How RIS is laid out in lines. */
export const RIS_LAYOUT = {
  field: /^\uFEFF?\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
  begins: (tag: string, open: readonly unknown[]) => tag === 'TY' && open.length > 0,
  ends: (tag: string) => tag === 'ER',
  blankEnds: false,
};

/** RIS as EndNote, RefMan, Zotero and most publishers write it. */
export const ris: ImportFormat = {
  id: 'ris',
  title: 'RIS',
  recognises: (text) => /^[\uFEFF\s]{0,20}TY {1,2}- ?\S/.test(text) || /(?:^|[\r\n])TY {2}- [A-Z]{2,8}\s/.test(text.slice(0, 4000)),
  * plan(text, context) {
    return yield* planRecords(text, yield* taggedRecords(text, RIS_LAYOUT), risItem, context);
  },
};

/** CSL types of RIS types; a type that is not listed is a document. The first RIS type of a CSL type is the one that we write. */
export const RIS_TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal', EJOUR: 'article-journal', ABST: 'article-journal', JFULL: 'article-journal', INPR: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', CTLG: 'book', SER: 'book', CHAP: 'chapter', ECHAP: 'chapter',
  CONF: 'paper-conference', CPAPER: 'paper-conference', RPRT: 'report', GOVDOC: 'report', THES: 'thesis', ELEC: 'webpage', WEB: 'webpage', PCOMM: 'personal_communication', ICOMM: 'personal_communication', BLOG: 'post-weblog', PAT: 'patent', MAP: 'map', DATA: 'dataset', AGGR: 'dataset',
  ENCYC: 'entry-encyclopedia', DICT: 'entry-dictionary', CASE: 'legal_case', STAT: 'legislation', LEGAL: 'legislation', BILL: 'bill', UNBILL: 'bill', HEAR: 'hearing', MPCT: 'motion_picture', VIDEO: 'motion_picture', SOUND: 'song', MUSIC: 'musical_score', ART: 'graphic', FIGURE: 'figure', CHART: 'figure', MANSCPT: 'manuscript', UNPB: 'manuscript', PAMP: 'pamphlet', COMP: 'software', STAND: 'standard', SLIDE: 'speech',
};

/** Types whose `T2` is the journal or book that holds them. */
export const RIS_PARTS: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary', 'webpage', 'post-weblog']);

/** One record as a CSL item. Fields that CSL has no variable for go to `note`, so that nothing is lost. */
export function risItem(record: TaggedRecord): CslItem {
  const type = RIS_TYPES[firstOf(record, 'TY')?.toUpperCase() ?? ''] ?? 'document';
  const inside = RIS_PARTS.has(type);
  const title = firstOf(record, 'TI', 'T1', 'CT', ...(inside ? [] : ['BT']));
  const container = firstOf(record, 'JF', ...(inside ? ['T2', 'BT'] : []), 'JO');
  const short = firstOf(record, 'J2', 'JA');
  const doi = doiOf(record);
  const isArticle = type.startsWith('article-');
  const isPubMed = /pubmed|medline/i.test(firstOf(record, 'DB') ?? '');
  return itemOf(type, {
    title: title ?? firstOf(record, 'BT', 'T2'),
    'title-short': firstOf(record, 'ST'),
    author: valuesOf(record, 'AU', 'A1').map(person),
    editor: valuesOf(record, 'ED', ...(inside ? ['A2'] : [])).map(person),
    'collection-editor': inside ? undefined : valuesOf(record, 'A2', 'A3').map(person),
    translator: valuesOf(record, 'A4').map(person),
    issued: dateOf(firstOf(record, 'DA', 'PY', 'Y1'), firstOf(record, 'PY', 'Y1')),
    accessed: dateOf(firstOf(record, 'Y2')),
    'container-title': container ?? short,
    'container-title-short': short ?? (container === undefined ? undefined : firstOf(record, 'JO')),
    'collection-title': inside ? firstOf(record, 'T3') : firstOf(record, 'T2', 'T3'),
    volume: firstOf(record, 'VL'),
    issue: firstOf(record, 'IS', ...(type === 'article-journal' ? ['CP'] : [])),
    number: firstOf(record, isArticle ? 'C7' : 'M1'),
    page: pagesOf(record),
    genre: isArticle || doi !== undefined ? undefined : firstOf(record, 'M3'),
    edition: firstOf(record, 'ET'),
    publisher: firstOf(record, 'PB'),
    'publisher-place': firstOf(record, 'CY', 'PP'),
    language: firstOf(record, 'LA'),
    abstract: firstOf(record, 'AB', 'N2'),
    keyword: valuesOf(record, 'KW').join(', '),
    note: valuesOf(record, 'N1').join('\n'),
    ...Object.fromEntries([...valuesOf(record, 'SN')].reverse().map(serialNumber)),
    DOI: doi,
    PMID: isPubMed ? normalisePmid(firstOf(record, 'AN') ?? '') : undefined,
    PMCID: normalisePmcid(valuesOf(record, 'C2').find((value) => /^PMC\d/i.test(value)) ?? ''),
    URL: firstOf(record, 'UR', 'L2'),
  });
}

/** `SP` and `EP`; `SP` may hold the whole range. */
function pagesOf(record: TaggedRecord): string | undefined {
  const start = firstOf(record, 'SP');
  const end = firstOf(record, 'EP');
  return start === undefined || end === undefined || start === end || start.includes('-') ? start ?? end : `${start}-${end}`;
}

function doiOf(record: TaggedRecord): string | undefined {
  return [...valuesOf(record, 'DO', 'M3', 'UR', 'L3')].map((value) => normaliseDoi(value)).find((value) => value !== undefined) ?? firstOf(record, 'DO');
}
