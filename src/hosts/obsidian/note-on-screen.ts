import { MarkdownView, TFile, type App, type Workspace } from 'obsidian';
import type { Stop } from '../../application/ports';

/** The path of the note in whose pane an element stands, in any window; undefined outside of notes. */
export function noteAround(workspace: Workspace, el: Element): string | undefined {
  return notesOnScreen(workspace).find(({ containerEl }) => containerEl.contains(el))?.file?.path;
}

/** The newest text of a note: what is being written in the active pane, else in any, else what is on the disk. Undefined where it cannot be read. */
export async function newestTextOf({ workspace, vault }: App, path: string): Promise<string | undefined> {
  const active = workspace.getActiveViewOfType(MarkdownView);
  const views = notesOnScreen(workspace).filter(({ file }) => file?.path === path);
  const view = views.find((other) => other === active) ?? views[0];
  if (view) return view.getViewData();
  const file = vault.getAbstractFileByPath(path);
  return file instanceof TFile ? vault.cachedRead(file).catch(() => undefined) : undefined;
}

/** Draws the notes on the screen again, after what shows in them was switched on or off. */
export function redrawNotes(workspace: Workspace): void {
  workspace.updateOptions();
  for (const { previewMode } of notesOnScreen(workspace)) previewMode.rerender(true);
}

/** Runs something once, so many milliseconds later, unless it is stopped. */
export function after(milliseconds: number, run: () => void): Stop {
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
}

function notesOnScreen(workspace: Workspace): MarkdownView[] {
  const views: MarkdownView[] = [];
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView) views.push(view);
  });
  return views;
}
