import { AbstractInputSuggest, type App } from 'obsidian';

/** Folders suggested at once. */
const LIMIT = 20;

/** Suggests folders of the vault under a text input. A name that is not there yet may be typed all the same. */
export class FolderSuggest extends AbstractInputSuggest<string> {
  override limit = LIMIT;

  /** `onPick` is told the folder that was chosen; the input holds it by then. */
  constructor(app: App, input: HTMLInputElement, private readonly folders: () => readonly string[], private readonly onPick: (folder: string) => void) {
    super(app, input);
  }

  override getSuggestions(query: string): string[] {
    return matchingFolders(this.folders(), query);
  }

  override renderSuggestion(folder: string, el: HTMLElement): void {
    el.setText(folder);
  }

  override selectSuggestion(folder: string): void {
    this.setValue(folder);
    this.onPick(folder);
    this.close();
  }
}

/** Folders that hold what was typed, those that begin with it first. */
export function matchingFolders(folders: readonly string[], query: string): string[] {
  const wanted = query.trim().toLowerCase();
  const found = folders.filter((folder) => folder !== '' && folder.toLowerCase().includes(wanted));
  const late = (folder: string): number => (folder.toLowerCase().startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => late(a) - late(b) || a.localeCompare(b)).slice(0, LIMIT);
}
