import { SOURCE_TOOLS } from './appraisal/source-tools';
import { extraFromEntries } from './csl-extra';
import { CSL_TYPES } from './csl';
import type { CslName } from './csl';
import { normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid } from './identifiers';
import { baseName } from './links';
import { parseName, splitNames } from './names';
import type { Properties } from './note';
import { PropertyReader, shown } from './properties';
import type { Reading } from './reading';
import { DESIGN_ORIGINS, DESIGNS, isCitekey, STATUSES } from './source';
import type { RiskOfBias, Source } from './source';
import { withoutUndefined } from './record';

/** Reads a source note's front matter. There is always a source; what could not be read is absent from it and has a problem. */
export function readSource(path: string, properties: Properties): Reading<Source> {
  const read = new PropertyReader(path, properties);
  const value: Source = withoutUndefined({
    kind: 'source' as const,
    path,
    citekey: readCitekey(read),
    title: readTitle(read),
    authors: readNames(read, 'authors'),
    editors: readNames(read, 'editors'),
    cslType: read.choice('csl_type', CSL_TYPES) ?? 'article-journal',
    ...readPublication(read),
    ...readIdentifiers(read),
    extra: extraFromEntries(read, 'csl_extra'),
    design: read.choice('design', DESIGNS) ?? 'unknown',
    designOrigin: read.choice('design_origin', DESIGN_ORIGINS) ?? 'none',
    pubmedTypes: read.list('pubmed_types'),
    riskOfBias: readRiskOfBias(read),
    participants: read.number('participants'),
    population: read.text('population'),
    setting: read.text('setting'),
    funding: read.text('funding'),
    peerReviewed: read.checkbox('peer_reviewed'),
    includes: read.links('includes'),
    ...readStatus(read),
    tags: read.tags(),
  });
  return { value, problems: read.problems };
}

function readPublication(read: PropertyReader): Partial<Source> {
  return withoutUndefined({
    container: read.text('container'),
    containerAbbrev: read.text('container_abbrev'),
    issued: read.partialDate('issued'),
    volume: read.text('volume'),
    issue: read.text('issue'),
    pages: read.text('pages'),
    articleNumber: read.text('article_number'),
    url: read.text('url'),
    accessed: read.partialDate('accessed'),
  });
}

function readIdentifiers(read: PropertyReader): Partial<Source> {
  return withoutUndefined({
    doi: readIdentifier(read, 'doi', normaliseDoi, '10.1038/srep45975'),
    pmid: readIdentifier(read, 'pmid', normalisePmid, '28422125'),
    pmcid: readIdentifier(read, 'pmcid', normalisePmcid, 'PMC5396190'),
    isbn: readIdentifier(read, 'isbn', normaliseIsbn, '9780306406157'),
  });
}

function readStatus(read: PropertyReader): Pick<Source, 'status' | 'statusSources'> & Partial<Source> {
  return withoutUndefined({
    status: read.choice('status', STATUSES) ?? 'unknown',
    statusChecked: read.day('status_checked'),
    statusNotice: read.text('status_notice'),
    statusSources: read.list('status_sources'),
    statusAck: read.text('status_ack'),
  });
}

/** Each tool has verdicts of its own; of a tool that we do not know, any verdict is taken. */
function readRiskOfBias(read: PropertyReader): RiskOfBias {
  const tool = read.text('rob_tool');
  const verdicts = SOURCE_TOOLS.find(({ id }) => id === tool)?.results;
  return withoutUndefined({
    tool,
    verdict: verdicts === undefined ? read.text('rob') : read.choice('rob', verdicts),
    note: read.text('rob_note'),
    by: read.text('appraised_by'),
    date: read.day('appraised'),
  });
}

/** Absent: the file name, as the design says. Unusable: a usable form of the file name, and a problem that names it. */
function readCitekey(read: PropertyReader): string {
  const written = read.text('citekey')?.normalize('NFC');
  if (written !== undefined && isCitekey(written)) return written;
  const name = baseName(read.path).normalize('NFC');
  if (written === undefined && isCitekey(name)) return name;
  const usable = citekeyFrom(name);
  const what = written === undefined ? 'This source has no citekey' : `“${shown(written)}” cannot be used as a citekey`;
  read.report('citekey', written === undefined ? 'citekey-missing' : 'citekey-unusable', 'error', `${what}, so “${usable}” stands in for it.`,
    'Write a citekey of letters, digits and _ : . - that begins with a letter or digit, such as belavy2017.');
  return usable;
}

function citekeyFrom(name: string): string {
  const usable = name.replace(/[^\p{L}\p{N}_:.-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '').replace(/[-:._]+$/, '');
  return isCitekey(usable) ? usable : 'source';
}

function readTitle(read: PropertyReader): string {
  const title = read.text('title');
  if (title !== undefined) return title;
  read.report('title', 'title-missing', 'warning', 'This source has no title, so its reference is incomplete.', 'Fill in “title”.');
  return '';
}

function readNames(read: PropertyReader, key: string): readonly CslName[] {
  const texts = read.list(key);
  const split = texts.flatMap(splitNames);
  if (split.length > texts.length) {
    read.report(key, 'names-in-one-text', 'warning', `“${key}” holds several names in one entry, so it was taken apart at the semicolons.`,
      'Write each name as an entry of its own.');
  }
  return split.flatMap((text) => {
    const name = parseName(text);
    if (name.literal !== undefined && !/^\{[\s\S]*\}$/.test(text)) {
      read.report(key, 'name-without-comma', 'warning', `“${shown(text)}” has no comma, so it is printed exactly as written.`,
        `Write “Family, Given”, or “{${shown(text)}}” where it is a group.`);
    }
    return Object.keys(name).length === 0 ? [] : [name];
  });
}

function readIdentifier(read: PropertyReader, key: string, normalise: (text: string) => string | undefined, example: string): string | undefined {
  const written = read.text(key);
  if (written === undefined) return undefined;
  const bare = normalise(written);
  if (bare === undefined) {
    read.report(key, 'identifier-unreadable', 'error', `“${shown(written)}” is not a valid ${key.toUpperCase()}, so it is not used.`,
      `Write it like ${example}, or leave it empty.`);
  }
  return bare;
}
