import type { ViewState } from 'obsidian';
import { ItemView } from './item-view';

/** An empty tab. */
export class EmptyView extends ItemView {
  override navigation = true;
  override icon = 'lucide-file';

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  override async onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state');
    box.createDiv({ cls: 'empty-state-title', text: 'No note is open' });
    box.createDiv({ cls: 'empty-state-hint', text: 'Choose one in the list on the left, or press Ctrl+P for commands.' });
  }
}

/** Stands for a view in a tab that has not been looked at since the app started. */
export class DeferredView extends ItemView {
  override navigation = true;

  constructor(
    leaf: ConstructorParameters<typeof ItemView>[0],
    readonly deferredState: ViewState,
    private readonly title: string,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.deferredState.type;
  }

  getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.deferredState.state ?? {};
  }
}

/** Shown for a type nobody has registered, for instance after its plugin was disabled. */
export class UnknownView extends ItemView {
  constructor(
    leaf: ConstructorParameters<typeof ItemView>[0],
    private readonly type: string,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return 'Plugin no longer active';
  }

  override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: `The plugin that made this view (${this.type}) has gone away.` });
  }
}
