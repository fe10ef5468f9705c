import { ItemView, type HoverParent, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { EvidenceViewDeps } from './evidence-deps';
import { EvidencePanel } from './evidence-panel';
import { isStoredState, NEW_STATE, readPanelState, type PanelState } from './panel-state';

export type { EvidenceActions, EvidenceViewDeps, NewTab } from './evidence-deps';

/** The type under which the view is registered and kept in the workspace. */
export const EVIDENCE_VIEW = 'evidence-vault-evidence';

/** The Evidence sidebar as a view of the app: gives the panel its place, its state and its end. */
export class EvidenceView extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  private panel: EvidencePanel | undefined;
  private stored: PanelState = NEW_STATE;

  constructor(leaf: WorkspaceLeaf, private readonly deps: EvidenceViewDeps) {
    super(leaf);
  }

  override getViewType(): string {
    return EVIDENCE_VIEW;
  }

  override getDisplayText(): string {
    return this.deps.words.sidebar.title;
  }

  override getIcon(): string {
    return 'scale';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.empty();
    this.contentEl.addClass('evidence-vault-view');
    this.panel = new EvidencePanel(this.contentEl, this.deps, {
      hoverParent: this,
      stateChanged: () => void this.app.workspace.requestSaveLayout(),
    });
    if (this.stored !== NEW_STATE) this.panel.setState(this.stored);
  }

  protected override async onClose(): Promise<void> {
    this.stored = this.panel?.getState() ?? this.stored;
    this.panel?.close();
    this.panel = undefined;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.panel?.getState() ?? this.stored) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    // Revealing the view hands over an empty state: what is being typed must survive that.
    if (isStoredState(state)) {
      this.stored = readPanelState(state);
      this.panel?.setState(this.stored);
    }
    await super.setState(state, result);
  }

  /** Puts the cursor in the search box. */
  focusSearch(): void {
    this.panel?.focusBox();
  }

  /** Searches for `query`, as if it had been typed, and keeps the filters. */
  showQuery(query: string): void {
    const state = this.panel?.getState() ?? this.stored;
    this.stored = { ...state, query };
    this.panel?.setState(this.stored);
  }
}
