import type { App, HoverPopover, OpenViewState, TFile, View as RealView, ViewState, WorkspaceLeaf as RealLeaf } from 'obsidian';
import { registryOf } from '../app/registry';
import { setIcon } from '../ui/icons';
import { DeferredView, EmptyView, UnknownView } from '../views/empty-view';
import { ItemView } from '../views/item-view';
import { closeView, openView } from '../views/view';
import { WorkspaceItem } from './items';
import type { WorkspaceMobileDrawer, WorkspaceTabs } from './tabs';

/** What a leaf asks of its workspace. */
export interface LeafOwner {
  readonly app: App;
  activate(leaf: WorkspaceLeaf, focus: boolean): void;
  changed(): void;
  removed(leaf: WorkspaceLeaf): void;
}

let leaves = 0;

/** A place for one view. */
export class WorkspaceLeaf extends WorkspaceItem {
  declare parent: WorkspaceTabs | WorkspaceMobileDrawer;
  view: RealView;
  hoverPopover: HoverPopover | null = null;
  readonly id = `leaf-${++leaves}`;
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  pinned = false;
  group: string | null = null;
  /** When it was last the active one; the newest is the most recent leaf. */
  activeTime = 0;
  private readonly tabIconEl: HTMLElement;
  private readonly tabTitleEl: HTMLElement;

  constructor(private readonly owner: LeafOwner) {
    super();
    this.app = owner.app;
    this.containerEl = createDiv({ cls: 'workspace-leaf', attr: { id: `${this.id}-panel` } });
    this.tabHeaderEl = createDiv({ cls: 'workspace-tab-header', attr: { role: 'none' } });
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    Object.assign(inner, { id: `${this.id}-tab` });
    inner.setAttrs({ role: 'tab', tabindex: 0, 'aria-controls': this.containerEl.id });
    this.tabIconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.tabTitleEl = inner.createDiv('workspace-tab-header-inner-title');
    this.addTabListeners(inner);
    this.view = new EmptyView(this.real);
    this.containerEl.appendChild(this.view.containerEl);
    void openView(this.view, this.containerEl);
    this.containerEl.addEventListener('pointerdown', () => owner.activate(this, false), true);
    this.containerEl.addEventListener('focusin', () => owner.activate(this, false));
    this.refresh();
  }

  async openFile(file: TFile, openState?: OpenViewState): Promise<void> {
    const type = registryOf(this.app).typeByExtension.get(file.extension) ?? 'markdown';
    const keep = this.view.getViewType() === type ? { mode: this.view.getState()['mode'] ?? 'source' } : {};
    const state = { ...keep, ...openState?.state, file: file.path };
    await this.setViewState({ type, state, active: openState?.active ?? true }, openState?.eState);
  }

  async open(view: RealView): Promise<RealView> {
    await closeView(this.view);
    this.view = view;
    await openView(view, this.containerEl);
    this.refresh();
    return view;
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned && { pinned: true }) };
  }

  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    if (this.view.getViewType() !== viewState.type || this.isDeferred) await this.open(this.make(viewState.type));
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    this.refresh();
    if (viewState.active) this.owner.activate(this, true);
    this.owner.changed();
  }

  /** Puts a deferred view here, as the app does at start with tabs in the background. */
  async defer(viewState: ViewState, title: string): Promise<void> {
    await this.open(new DeferredView(this.real, viewState, title));
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.setViewState({ ...this.view.deferredState, active: false });
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass('mod-pinned', pinned);
    this.trigger('pinned-change', pinned);
  }

  setGroupMember(other: RealLeaf): void {
    this.setGroup((other as unknown as WorkspaceLeaf).group ?? this.id);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  detach(): void {
    this.tabHeaderEl.detach();
    this.parent.removeChild(this);
    void closeView(this.view);
    this.owner.removed(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  /** Shows or hides the leaf and marks its tab. */
  setVisible(visible: boolean): void {
    this.containerEl.toggle(visible);
    this.tabHeaderEl.toggleClass('is-active', visible);
    this.tabHeaderEl.find('[role=tab]').setAttr('aria-selected', visible);
    if (visible) this.onResize();
  }

  /** Brings tab and header up to date with the view. */
  refresh(): void {
    this.tabTitleEl.setText(this.getDisplayText());
    this.tabIconEl.empty();
    setIcon(this.tabIconEl, this.getIcon());
    this.tabHeaderEl.dataset['type'] = this.view.getViewType();
    if (this.view instanceof ItemView) this.view.updateTitle();
  }

  /** The same leaf under the typings' name. */
  get real(): RealLeaf {
    return this as unknown as RealLeaf;
  }

  private make(type: string): RealView {
    const creator = registryOf(this.app).views.get(type);
    if (type === 'empty') return new EmptyView(this.real);
    return creator ? creator(this.real) : new UnknownView(this.real, type);
  }

  private addTabListeners(tab: HTMLElement): void {
    const choose = (): void => void this.app.workspace.revealLeaf(this.real).then(() => this.owner.activate(this, true));
    tab.addEventListener('click', choose);
    tab.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') choose();
      if (event.key === 'Delete') this.detach();
    });
    tab.addEventListener('auxclick', () => this.detach());
    // Not for readers: a list of tabs may hold tabs only. Delete closes a tab from the keyboard.
    const close = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-hidden': 'true' } });
    setIcon(close, 'x');
    close.addEventListener('click', () => this.detach());
  }
}
