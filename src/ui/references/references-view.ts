import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { ReferencesViewDeps } from './references-deps';
import { ReferencesPanel } from './references-panel';

export type { ReferencesActions, ReferencesViewDeps } from './references-deps';

/** The type under which the view is registered and kept in the workspace. */
export const REFERENCES_VIEW = 'evidence-vault-references';

/** The References sidebar as a view of the app: gives the panel its place and its end. */
export class ReferencesView extends ItemView {
  override navigation = false;
  private panel: ReferencesPanel | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly deps: ReferencesViewDeps) {
    super(leaf);
  }

  override getViewType(): string {
    return REFERENCES_VIEW;
  }

  override getDisplayText(): string {
    return this.deps.words.references.title;
  }

  override getIcon(): string {
    return 'list-ordered';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.empty();
    this.contentEl.addClass('evidence-vault-view');
    this.panel = new ReferencesPanel(this.contentEl, this.deps);
  }

  protected override async onClose(): Promise<void> {
    this.panel?.close();
    this.panel = undefined;
  }

  /** Shows where a source or claim is used. */
  showUsed(path: string): void {
    this.panel?.showUsed(path);
  }
}
