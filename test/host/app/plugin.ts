import type { Extension } from '@codemirror/state';
import type {
  App,
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  Command,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  MarkdownPostProcessorContext,
  ObsidianProtocolHandler,
  PluginManifest,
  PluginSettingTab,
  ViewCreator,
} from 'obsidian';
import { Component } from '../core/component';
import { Platform } from '../core/platform';
import { MarkdownPreviewRenderer } from '../render/preview-renderer';
import { setIcon } from '../ui/icons';
import type { SettingTab } from '../ui/setting-tab';
import { App as HostApp } from './app';
import { type Registry, registryOf, takeOut } from './registry';

/** Where a plugin keeps its settings. */
export const dataPath = (app: App, id: string): string => `${app.vault.configDir}/plugins/${id}/data.json`;

/** A plugin: everything it registers ends with it. */
export abstract class Plugin extends Component {
  app: App;
  manifest: PluginManifest;
  settings?: unknown;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  override onload(): Promise<void> | void {}

  onUserEnable(): void {}

  addRibbonIcon(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
    const attr = { 'aria-label': title, type: 'button' };
    const button = hostApp(this.app).workspace.leftRibbon.actionsEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr });
    setIcon(button, icon);
    button.addEventListener('click', (event) => void callback(event));
    this.register(() => button.detach());
    return button;
  }

  addStatusBarItem(): HTMLElement {
    const bar = Platform.isMobile ? undefined : document.querySelector<HTMLElement>('.status-bar');
    const item = bar ? bar.createDiv('status-bar-item') : createDiv('status-bar-item');
    item.addClass(`plugin-${this.manifest.id}`);
    this.register(() => item.detach());
    return item;
  }

  addCommand(command: Command): Command {
    const { commands } = hostApp(this.app);
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    commands.addCommand(command);
    this.register(() => commands.removeCommand(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    hostApp(this.app).commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(settingTab: PluginSettingTab): void {
    const tab = settingTab as unknown as SettingTab;
    const { setting } = hostApp(this.app);
    setting.addSettingTab(tab);
    this.register(() => setting.removeSettingTab(tab));
  }

  registerView(type: string, viewCreator: ViewCreator): void {
    const { views } = this.registry;
    if (views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    views.set(type, viewCreator);
    this.register(() => {
      views.delete(type);
      this.app.workspace.detachLeavesOfType(type);
    });
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.enter(this.registry.hoverSources, id, info);
  }

  registerExtensions(extensions: string[], viewType: string): void {
    for (const extension of extensions) {
      if (this.registry.typeByExtension.has(extension)) throw new Error(`Attempting to register an existing file extension "${extension}"`);
      this.enter(this.registry.typeByExtension, extension, viewType);
    }
  }

  registerMarkdownPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder?: number): MarkdownPostProcessor {
    if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder;
    this.append(this.registry.postProcessors, postProcessor);
    return postProcessor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => Promise<unknown> | void,
    sortOrder?: number,
  ): MarkdownPostProcessor {
    if (this.registry.codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    const processor: MarkdownPostProcessor = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler);
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    this.enter(this.registry.codeBlocks, language, processor);
    return processor;
  }

  registerBasesView(viewId: string, registration: BasesViewRegistration): boolean {
    this.enter(this.registry.basesViews, viewId, registration);
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    this.append(this.registry.editorExtensions, extension);
    workspace.updateOptions();
    this.register(() => workspace.updateOptions());
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.enter(this.registry.protocols, action, handler);
  }

  registerEditorSuggest(editorSuggest: EditorSuggest<unknown>): void {
    this.append(this.registry.editorSuggests, editorSuggest);
    this.register(() => editorSuggest.close());
  }

  registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
    if (this.registry.cli.has(command)) throw new Error(`The command "${command}" is already registered.`);
    this.enter(this.registry.cli, command, { description, flags, handler });
  }

  async loadData(): Promise<unknown> {
    const path = dataPath(this.app, this.manifest.id);
    if (!(await this.app.vault.adapter.exists(path))) return null;
    return JSON.parse(await this.app.vault.adapter.read(path)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter, configDir } = this.app.vault;
    await adapter.mkdir(`${configDir}/plugins/${this.manifest.id}`);
    await adapter.write(dataPath(this.app, this.manifest.id), JSON.stringify(data, null, 2));
  }

  private get registry(): Registry {
    return registryOf(this.app);
  }

  private enter<T>(map: Map<string, T>, key: string, value: T): void {
    map.set(key, value);
    this.register(() => map.delete(key));
  }

  private append<T>(list: T[], value: T): void {
    list.push(value);
    this.register(() => takeOut(list, value));
  }
}

function hostApp(app: App): HostApp {
  if (app instanceof HostApp) return app;
  throw new Error('This app was not made by the stand-in host.');
}
