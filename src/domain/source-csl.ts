import type { CslDate, CslItem, CslName } from './csl';
import { CSL_TYPES } from './csl';
import { extraText, extraValue } from './csl-extra';
import { formatIssued, parseIssued, startOf } from './dates';
import { normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid } from './identifiers';
import { formatName } from './names';
import { withoutUndefined } from './record';
import type { Source } from './source';

/** The CSL item of a source, its citekey as id. Nothing is left out or prettied here; formatting decides what to print. */
export function sourceToCsl(source: Source): CslItem {
  const own: Record<string, unknown> = withoutUndefined({
    title: source.title === '' ? undefined : source.title,
    author: source.authors.length > 0 ? source.authors : undefined,
    editor: source.editors.length > 0 ? source.editors : undefined,
    issued: dateOf(source.issued, source.extra['issued']),
    accessed: dateOf(source.accessed, source.extra['accessed']),
    'container-title': source.container,
    'container-title-short': source.containerAbbrev,
    volume: source.volume,
    issue: source.issue,
    page: source.pages,
    number: source.articleNumber,
    DOI: source.doi,
    PMID: source.pmid,
    PMCID: source.pmcid,
    ISBN: source.isbn,
    URL: source.url,
  });
  const extra = Object.entries(source.extra).map(([variable, text]) => [variable, extraValue(variable, text)] as const);
  return { ...Object.fromEntries(extra), ...own, id: source.citekey, type: ownType(source) };
}

/** The front matter of a new source note for an item, in the design's order. Reading it back gives the same item. */
export function cslToProperties(item: CslItem, citekey: string): Record<string, unknown> {
  const own = ownProperties(item);
  const properties = {
    evidence: 'source',
    citekey,
    ...own,
    csl_extra: extraEntries(item, own),
    design: 'unknown',
    design_origin: 'none',
    status: 'unknown',
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

/** Every property that is a CSL variable, with what it would be read back as. Undefined where the item says nothing. */
function ownProperties(item: CslItem): Record<string, unknown> {
  return {
    title: textOf(item.title),
    authors: namesOf(item.author),
    editors: namesOf(item.editor),
    csl_type: typeOf(item),
    container: textOf(item['container-title']),
    container_abbrev: textOf(item['container-title-short']),
    issued: item.issued && startOf(item.issued),
    volume: textOf(item.volume),
    issue: textOf(item.issue),
    pages: textOf(item.page),
    article_number: holdsArticleNumber(item) ? textOf(item.number) : undefined,
    doi: identifierOf(item.DOI, normaliseDoi),
    pmid: identifierOf(item.PMID, normalisePmid),
    pmcid: identifierOf(item.PMCID, normalisePmcid),
    isbn: identifierOf(item.ISBN, normaliseIsbn),
    url: textOf(item.URL),
    accessed: item.accessed && startOf(item.accessed),
  };
}

/** CSL variables by the property that holds them. */
const PROPERTY_OF: Readonly<Record<string, string>> = {
  title: 'title', author: 'authors', editor: 'editors', 'container-title': 'container', 'container-title-short': 'container_abbrev',
  volume: 'volume', issue: 'issue', page: 'pages', number: 'article_number', DOI: 'doi', PMID: 'pmid', PMCID: 'pmcid', ISBN: 'isbn', URL: 'url',
};

/** What no property of its own holds, or not whole: other variables, date ranges, identifiers that are not valid. */
function extraEntries(item: CslItem, own: Record<string, unknown>): string[] {
  return Object.entries(item).flatMap(([variable, value]: [string, unknown]) => {
    if (variable === 'id' || variable === 'type') return [];
    if (variable === 'issued' || variable === 'accessed') {
      if (typeof value !== 'object' || value === null || formatIssued(value) !== undefined) return [];
    } else {
      const property = PROPERTY_OF[variable];
      if (property !== undefined && own[property] !== undefined) return [];
    }
    const text = extraText(variable, value);
    return text === undefined ? [] : [`${variable}: ${text}`];
  }).concat(isKnownType(item.type) ? [] : [`type: ${item.type}`]);
}

/** A date that the note's property holds only the start of is whole in `csl_extra`, and counts as long as the start is the same. */
function dateOf(written: string | undefined, extra: string | undefined): CslDate | undefined {
  const plain = written === undefined ? undefined : parseIssued(written);
  if (extra === undefined) return plain;
  const whole = extraValue('issued', extra);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return plain;
  return startOf(whole) === written ? whole : plain;
}

/** In CSL 1.0.2 the `number` of an article is its article number; of a report or a patent it is something else. */
function holdsArticleNumber(item: CslItem): boolean {
  return /^article/.test(typeOf(item));
}

function isKnownType(type: string): boolean {
  return (CSL_TYPES as readonly string[]).includes(type);
}

function typeOf(item: CslItem): string {
  return isKnownType(item.type) ? item.type : 'document';
}

function ownType(source: Source): string {
  const written = source.extra['type'];
  return source.cslType === 'document' && written !== undefined && !isKnownType(written) ? written : source.cslType;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function namesOf(names: readonly CslName[] | undefined): string[] | undefined {
  return names?.map(formatName).filter((name) => name !== '');
}

/** Only what is valid; anything else goes to `csl_extra` as it is. */
function identifierOf(value: unknown, normalise: (text: string) => string | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : normalise(text);
}
