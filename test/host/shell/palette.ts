import type { App as RealApp, Command, FuzzyMatch, TFile } from 'obsidian';
import type { App } from '../app/app';
import { FuzzySuggestModal } from '../ui/suggest-modal';

/** All commands that can run now. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  private readonly list: Command[];

  constructor(private readonly host: App) {
    super(host.real);
    this.list = host.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): Command[] {
    return this.list;
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(item: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    super.renderSuggestion(item, el.createDiv('suggestion-content').createDiv('suggestion-title'));
    const keys = item.item.hotkeys?.[0];
    if (keys) el.createDiv('suggestion-aux').createEl('kbd', { cls: 'suggestion-hotkey', text: [...keys.modifiers, keys.key.toUpperCase()].join(' + ').replace('Mod', 'Ctrl') });
  }

  onChooseItem(command: Command): void {
    this.host.commands.executeCommandById(command.id);
  }
}

/** All notes by name. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: RealApp) {
    super(app);
    this.setPlaceholder('Find a note…');
  }

  getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  onChooseItem(file: TFile): void {
    void this.app.workspace.getLeaf(false).openFile(file, { active: true });
  }
}
