import { setIcon } from 'obsidian';
import type { Words } from '../words';
import { freshId } from './fresh-id';
import { KEY_ACTIONS, KEYS, type KeyBinding } from './keys';

/** The list of keys, drawn from the same table that handles them. Returns the function that shows or hides it. */
export function keysHelp(parent: HTMLElement, words: Words['sidebar'], close: () => void): (open: boolean) => void {
  const id = freshId('keys');
  const el = parent.createDiv({ cls: 'evidence-vault-keys evidence-vault-gone', attr: { role: 'region', 'aria-labelledby': id } });
  const head = el.createDiv({ cls: 'evidence-vault-keys-head' });
  head.createSpan({ cls: 'evidence-vault-keys-title', text: words.keys.title, attr: { id } });
  const button = head.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': words.keys.close } });
  setIcon(button, 'x');
  button.addEventListener('click', close);
  const list = el.createEl('dl');
  for (const does of KEY_ACTIONS) {
    const term = list.createEl('dt');
    const names = new Set(KEYS.filter((binding) => binding.does === does).map((binding) => nameOf(binding, words.keys.names)));
    Array.from(names).forEach((name, index) => {
      if (index > 0) term.appendText(` ${words.keys.or} `);
      term.createEl('kbd', { text: name });
    });
    list.createEl('dd', { text: words.keys.does[does] });
  }
  let isOpen = false;
  return (open) => {
    if (open === isOpen) return;
    isOpen = open;
    el.toggleClass('evidence-vault-gone', !open);
    // The keys may be asked for far down in the list.
    if (open) el.scrollIntoView({ block: 'nearest' });
    else if (parent.contains(el.doc.activeElement)) el.doc.activeElement?.scrollIntoView({ block: 'nearest' });
  };
}

function nameOf({ key, mod }: KeyBinding, names: Readonly<Record<string, string>>): string {
  const name = names[key] ?? key.toUpperCase();
  return mod ? `${names['Mod'] ?? ''} + ${name}` : name;
}
