import type { SearchResult } from '../../application/search/search';
import type { MessageValue } from './message';
import { isFiltered, type PanelState } from './panel-state';

/** What decides which message stands in place of rows. */
export interface Situation {
  readonly state: PanelState;
  /** Absent while nothing was answered yet. */
  readonly result: Pick<SearchResult, 'hits' | 'nearest'> | undefined;
  readonly hasFailed: boolean;
  /** Every note has been read once. */
  readonly isReady: boolean;
  /** Whether the vault has any claim; asked only where it matters. */
  readonly hasClaims: () => boolean;
}

/** Never says that there is nothing while notes are still being read. */
export function messageFor({ state, result, hasFailed, isReady, hasClaims }: Situation): MessageValue {
  if (hasFailed) return { say: 'failed' };
  if (!result) return { say: 'reading' };
  if (result.hits.length > 0) return { say: 'rows' };
  if (!isReady) return { say: 'reading' };
  if (!hasClaims()) return { say: 'empty-vault' };
  const query = state.query.trim();
  const filtered = isFiltered(state);
  // Claims, but none found without any condition: they are not indexed yet.
  if (query === '' && !filtered) return { say: 'reading' };
  return { say: 'none', query, filtered, nearest: result.nearest };
}
