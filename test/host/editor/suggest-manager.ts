import type { App, Editor, TFile } from 'obsidian';
import { registryOf } from '../app/registry';
import { EditorSuggest } from './editor-suggest';

/** Asks each registered suggester in turn after every change; at most one is open. */
export class SuggestManager {
  private current: EditorSuggest<unknown> | undefined;

  constructor(private readonly app: App) {}

  /** After typing: the first suggester that wants the cursor opens. */
  typed(editor: Editor, file: TFile): void {
    const suggests = registryOf(this.app).editorSuggests.filter((suggest) => suggest instanceof EditorSuggest);
    const opened = suggests.find((suggest) => suggest.trigger(editor, file));
    if (this.current && this.current !== opened) this.current.close();
    this.current = opened;
  }

  /** After the cursor moved: an open one looks whether it still applies. */
  moved(editor: Editor, file: TFile): void {
    if (this.current?.isOpen && !this.current.trigger(editor, file)) this.current = undefined;
  }

  close(): void {
    this.current?.close();
    this.current = undefined;
  }
}
