import type { WorkspaceContainer as RealContainer, WorkspaceItem as RealItem, WorkspaceParent as RealParent } from 'obsidian';
import { Events } from '../core/events';

/** Something in the layout. */
export abstract class WorkspaceItem extends Events {
  abstract parent: RealParent;
  abstract readonly containerEl: HTMLElement;

  getRoot(): RealItem {
    return rootOf(this);
  }

  getContainer(): RealContainer {
    return this.getRoot() as RealContainer;
  }
}

function rootOf(item: RealItem): RealItem {
  return item.parent === item ? item : rootOf(item.parent);
}

/** Something that holds others. */
export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];

  /** Adds an item at a place, at the end by default. */
  insertChild(item: WorkspaceItem, index = this.children.length): void {
    this.children.splice(index, 0, item);
    item.parent = this;
    this.place(item, index);
  }

  /** Takes an item out; an emptied parent may go too. */
  removeChild(item: WorkspaceItem): void {
    this.children.remove(item);
    item.containerEl.detach();
  }

  protected place(item: WorkspaceItem, _index: number): void {
    this.containerEl.appendChild(item.containerEl);
  }
}

/** Areas side by side (`vertical` dividers) or one over the other. */
export class WorkspaceSplit extends WorkspaceParent {
  parent: RealParent = this;
  readonly containerEl: HTMLElement;

  constructor(direction: 'vertical' | 'horizontal', cls = '') {
    super();
    this.containerEl = createDiv({ cls: ['workspace-split', `mod-${direction}`, cls] });
  }

  override removeChild(item: WorkspaceItem): void {
    super.removeChild(item);
    if (this.children.length === 0 && this.parent !== this && this.parent instanceof WorkspaceParent) this.parent.removeChild(this);
  }

  protected override place(item: WorkspaceItem, index: number): void {
    this.containerEl.insertBefore(item.containerEl, this.containerEl.children[index] ?? null);
  }
}

/** A split that is a window's whole area. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
  abstract win: Window;
  abstract doc: Document;
}

/** The main area. */
export class WorkspaceRoot extends WorkspaceContainer {
  win: Window = window;
  doc: Document = document;

  constructor() {
    super('vertical', 'mod-root');
  }
}

/** A pop-out window; the stand-in opens none. */
export class WorkspaceWindow extends WorkspaceContainer {
  win: Window = window;
  doc: Document = document;
}

/** Where pop-out windows hang; empty here. */
export class WorkspaceFloating extends WorkspaceParent {
  parent: RealParent = this;
  readonly containerEl: HTMLElement = createDiv();
}

/** A sidebar of the desktop. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed: boolean;

  constructor(
    readonly side: 'left' | 'right',
    collapsed: boolean,
    private readonly changed: () => void,
  ) {
    super('horizontal', `mod-${side}-split mod-sidedock`);
    this.collapsed = collapsed;
    this.show();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.collapsed = true;
    this.show();
    this.changed();
  }

  expand(): void {
    this.collapsed = false;
    this.show();
    this.changed();
  }

  /** The app keeps an empty sidebar. */
  override removeChild(item: WorkspaceItem): void {
    this.children.remove(item);
    item.containerEl.detach();
  }

  private show(): void {
    this.containerEl.toggleClass('is-sidedock-collapsed', this.collapsed);
    this.containerEl.toggle(!this.collapsed);
  }
}

/** The strip of icons at the left. */
export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(side: 'left' | 'right') {
    this.containerEl = createDiv({ cls: ['workspace-ribbon', `mod-${side}`], attr: { role: 'navigation', 'aria-label': 'Ribbon' } });
    this.actionsEl = this.containerEl.createDiv('side-dock-actions');
  }
}
