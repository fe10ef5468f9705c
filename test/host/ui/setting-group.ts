import { ExtraButtonComponent } from './components';
import { Setting } from './setting';
import { SearchComponent } from './text-components';

/** Rows of settings under one heading. */
export class SettingGroup {
  readonly listEl: HTMLElement;
  /** The whole group with its heading. */
  readonly groupEl: HTMLElement;
  private readonly headerEl: HTMLElement;
  private readonly headingEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.headerEl = this.groupEl.createDiv('setting-group-header setting-item setting-item-heading');
    this.headingEl = this.headerEl.createDiv({ cls: 'setting-item-name' });
    this.headerEl.hide();
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingEl.setAttrs({ role: 'heading', 'aria-level': 3 });
    this.headingEl.setText(text);
    this.headerEl.show();
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(cb: (setting: Setting) => void): this {
    cb(new Setting(this.listEl));
    return this;
  }

  addSearch(cb: (component: SearchComponent) => unknown): this {
    const box = createDiv('setting-group-search');
    this.groupEl.insertBefore(box, this.listEl);
    cb(new SearchComponent(box));
    return this;
  }

  addExtraButton(cb: (component: ExtraButtonComponent) => unknown): this {
    this.headerEl.show();
    cb(new ExtraButtonComponent(this.headerEl));
    return this;
  }
}
