import type { App } from 'obsidian';
import { setIcon } from './icons';
import { Modal } from './modal';
import type { SettingTab } from './setting-tab';

/** The settings: a list of tabs at the left, the open one at the right. */
export class SettingsWindow extends Modal {
  readonly pluginTabs: SettingTab[] = [];
  activeTab: SettingTab | null = null;
  private readonly listEl: HTMLElement;
  private readonly tabEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.setTitle('Settings');
    this.contentEl.addClass('vertical-tabs-container');
    this.listEl = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { role: 'tablist', 'aria-label': 'Settings', 'aria-orientation': 'vertical' } });
    this.tabEl = this.contentEl.createDiv({ cls: 'vertical-tab-content-container', attr: { role: 'tabpanel', 'aria-label': 'Settings', tabindex: 0 } });
  }

  addSettingTab(tab: SettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
    this.renderList();
  }

  removeSettingTab(tab: SettingTab): void {
    if (this.activeTab === tab) this.closeActiveTab();
    this.pluginTabs.remove(tab);
    this.renderList();
  }

  override onOpen(): void {
    this.renderList();
    const first = this.activeTab ?? this.pluginTabs[0];
    if (first) this.openTab(first);
  }

  override onClose(): void {
    this.closeActiveTab();
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.pluginTabs.find((each) => each.id === id);
    if (tab) this.openTab(tab);
    return tab ?? null;
  }

  openTab(tab: SettingTab): void {
    this.closeActiveTab();
    this.activeTab = tab;
    this.tabEl.appendChild(tab.containerEl);
    tab.show();
    this.renderList();
  }

  private closeActiveTab(): void {
    this.activeTab?.hide();
    this.activeTab?.containerEl.detach();
    this.activeTab = null;
  }

  private renderList(): void {
    this.listEl.empty();
    for (const tab of this.pluginTabs) {
      const active = tab === this.activeTab;
      const attr = { role: 'tab', tabindex: 0, 'aria-selected': active };
      const item = this.listEl.createDiv({ cls: ['vertical-tab-nav-item', active ? 'is-active' : ''], attr });
      setIcon(item, tab.icon);
      item.createSpan({ text: tab.name });
      item.addEventListener('click', () => this.openTab(tab));
    }
  }
}
