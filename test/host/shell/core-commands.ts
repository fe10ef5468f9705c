import type { Command } from 'obsidian';
import type { App } from '../app/app';
import { MarkdownView } from '../views/markdown-view';
import { CommandPalette, QuickSwitcher } from './palette';
import type { ShellOptions } from './shell';

/** Changes between light and dark. */
export function toggleTheme(app: App, options: ShellOptions): void {
  const dark = !app.isDarkMode();
  document.body.toggleClass('theme-dark', dark);
  document.body.toggleClass('theme-light', !dark);
  options.themeChanged?.(dark ? 'dark' : 'light');
  app.workspace.trigger('css-change');
}

/** The commands that the app has without plugins, as far as they are of use here. */
export function addCoreCommands(app: App, options: ShellOptions): void {
  const { workspace, commands } = app;
  const view = (): MarkdownView | null => workspace.getActiveViewOfType(MarkdownView as never);
  const list: Command[] = [
    { id: 'command-palette:open', name: 'Command palette: Open command palette', hotkeys: [{ modifiers: ['Mod'], key: 'p' }], callback: () => new CommandPalette(app).open() },
    { id: 'switcher:open', name: 'Quick switcher: Open quick switcher', hotkeys: [{ modifiers: ['Mod'], key: 'o' }], callback: () => new QuickSwitcher(app.real).open() },
    { id: 'app:open-settings', name: 'Open settings', hotkeys: [{ modifiers: ['Mod'], key: ',' }], callback: () => app.setting.open() },
    { id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => workspace.leftSplit.toggle() },
    { id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => workspace.rightSplit.toggle() },
    { id: 'theme:use-dark', name: 'Change to light or dark', callback: () => toggleTheme(app, options) },
    { id: 'workspace:close', name: 'Close this tab', callback: () => workspace.activeLeaf?.detach() },
    {
      id: 'markdown:toggle-preview',
      name: 'Toggle reading view',
      hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
      checkCallback: (checking) => {
        const open = view();
        if (open && !checking) void open.toggleMode();
        return open !== null;
      },
    },
    { id: 'editor:save-file', name: 'Save current file', hotkeys: [{ modifiers: ['Mod'], key: 's' }], callback: () => void view()?.save() },
  ];
  if (options.reset) list.push({ id: 'playground:reset', name: 'Playground: Reset all notes', callback: options.reset });
  for (const command of list) commands.addCommand(command);
  app.scope.register(null, null, (event) => (commands.hotkey(event) ? false : undefined));
}
