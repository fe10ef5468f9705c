import type { TooltipOptions } from 'obsidian';
import { type BaseComponent, ButtonComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent, ToggleComponent } from './components';
import { ColorComponent, ProgressBarComponent, SliderComponent } from './range-components';
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-components';
import { setTooltip } from './tooltip';

type Made<T> = (component: T) => unknown;

let rows = 0;

/** One row of settings: name, description, controls. The name labels the controls. */
export class Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name', attr: { id: `setting-name-${++rows}` } });
    this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description', attr: { id: `setting-description-${rows}` } });
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    this.labelControls();
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    const text = message ?? '';
    this.settingEl.toggleClass('is-invalid', text !== '');
    this.errorEl ??= this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } });
    this.errorEl.setText(text);
    this.errorEl.toggle(text !== '');
    return this;
  }

  addDisplayValue(cb: Made<DisplayValueComponent>): this {
    cb(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent<T extends BaseComponent>(cb: (el: HTMLElement) => T): this {
    this.components.push(cb(this.controlEl));
    this.labelControls();
    return this;
  }

  addButton(cb: Made<ButtonComponent>): this {
    return this.add(new ButtonComponent(this.controlEl), cb);
  }

  addExtraButton(cb: Made<ExtraButtonComponent>): this {
    return this.add(new ExtraButtonComponent(this.controlEl), cb);
  }

  addToggle(cb: Made<ToggleComponent>): this {
    this.settingEl.addClass('mod-toggle');
    return this.add(new ToggleComponent(this.controlEl), cb);
  }

  addText(cb: Made<TextComponent>): this {
    return this.add(new TextComponent(this.controlEl), cb);
  }

  addSearch(cb: Made<SearchComponent>): this {
    return this.add(new SearchComponent(this.controlEl), cb);
  }

  addTextArea(cb: Made<TextAreaComponent>): this {
    return this.add(new TextAreaComponent(this.controlEl), cb);
  }

  addMomentFormat(cb: Made<MomentFormatComponent>): this {
    return this.add(new MomentFormatComponent(this.controlEl), cb);
  }

  addDropdown(cb: Made<DropdownComponent>): this {
    return this.add(new DropdownComponent(this.controlEl), cb);
  }

  addColorPicker(cb: Made<ColorComponent>): this {
    return this.add(new ColorComponent(this.controlEl), cb);
  }

  addProgressBar(cb: Made<ProgressBarComponent>): this {
    return this.add(new ProgressBarComponent(this.controlEl), cb);
  }

  addSlider(cb: Made<SliderComponent>): this {
    return this.add(new SliderComponent(this.controlEl), cb);
  }

  then(cb: (setting: this) => unknown): this {
    cb(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private add<T extends BaseComponent>(component: T, cb: Made<T>): this {
    this.components.push(component);
    this.labelControls();
    cb(component);
    return this;
  }

  private labelControls(): void {
    for (const control of this.controlEl.findAll('input, select, textarea, progress')) {
      if (control.hasAttribute('aria-label')) continue;
      control.setAttrs({ 'aria-labelledby': this.nameEl.id, 'aria-describedby': this.descEl.id });
    }
  }
}
