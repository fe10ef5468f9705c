import type { App, Scope as RealScope } from 'obsidian';
import { Scope } from '../core/keymap';
import { setIcon } from './icons';

let count = 0;

/** A dialog. Escape, the cross and a click beside it close it; focus goes back to where it was. */
export class Modal {
  app: App;
  scope: RealScope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private isOpen = false;
  private focusBefore: Element | null = null;
  private closeCallback: (() => unknown) | undefined;

  constructor(app: App) {
    this.app = app;
    this.scope = new Scope(app.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv('modal-container mod-dim');
    const background = this.containerEl.createDiv({ cls: 'modal-bg' });
    background.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' } });
    const cross = this.modalEl.createEl('button', { cls: 'modal-close-button clickable-icon', attr: { 'aria-label': 'Close', type: 'button' } });
    setIcon(cross, 'x');
    cross.addEventListener('click', () => this.close());
    const header = this.modalEl.createDiv({ cls: 'modal-header' });
    this.titleEl = header.createDiv({ cls: 'modal-title', attr: { id: `modal-title-${++count}` } });
    this.modalEl.setAttr('aria-labelledby', this.titleEl.id);
    this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.focusBefore = activeDocument.activeElement;
    activeDocument.body.appendChild(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    this.modalEl.addEventListener('keydown', this.keepFocus);
    void this.onOpen();
    if (this.titleEl.getText() !== '') this.titleEl.setAttrs({ role: 'heading', 'aria-level': 2 });
    if (!this.modalEl.contains(activeDocument.activeElement)) this.focusFirst();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.modalEl.removeEventListener('keydown', this.keepFocus);
    this.containerEl.detach();
    this.onClose();
    this.closeCallback?.();
    if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  onHistoryBack(): void {
    this.close();
  }

  private focusFirst(): void {
    const first = focusable(this.contentEl)[0];
    (first ?? this.modalEl).focus();
  }

  /** Tab goes round inside the dialog. */
  private readonly keepFocus = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const all = focusable(this.modalEl);
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (activeDocument.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  };
}

function focusable(el: HTMLElement): HTMLElement[] {
  const all = el.findAll('button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])');
  return all.filter((item) => !item.hasAttribute('disabled') && item.isShown());
}
