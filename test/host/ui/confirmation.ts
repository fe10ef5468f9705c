import type { App } from 'obsidian';
import { ButtonComponent } from './components';
import { Modal } from './modal';

/** A button of a confirmation; the dialog closes after it unless its handler answers something true. */
export class ConfirmationButton extends ButtonComponent {
  initialFocus = false;

  constructor(containerEl: HTMLElement, close: () => void) {
    super(containerEl);
    super.onClick(async (event) => {
      if (!(await this.handler?.(event))) close();
    });
  }

  private handler: ((evt: MouseEvent) => unknown) | undefined;

  override onClick(handler: (evt: MouseEvent) => unknown): this {
    this.handler = handler;
    return this;
  }

  setInitialFocus(): this {
    this.initialFocus = true;
    return this;
  }

  setSecondary(): this {
    return this.setClass('mod-secondary');
  }

  setCancel(): this {
    return this.setClass('mod-cancel');
  }
}

/** Asks before something is done. */
export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;
  private readonly buttons: ConfirmationButton[] = [];

  constructor(app: App) {
    super(app);
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.buttons.filter((button) => button.initialFocus).at(-1)?.buttonEl.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, cb: (value: boolean) => unknown): this {
    const labelEl = createEl('label', { cls: 'mod-checkbox' });
    const box = labelEl.createEl('input', { type: 'checkbox' });
    labelEl.appendText(label);
    box.addEventListener('change', () => void cb(box.checked));
    this.buttonContainerEl.prepend(labelEl);
    return this;
  }

  addButton(cb: (btn: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl, () => this.close());
    this.buttons.push(button);
    cb(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
