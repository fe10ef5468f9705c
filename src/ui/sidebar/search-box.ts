import { setIcon } from 'obsidian';
import type { Words } from '../words';
import { freshId } from './fresh-id';

export interface SearchBox {
  readonly input: HTMLInputElement;
  /** Shows a query that did not come from typing. What is being typed is never overwritten by the same text. */
  show(query: string): void;
}

/** The search box with its label and clear button. `changed` gets the whole text after every change. */
export function searchBox(parent: HTMLElement, words: Words['sidebar'], changed: (query: string) => void): SearchBox {
  const box = parent.createDiv({ cls: 'evidence-vault-search' });
  const id = freshId('search');
  box.createEl('label', { cls: 'evidence-vault-hidden', text: words.search, attr: { for: id } });
  setIcon(box.createSpan({ cls: 'evidence-vault-search-icon', attr: { 'aria-hidden': 'true' } }), 'search');
  const input = box.createEl('input', {
    cls: 'evidence-vault-search-input',
    type: 'search',
    placeholder: words.search,
    attr: { id, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search' },
  });
  const clear = box.createEl('button', {
    cls: 'clickable-icon evidence-vault-search-clear',
    attr: { type: 'button', 'aria-label': words.clearSearch },
  });
  setIcon(clear, 'x');
  const draw = (): void => box.toggleClass('is-empty', input.value === '');
  const tell = (): void => {
    draw();
    changed(input.value);
  };
  input.addEventListener('input', tell);
  clear.addEventListener('click', () => {
    input.value = '';
    tell();
    input.focus();
  });
  draw();
  return {
    input,
    show: (query) => {
      if (input.value !== query) input.value = query;
      draw();
    },
  };
}
