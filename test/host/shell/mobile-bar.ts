import type { App } from '../app/app';
import { setIcon } from '../ui/icons';
import { CommandPalette } from './palette';

/** The bar at the foot of a phone: both drawers, commands, and what plugins put in the ribbon. */
export function addMobileBar(app: App, shellEl: HTMLElement): void {
  const { workspace } = app;
  const bar = shellEl.createDiv({ cls: 'mobile-navbar', attr: { role: 'navigation', 'aria-label': 'Bar' } });
  const button = (icon: string, label: string, act: () => void): void => {
    const el = bar.createEl('button', { cls: 'clickable-icon mobile-navbar-action', attr: { 'aria-label': label, type: 'button' } });
    setIcon(el, icon);
    el.addEventListener('click', act);
  };
  button('panel-left', 'Files', () => workspace.leftSplit.toggle());
  bar.appendChild(workspace.leftRibbon.actionsEl);
  button('terminal', 'Commands', () => new CommandPalette(app).open());
  button('settings', 'Settings', () => app.setting.open());
  button('panel-right', 'Right sidebar', () => workspace.rightSplit.toggle());
  workspace.leftRibbon.containerEl.detach();
}
