import type { Words } from '../words';

/** The button under the list. `n`: how many rows it would add; none: no button. */
export function showMore(parent: HTMLElement, words: Words['sidebar'], more: () => void): (n: number) => void {
  const button = parent.createEl('button', { cls: 'evidence-vault-button evidence-vault-show-more', attr: { type: 'button' } });
  button.addEventListener('click', more);
  return (n) => {
    button.toggleClass('evidence-vault-gone', n <= 0);
    const text = words.showMore(n);
    if (button.getText() !== text) button.setText(text);
  };
}
