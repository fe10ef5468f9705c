import type { SearchRequest } from '../../application/search/search';
import { CERTAINTIES, type Certainty } from '../../domain/certainty';
import { VERDICTS, type Verdict } from '../../domain/claim';

export const ORDERS = ['strength', 'score'] as const;
export type Order = (typeof ORDERS)[number];

/** What a person chose in the sidebar: kept with the workspace, so a restart changes nothing. */
export interface PanelState {
  readonly query: string;
  readonly certainty: readonly Certainty[];
  readonly verdict: readonly Verdict[];
  readonly order: Order;
  /** The second group of filters is unfolded. */
  readonly more: boolean;
}

export const NEW_STATE: PanelState = { query: '', certainty: [], verdict: [], order: 'strength', more: false };

/** Longer than any question a person types; keeps a pasted page out of the workspace file. */
const LONGEST_QUERY = 1000;

/** Reads a stored state. The workspace file may be old, hand-edited or empty: what is not understood is as new. */
export function readPanelState(stored: unknown): PanelState {
  if (typeof stored !== 'object' || stored === null) return NEW_STATE;
  const of = new Map<string, unknown>(Object.entries(stored));
  const query = of.get('query');
  return {
    query: typeof query === 'string' ? query.slice(0, LONGEST_QUERY) : '',
    certainty: known(CERTAINTIES, of.get('certainty')),
    verdict: known(VERDICTS, of.get('verdict')),
    order: ORDERS.find((order) => order === of.get('order')) ?? NEW_STATE.order,
    more: of.get('more') === true,
  };
}

/** Whether the workspace stored a state of this panel at all, and not an empty one. */
export function isStoredState(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'query' in stored;
}

function known<T>(all: readonly T[], stored: unknown): readonly T[] {
  return Array.isArray(stored) ? all.filter((value) => stored.includes(value)) : [];
}

/** The list with the value added, or without it where it was there: what a click on a chip does. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

/** The question to the search engine. A group of filters with nothing chosen leaves everything in. */
export function requestFor(state: PanelState, limit: number, today?: string): SearchRequest {
  return {
    query: state.query,
    ...(state.certainty.length > 0 && { certainty: state.certainty }),
    ...(state.verdict.length > 0 && { verdict: state.verdict }),
    order: state.order,
    limit,
    ...(today !== undefined && { today }),
  };
}

/** Whether any chip is pressed. */
export function isFiltered(state: PanelState): boolean {
  return state.certainty.length > 0 || state.verdict.length > 0;
}
