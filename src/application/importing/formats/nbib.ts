import type { CslDate, CslItem, CslName } from '../../../domain/csl';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../../../domain/identifiers';
import type { ImportFormat } from '../format';
import { dateParts } from '../reference/early-year';
import { isSeason, monthOf } from '../reference/months';
import { personName } from '../reference/author-names';
import { itemOf, planRecords } from './plan-records';
import { firstOf, taggedRecords, valuesOf, type TaggedRecord } from './tagged-records';

/** How MEDLINE is laid out in lines. */
export const NBIB_LAYOUT = {
  field: /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/,
  begins: (tag: string, open: readonly unknown[]) => tag === 'PMID' && open.length > 0,
  ends: () => false,
  blankEnds: true,
};

/** MEDLINE as PubMed's “Save as PubMed” and ERIC write it (`.nbib`). */
export const nbib: ImportFormat = {
  id: 'nbib',
  title: 'PubMed (NBIB)',
  recognises: (text) => {
    const lines = text.slice(0, 4000).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return /^\uFEFF?(?:PMID|OWN|STAT|TI|AU|FAU) {0,2}- /.test(lines[0] ?? '') && lines.filter((line) => /^[A-Z]{2,4} {0,2}- /.test(line)).length >= 3;
  },
  * plan(text, context) {
    return yield* planRecords(text, yield* taggedRecords(text.replace(/^\uFEFF/, ' '), NBIB_LAYOUT), nbibItem, context);
  },
};

const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/dissertation|thes[ie]s/i, 'thesis'], [/^preprint/i, 'article'], [/journal article|review|trial|editorial|letter|comment|case reports/i, 'article-journal'], [/^(?:technical )?reports?\b/i, 'report'], [/^books?$/i, 'book'],
];

/** One record as a CSL item: full journal name and NLM abbreviation, pages as printed, every identifier. */
export function nbibItem(record: TaggedRecord): CslItem {
  const kinds = valuesOf(record, 'PT');
  const book = firstOf(record, 'BTI');
  const title = firstOf(record, 'TI') ?? book;
  const type = typeOf(record, kinds);
  const isPart = type === 'article-journal' || type === 'article';
  const doi = valuesOf(record, 'LID', 'AID', 'SO', 'DOI').map((value) => normaliseDoi(value)).find((value) => value !== undefined);
  return itemOf(type, {
    title: title?.replace(/\.$/, ''),
    author: people(record, 'FAU', 'AU'),
    editor: people(record, 'FED', 'ED'),
    issued: dateOf(firstOf(record, 'DP')),
    'container-title': type === 'chapter' ? book : isPart ? firstOf(record, 'JT', 'TA') : undefined,
    'container-title-short': firstOf(record, 'TA'),
    volume: firstOf(record, 'VI'),
    issue: firstOf(record, 'IP'),
    page: firstOf(record, 'PG') ?? PAGE_IN_SOURCE.exec(firstOf(record, 'SO') ?? '')?.[1],
    publisher: firstOf(record, 'PB') ?? /dissertation, (.+)$/i.exec(firstOf(record, 'SO') ?? '')?.[1] ?? (isPart ? undefined : firstOf(record, 'JT')),
    'publisher-place': firstOf(record, 'PL'),
    language: firstOf(record, 'LA'),
    abstract: firstOf(record, 'AB'),
    keyword: valuesOf(record, 'OT').join(', '),
    ISSN: [...new Set(valuesOf(record, 'IS', 'ISSN').flatMap((value) => value.match(/\d{4}-?\d{3}[\dXx]/g) ?? []))].join(' '),
    ISBN: firstOf(record, 'ISBN')?.split(' ')[0],
    DOI: doi,
    PMID: normalisePmid(firstOf(record, 'PMID') ?? ''),
    PMCID: normalisePmcid(firstOf(record, 'PMC') ?? /PMC\d+/.exec(valuesOf(record, 'OID').join(' '))?.[0] ?? ''),
  });
}

const PAGE_IN_SOURCE = /:\s?([\w()-]{1,30})\.(?:\s|$)/;

/** ERIC calls a journal article a report too: a volume tells. */
function typeOf(record: TaggedRecord, kinds: readonly string[]): string {
  if (firstOf(record, 'BTI') !== undefined) return firstOf(record, 'TI') === undefined ? 'book' : 'chapter';
  const found = TYPES.find(([pattern]) => kinds.some((kind) => pattern.test(kind)))?.[1] ?? 'article-journal';
  return found === 'report' && firstOf(record, 'VI') !== undefined ? 'article-journal' : found;
}

/** Full names where the record has them, else initials; a collective name (`CN`) is a group. */
function people(record: TaggedRecord, full: string, short: string): readonly CslName[] {
  const names = valuesOf(record, full);
  const persons = (names.length > 0 ? names : valuesOf(record, short)).map((name) => person(name));
  return full === 'FAU' ? [...persons, ...valuesOf(record, 'CN').map((literal) => ({ literal }))] : persons;
}

function person(name: string): CslName {
  const [family = '', given, suffix] = name.split(/, ?/);
  if (given !== undefined) return personName(family, given, suffix);
  const short = /^(.+) (\p{Lu}{1,4})(?: (Jr|Sr|2nd|3rd))?$/u.exec(name);
  return short === null ? { literal: name } : personName(short[1] ?? '', short[2] ?? '', short[3]);
}

/** `2015 May 3`, `1998 Nov-Dec`, `Apr 2019`, `2001 Winter`: the first day that it names. */
function dateOf(text: string | undefined): CslDate | undefined {
  const words = (text ?? '').split(/[\s/-]+/);
  const year = words.find((word) => /^\d{4}$/.test(word));
  if (year === undefined) return text === undefined ? undefined : { literal: text };
  const named = words.findIndex((word) => monthOf(word) !== undefined);
  const month = named >= 0 ? monthOf(words[named] ?? '') : words[0] === year && /^\d{1,2}$/.test(words[1] ?? '') ? Number(words[1]) : undefined;
  const day = words[named >= 0 ? named + 1 : 2];
  const season = words.find(isSeason);
  return { 'date-parts': [dateParts(year, month, month !== undefined && /^\d{1,2}$/.test(day ?? '') ? Number(day) : undefined)], ...(season === undefined ? {} : { season }) };
}
