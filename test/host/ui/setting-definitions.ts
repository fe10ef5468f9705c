import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage, SettingGroup as RealGroup, Setting as RealSetting } from 'obsidian';
import { setIcon } from './icons';
import { Setting } from './setting';
import { addControl, type ControlHost } from './setting-controls';
import { SettingGroup } from './setting-group';

interface Row {
  readonly el: HTMLElement;
  readonly refresh: () => void;
}

const holds = (value: boolean | (() => boolean) | undefined, fallback: boolean): boolean =>
  typeof value === 'function' ? value() : (value ?? fallback);

/** Draws the definitions of a tab, its groups and its pages. */
export class DefinitionRenderer {
  private rows: Row[] = [];
  private cleanups: (() => void)[] = [];

  constructor(private readonly host: ControlHost) {}

  render(parent: HTMLElement, items: readonly SettingDefinitionItem[]): void {
    this.clear();
    parent.empty();
    this.renderItems(parent, items);
    this.refresh();
  }

  /** Asks every `visible` and `disabled` again. */
  refresh(): void {
    for (const row of this.rows) row.refresh();
  }

  clear(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.rows = [];
  }

  private renderItems(parent: HTMLElement, items: readonly SettingDefinitionItem[]): void {
    let loose: SettingGroup | undefined;
    for (const item of items) {
      if ('type' in item && (item.type === 'group' || item.type === 'list')) {
        loose = undefined;
        this.renderGroup(parent, item);
      } else {
        loose ??= new SettingGroup(parent);
        this.renderRow(loose, item as SettingDefinition | SettingDefinitionPage, loose.listEl.childElementCount);
      }
    }
  }

  private renderGroup(parent: HTMLElement, definition: SettingDefinitionGroup | SettingDefinitionList): void {
    const group = new SettingGroup(parent);
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(definition.cls);
    for (const add of definition.extraButtons ?? []) group.addExtraButton((button) => void add(button));
    const items = definition.items ?? [];
    const rows = items.map((item, index) => this.renderRow(group, item, index));
    if (definition.type === 'list') this.dressList(group, definition as SettingDefinitionList, rows);
    const { search } = definition;
    if (search) {
      group.addSearch((box) => {
        box.setPlaceholder(search.placeholder ?? 'Search');
        box.onChange((query) => rows.forEach((row, index) => row.settingEl.toggle(query === '' || search.match(items[index] as SettingDefinition, query))));
      });
    }
    this.rows.push({ el: group.groupEl, refresh: () => group.groupEl.toggle(holds(definition.visible, true)) });
  }

  private dressList(group: SettingGroup, list: SettingDefinitionList, rows: readonly Setting[]): void {
    group.addClass('mod-list');
    const { addItem, onDelete, emptyState } = list;
    if (rows.length === 0 && emptyState !== undefined) group.listEl.createDiv({ cls: 'setting-list-empty', text: emptyState });
    if (addItem) group.addExtraButton((button) => button.setIcon('plus').setTooltip(addItem.name).onClick(() => addItem.action(button.extraSettingsEl)));
    if (!onDelete) return;
    rows.forEach((row, index) => row.addExtraButton((button) => button.setIcon('trash-2').setTooltip('Delete').onClick(() => onDelete(index))));
  }

  private renderRow(group: SettingGroup, definition: SettingDefinition | SettingDefinitionPage, index: number): Setting {
    const setting = new Setting(group.listEl).setName(definition.name);
    if (definition.desc !== undefined) setting.setDesc(typeof definition.desc === 'string' ? definition.desc : clone(definition.desc));
    if ('type' in definition) this.renderPageRow(setting, definition);
    else this.renderContent(setting, group, definition, index);
    this.rows.push({ el: setting.settingEl, refresh: () => setting.settingEl.toggle(holds(definition.visible, true)) });
    return setting;
  }

  private renderContent(setting: Setting, group: SettingGroup, definition: SettingDefinition, index: number): void {
    if (definition.control) {
      const { control } = definition;
      addControl(setting, control, this.host);
      this.rows.push({ el: setting.settingEl, refresh: () => setting.setDisabled(holds(control.disabled, false)) });
    } else if (definition.render) {
      const cleanup = definition.render(setting as unknown as RealSetting, group as unknown as RealGroup);
      if (typeof cleanup === 'function') this.cleanups.push(cleanup);
    } else if (definition.action) {
      const { action } = definition;
      makeClickable(setting, () => holds(definition.disabled, false) || action(setting.settingEl, index));
      this.rows.push({ el: setting.settingEl, refresh: () => setting.setDisabled(holds(definition.disabled, false)) });
    }
  }

  private renderPageRow(setting: Setting, definition: SettingDefinitionPage): void {
    const { displayValue, status } = definition;
    setting.addDisplayValue((value) => {
      value.setValue((typeof displayValue === 'function' ? displayValue() : displayValue) ?? '');
      value.setStatus((typeof status === 'function' ? status() : status) ?? null);
    });
    makeClickable(setting, () => this.openPage(setting.settingEl.closest<HTMLElement>('.vertical-tab-content') ?? setting.settingEl, definition));
  }

  private openPage(container: HTMLElement, definition: SettingDefinitionPage): void {
    const before = [...container.childNodes];
    container.empty();
    const page = definition.page?.();
    const bar = page?.titlebarEl ?? container.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back', type: 'button' } });
    setIcon(back, 'arrow-left');
    bar.createSpan({ text: page?.title || definition.name, attr: { role: 'heading', 'aria-level': 2 } });
    if (page) {
      container.appendChild(page.rootEl);
      page.display();
    } else {
      this.renderItems(container.createDiv(), definition.items ?? []);
      this.refresh();
    }
    back.addEventListener('click', () => {
      page?.hide();
      container.empty();
      container.append(...before);
    });
    back.focus();
  }
}

function makeClickable(setting: Setting, act: () => unknown): void {
  setting.settingEl.addClass('mod-clickable');
  const arrow = setting.controlEl.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-labelledby': setting.nameEl.id } });
  setIcon(arrow, 'chevron-right');
  setting.settingEl.addEventListener('click', () => void act());
}

function clone(fragment: DocumentFragment): DocumentFragment {
  return fragment.cloneNode(true) as DocumentFragment;
}
