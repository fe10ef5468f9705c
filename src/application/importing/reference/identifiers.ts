import { normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid } from '../../../domain/identifiers';
import { cutAccessDate } from './access-date';

/** What stands in a reference beside the citation proper, and the citation without it. */
export interface FoundIdentifiers {
  /** The reference without identifiers, addresses and their labels. */
  readonly rest: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly arxiv?: string;
  readonly url?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly accessed?: string;
  /** The reference says that it is a page on the web. */
  readonly online: boolean;
}

type Field = 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'issn' | 'arxiv' | 'url';

interface Finder {
  readonly field: Field;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => string | undefined;
}

const DOI_LABEL = '(?:(?:available (?:from|at)|online|crossref)[ :]{1,3})?(?:(?:https? ?: ?\\/\\/)?(?:dx\\.|www\\.)?doi\\.org\\/|\\bdoi(?:[ :.]{1,4}))';

/** In the order in which they are cut: an address that holds a DOI is a DOI, and a PMCID is not a PMID. */
const FINDERS: readonly Finder[] = [
  { field: 'doi', pattern: new RegExp(`\\[?(?:${DOI_LABEL}){1,2}(10\\. ?\\d{4,9}\\/ ?[^\\s\\]]{0,199}[^\\s\\]-](?:- ?\\d[^\\s\\]]{1,60})?)\\]?`, 'giu'), read: (match) => normaliseDoi((match[1] ?? '').replace(/ /g, '')) },
  { field: 'pmcid', pattern: /\(?(?:pubmed ?central )?pmcid ?: ?((?:pmc){0,2}\d{4,9})\)?|\bPMC\d{5,9}\b/giu, read: (match) => normalisePmcid((match[1] ?? match[0]).replace(/^(?:pmc){2}/i, 'PMC')) },
  { field: 'pmid', pattern: /\(?(?:pubmed )?pmid ?:? ?(\d{1,9})\)?|\[?pubmed ?: ?(\d{5,9})\]?/giu, read: (match) => normalisePmid(match[1] ?? match[2] ?? '') },
  { field: 'isbn', pattern: /\bisbn(?:-1[03])? ?:? ?([\d][\d -]{8,16}[\dXx])/giu, read: (match) => normaliseIsbn(match[1] ?? '') },
  { field: 'issn', pattern: /\be?-?issn ?:? ?(\d{4}-\d{3}[\dXx])(?: \((?:electronic|print|linking)\)?(?: \d{4}-\d{3}[\dXx] \((?:linking|print)\)?)?)?/giu, read: (match) => match[1] },
  { field: 'arxiv', pattern: /\[? ?arxiv ?: ?([a-z]{0,8}(?: ?- ?[a-z]{2,4})?(?:\.[a-z]{2})? ?\/? ?\d{4}\.?\d{3,5}(?:v\d)?)(?: ?\[ ?[a-z -]{2,12}(?:\.[a-z]{2})? ?\])?,? ?\]?/giu, read: (match) => match[1]?.replace(/ /g, '') },
  { field: 'url', pattern: /(?:\b(?:(?:full )?text )?(?:available|retrieved|accessible) (?:online )?(?:from|at|on) ?:? ?|\b(?:disponible|consultable) (?:sur|à l['’]adresse) ?:? ?|\bverfügbar (?:unter|auf|über) ?:? ?|\burl ?:? ?|\bonline ?: ?)?<?((?:https?|ftp) ?: ?\/\/[^\s<>]{3,400}|\bwww\.[^\s<>]{3,400})>?/giu, read: (match) => cleanUrl(match[1] ?? '') },
];

/** Words that introduce an address or a link button; where the address itself is missing they say nothing about the work. */
const LEFT_LABELS = /\[?(?:\b(?:available|retrieved|accessible) (?:online )?(?:from|at|on)\b(?: ?:|(?=[ .,]*$))|\bdisponible (?:sur|à l['’]adresse)(?: ?:|(?=[ .,]*$))|\bverfügbar (?:unter|auf|über)(?: ?:|(?=[ .,]*$))|\[(?:pubmed|pmc free article|free full text|google ?scholar|crossref|cross ref|medline|web of science|isi|inspire|dnlm|scopus)\](?: ?\(?https?\S{0,200})?|\[ INSPIRE \]|\bMR ?\d{5,8}\b|\bZbl ?[\d.]{5,12}\b|\bno abstract available\.?|\bUCI ?: ?\S{5,60})\]?/giu;

/** A correction printed inside a reference belongs to another page of the journal. */
const ERRATUM = /[[(] ?(?:errat|corrig|addend)[^\])(]{0,80}(?:\([^)]{0,12}\)[^\])]{0,30})?[\])]/giu;
const ONLINE_MARK = /\[(?:internet|online|en ligne|web ?page|webpage|website|page web|webseite|online-?ressource)\]/giu;
const ONLINE_FIRST = /\b(?:e-?pub|published online|online first|ahead of print|electronic publication)\b[^;:()\d]{0,30}(?:\d{4}(?: \p{L}{3,9}\.?(?: \d{1,2})?)?|\p{L}{3,9} \d{1,2}, \d{4})?(?:\.|;|$)/giu;

/** Takes every identifier, address and date of access out of a reference. Linear in the length of the text. */
export function cutIdentifiers(text: string): FoundIdentifiers {
  const online = new RegExp(ONLINE_MARK.source, 'iu').test(text);
  const access = cutAccessDate(text);
  let rest = access.rest;
  const found: Partial<Record<Field, string>> = {};
  for (const finder of FINDERS) {
    for (const match of rest.matchAll(finder.pattern)) {
      const value = found[finder.field] ?? finder.read(match);
      if (value !== undefined) found[finder.field] = value;
    }
    rest = rest.replace(finder.pattern, ' ');
  }
  const bareDoi = found.doi === undefined ? normaliseDoi(rest) : undefined;
  if (bareDoi !== undefined) rest = rest.replace(/\b10\.\d{4,9}\/\S{1,200}/u, ' ');
  rest = rest.replace(LEFT_LABELS, ' ').replace(ONLINE_MARK, ' ').replace(ERRATUM, ' ').replace(ONLINE_FIRST, ' ');
  return {
    rest: tidy(rest),
    ...withoutUndefined({ ...found, doi: found.doi ?? bareDoi }),
    ...(access.accessed === undefined ? {} : { accessed: access.accessed }),
    online,
  };
}

function cleanUrl(text: string): string {
  const url = text.replace(/^((?:https?|ftp)) ?: ?\/\//i, '$1://').replace(/[.,;:\])}>»”"']+$/u, '');
  return /^www\./i.test(url) ? `https://${url}` : url;
}

/** Closes the gaps that cutting left, and drops brackets and marks that hold nothing any more. */
function tidy(text: string): string {
  return text
    .replace(/[([] ?[.,;:]? ?[)\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:])(?: ?[.,;:])+/gu, '$1')
    .replace(/([.,;:])(?: [.,;:])+(?= |$)/gu, '$1')
    .replace(/ +([.,])(?=\s|$)/gu, '$1')
    .replace(/[ ,;:([]+$/u, '')
    .trim();
}

function withoutUndefined(found: Partial<Record<Field, string | undefined>>): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
