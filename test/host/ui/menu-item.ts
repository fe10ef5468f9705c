import { setIcon } from './icons';

interface Owner {
  hide(): unknown;
}

/** A line between groups. */
export class MenuSeparator {
  readonly section = '';
  readonly dom: HTMLElement = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
}

/** One command of a menu. Made by `Menu.addItem` only. */
export class MenuItem {
  readonly dom: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly iconEl: HTMLElement;
  section = '';
  private disabled = false;
  private isLabel = false;
  private callback: ((evt: MouseEvent | KeyboardEvent) => unknown) | undefined;

  constructor(private readonly menu: Owner) {
    this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
    this.iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
    this.titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
    this.dom.addEventListener('click', (event) => this.choose(event));
  }

  get canBeChosen(): boolean {
    return !this.disabled && !this.isLabel;
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.setAttrs({ role: checked === null ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': checked });
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.querySelector('.menu-item-checked')?.remove();
    if (checked === true) setIcon(this.dom.createDiv({ cls: 'menu-item-icon menu-item-checked' }), 'check');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? 'true' : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  onClick(callback: (evt: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.dataset['section'] = section;
    return this;
  }

  /** Runs the command and closes the menu; a disabled item does nothing. */
  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.canBeChosen) return;
    this.menu.hide();
    this.callback?.(event);
  }
}
