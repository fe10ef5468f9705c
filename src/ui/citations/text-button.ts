/** Adds a button that looks like a link, as small as the text around it. `label` says more to screen readers and begins with what is seen. */
export function textButton(parent: HTMLElement, text: string, onClick: () => void, label?: string): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'evidence-vault-link-button', text, attr: { type: 'button', ...(label !== undefined && { 'aria-label': label }) } });
  button.addEventListener('click', onClick);
  return button;
}
