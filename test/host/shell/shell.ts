import type { App } from '../app/app';
import { followTooltips } from '../ui/tooltip';
import { BaseView } from './base-view';
import { followClicksOnLinks } from './clicks';
import { confirmDeletion } from './confirm-deletion';
import { addCoreCommands } from './core-commands';
import { EXPLORER_VIEW, FileExplorer } from './file-explorer';
import { addMobileBar } from './mobile-bar';
import { addCoreRibbon } from './ribbon';
import { StatusBar } from './status-bar';
import { PlainFileView } from './plain-file-view';

/** What the playground adds that only it needs. */
export interface ShellOptions {
  /** Offered in the ribbon and as a command where given. */
  readonly reset?: () => void;
  /** Told of a change of theme, to keep it. */
  readonly themeChanged?: (theme: 'light' | 'dark') => void;
}

/** Everything a person sees beside the leaves: file list, ribbon, palette, status bar, and what a click on a link does. */
export async function dressShell(app: App, shellEl: HTMLElement, options: ShellOptions = {}): Promise<() => void> {
  const { registry, workspace } = app;
  registry.views.set(EXPLORER_VIEW, (leaf) => new FileExplorer(leaf));
  registry.views.set(PlainFileView.type, (leaf) => new PlainFileView(leaf));
  registry.views.set(BaseView.type, (leaf) => new BaseView(leaf));
  registry.typeByExtension.set('base', BaseView.type);
  for (const extension of ['json', 'csl', 'txt', 'bib', 'ris']) registry.typeByExtension.set(extension, PlainFileView.type);
  registry.hoverSources.set(EXPLORER_VIEW, { display: 'Files', defaultMod: true });
  registry.hoverSources.set('editor', { display: 'Editing', defaultMod: true });
  registry.hoverSources.set('preview', { display: 'Reading', defaultMod: false });
  app.fileManager.confirmDeletion = (file) => confirmDeletion(app.real, file);
  labelAreas(app);
  addCoreCommands(app, options);
  if (registry.mode === 'desktop') addCoreRibbon(app, options);
  else addMobileBar(app, shellEl);
  const endings = [followTooltips(document), followClicksOnLinks(app, shellEl), new StatusBar(app, shellEl).follow()];
  await workspace.ensureSideLeaf(EXPLORER_VIEW, 'left', { active: false, reveal: registry.mode === 'desktop' });
  return () => endings.forEach((end) => end());
}

function labelAreas({ workspace }: App): void {
  workspace.rootSplit.containerEl.setAttrs({ role: 'main', 'aria-label': 'Notes' });
  workspace.rootSplit.containerEl.createEl('h1', { cls: 'only-for-readers', text: 'Evidence Vault playground', prepend: true });
  workspace.leftSplit.containerEl.setAttrs({ role: 'navigation', 'aria-label': 'Left sidebar' });
  workspace.rightSplit.containerEl.setAttrs({ role: 'complementary', 'aria-label': 'Right sidebar' });
}
