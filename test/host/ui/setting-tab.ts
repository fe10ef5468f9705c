import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { DefinitionRenderer } from './setting-definitions';

/** A page of the settings window. */
export abstract class SettingTab {
  icon = 'lucide-settings';
  app: App;
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  /** Shown in the list at the left. */
  name = '';
  id = '';
  private readonly renderer = new DefinitionRenderer(this);

  constructor(app: App) {
    this.app = app;
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Takes the newest definitions; draws them again where the tab is open. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected && this.settingItems.length > 0) this.renderer.render(this.containerEl, this.settingItems);
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  refreshDomState(): void {
    this.renderer.refresh();
  }

  display(): void {}

  hide(): void {
    this.renderer.clear();
    this.containerEl.empty();
  }

  /** Draws the tab: by its definitions where it has any, otherwise by `display`. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.renderer.render(this.containerEl, this.settingItems);
    else this.display();
  }
}

/** The page of one plugin; values are those of `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  /** The plugin whose page it is. */
  readonly plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    super(app);
    this.plugin = plugin;
    this.name = plugin.manifest.name;
    this.id = plugin.manifest.id;
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null ? (Reflect.get(settings, key) as unknown) : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin;
    if (typeof settings === 'object' && settings !== null) Reflect.set(settings, key, value);
    await this.plugin.saveData(settings);
  }
}

/** A page inside a tab, drawn by hand. */
export abstract class SettingPage {
  readonly rootEl: HTMLElement = createDiv('setting-page');
  readonly titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
  readonly containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;

  hide(): void {}
}
