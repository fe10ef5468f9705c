import type {
  App,
  Constructor,
  MarkdownFileInfo,
  Menu,
  OpenViewState,
  PaneType,
  Side,
  SplitDirection,
  TFile,
  View,
  WorkspaceLeaf as RealLeaf,
  WorkspaceParent as RealParent,
  WorkspaceSplit as RealSplit,
  WorkspaceWindow,
} from 'obsidian';
import { debounce } from '../core/debounce';
import { Events } from '../core/events';
import { getLinkpath, parseLinktext } from '../core/links';
import { FileView } from '../views/file-view';
import { MarkdownView } from '../views/markdown-view';
import { type Layout, readLayout, restoreLayout } from './layout';
import { WorkspaceFloating, WorkspaceParent, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock } from './items';
import { WorkspaceLeaf } from './leaf';
import { addGroup, firstGroup, leavesIn } from './leaf-finder';
import { LeafGroup } from './leaf-group';
import { WorkspaceMobileDrawer } from './tabs';

/** The layout: main area, two sidebars, what is active and what is open. */
export class Workspace extends Events {
  leftSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
  rightSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
  leftRibbon = new WorkspaceRibbon('left');
  rightRibbon = new WorkspaceRibbon('right');
  rootSplit = new WorkspaceRoot();
  floatingSplit = new WorkspaceFloating();
  activeLeaf: RealLeaf | null = null;
  activeEditor: MarkdownFileInfo | null = null;
  containerEl: HTMLElement;
  layoutReady = false;
  requestSaveLayout = debounce(() => Promise.resolve(this.trigger('host:save-layout')), 500);
  private readonly waiting: (() => unknown)[] = [];
  private readonly recentFiles: string[] = [];
  private lastFile: TFile | null = null;
  private clock = 0;

  constructor(
    readonly app: App,
    phone: boolean,
  ) {
    super();
    const side = (name: Side): WorkspaceSidedock | WorkspaceMobileDrawer =>
      phone ? new WorkspaceMobileDrawer(name, () => this.changed()) : new WorkspaceSidedock(name, name === 'right', () => this.changed());
    this.leftSplit = side('left');
    this.rightSplit = side('right');
    this.containerEl = createDiv('workspace');
    const areas = [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit];
    this.containerEl.append(...areas.map((area) => area.containerEl));
    addGroup(this.rootSplit).insertChild(new WorkspaceLeaf(this));
  }

