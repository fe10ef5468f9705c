import type { App, FuzzyMatch, Instruction } from 'obsidian';
import { prepareFuzzySearch, renderResults, sortSearchResults } from '../core/fuzzy';
import { Modal } from './modal';
import { SuggestList } from './suggest-list';

/** Rows of keys and what they do, under a suggester. */
export function renderInstructions(el: HTMLElement, instructions: readonly Instruction[]): void {
  el.empty();
  for (const { command, purpose } of instructions) {
    const item = el.createDiv({ cls: 'prompt-instruction' });
    item.createSpan({ cls: 'prompt-instruction-command', text: command });
    item.createSpan({ text: purpose });
  }
}

/** A box to type in over a list to choose from. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  /** The rows; other plugins reach for it too. */
  readonly chooser: SuggestList<T>;
  private readonly instructionsEl: HTMLElement;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.containerEl.addClass('mod-prompt');
    this.modalEl.addClass('prompt');
    this.modalEl.removeClass('modal');
    this.modalEl.empty();
    this.modalEl.setAttrs({ 'aria-labelledby': null, 'aria-label': 'Suggestions' });
    const box = this.modalEl.createDiv({ cls: 'prompt-input-container' });
    const attr = { type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-label': 'Search', spellcheck: 'false', autocomplete: 'off' };
    this.inputEl = box.createEl('input', { cls: 'prompt-input', attr });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
    this.chooser = new SuggestList<T>(this, this.resultContainerEl, this.inputEl);
    this.inputEl.setAttr('aria-controls', this.resultContainerEl.id);
    this.instructionsEl = this.modalEl.createDiv({ cls: 'prompt-instructions' });
    this.instructionsEl.hide();
    this.inputEl.addEventListener('input', () => void this.updateSuggestions());
    this.registerKeys();
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.updateSuggestions();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttr('aria-label', placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    renderInstructions(this.instructionsEl, instructions);
    this.instructionsEl.toggle(instructions.length > 0);
  }

  onNoSuggestion(): void {
    this.chooser.setSuggestions([]);
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText, attr: { role: 'option', 'aria-selected': 'false' } });
  }

  selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, evt);
  }

  selectActiveSuggestion(evt: MouseEvent | KeyboardEvent): void {
    this.chooser.choose(evt);
  }

  /** Asks for rows again; a late answer to an old question is dropped. */
  async updateSuggestions(): Promise<void> {
    const asked = ++this.asked;
    const answer = this.getSuggestions(this.inputEl.value);
    const values = answer instanceof Promise ? await answer : answer;
    if (asked !== this.asked) return;
    if (values.length === 0) this.onNoSuggestion();
    else this.chooser.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, evt: MouseEvent | KeyboardEvent): void;

  private registerKeys(): void {
    const move = (by: number) => (): false => {
      this.chooser.move(by);
      return false;
    };
    this.scope.register([], 'ArrowDown', move(1));
    this.scope.register([], 'ArrowUp', move(-1));
    this.scope.register([], 'Enter', (event) => {
      if (!event.isComposing) this.selectActiveSuggestion(event);
      return false;
    });
  }
}

/** A suggester over things with a text, matched letter by letter. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query.trim());
    const found: FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = search(this.getItemText(item));
      if (match) found.push({ item, match });
    }
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }

  renderSuggestion(item: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item.item), item.match);
  }

  onChooseSuggestion(item: FuzzyMatch<T>, evt: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item.item, evt);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, evt: MouseEvent | KeyboardEvent): void;
}
