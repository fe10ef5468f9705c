import { Modal, type App } from 'obsidian';

/** Draws a modal's content, and may give it another title later; what it returns is called when the modal closes. */
export type DrawModal = (content: HTMLElement, close: () => void, setTitle: (title: string) => void) => void | (() => void);

export interface ModalOptions {
  readonly title: string;
  /** A class of our own on the modal, for its width and layout. */
  readonly cls?: string;
  readonly draw: DrawModal;
}

/** Shows a modal and resolves when it is closed, in whatever way. */
export function showModal(app: App, options: ModalOptions): Promise<void> {
  return new Promise((resolve) => {
    const modal = new PlainModal(app, options);
    modal.setCloseCallback(resolve);
    modal.open();
  });
}

class PlainModal extends Modal {
  private ended: (() => void) | undefined;

  constructor(app: App, private readonly options: ModalOptions) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('evidence-vault-modal');
    if (this.options.cls) this.modalEl.addClass(this.options.cls);
    this.setTitle(this.options.title);
    this.ended = this.options.draw(this.contentEl, () => this.close(), (title) => this.setTitle(title)) ?? undefined;
  }

  override onClose(): void {
    this.ended?.();
    this.contentEl.empty();
  }
}
