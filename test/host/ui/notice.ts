const DEFAULT_DURATION = 5000;

/** A message at the edge of the window. A duration of 0 stays until it is clicked. */
export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private timer: number | undefined;

  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    this.containerEl = noticeContainer(activeDocument).createDiv({ cls: 'notice' });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.containerEl.detach();
  }
}

function noticeContainer(doc: Document): HTMLElement {
  const there = doc.body.querySelector<HTMLElement>(':scope > .notice-container');
  return there ?? doc.body.createDiv({ cls: 'notice-container', attr: { role: 'status', 'aria-live': 'polite' } });
}
