import { TFile, type App } from 'obsidian';

/** A link to a note as the app writes it in the note at `from`: whole path or shortest, wikilink or Markdown, as a person set it. */
export function linkTo(app: App, path: string, from: string): string | undefined {
  const file = app.vault.getAbstractFileByPath(path);
  return file instanceof TFile ? app.fileManager.generateMarkdownLink(file, from) : undefined;
}
