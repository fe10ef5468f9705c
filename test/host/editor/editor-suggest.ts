import type { App, Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Instruction, TFile } from 'obsidian';
import { PopoverSuggest } from '../ui/popover-suggest';
import { renderInstructions } from '../ui/suggest-modal';
import { CodeMirrorEditor } from './codemirror-editor';

/** Suggestions while one types. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: EditorSuggestContext | null = null;
  limit = 100;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.suggestEl.addClass('mod-editor-suggest');
  }

  setInstructions(instructions: Instruction[]): void {
    const el = this.suggestEl.find('.prompt-instructions') ?? this.suggestEl.createDiv('prompt-instructions');
    renderInstructions(el, instructions);
  }

  override close(): void {
    this.context = null;
    super.close();
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  /** Asks whether to open at the cursor; true where it does. */
  trigger(editor: Editor, file: TFile): boolean {
    const info = this.onTrigger(editor.getCursor(), editor, file);
    if (!info) {
      this.close();
      return false;
    }
    this.context = { ...info, editor, file };
    void this.showSuggestions(this.context);
    return true;
  }

  private async showSuggestions(context: EditorSuggestContext): Promise<void> {
    const asked = ++this.asked;
    const answer = this.getSuggestions(context);
    const values = answer instanceof Promise ? await answer : answer;
    if (asked !== this.asked || this.context !== context) return;
    if (values.length === 0) return this.close();
    this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
    this.open();
    this.context = context;
    this.placeAt(context);
  }

  private placeAt({ editor, start }: EditorSuggestContext): void {
    if (!(editor instanceof CodeMirrorEditor)) return;
    const at = editor.cm.coordsAtPos(editor.posToOffset(start));
    if (at) this.reposition(at);
  }
}
