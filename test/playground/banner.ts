/** A step that the line at the top offers. */
export interface Step {
  readonly label: string;
  readonly act: () => void;
}

/** The line at the top that says what to try first. `dismissed` is told when it is put away. */
export function showBanner(parent: HTMLElement, phone: boolean, steps: readonly Step[], dismissed: () => void): void {
  const banner = createDiv({ cls: 'playground-banner', attr: { role: 'region', 'aria-label': 'What to try first' } });
  const text = banner.createEl('p');
  text.createEl('strong', { text: 'Try first: ' });
  text.appendText(phone ? 'copy the article, ' : 'copy the article at the right, ');
  if (phone) text.appendText('open the commands');
  else text.createEl('kbd', { text: 'Ctrl+P' });
  text.appendText(', choose “Import article”. Then search the Evidence sidebar for “lumbr disk hidration”.');
  const actions = banner.createDiv('playground-banner-actions');
  for (const { label, act } of steps) {
    actions.createEl('button', { text: label, attr: { type: 'button' } }).addEventListener('click', act);
  }
  actions.createEl('button', { text: 'Got it', attr: { type: 'button' } }).addEventListener('click', () => {
    banner.detach();
    dismissed();
  });
  parent.prepend(banner);
}
