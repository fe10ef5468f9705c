import { CERTAINTIES } from '../../domain/certainty';
import { VERDICTS } from '../../domain/claim';
import type { SearchResult } from './search';

/** A count of 0 for each key. */
export function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** The answer of a search that holds nothing. */
export function emptyResult(): SearchResult {
  return { hits: [], total: 0, counts: { certainty: zeros(CERTAINTIES), verdict: zeros(VERDICTS) }, notes: [], nearest: [] };
}
