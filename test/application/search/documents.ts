import type { ClaimDocument, SourceDocument } from '../../../src/application/search/document';
import { SearchEngine, type SearchRequest, type SearchResult } from '../../../src/application/search/search';

/** A claim as search sees it, of very low certainty and without sources unless told otherwise. */
export function aDocument(statement: string, rest: Partial<ClaimDocument> = {}): ClaimDocument {
  return {
    path: `Claims/${statement}.md`, statement, title: statement, tags: [], sources: [], certainty: 'very_low', state: 'reviewed',
    supports: 0, contradicts: 0, stale: false, ...rest,
  };
}

/** A source of a claim, a supporting trial unless told otherwise. */
export function aSourceDocument(rest: Partial<SourceDocument> = {}): SourceDocument {
  return { citekey: 'khan2009', authors: 'Khan Karim, Scott Alex', title: 'Mechanotherapy', year: 2009, relation: 'supports', design: 'rct', status: 'ok', ...rest };
}

/** An engine that holds these claims. */
export function engineWith(...documents: readonly ClaimDocument[]): SearchEngine {
  const engine = new SearchEngine();
  for (const document of documents) engine.put(document);
  return engine;
}

/** Asks for the best 20, best match first. */
export function ask(engine: SearchEngine, query: string, rest: Partial<SearchRequest> = {}): SearchResult {
  return engine.search({ query, order: 'score', limit: 20, ...rest });
}

/** Statements found, in their order. */
export function statementsFor(engine: SearchEngine, query: string, rest: Partial<SearchRequest> = {}): string[] {
  return ask(engine, query, rest).hits.map((hit) => hit.document.statement);
}

/** A statement with its marked ranges in brackets. */
export function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  let shown = '';
  let at = 0;
  for (const [from, to] of ranges) {
    shown += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return shown + text.slice(at);
}
