import { Library } from '../../../src/application/library';
import type { ClaimHit, ReferenceHit, ReferenceSearch, SourceHit } from '../../../src/application/reference-search';
import { aClaim, aSource } from '../../builders';

/** A small vault: two sound sources, a retracted one, a claim on two of them and a claim on nothing. */
export function aLibrary(): Library {
  const library = new Library();
  library.putAll([
    aSource().by('Belavý, Daniel', 'Quittner, Matthew').in(2017).titled('Running exercise strengthens the intervertebral disc').with({ design: 'cross_sectional' }).note(),
    aSource().by('Khan, Asad').in(2009).titled('Running and the spine').with({ design: 'cohort' }).note(),
    aSource().by('Wakefield, Andrew').in(1998).titled('Ileal hyperplasia').with({ design: 'case_series', status: 'retracted' }).note(),
    aClaim('Running is linked to better discs').supportedBy('belavy2017', 'khan2009').judged({ rob: 'serious' }).with({ question: 'exposure' }).at('Claims/discs.md').note(),
    aClaim('Nobody has studied this').at('Claims/nobody.md').note(),
  ]);
  return library;
}

export function sourceHit(library: Library, key: string): SourceHit {
  const source = library.sourceByKey(key);
  if (!source) throw new Error(`no source ${key}`);
  return { kind: 'source', path: source.path, source, score: 1, ranges: [] };
}

export function claimHit(library: Library, path: string): ClaimHit {
  const view = library.claimView(path);
  if (!view) throw new Error(`no claim ${path}`);
  const keys = view.sources.filter(({ counted }) => counted).map(({ source }) => source.citekey);
  return { kind: 'claim', path, view, keys, score: 1, ranges: [] };
}

/** Finds by plain inclusion: these tests are about what is done with hits. */
export function plainSearch(library: Library): ReferenceSearch {
  const has = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());
  const sources = (query: string) => library.sources().filter((source) => has(`${source.citekey} ${source.title}`, query)).map(({ citekey }) => sourceHit(library, citekey));
  const claims = (query: string) => library.claims().filter((claim) => has(claim.statement, query)).map(({ path }) => claimHit(library, path));
  return {
    sources: (query) => Promise.resolve(sources(query)),
    claims: (query) => Promise.resolve(claims(query)),
    all: (query) => Promise.resolve<readonly ReferenceHit[]>([...claims(query), ...sources(query)]),
  };
}
