import type { HoverParent, Menu } from 'obsidian';
import type { Library } from '../../application/library';
import type { ClaimSearch } from '../../application/search/claim-search';
import type { Problem } from '../../domain/reading';
import type { ProblemFix } from '../modals/problem-list';
import type { Words } from '../words';

/** Where a note opens: here (`false`) or in a place of its own. */
export type NewTab = false | 'tab' | 'split' | 'window';

/** What the Evidence sidebar can ask for. It never touches the vault or an editor itself. */
export interface EvidenceActions {
  open(path: string, newTab: NewTab, event: MouseEvent | KeyboardEvent): void;
  /** Cites the claims in the note that was written in last. */
  cite(paths: readonly string[]): void;
  /** Starts a claim note; `statement` is what was searched for, or empty. */
  createClaim(statement: string): void;
  importArticle(): void;
  createStarterVault(): void;
  /** What a click can do about a problem. */
  fix?(problem: Problem): ProblemFix | undefined;
  /** The pointer came over `el`, which stands for the note at `path`. */
  hover(event: MouseEvent, el: HTMLElement, path: string, parent: HoverParent): void;
  /** Lets the app and other plugins add to the menu of the note at `path`. */
  contextMenu(menu: Menu, path: string): void;
  /** Citation text such as `[@a; @b]`; empty where the claim has no source that counts. */
  dragText(path: string): string;
}

/** What the Evidence sidebar is made from: of the library and the search only what it reads. */
export interface EvidenceViewDeps {
  readonly search: Pick<ClaimSearch, 'search' | 'pending'>;
  readonly library: Pick<Library, 'get' | 'claims' | 'sources' | 'sourceByKey' | 'problems' | 'onChange'>;
  readonly actions: EvidenceActions;
  readonly words: Words;
  /** Settles once every note has been read for the first time; until then the sidebar says that it is reading. */
  readonly ready: Promise<unknown>;
  /** Local date as `YYYY-MM-DD`, for filters such as `due:<today`. */
  readonly today?: () => string;
}
