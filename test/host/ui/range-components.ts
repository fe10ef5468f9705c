import type { App, HSL, RGB } from 'obsidian';
import { BaseComponent, ValueComponent } from './components';

/** A slider with its value beside it. */
export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  private readonly valueEl: HTMLElement;
  private format: (value: number) => string = String;
  private callback: ((value: number) => unknown) | undefined;
  private instant = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.valueEl = containerEl.createSpan('slider-value');
    this.sliderEl.addEventListener('input', () => this.moved(this.instant));
    this.sliderEl.addEventListener('change', () => this.moved(!this.instant));
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    this.instant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.min = min === null ? '' : String(min);
    this.sliderEl.max = max === null ? '' : String(max);
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.valueEl.setText(this.getValuePretty());
    return this;
  }

  getValuePretty(): string {
    return this.format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    this.valueEl.setText(this.getValuePretty());
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.callback = callback;
    return this;
  }

  private moved(tell: boolean): void {
    this.valueEl.setText(this.getValuePretty());
    if (tell) this.callback?.(this.getValue());
  }
}

/** A bar from 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  private readonly barEl: HTMLProgressElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.barEl = containerEl.createEl('progress', { cls: 'setting-progress-bar', attr: { max: 100, value: 0 } });
  }

  getValue(): number {
    return this.barEl.value;
  }

  setValue(value: number): this {
    this.barEl.value = Math.min(100, Math.max(0, value));
    return this;
  }
}

/** A colour as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> {
  private readonly inputEl: HTMLInputElement;
  private callback: ((value: string) => unknown) | undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl('input', { type: 'color' });
    this.inputEl.addEventListener('input', () => this.callback?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  getValueRgb(): RGB {
    const part = (from: number): number => Number.parseInt(this.getValue().slice(from, from + 2), 16);
    return { r: part(1), g: part(3), b: part(5) };
  }

  getValueHsl(): HSL {
    return toHsl(this.getValueRgb());
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`);
  }

  setValueHsl({ h, s, l }: HSL): this {
    const light = l / 100;
    const chroma = (s / 100) * Math.min(light, 1 - light);
    const part = (n: number): number => {
      const k = (n + h / 30) % 12;
      return 255 * (light - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
    };
    return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
  }

  onChange(callback: (value: string) => unknown): this {
    this.callback = callback;
    return this;
  }
}

function toHsl({ r, g, b }: RGB): HSL {
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const range = max - Math.min(red, green, blue);
  const light = max - range / 2;
  const turn = max === red ? (green - blue) / range : max === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = range === 0 ? 0 : (turn * 60 + 360) % 360;
  const saturation = light === 0 || light === 1 ? 0 : (max - light) / Math.min(light, 1 - light);
  return { h: Math.round(hue), s: Math.round(saturation * 100), l: Math.round(light * 100) };
}

/** Names a secret of the app's store. */
export class SecretComponent extends BaseComponent {
  private readonly inputEl: HTMLInputElement;
  private callback: ((value: string) => unknown) | undefined;

  constructor(_app: App, containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl('input', { type: 'text' });
    this.inputEl.addEventListener('change', () => this.callback?.(this.inputEl.value));
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  onChange(cb: (value: string) => unknown): this {
    this.callback = cb;
    return this;
  }
}
