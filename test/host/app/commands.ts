import type { App, Command } from 'obsidian';
import { Keymap } from '../core/keymap';
import { MarkdownView } from '../views/markdown-view';

/** All commands by id, and how they run. */
export class Commands {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    delete this.commands[id];
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** Commands that can run now; check callbacks are asked with `checking`. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.run(command, true));
  }

  /** False where there is no such command or it cannot run now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (!command || !this.run(command, true)) return false;
    return this.run(command, false);
  }

  /** Runs the first command whose hotkey an event is; used by the shell. */
  hotkey(event: KeyboardEvent): boolean {
    const wanted = Object.values(this.commands).find((command) =>
      (command.hotkeys ?? []).some(({ modifiers, key }) => {
        const all = ['Mod', 'Shift', 'Alt'] as const;
        return key.toLowerCase() === event.key.toLowerCase() && all.every((one) => Keymap.isModifier(event, one) === modifiers.includes(one));
      }),
    );
    return wanted !== undefined && this.executeCommandById(wanted.id);
  }

  private run(command: Command, checking: boolean): boolean {
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    if (editorCheckCallback || editorCallback) {
      const info = this.app.workspace.activeEditor;
      const reading = info instanceof MarkdownView && info.getMode() === 'preview';
      if (!info?.editor || reading) return false;
      if (editorCheckCallback) return editorCheckCallback(checking, info.editor, info) === true || !checking;
      if (!checking) editorCallback?.(info.editor, info);
      return true;
    }
    if (checkCallback) return checkCallback(checking) === true || !checking;
    if (!checking) callback?.();
    return callback !== undefined;
  }
}
