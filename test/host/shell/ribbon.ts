import type { App } from '../app/app';
import { setIcon } from '../ui/icons';
import { toggleTheme } from './core-commands';
import { CommandPalette } from './palette';
import type { ShellOptions } from './shell';

/** A button of the strip at the left. */
function ribbonButton(parent: HTMLElement, icon: string, label: string, act: () => void): void {
  const button = parent.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': label, type: 'button', 'data-tooltip-position': 'right' } });
  setIcon(button, icon);
  button.addEventListener('click', act);
}

/** The app's own buttons: above those of plugins what opens, below what sets. */
export function addCoreRibbon(app: App, options: ShellOptions): void {
  const { leftRibbon, leftSplit, rightSplit } = app.workspace;
  const top = createDiv('side-dock-actions mod-core');
  leftRibbon.containerEl.prepend(top);
  ribbonButton(top, 'panel-left', 'Show or hide the file list', () => leftSplit.toggle());
  ribbonButton(top, 'terminal', 'Commands (Ctrl+P)', () => new CommandPalette(app).open());
  const settings = leftRibbon.containerEl.createDiv('side-dock-settings');
  ribbonButton(settings, 'panel-right', 'Show or hide the right sidebar', () => rightSplit.toggle());
  ribbonButton(settings, 'sun-moon', 'Light or dark', () => toggleTheme(app, options));
  if (options.reset) ribbonButton(settings, 'rotate-ccw', 'Reset the playground', options.reset);
  ribbonButton(settings, 'settings', 'Settings', () => app.setting.open());
}
