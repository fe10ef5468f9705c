import type { WorkspaceParent as RealParent, WorkspaceSplit as RealSplit } from 'obsidian';
import { type WorkspaceItem, WorkspaceParent } from './items';
import { LeafGroup } from './leaf-group';

/** Tabs: a row of headers over the leaf in front. Without tabs left, it goes. */
export class WorkspaceTabs extends LeafGroup {
  parent: RealSplit;
  readonly containerEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly bodyEl: HTMLElement;

  constructor(parent: RealSplit) {
    super();
    this.parent = parent;
    this.containerEl = createDiv('workspace-tabs mod-top');
    const bar = this.containerEl.createDiv('workspace-tab-header-container');
    this.headerEl = bar.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist', 'aria-label': 'Tabs' } });
    this.bodyEl = this.containerEl.createDiv('workspace-tab-container');
  }

  override removeChild(item: WorkspaceItem): void {
    super.removeChild(item);
    if (this.children.length === 0 && this.parent instanceof WorkspaceParent) this.parent.removeChild(this);
  }
}

/** A sidebar of a phone: it slides over the note. */
export class WorkspaceMobileDrawer extends LeafGroup {
  parent: RealParent = this;
  collapsed = true;
  readonly containerEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly bodyEl: HTMLElement;

  constructor(
    readonly side: 'left' | 'right',
    private readonly changed: () => void,
  ) {
    super();
    this.containerEl = createDiv({ cls: ['workspace-drawer', `mod-${side}`] });
    this.containerEl.createDiv('workspace-drawer-backdrop').addEventListener('click', () => this.collapse());
    const inner = this.containerEl.createDiv('workspace-drawer-inner');
    this.headerEl = inner.createDiv({ cls: 'workspace-drawer-tab-options', attr: { role: 'tablist', 'aria-label': 'Sidebar views' } });
    this.bodyEl = inner.createDiv('workspace-drawer-active-tab-container');
    this.containerEl.hide();
  }

  expand(): void {
    this.collapsed = false;
    this.containerEl.show();
    this.changed();
  }

  collapse(): void {
    this.collapsed = true;
    this.containerEl.hide();
    this.changed();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }
}
