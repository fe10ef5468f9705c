import type { Source } from '../domain/source';
import { countedKeys } from './citing/cite';
import type { ClaimView, Library } from './library';
import type { Stop } from './ports';
import type { ClaimSearch } from './search/claim-search';
import type { ClaimDocument } from './search/document';

/** A source or claim that can be cited. `ranges` are the matched stretches of its title or statement. */
export type ReferenceHit = SourceHit | ClaimHit;

interface AnyHit {
  readonly path: string;
  readonly score: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export interface SourceHit extends AnyHit {
  readonly kind: 'source';
  readonly source: Source;
}

/** `keys` are the citation keys that citing the claim inserts: its counted sources. */
export interface ClaimHit extends AnyHit {
  readonly kind: 'claim';
  readonly view: ClaimView;
  readonly keys: readonly string[];
}

/**
 * A source as the claim search reads it: its title is the statement. So the same index, with its tolerance for slips, finds sources
 * by title, author, year and citation key.
 */
export function sourceDocument(source: Source): ClaimDocument {
  const year = Number.parseInt(source.issued ?? '', 10);
  const authors = source.authors.map((name) => name.literal ?? [name['non-dropping-particle'], name.family, name.given].filter(Boolean).join(' '));
  return {
    path: source.path,
    statement: source.title,
    title: source.citekey,
    tags: source.tags,
    sources: [{
      citekey: source.citekey,
      authors: authors.join(', '),
      title: [source.container, source.containerAbbrev].filter(Boolean).join(' '),
      relation: 'supports',
      design: source.design,
      status: source.status,
      ...(Number.isFinite(year) && { year }),
    }],
    certainty: 'ungraded',
    state: 'reviewed',
    supports: 0,
    contradicts: 0,
    stale: false,
  };
}

/** Puts the library's sources into a search of their own and keeps it so. */
export function keepSourcesIndexed(library: Library, search: ClaimSearch): Stop {
  const indexed = new Set<string>();
  const put = (sources: readonly Source[]): void => {
    for (const { path } of sources) indexed.add(path);
    if (sources.length > 0) search.put(sources.map(sourceDocument));
  };
  put(library.sources());
  return library.onChange(({ paths }) => {
    const sources: Source[] = [];
    const gone: string[] = [];
    for (const path of paths) {
      const note = library.get(path)?.value;
      if (note?.kind === 'source') sources.push(note);
      else if (indexed.delete(path)) gone.push(path);
    }
    if (gone.length > 0) search.remove(gone);
    put(sources);
  });
}

export interface ReferenceSearch {
  /** Claims and sources in turn, the best of either first. An empty query gives the strongest claims and then sources by citation key. */
  readonly all: (query: string, limit: number) => Promise<readonly ReferenceHit[]>;
  /** Claims alone, best first; an empty query gives the strongest. */
  readonly claims: (query: string, limit: number) => Promise<readonly ClaimHit[]>;
  /** Sources alone, best first. An empty query gives them by citation key. */
  readonly sources: (query: string, limit: number) => Promise<readonly SourceHit[]>;
}

/** Finds what can be cited. `claims` and `sources` are two searches kept up to date with the library. */
export function referenceSearch(library: Library, claims: ClaimSearch, sources: ClaimSearch): ReferenceSearch {
  const findSources = async (query: string, limit: number): Promise<readonly SourceHit[]> => {
    const text = query.trim().replace(/^@/, '');
    if (text === '') return sorted(library.sources()).slice(0, limit).map((source) => sourceHit(source, 0, []));
    const exact = library.sourceByKey(text);
    const { hits } = await sources.search({ query: text, order: 'score', limit });
    const found = hits.flatMap(({ path, score, ranges }) => {
      const note = library.get(path)?.value;
      return note?.kind === 'source' && note !== exact ? [sourceHit(note, score, ranges)] : [];
    });
    return [...(exact ? [sourceHit(exact, 1, [])] : []), ...found].slice(0, limit);
  };
  const findClaims = async (query: string, limit: number): Promise<readonly ClaimHit[]> => {
    const { hits } = await claims.search({ query, order: query === '' ? 'strength' : 'score', limit });
    return hits.flatMap(({ path, score, ranges }) => {
      const view = library.claimView(path);
      return view ? [{ kind: 'claim' as const, path, view, keys: countedKeys(view), score, ranges }] : [];
    });
  };
  return {
    claims: findClaims,
    sources: findSources,
    async all(query, limit) {
      const text = query.trim();
      const half = text === '' ? Math.ceil(limit / 2) : limit;
      const [claimHits, sourceHits] = await Promise.all([findClaims(text, half), findSources(text, limit)]);
      if (text === '') return [...claimHits, ...sourceHits].slice(0, limit);
      const [first = 0, other = 0] = [sourceHits[0]?.score, claimHits[0]?.score];
      return (first >= other ? alternated<ReferenceHit>(sourceHits, claimHits) : alternated<ReferenceHit>(claimHits, sourceHits)).slice(0, limit);
    },
  };
}

/** One of each in turn: scores of claims and sources do not compare, and neither kind may hide the other. */
function alternated<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const longer = Math.max(one.length, other.length);
  return Array.from({ length: longer }, (_, n) => [...one.slice(n, n + 1), ...other.slice(n, n + 1)]).flat();
}

function sourceHit(source: Source, score: number, ranges: AnyHit['ranges']): SourceHit {
  return { kind: 'source', path: source.path, source, score, ranges };
}

function sorted(sources: readonly Source[]): readonly Source[] {
  return [...sources].sort((a, b) => a.citekey.localeCompare(b.citekey));
}
