import { WorkspaceItem, WorkspaceParent, type WorkspaceSplit } from './items';
import { WorkspaceLeaf } from './leaf';
import { LeafGroup } from './leaf-group';
import { WorkspaceTabs } from './tabs';

/** All leaves under an item, in layout order. */
export function leavesIn(item: WorkspaceItem): WorkspaceLeaf[] {
  if (item instanceof WorkspaceLeaf) return [item];
  return item instanceof WorkspaceParent ? item.children.flatMap(leavesIn) : [];
}

/** The first group of tabs in a split; makes one where there is none. */
export function firstGroup(split: WorkspaceParent): LeafGroup {
  if (split instanceof LeafGroup) return split;
  const there = split.children.find((child) => child instanceof LeafGroup);
  if (there instanceof LeafGroup) return there;
  return addGroup(split);
}

/** New tabs at a place in a split. */
export function addGroup(split: WorkspaceParent, index?: number): LeafGroup {
  const tabs = new WorkspaceTabs(split as unknown as WorkspaceSplit);
  split.insertChild(tabs, index);
  return tabs;
}
