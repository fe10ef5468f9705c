import { Platform, type HoverParent } from 'obsidian';
import type { Stop } from '../../application/ports';
import type { SearchRequest, SearchResult } from '../../application/search/search';
import type { Problem } from '../../domain/reading';
import type { EvidenceViewDeps } from './evidence-deps';
import { followProblems } from './follow-problems';
import { Frame } from './frame';
import { Latest } from './latest';
import { newTabOf } from './list-events';
import { messageFor } from './message-for';
import { panelPieces, type PanelActions, type PanelPieces } from './panel-pieces';
import { NEW_STATE, requestFor, toggled, type PanelState } from './panel-state';
import { rowActions } from './row-actions';

/** Rows asked for at first, and added by each “Show more”: few enough to be drawn within a frame. */
export const ROWS_AT_ONCE = 50;
/** While notes are being read or indexed, the list is brought up to date this often, in milliseconds. */
const FOLLOW_EVERY = 200;

/** What stands around the panel. */
export interface PanelHost {
  readonly hoverParent: HoverParent;
  /** The query, filters or order changed: the workspace may be saved. */
  stateChanged(): void;
}

/** The Evidence sidebar without its view: asks the search engine, follows the library, draws at most once a frame. */
export class EvidencePanel {
  private state: PanelState = NEW_STATE;
  private limit = ROWS_AT_ONCE;
  private result: SearchResult | undefined;
  private problems: readonly Problem[] = [];
  private hasFailed = false;
  private isReady = false;
  private isClosed = false;
  private problemsOpen = false;
  private keysOpen = false;
  private toTop = false;
  /** Index of the row to go to once more rows are there. */
  private goTo: number | undefined;
  private timer: number | undefined;
  private readonly pieces: PanelPieces;
  private readonly frame: Frame;
  private readonly latest: Latest<SearchRequest, SearchResult>;
  private readonly stops: readonly Stop[];

  constructor(private readonly parent: HTMLElement, private readonly deps: EvidenceViewDeps, private readonly host: PanelHost) {
    this.pieces = panelPieces(parent, deps.words, this.actions(), Platform.isMobile);
    this.frame = new Frame(this.pieces.el, () => this.draw());
    this.latest = new Latest(
      (request) => deps.search.search(request),
      (result) => this.answered(result),
      () => this.failed(),
    );
    this.stops = [
      deps.library.onChange(() => this.followSoon()),
      followProblems(deps.library, (problems) => {
        this.problems = problems;
        this.frame.request();
      }),
    ];
    const readAll = (): void => {
      if (this.isClosed) return;
      this.isReady = true;
      this.follow();
    };
    deps.ready.then(readAll, readAll);
    this.follow();
  }

  getState(): PanelState {
    return this.state;
  }

  /** Shows a state from elsewhere: the workspace, a link, another view. */
  setState(state: PanelState): void {
    this.pieces.box.show(state.query);
    this.change(state);
  }

  focusBox(): void {
    this.pieces.box.input.focus();
    this.pieces.box.input.select();
  }

  close(): void {
    this.isClosed = true;
    window.clearTimeout(this.timer);
    for (const stop of this.stops) stop();
    this.latest.close();
    this.frame.close();
    this.pieces.list.close();
    this.pieces.el.remove();
  }

  private change(part: Partial<PanelState>): void {
    this.state = { ...this.state, ...part };
    this.limit = ROWS_AT_ONCE;
    this.goTo = undefined;
    this.pieces.list.goTo(undefined);
    this.toTop = true;
    this.ask();
    this.host.stateChanged();
  }

  private ask(): void {
    void this.latest.ask(requestFor(this.state, this.limit, this.deps.today?.()));
    this.frame.request();
  }

  private answered(result: SearchResult): void {
    this.result = result;
    this.hasFailed = false;
    if (this.deps.search.pending > 0) this.followSoon();
    this.frame.request();
  }

  private failed(): void {
    this.result = undefined;
    this.hasFailed = true;
    this.frame.request();
  }

  /** Many notes change at once at the start and during an import: one question for all of them. */
  private followSoon(): void {
    this.timer ??= window.setTimeout(() => this.follow(), FOLLOW_EVERY);
  }

  private follow(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.ask();
  }

  private draw(): void {
    const total = this.result?.total ?? 0;
    const shown = this.result?.hits.length ?? 0;
    this.pieces.draw({
      state: this.state,
      result: this.result,
      message: messageFor({
        state: this.state,
        result: this.result,
        hasFailed: this.hasFailed,
        isReady: this.isReady,
        hasClaims: () => this.deps.library.claims().length > 0,
      }),
      progress: this.progress(),
      problems: this.problems,
      problemsOpen: this.problemsOpen,
      keysOpen: this.keysOpen,
      more: Math.min(ROWS_AT_ONCE, total - shown),
    });
    if (this.goTo !== undefined && this.goTo < shown) {
      this.pieces.list.goTo(this.result?.hits[this.goTo]?.path);
      this.goTo = undefined;
    }
    if (this.toTop) this.parent.scrollTop = 0;
    this.toTop = false;
  }

  private progress(): string | undefined {
    const { library, search, words } = this.deps;
    if (!this.isReady) return words.sidebar.readingSoFar(library.claims().length + library.sources().length);
    return search.pending > 0 ? words.sidebar.reading : undefined;
  }

  private showMore(): boolean {
    const shown = this.result?.hits.length ?? 0;
    if (shown >= (this.result?.total ?? 0)) return false;
    this.limit = shown + ROWS_AT_ONCE;
    this.goTo = shown;
    this.ask();
    return true;
  }

  private toggleKeys(): void {
    this.keysOpen = !this.keysOpen;
    this.frame.request();
  }

  /** Escape closes the list of keys, then leaves the rows, then empties the box. */
  private clear(inBox: boolean): boolean {
    if (this.keysOpen) this.toggleKeys();
    else if (!inBox) this.focusBox();
    else if (this.state.query === '') return false;
    else this.setState({ ...this.state, query: '' });
    return true;
  }

  private actions(): PanelActions {
    const { actions } = this.deps;
    const rows = rowActions(this.deps, this.host.hoverParent, () => this.pieces.list);
    return {
      rows,
      typed: (query) => this.change({ query }),
      certainty: (value) => this.change({ certainty: toggled(this.state.certainty, value) }),
      verdict: (value) => this.change({ verdict: toggled(this.state.verdict, value) }),
      order: (order) => this.change({ order }),
      more: () => {
        this.state = { ...this.state, more: !this.state.more };
        this.frame.request();
        this.host.stateChanged();
      },
      showMore: () => void this.showMore(),
      keys: {
        open: (target, event, newTab) => rows.open(target, newTab ? newTabOf(event) || 'tab' : false, event),
        cite: (path) => rows.cite(path),
        toBox: () => this.focusBox(),
        toggleKeys: () => this.toggleKeys(),
        clear: (place) => this.clear(place === 'box'),
        more: () => this.showMore(),
      },
      problems: {
        toggle: () => {
          this.problemsOpen = !this.problemsOpen;
          this.frame.request();
        },
        openNote: (path, event) => actions.open(path, newTabOf(event), event),
        fix: (problem) => actions.fix?.(problem),
      },
      message: {
        createStarterVault: () => actions.createStarterVault(),
        importArticle: () => actions.importArticle(),
        createClaim: (statement) => actions.createClaim(statement),
        searchFor: (query) => {
          this.setState({ ...this.state, query });
          this.focusBox();
        },
        clearFilters: () => this.change({ certainty: [], verdict: [] }),
        tryAgain: () => this.follow(),
      },
    };
  }
}
