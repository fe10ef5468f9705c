import type { App } from 'obsidian';
import { showModal } from './plain-modal';

/** One way to go on: what it does, and one sentence about it. */
export interface Choice<T> {
  readonly value: T;
  readonly does: string;
  readonly says: string;
}

/** Lets a person choose one of a few ways to go on; undefined where they close it. */
export async function pick<T>(app: App, title: string, lead: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  let picked: T | undefined;
  await showModal(app, {
    title,
    draw: (content, close) => drawChoices(content, lead, choices, (value) => {
      picked = value;
      close();
    }),
  });
  return picked;
}

/** The choices as large buttons, the first with the focus. */
export function drawChoices<T>(parent: HTMLElement, lead: string, choices: readonly Choice<T>[], onPick: (value: T) => void): void {
  if (lead !== '') parent.createEl('p', { text: lead });
  const list = parent.createDiv({ cls: 'evidence-vault-choices' });
  for (const { value, does, says } of choices) {
    const button = list.createEl('button', { cls: 'evidence-vault-choice', attr: { type: 'button' } });
    button.createSpan({ cls: 'evidence-vault-choice-does', text: does });
    button.createSpan({ cls: 'evidence-vault-choice-says', text: says });
    button.addEventListener('click', () => onPick(value));
  }
  list.querySelector('button')?.focus();
}
