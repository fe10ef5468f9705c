import type { ViewState } from 'obsidian';
import { LeafGroup } from './leaf-group';
import { leavesIn } from './leaf-finder';
import type { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';

interface SavedLeaf {
  readonly state: ViewState;
  readonly title: string;
  readonly visible: boolean;
}

/** What is open, as plain data. */
export interface Layout {
  readonly main: readonly SavedLeaf[];
  readonly left: readonly SavedLeaf[];
  readonly right: readonly SavedLeaf[];
  readonly leftCollapsed: boolean;
  readonly rightCollapsed: boolean;
}

function save(leaf: WorkspaceLeaf): SavedLeaf {
  return { state: leaf.getViewState(), title: leaf.getDisplayText(), visible: leaf.parent.current === leaf };
}

/** The layout as it is. */
export function readLayout(workspace: Workspace): Layout {
  return {
    main: leavesIn(workspace.rootSplit).map(save),
    left: leavesIn(workspace.leftSplit).map(save),
    right: leavesIn(workspace.rightSplit).map(save),
    leftCollapsed: workspace.leftSplit.collapsed,
    rightCollapsed: workspace.rightSplit.collapsed,
  };
}

/** Opens a layout again. Leaves that are not seen are deferred until somebody looks at them. */
export async function restoreLayout(workspace: Workspace, layout: Layout): Promise<void> {
  for (const leaf of workspace.allLeaves()) leaf.detach();
  await fill(layout.main, (index) => (index === 0 ? workspace.getLeaf(false) : workspace.getLeaf('tab')) as unknown as WorkspaceLeaf);
  await fill(layout.left, () => workspace.sideLeaf(workspace.leftSplit, false));
  await fill(layout.right, () => workspace.sideLeaf(workspace.rightSplit, false));
  for (const [dock, collapsed] of [[workspace.leftSplit, layout.leftCollapsed], [workspace.rightSplit, layout.rightCollapsed]] as const) {
    if (collapsed) dock.collapse();
    else dock.expand();
  }
}

async function fill(saved: readonly SavedLeaf[], make: (index: number) => WorkspaceLeaf): Promise<void> {
  for (const [index, { state, title, visible }] of saved.entries()) {
    const leaf = make(index);
    if (visible) {
      await leaf.setViewState(state);
      if (leaf.parent instanceof LeafGroup) leaf.parent.select(leaf);
    } else {
      await leaf.defer(state, title);
    }
  }
}
