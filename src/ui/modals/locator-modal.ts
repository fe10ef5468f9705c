import { Setting, type App } from 'obsidian';
import type { ChosenReference } from '../suggest/insert-reference-modal';
import type { Words } from '../words';
import { buttonRow } from './button-row';
import { showModal } from './plain-modal';

const PARTS = ['locator', 'prefix', 'suffix'] as const;

/** Asks what stands around one citation key; undefined where the person changed their mind. */
export async function askLocator(app: App, chosen: ChosenReference, words: Words): Promise<ChosenReference | undefined> {
  let answer: ChosenReference | undefined;
  await showModal(app, {
    title: words.citing.locator.title(chosen.key),
    draw: (content, close) => drawLocator(content, chosen, words, (value) => {
      answer = value;
      close();
    }),
  });
  return answer;
}

/** The form; `answer` gets the key with what was typed, or undefined. Enter anywhere finishes it. */
export function drawLocator(parent: HTMLElement, chosen: ChosenReference, words: Words, answer: (value: ChosenReference | undefined) => void): void {
  const { locator: text } = words.citing;
  const typed: Partial<Record<(typeof PARTS)[number], string>> = {};
  const form = parent.createEl('form', { cls: 'evidence-vault-form' });
  for (const part of PARTS) {
    typed[part] = chosen[part] ?? '';
    new Setting(form).setName(text[part].name).setDesc(text[part].says).addText((input) => {
      input.setValue(typed[part] ?? '').onChange((value) => {
        typed[part] = value;
      });
      input.inputEl.setAttr('aria-label', text[part].name);
    });
  }
  const finish = (): void => answer({ key: chosen.key, ...given(typed) });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finish();
  });
  // A form with several inputs is sent by Enter only where it has a submit button.
  form.createEl('input', { type: 'submit', cls: 'evidence-vault-hidden', attr: { tabindex: -1, 'aria-hidden': 'true' } });
  buttonRow(form, [{ text: text.go, primary: true, onClick: finish }, { text: text.cancel, onClick: () => answer(undefined) }]);
  form.querySelector('input')?.focus();
}

/** What was typed, without empty parts. Whoever writes the citation sees to it that it cannot break it. */
function given(typed: Partial<Record<(typeof PARTS)[number], string>>): Partial<Omit<ChosenReference, 'key'>> {
  return Object.fromEntries(PARTS.flatMap((part) => {
    const value = (typed[part] ?? '').trim();
    return value === '' ? [] : [[part, value]];
  }));
}
