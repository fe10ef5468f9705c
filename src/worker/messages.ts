import type { ClaimDocument } from '../application/search/document';
import type { Hit, SearchRequest, SearchResult } from '../application/search/search';

/** What the app tells the search worker. */
export type ToWorker =
  | { readonly kind: 'change'; readonly put: readonly ClaimDocument[]; readonly remove: readonly string[] }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

/** A hit on its way back: the claim itself stays where it is. */
export type SentHit = Omit<Hit, 'document'>;

/** What the search worker answers. */
export type FromWorker =
  /** Changes that it ever received, and those of them that it has not read yet. The first one says that it runs. */
  | { readonly kind: 'pending'; readonly received: number; readonly pending: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Omit<SearchResult, 'hits'> & { readonly hits: readonly SentHit[] } };
