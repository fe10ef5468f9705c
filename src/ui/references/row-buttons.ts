import { textButton } from '../citations/text-button';
import type { Words } from '../words';

/** A small button in a row; `does` tells it apart from its neighbours when the row is drawn again. */
export function rowButton(parent: HTMLElement, does: string, text: string, act: (event: MouseEvent) => void, label?: string): HTMLButtonElement {
  const button = textButton(parent, text, () => undefined, label);
  button.addEventListener('click', act);
  button.setAttr('data-does', does);
  return button;
}

/** Goes to the next of several places at each press, and says at which of them one is. `shown` counts from 0; -1 for none. */
export function jumpButton(parent: HTMLElement, { references: text }: Words, name: string, times: number, shown: number, jump: (event: MouseEvent) => void): void {
  const says = shown < 0 || times < 2 ? text.show(times) : text.showNext(shown + 1, times);
  rowButton(parent, 'jump', says, jump, text.of(`${says}:`, name));
}
