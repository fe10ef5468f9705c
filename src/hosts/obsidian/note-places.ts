import { MarkdownView, Platform, type App } from 'obsidian';
import type { Stop } from '../../application/ports';

/** Tells that another note is open, that the open one is called otherwise, or that somebody types. */
export function followOpenNote({ workspace, vault }: App, listener: () => void): Stop {
  const inWorkspace = [workspace.on('file-open', listener), workspace.on('active-leaf-change', listener), workspace.on('editor-change', listener)];
  const renamed = vault.on('rename', listener);
  return () => {
    for (const event of inWorkspace.splice(0)) workspace.offref(event);
    vault.offref(renamed);
  };
}

/**
 * Shows a stretch (UTF-16) of a note that is open: selected where it is being written, else scrolled to. With `keepFocus` the focus stays
 * where it is. False where the note is open nowhere.
 */
export function showPlace({ workspace }: App, path: string, { from, to }: { readonly from: number; readonly to: number }, keepFocus: boolean): boolean {
  const active = workspace.getMostRecentLeaf()?.view;
  const views = workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView && view.file?.path === path ? [view] : []));
  const view = views.find((other) => other === active) ?? views[0];
  if (!view) return false;
  const { editor } = view;
  // On a phone the sidebar covers the note.
  if (Platform.isMobile) workspace.rightSplit.collapse();
  if (view.getMode() === 'source') {
    const range = { from: editor.offsetToPos(from), to: editor.offsetToPos(to) };
    editor.setSelection(range.from, range.to);
    editor.scrollIntoView(range, true);
    if (!keepFocus) workspace.setActiveLeaf(view.leaf, { focus: true });
    return true;
  }
  const line = view.getViewData().slice(0, from).split('\n').length - 1;
  view.setEphemeralState({ line });
  return true;
}