  /** Called by the host when everything is in place. */
  makeReady(): void {
    this.layoutReady = true;
    const first = leavesIn(this.rootSplit)[0];
    if (first && !this.activeLeaf) this.activate(first, false);
    for (const callback of this.waiting.splice(0)) callback();
    this.trigger('layout-ready');
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  changeLayout(workspace: unknown): Promise<void> {
    return restoreLayout(this, workspace as Layout);
  }

  getLayout(): Record<string, unknown> {
    return { ...readLayout(this) };
  }

  createLeafInParent(parent: RealSplit, index: number): RealLeaf {
    const leaf = new WorkspaceLeaf(this);
    if (parent instanceof WorkspaceParent) addGroup(parent, index).insertChild(leaf);
    this.changed();
    return leaf.real;
  }

  createLeafBySplit(leaf: RealLeaf, _direction?: SplitDirection, before?: boolean): RealLeaf {
    const group = hostLeaf(leaf).parent;
    const split = group.parent;
    if (!(split instanceof WorkspaceParent)) return this.getLeaf('tab');
    const made = new WorkspaceLeaf(this);
    addGroup(split, split.children.indexOf(group) + (before ? 0 : 1)).insertChild(made);
    this.changed();
    return made.real;
  }

  splitActiveLeaf(direction?: SplitDirection): RealLeaf {
    return this.getLeaf('split', direction);
  }

  async duplicateLeaf(leaf: RealLeaf, leafType?: PaneType | boolean | SplitDirection): Promise<RealLeaf> {
    const split = leafType === 'vertical' || leafType === 'horizontal' || leafType === 'split';
    const copy = split ? this.createLeafBySplit(leaf) : this.getLeaf('tab');
    await copy.setViewState({ ...leaf.getViewState(), active: true });
    return copy;
  }

  getUnpinnedLeaf(): RealLeaf {
    return this.getLeaf(false);
  }

  getLeaf(newLeaf?: PaneType | boolean, direction?: SplitDirection): RealLeaf {
    if (newLeaf === 'window') throw new Error('Pop-out windows are not part of the stand-in host.');
    const recent = this.recentRootLeaf();
    if (newLeaf === 'split' && recent) return this.createLeafBySplit(recent.real, direction);
    if (!newLeaf && recent && !recent.pinned && (recent.view.navigation || recent.view.getViewType() === 'empty')) return recent.real;
    const leaf = new WorkspaceLeaf(this);
    (recent?.parent ?? firstGroup(this.rootSplit)).insertChild(leaf);
    this.changed();
    return leaf.real;
  }

  moveLeafToPopout(): WorkspaceWindow {
    throw new Error('Pop-out windows are not part of the stand-in host.');
  }

  openPopoutLeaf(): RealLeaf {
    throw new Error('Pop-out windows are not part of the stand-in host.');
  }

  /** Opens what a link means; a note that does not exist is made. */
  async openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openViewState?: OpenViewState): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const found = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    const file = found ?? (await this.app.vault.create(/\.[a-z0-9]+$/i.test(path) ? path : `${path}.md`, ''));
    const leaf = this.getLeaf(newLeaf ?? false);
    const eState = { ...openViewState?.eState, ...(subpath !== '' && { subpath }) };
    await leaf.openFile(file, { active: true, ...openViewState, eState });
    await this.revealLeaf(leaf);
  }

  setActiveLeaf(leaf: RealLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    this.activate(hostLeaf(leaf), typeof params === 'object' ? (params.focus ?? false) : (focus ?? false));
  }

  getLeafById(id: string): RealLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id)?.real ?? null;
  }

  getGroupLeaves(group: string): RealLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group).map((leaf) => leaf.real);
  }

  getMostRecentLeaf(root?: RealParent): RealLeaf | null {
    const within = root instanceof WorkspaceParent ? root : this.rootSplit;
    return newest(leavesIn(within))?.real ?? null;
  }

  getLeftLeaf(split: boolean): RealLeaf | null {
    return this.sideLeaf(this.leftSplit, split).real;
  }

  getRightLeaf(split: boolean): RealLeaf | null {
    return this.sideLeaf(this.rightSplit, split).real;
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<RealLeaf> {
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    const there = leavesIn(dock).find((leaf) => leaf.view.getViewType() === type);
    const leaf = there ?? this.sideLeaf(dock, options.split ?? false);
    const state = (options.state ?? {}) as Record<string, unknown>;
    if (!there) await leaf.setViewState({ type, state, active: options.active ?? true });
    if (options.reveal ?? true) await this.revealLeaf(leaf.real);
    return leaf.real;
  }

  getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    return this.activeEditor?.file ?? this.lastFile;
  }

  iterateRootLeaves(callback: (leaf: RealLeaf) => unknown): void {
    for (const leaf of leavesIn(this.rootSplit)) callback(leaf.real);
  }

  iterateAllLeaves(callback: (leaf: RealLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf.real);
  }

  getLeavesOfType(viewType: string): RealLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === viewType).map((leaf) => leaf.real);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  async revealLeaf(leaf: RealLeaf): Promise<void> {
    const { parent } = hostLeaf(leaf);
    if (parent instanceof LeafGroup) parent.select(hostLeaf(leaf));
    for (const dock of [this.leftSplit, this.rightSplit]) {
      if (leavesIn(dock).includes(hostLeaf(leaf)) && dock.collapsed) dock.expand();
    }
    await leaf.loadIfDeferred();
  }

  getLastOpenFiles(): string[] {
    return this.recentFiles.slice(0, 10);
  }

  updateOptions(): void {
    this.trigger('host:options');
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: RealLeaf): boolean {
    const file = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    const open = (where: PaneType | false) => (): void => void this.openLinkText(linktext, sourcePath, where);
    menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('file-plus').onClick(open('tab')));
    menu.addItem((item) => item.setSection('open').setTitle('Open to the right').setIcon('separator-vertical').onClick(open('split')));
    if (file) this.trigger('file-menu', menu, file, 'link-context-menu', leaf);
    return true;
  }

  /** Makes a leaf the active one and tells who listens. */
  activate(leaf: WorkspaceLeaf, focus: boolean): void {
    leaf.activeTime = ++this.clock;
    if (leaf.parent.current !== leaf && leaf.parent.leaves.includes(leaf)) leaf.parent.select(leaf);
    const changed = this.activeLeaf !== leaf.real;
    this.activeLeaf = leaf.real;
    this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
    this.containerEl.findAll('.workspace-leaf.mod-active').forEach((el) => el.removeClass('mod-active'));
    leaf.containerEl.addClass('mod-active');
    if (focus) leaf.setEphemeralState({ focus: true });
    if (focus && leavesIn(this.rootSplit).includes(leaf)) this.closeDrawers();
    if (changed) this.trigger('active-leaf-change', leaf.real);
    this.noticeFile(leaf);
  }

  changed(): void {
    for (const leaf of this.allLeaves()) leaf.refresh();
    this.requestSaveLayout();
    this.trigger('layout-change');
  }

  removed(leaf: WorkspaceLeaf): void {
    if (leavesIn(this.rootSplit).length === 0) addGroup(this.rootSplit).insertChild(new WorkspaceLeaf(this));
    if (this.activeLeaf === leaf.real) {
      this.activeLeaf = null;
      this.activeEditor = null;
      const next = this.recentRootLeaf();
      if (next) this.activate(next, false);
    }
    this.changed();
  }

  /** Every leaf, main area first. */
  allLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((item) => leavesIn(item));
  }

  /** A new leaf in a sidebar. */
  sideLeaf(dock: WorkspaceSidedock | WorkspaceMobileDrawer, split: boolean): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this);
    const group = split && !(dock instanceof LeafGroup) ? addGroup(dock) : firstGroup(dock);
    group.insertChild(leaf);
    return leaf;
  }

  /** On a phone a note that comes to the front closes what lay over it. */
  private closeDrawers(): void {
    for (const dock of [this.leftSplit, this.rightSplit]) if (dock instanceof WorkspaceMobileDrawer && !dock.collapsed) dock.collapse();
  }

  private recentRootLeaf(): WorkspaceLeaf | undefined {
    return newest(leavesIn(this.rootSplit));
  }

  private noticeFile(leaf: WorkspaceLeaf): void {
    const file = leaf.view instanceof FileView ? leaf.view.file : null;
    if (!file || file === this.lastFile) return;
    this.lastFile = file;
    this.recentFiles.remove(file.path);
    this.recentFiles.unshift(file.path);
    this.trigger('file-open', file);
  }
}

function newest(leaves: WorkspaceLeaf[]): WorkspaceLeaf | undefined {
  return leaves.reduce<WorkspaceLeaf | undefined>((best, leaf) => (!best || leaf.activeTime > best.activeTime ? leaf : best), undefined);
}

function hostLeaf(leaf: RealLeaf): WorkspaceLeaf {
  if (leaf instanceof WorkspaceLeaf) return leaf;
  throw new Error('This leaf was not made by the stand-in host.');
}
