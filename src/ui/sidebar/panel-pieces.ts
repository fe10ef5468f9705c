import type { SearchResult } from '../../application/search/search';
import type { Problem } from '../../domain/reading';
import type { Words } from '../words';
import { ClaimList } from './claim-list';
import { filters, type FilterActions } from './filters';
import { freshId } from './fresh-id';
import { keysHelp } from './keys-help';
import { lines } from './lines';
import { listEvents, type ListActions } from './list-events';
import { message, type MessageActions, type MessageValue } from './message';
import { panelHeader } from './panel-header';
import { panelKeys, type KeyActions } from './panel-keys';
import type { Order, PanelState } from './panel-state';
import { problemList, type ProblemListActions } from './problem-list';
import { searchBox, type SearchBox } from './search-box';
import { showMore } from './show-more';
import { summary } from './summary';

/** Everything the panel shows, as plain values. */
export interface PanelValue {
  readonly state: PanelState;
  readonly result: SearchResult | undefined;
  readonly message: MessageValue;
  /** How far reading has come, while it goes on. */
  readonly progress: string | undefined;
  readonly problems: readonly Problem[];
  readonly problemsOpen: boolean;
  readonly keysOpen: boolean;
  /** Rows that “Show more” would add. */
  readonly more: number;
}

/** Everything the panel can ask for. */
export interface PanelActions extends FilterActions {
  readonly rows: ListActions;
  readonly keys: KeyActions;
  readonly problems: ProblemListActions;
  readonly message: MessageActions;
  typed(query: string): void;
  order(order: Order): void;
  showMore(): void;
}

export interface PanelPieces {
  readonly el: HTMLElement;
  readonly box: SearchBox;
  readonly list: ClaimList;
  draw(value: PanelValue): void;
}

/** Builds the panel from top to bottom, once; `draw` then brings its pieces up to date. `touch`: for fingers, see `ClaimList`. */
export function panelPieces(parent: HTMLElement, words: Words, actions: PanelActions, touch: boolean): PanelPieces {
  const own = words.sidebar;
  const el = parent.createDiv({ cls: 'evidence-vault-panel', attr: { role: 'region' } });
  el.setAttr('aria-labelledby', panelHeader(el, own, {
    createClaim: () => actions.message.createClaim(''),
    importArticle: () => actions.message.importArticle(),
    showKeys: () => actions.keys.toggleKeys(),
  }));
  const box = searchBox(el, own, (query) => actions.typed(query));
  const drawFilters = filters(el, words, actions);
  const countId = freshId('count');
  const drawSummary = summary(el, own, countId, (order) => actions.order(order));
  const drawKeys = keysHelp(el, own, () => actions.keys.toggleKeys());
  const drawProgress = lines(el, 'evidence-vault-progress');
  const drawNotes = lines(el, 'evidence-vault-notes');
  const drawProblems = problemList(el, own, actions.problems);
  const list = new ClaimList(el, words, countId, touch);
  const drawMore = showMore(el, own, () => actions.showMore());
  const drawMessage = message(el, own, actions.message);
  listEvents(list, actions.rows);
  panelKeys(el, box.input, list, actions.keys);
  return {
    el, box, list,
    draw: (value) => {
      const { state, result } = value;
      const shown = value.message.say !== 'empty-vault';
      drawFilters({ shown, state, counts: result?.counts });
      drawSummary({ shown, total: value.message.say === 'reading' ? undefined : result?.total, order: state.order });
      drawKeys(value.keysOpen);
      drawProgress(value.progress === undefined ? [] : [value.progress]);
      drawNotes(result?.notes ?? []);
      drawProblems({ problems: value.problems, open: value.problemsOpen });
      list.draw({ hits: result?.hits ?? [], total: result?.total ?? 0 });
      drawMore(value.more);
      drawMessage(value.message);
    },
  };
}
