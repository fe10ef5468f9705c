import type { App, Menu, Scope, View as RealView, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { Component } from '../core/component';

/** What is shown in a leaf. */
abstract class HostView extends Component {
  app: App;
  icon = 'lucide-file';
  navigation = false;
  leaf: WorkspaceLeaf;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = (leaf as unknown as { app: App }).app;
    this.containerEl = createDiv('workspace-leaf-content');
    this.containerEl.addEventListener('focusin', () => this.scope && this.app.keymap.pushScope(this.scope));
    this.containerEl.addEventListener('focusout', () => this.scope && this.app.keymap.popScope(this.scope));
  }

  async onOpen(): Promise<void> {}

  async onClose(): Promise<void> {}

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}
}

/** Under the typings' own type, whose protected members no other class can match; `types.ts` checks the rest. */
export const View = HostView as unknown as typeof RealView;
export type View = RealView;
/** The public side of it. */
export type PublicView = HostView;

/** Puts a view into its leaf and opens it. */
export async function openView(view: RealView, parent: HTMLElement): Promise<void> {
  view.containerEl.dataset['type'] = view.getViewType();
  parent.appendChild(view.containerEl);
  view.load();
  await opening(view).onOpen();
}

/** Closes a view and ends what it registered. */
export async function closeView(view: RealView): Promise<void> {
  if (view.scope) view.app.keymap.popScope(view.scope);
  await opening(view).onClose();
  view.unload();
  view.containerEl.detach();
}

/** `onOpen` and `onClose` are the leaf's to call, although the typings protect them. */
function opening(view: RealView): Pick<HostView, 'onOpen' | 'onClose'> {
  return view as unknown as HostView;
}
