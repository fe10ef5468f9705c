import type { WorkspaceItem } from './items';
import { WorkspaceParent } from './items';
import type { WorkspaceLeaf } from './leaf';

/** Leaves in one place, of which one is seen: tabs on the desktop, a drawer's views on a phone. */
export abstract class LeafGroup extends WorkspaceParent {
  current: WorkspaceLeaf | undefined;
  abstract readonly headerEl: HTMLElement;
  abstract readonly bodyEl: HTMLElement;

  get leaves(): WorkspaceLeaf[] {
    return this.children as WorkspaceLeaf[];
  }

  /** Brings one leaf to the front; a deferred view is left to the caller to load. */
  select(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const each of this.leaves) each.setVisible(each === leaf);
  }

  override removeChild(item: WorkspaceItem): void {
    const index = this.children.indexOf(item);
    super.removeChild(item);
    if (this.current !== item) return;
    this.current = undefined;
    const next = this.leaves[Math.max(0, index - 1)];
    if (next) this.select(next);
  }

  protected override place(item: WorkspaceItem, index: number): void {
    const leaf = item as WorkspaceLeaf;
    this.bodyEl.appendChild(leaf.containerEl);
    this.headerEl.insertBefore(leaf.tabHeaderEl, this.headerEl.children[index] ?? null);
    if (!this.current) this.select(leaf);
    else leaf.setVisible(false);
  }
}
