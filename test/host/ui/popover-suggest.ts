import type { AbstractInputSuggest as RealInputSuggest, App, Scope as RealScope } from 'obsidian';
import { Scope } from '../core/keymap';
import { SuggestList } from './suggest-list';

/** Where a popover hangs: under `bottom`, or above `top` where there is no room. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A list of suggestions that floats beside what is being typed. */
export abstract class PopoverSuggest<T> {
  app: App;
  scope: RealScope;
  readonly suggestEl: HTMLElement;
  readonly suggestions: SuggestList<T>;
  isOpen = false;

  constructor(app: App, scope?: RealScope) {
    this.app = app;
    this.scope = scope ?? new Scope(app.scope);
    this.suggestEl = createDiv('suggestion-container');
    this.suggestions = new SuggestList<T>(this, this.suggestEl.createDiv());
    this.bind('ArrowDown', () => this.suggestions.move(1));
    this.bind('ArrowUp', () => this.suggestions.move(-1));
    this.bind('Escape', () => this.close());
    this.scope.register([], 'Enter', (event) => (event.isComposing || !this.suggestions.choose(event) ? undefined : false));
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    activeDocument.body.appendChild(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestions.setSuggestions([]);
    this.suggestEl.detach();
  }

  onHistoryBack(): void {
    this.close();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;

  /** Puts the list under, or over, what it belongs to. */
  protected reposition(anchor: Anchor): void {
    const win = this.suggestEl.win;
    const below = anchor.bottom + 4 + this.suggestEl.offsetHeight <= win.innerHeight;
    const top = below ? anchor.bottom + 4 : anchor.top - this.suggestEl.offsetHeight - 4;
    const left = Math.min(anchor.left, win.innerWidth - this.suggestEl.offsetWidth - 8);
    this.suggestEl.setCssProps({ left: `${Math.max(8, left)}px`, top: `${Math.max(8, top)}px` });
  }

  private bind(key: string, act: () => void): void {
    this.scope.register([], key, () => {
      act();
      return false;
    });
  }
}

/** Suggestions for an input box. */
abstract class InputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private callback: ((value: T, evt: MouseEvent | KeyboardEvent) => unknown) | undefined;
  private asked = 0;

  constructor(
    app: App,
    private readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    textInputEl.addEventListener('input', () => void this.update());
    textInputEl.addEventListener('focus', () => void this.update());
    textInputEl.addEventListener('blur', () => this.close());
  }

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.getText();
  }

  selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, evt);
  }

  onSelect(callback: (value: T, evt: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async update(): Promise<void> {
    const asked = ++this.asked;
    const values = await this.getSuggestions(this.getValue());
    if (asked !== this.asked || !this.textInputEl.isActiveElement()) return;
    if (values.length === 0) return this.close();
    this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
    this.open();
    this.reposition(this.textInputEl.getBoundingClientRect());
  }
}

/** Under the typings' own type, whose protected member no other class can match; `types.ts` checks the rest. */
export const AbstractInputSuggest = InputSuggest as unknown as typeof RealInputSuggest;
/** The public side of it. */
export type HostInputSuggest<T> = InputSuggest<T>;
