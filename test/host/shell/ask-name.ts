import type { App } from 'obsidian';
import { Modal } from '../ui/modal';
import { Setting } from '../ui/setting';

/** Asks for a name; undefined where the person thought better of it. */
export function askForName(app: App, title: string, value: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const modal = new Modal(app);
    let answer: string | undefined;
    let typed = value;
    const accept = (): void => {
      answer = typed.trim() === '' ? undefined : typed.trim();
      modal.close();
    };
    modal.setTitle(title);
    new Setting(modal.contentEl).setName('Name').addText((text) => {
      text.setValue(value).onChange((newest) => (typed = newest));
      text.inputEl.addEventListener('keydown', (event) => event.key === 'Enter' && accept());
      queueMicrotask(() => text.inputEl.select());
    });
    new Setting(modal.contentEl).addButton((button) => button.setButtonText('OK').setCta().onClick(accept));
    modal.setCloseCallback(() => resolve(answer));
    modal.open();
  });
}
