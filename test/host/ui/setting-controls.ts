import type { App, SettingControl, TAbstractFile, TFile, TFolder } from 'obsidian';
import { TFile as HostFile, TFolder as HostFolder } from '../vault/files';
import { AbstractInputSuggest } from './popover-suggest';
import type { Setting } from './setting';
import type { TextComponent } from './text-components';

/** Who keeps the values. */
export interface ControlHost {
  readonly app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
  refreshDomState(): void;
}

/** Adds the control of a definition. A refused value is not kept and the reason stands under the row. */
export function addControl(setting: Setting, control: SettingControl, host: ControlHost): void {
  const stored = host.getControlValue(control.key) ?? control.defaultValue;
  const validate = control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined;
  const check = async (value: unknown): Promise<boolean> => {
    const message = (await validate?.(value)) ?? '';
    setting.setErrorMessage(message);
    return message === '';
  };
  const keep = async (value: unknown): Promise<void> => {
    if (!(await check(value))) return;
    await host.setControlValue(control.key, value);
    host.refreshDomState();
  };
  draw(setting, control, stored, (value) => void keep(value), host.app);
  if (validate && stored !== undefined) void check(stored);
}

type Keep = (value: unknown) => void;
const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function draw(setting: Setting, control: SettingControl, stored: unknown, keep: Keep, app: App): void {
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(keep));
      break;
    case 'dropdown':
      setting.addDropdown((list) => list.addOptions(control.options).setValue(asText(stored)).onChange(keep));
      break;
    case 'text':
      setting.addText((text) => text.setPlaceholder(control.placeholder ?? '').setValue(asText(stored)).onChange(keep));
      break;
    case 'textarea':
      setting.addTextArea((text) => {
        text.setPlaceholder(control.placeholder ?? '').setValue(asText(stored)).onChange(keep);
        if (control.rows !== undefined) text.inputEl.rows = control.rows;
      });
      break;
    case 'number':
      setting.addText((text) => drawNumber(text, control, stored, keep));
      break;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step).setValue(Number(stored ?? control.min)).onChange(keep);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
      });
      break;
    case 'color':
      setting.addColorPicker((picker) => picker.setValue(asText(stored) || '#000000').onChange(keep));
      break;
    case 'file':
    case 'folder':
      setting.addText((text) => {
        text.setPlaceholder(control.placeholder ?? '').setValue(asText(stored)).onChange(keep);
        new PathSuggest(app, text, pathsFor(control, app));
      });
  }
}

function drawNumber(text: TextComponent, control: Extract<SettingControl, { type: 'number' }>, stored: unknown, keep: Keep): void {
  text.inputEl.type = 'number';
  const limits = { min: control.min, max: control.max, step: control.step };
  for (const [name, value] of Object.entries(limits)) if (value !== undefined) text.inputEl.setAttr(name, value);
  text.setPlaceholder(control.placeholder ?? '').setValue(asText(stored));
  text.onChange((value) => {
    const number = Number.parseFloat(value);
    keep(Number.isNaN(number) ? (control.defaultValue ?? 0) : number);
  });
}

function pathsFor(control: Extract<SettingControl, { type: 'file' | 'folder' }>, app: App): () => string[] {
  const wanted = (file: TAbstractFile): boolean =>
    control.type === 'file'
      ? file instanceof HostFile && (control.filter?.(file as TFile) ?? true)
      : file instanceof HostFolder && (control.includeRoot === true || !file.isRoot()) && (control.filter?.(file as TFolder) ?? true);
  return () => app.vault.getAllLoadedFiles().filter(wanted).map((file) => file.path);
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    private readonly text: TextComponent,
    private readonly paths: () => string[],
  ) {
    super(app, text.inputEl);
  }

  protected getSuggestions(query: string): string[] {
    return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.text.setValue(path);
    this.text.onChanged();
    this.close();
  }
}
