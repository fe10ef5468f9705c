import type { App } from 'obsidian';
import type { Words } from '../words';
import { buttonRow } from './button-row';
import { showModal } from './plain-modal';

/** Asks for the article's text in a box, for devices that do not share their clipboard; undefined where it is closed. */
export async function askForText(app: App, words: Words): Promise<string | undefined> {
  let text: string | undefined;
  await showModal(app, {
    title: words.importing.choose.paste.does,
    cls: 'evidence-vault-wide',
    draw: (content, close) => drawPasteBox(content, words, (value) => {
      text = value;
      close();
    }),
  });
  return text;
}

/** The box and its button, which waits for something to be there. */
export function drawPasteBox(parent: HTMLElement, words: Words, onText: (text: string) => void): void {
  const { choose } = words.importing;
  const box = parent.createEl('textarea', { cls: 'evidence-vault-paste', attr: { 'aria-label': choose.pasteBox, rows: 12 } });
  const [go] = buttonRow(parent, [{ text: choose.pasteGo, primary: true, onClick: () => onText(box.value) }]);
  const refresh = (): void => {
    go?.setDisabled(box.value.trim() === '');
  };
  box.addEventListener('input', refresh);
  refresh();
  box.focus();
}
