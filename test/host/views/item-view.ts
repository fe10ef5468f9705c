import type { WorkspaceLeaf } from 'obsidian';
import { setIcon } from '../ui/icons';
import { View } from './view';

/** A view with a header, actions and a content element. */
export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    const titles = this.headerEl.createDiv('view-header-title-container');
    this.titleEl = titles.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  override onload(): void {
    this.updateTitle();
  }

  addAction(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
    const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title, type: 'button' } });
    setIcon(action, icon);
    action.addEventListener('click', (event) => void callback(event));
    this.actionsEl.prepend(action);
    return action;
  }

  /** Shows the newest title in the header. */
  updateTitle(): void {
    this.titleEl.setText(this.getDisplayText());
  }
}
