import { Keymap, TFile, type App, type HoverParent, type Menu, type PaneType, type Workspace, type WorkspaceLeaf } from 'obsidian';

/** Opens a note. Rejects, with a sentence, where it is gone: the app would otherwise make an empty note of that name. */
export async function openNote(app: App, path: string, newTab: PaneType | boolean = false): Promise<void> {
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) throw new Error(`“${path}” is not in this vault any more, so it was not opened. It may have been renamed or deleted.`);
  await app.workspace.openLinkText(path, '', newTab);
}

/** Asks the page preview to show a note beside `el`. */
export function hoverNote(workspace: Workspace, event: MouseEvent, el: HTMLElement, path: string, parent: HoverParent, source: string): void {
  workspace.trigger('hover-link', { event, source, hoverParent: parent, targetEl: el, linktext: path, sourcePath: '' });
}

/** Lets the app and other plugins add their items to the menu of a note. */
export function triggerFileMenu(app: App, menu: Menu, path: string, source: string): void {
  const file = app.vault.getAbstractFileByPath(path);
  if (file instanceof TFile) app.workspace.trigger('file-menu', menu, file, source);
}

/** Shows the view of a type in the right sidebar, making it where there is none, and resolves to its leaf once it is loaded. */
export async function revealSidebar(workspace: Workspace, type: string): Promise<WorkspaceLeaf> {
  const leaf = await workspace.ensureSideLeaf(type, 'right', { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}

/** Where a click opens a note, as the app's own links do it. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | boolean {
  return Keymap.isModEvent(event);
}
