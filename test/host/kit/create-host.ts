import type { App as RealApp, CliData, Editor, MarkdownView as RealMarkdownView, Plugin as RealPlugin, PluginManifest, TFile, View } from 'obsidian';
import { App } from '../app/app';
import { evaluatePlugin } from '../app/load-plugin';
import { dataPath } from '../app/plugin';
import { listenerErrors } from '../core/events';
import { type HostMode, setPlatform } from '../core/platform';
import { network } from '../core/request';
import { setLanguage } from '../core/version';
import { folderOf } from '../core/paths';
import { CodeMirrorEditor } from '../editor/codemirror-editor';
import type { MetadataParser } from '../metadata/cache';
import { buildMetadata } from '../metadata/build';
import { Menu, openMenu } from '../ui/menu';
import { followHoverLinks } from '../ui/page-preview';
import { MemoryAdapter } from '../vault/adapter';
import { Disk, type DiskFile } from '../vault/disk';
import { MarkdownView } from '../views/markdown-view';
import { probe, type Running } from './probe';

/** How a host begins. */
export interface HostOptions {
  /** Vault paths and their texts; folders are made as needed. */
  readonly files?: Readonly<Record<string, StartFile>>;
  /** Folders beyond those that the files need. */
  readonly folders?: readonly string[];
  readonly mode?: HostMode;
  readonly vaultName?: string;
  /** Interface language, 'en' by default. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  /**
   * `running` (default): everything is read and the layout is ready. `manual`: nothing is; load a plugin, then call `start()`,
   * as when the app starts with the plugin enabled.
   */
  readonly startup?: 'running' | 'manual';
  /** `warm` (default): the cache knows the notes before the layout is ready. `cold`: `changed` fires for each afterwards. */
  readonly cache?: 'warm' | 'cold';
  /** A layout of an earlier run (`app.workspace.getLayout()`); tabs in the background come back deferred. */
  readonly layout?: Record<string, unknown>;
  /** Where to build the app; the document's body by default. */
  readonly parent?: HTMLElement;
  /** Another reader of metadata, for a worker. */
  readonly parse?: MetadataParser;
  /** Count listeners, timers and the like of the whole window from the beginning (see `leaks`). */
  readonly probe?: boolean;
}

/** A file at start: its text, or what a disk kept. */
export type StartFile = string | DiskFile;

type PluginClass = new (app: RealApp, manifest: PluginManifest) => RealPlugin;

/** What is left standing: registrations with the app and, with `probe`, what runs in the window. */
export type Leaks = Record<string, number>;

/** A running stand-in with handles for tests. */
export interface Host {
  readonly app: RealApp;
  readonly hostApp: App;
  readonly disk: Disk;
  /** Everything that is seen. */
  readonly shellEl: HTMLElement;
  readonly network: typeof network;
  readonly errors: unknown[];
  start(): Promise<void>;
  /** Loads a class, or the text of a built main.js. `enable` also calls `onUserEnable`, as the switch in the settings does. */
  loadPlugin(plugin: string | PluginClass, manifest: PluginManifest, options?: { enable?: boolean }): Promise<RealPlugin>;
  unloadPlugin(plugin: RealPlugin): Promise<void>;
  /** Waits until metadata, links and microtasks have come to rest. Works with faked timers too. */
  settle(): Promise<void>;
  /** Writes pending edits of all open notes to the vault. */
  save(): Promise<void>;
  /** Opens a note in the main area and gives its view. */
  open(path: string, mode?: 'source' | 'preview'): Promise<RealMarkdownView>;
  /** The editor of the open note; throws where there is none. */
  editor(): Editor;
  /** Types at the cursor of the open note, one character at a time, as keys do. */
  type(text: string): Promise<void>;
  /** Presses a key on what has the focus (or on `target`): `press('Enter')`, `press('Mod+Enter')`. */
  press(key: string, target?: Element): void;
  /** Runs a command by its whole id; false where it cannot run now. */
  run(id: string): Promise<boolean>;
  /** Commands that could run now, by id. */
  commands(): string[];
  /** The first view of a type, once it is loaded. */
  view(type: string): Promise<View | undefined>;
  file(path: string): TFile;
  read(path: string): string;
  paths(): string[];
  /** Writes to the disk behind the app's back, as a sync service does. */
  writeOutside(path: string, text: string): Promise<void>;
  notices(): string[];
  menu(): Menu | undefined;
  /** Runs a registered command of the command line. */
  cli(command: string, params?: CliData): Promise<string>;
  /** Opens `obsidian://<action>?…`. */
  openUri(uri: string): Promise<void>;
  /** Changes data.json from outside and tells the plugin. */
  changeSettingsOutside(plugin: RealPlugin, data: unknown): Promise<void>;
  leaks(): Leaks;
  dispose(): Promise<void>;
}

/** Builds an app over a vault in memory. */
export async function createHost(options: HostOptions = {}): Promise<Host> {
  const host = new StandIn(options);
  if (options.startup !== 'manual') await host.start();
  return host;
}

/** Set by the bundle: what `require('obsidian')` gives a built plugin. */
export const api: { obsidian: object } = { obsidian: {} };

class StandIn implements Host {
  readonly hostApp: App;
  readonly disk = new Disk();
  readonly network = network;
  readonly errors = listenerErrors;
  private readonly plugins = new Set<RealPlugin>();
  private readonly running: (() => Running) | undefined;
  readonly shellEl: HTMLElement;

  constructor(private readonly options: HostOptions) {
    const mode = options.mode ?? 'desktop';
    if (options.probe) this.running = probe(window).count;
    setPlatform(mode);
    setLanguage(options.language ?? 'en');
    network.reset();
    listenerErrors.length = 0;
    this.fillDisk();
    const adapter = new MemoryAdapter(this.disk, options.vaultName ?? 'Test vault');
    this.hostApp = new App(mode, adapter, options.parse ?? buildMetadata);
    this.shellEl = this.buildShell(mode);
    this.hostApp.registry.views.set('markdown', (leaf) => new MarkdownView(leaf));
    this.hostApp.registry.typeByExtension.set('md', 'markdown');
    window.addEventListener('keydown', this.hostApp.keymap.onKeyEvent, true);
    followHoverLinks(this.app);
  }

  get app(): RealApp {
    return this.hostApp.real;
  }

  async start(): Promise<void> {
    const { vault, metadataCache, workspace } = this.hostApp;
    await vault.load();
    if (this.options.cache === 'cold') metadataCache.follow();
    else await metadataCache.load();
    if (this.options.layout) await workspace.changeLayout(this.options.layout);
    workspace.makeReady();
    if (this.options.cache === 'cold') metadataCache.readAll();
  }

  async loadPlugin(plugin: string | PluginClass, manifest: PluginManifest, { enable = false } = {}): Promise<RealPlugin> {
    const made = typeof plugin === 'string' ? evaluatePlugin(plugin, api.obsidian) : plugin;
    const dir = `${this.app.vault.configDir}/plugins/${manifest.id}`;
    this.disk.makeFolder(dir);
    const loaded = new made(this.app, { ...manifest, dir });
    this.plugins.add(loaded);
    // `load` calls `onload` and drops its promise; the app waits for it all the same.
    const onload = loaded.onload.bind(loaded);
    let ready: unknown;
    loaded.onload = () => {
      ready = onload();
    };
    loaded.load();
    await ready;
    if (enable) loaded.onUserEnable();
    return loaded;
  }

  async unloadPlugin(plugin: RealPlugin): Promise<void> {
    plugin.unload();
    this.plugins.delete(plugin);
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await Promise.resolve();
    await this.hostApp.metadataCache.settled();
    for (let i = 0; i < 20; i++) await Promise.resolve();
  }

  async save(): Promise<void> {
    for (const leaf of this.hostApp.workspace.allLeaves()) if (leaf.view instanceof MarkdownView) await leaf.view.save();
    await this.settle();
  }

  async open(path: string, mode?: 'source' | 'preview'): Promise<RealMarkdownView> {
    const leaf = this.app.workspace.getLeaf(false);
    await leaf.openFile(this.file(path), { active: true, ...(mode && { state: { mode } }) });
    if (!(leaf.view instanceof MarkdownView)) throw new Error(`“${path}” did not open as a note.`);
    return leaf.view as unknown as RealMarkdownView;
  }

  editor(): Editor {
    const editor = this.app.workspace.activeEditor?.editor;
    if (!editor) throw new Error('No note is open for writing.');
    return editor;
  }

  async type(text: string): Promise<void> {
    const editor = this.editor();
    if (!(editor instanceof CodeMirrorEditor)) throw new Error('The open editor is not this host’s.');
    for (const char of text) {
      editor.cm.dispatch({ ...editor.cm.state.replaceSelection(char), userEvent: 'input.type' });
      await Promise.resolve();
    }
    await this.settle();
  }

  press(key: string, target: Element = document.activeElement ?? document.body): void {
    const parts = key.split('+');
    const name = parts.pop() ?? '';
    const has = (modifier: string): boolean => parts.includes(modifier);
    const init = { key: name, bubbles: true, cancelable: true, ctrlKey: has('Mod') || has('Ctrl'), shiftKey: has('Shift'), altKey: has('Alt') };
    target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
  }

  async run(id: string): Promise<boolean> {
    const done = this.hostApp.commands.executeCommandById(id);
    await this.settle();
    return done;
  }

  commands(): string[] {
    return this.hostApp.commands.listCommands().map((command) => command.id);
  }

  async view(type: string): Promise<View | undefined> {
    const leaf = this.app.workspace.getLeavesOfType(type)[0];
    await leaf?.loadIfDeferred();
    return leaf?.view;
  }

  file(path: string): TFile {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no file “${path}” in the vault; there are ${this.paths().join(', ') || 'none'}.`);
    return file;
  }

  read(path: string): string {
    const content = this.disk.get(path)?.content;
    if (typeof content !== 'string') throw new Error(`There is no text file “${path}” on the disk.`);
    return content;
  }

  paths(): string[] {
    return this.app.vault.getFiles().map((file) => file.path).sort();
  }

  async writeOutside(path: string, text: string): Promise<void> {
    this.disk.makeFolder(folderOf(path));
    await this.app.vault.adapter.write(path, text);
    await this.settle();
  }

  notices(): string[] {
    return [...document.querySelectorAll('.notice-message')].map((notice) => notice.textContent ?? '');
  }

  menu(): Menu | undefined {
    return openMenu();
  }

  async cli(command: string, params: CliData = {}): Promise<string> {
    const found = this.hostApp.registry.cli.get(command);
    if (!found) throw new Error(`There is no command “${command}”.`);
    return found.handler(params);
  }

  async openUri(uri: string): Promise<void> {
    const url = new URL(uri);
    const action = url.host || url.pathname.replace(/^\/+/, '');
    const handler = this.hostApp.registry.protocols.get(action);
    if (!handler) throw new Error(`Nobody handles ${action}.`);
    await handler({ ...Object.fromEntries(url.searchParams), action });
    await this.settle();
  }

  async changeSettingsOutside(plugin: RealPlugin, data: unknown): Promise<void> {
    this.disk.put(dataPath(this.app, plugin.manifest.id), JSON.stringify(data));
    await plugin.onExternalSettingsChange?.();
  }

  leaks(): Leaks {
    const { vault, metadataCache, workspace, commands, registry, setting, keymap } = this.hostApp;
    return {
      ...registry.counts(),
      commands: Object.keys(commands.commands).length,
      settingTabs: setting.pluginTabs.length,
      leaves: workspace.allLeaves().length,
      scopes: keymap.depth,
      vaultListeners: vault.listenerCount(),
      cacheListeners: metadataCache.listenerCount(),
      workspaceListeners: workspace.listenerCount(),
      bodyChildren: document.body.childElementCount,
      ...(this.running?.() ?? {}),
    };
  }

  async dispose(): Promise<void> {
    for (const plugin of [...this.plugins]) plugin.unload();
    for (const leaf of this.hostApp.workspace.allLeaves()) leaf.detach();
    await this.settle();
    this.hostApp.workspace.requestSaveLayout.cancel();
    window.removeEventListener('keydown', this.hostApp.keymap.onKeyEvent, true);
    this.shellEl.detach();
    document.body.findAll(':scope > .modal-container, :scope > .menu, :scope > .notice-container, :scope > .popover').forEach((el) => el.detach());
  }

  private fillDisk(): void {
    for (const folder of this.options.folders ?? []) this.disk.makeFolder(folder);
    for (const [path, file] of Object.entries(this.options.files ?? {})) {
      this.disk.makeFolder(folderOf(path));
      if (typeof file === 'string') this.disk.put(path, file);
      else this.disk.put(path, file.content, file);
    }
  }

  private buildShell(mode: HostMode): HTMLElement {
    const { body } = document;
    const dark = this.options.theme === 'dark';
    body.toggleClass('theme-dark', dark);
    body.toggleClass('theme-light', !dark);
    body.toggleClass(['is-mobile', 'is-phone'], mode !== 'desktop');
    const shell = (this.options.parent ?? body).createDiv('app-container');
    shell.createDiv('horizontal-main-container').appendChild(this.hostApp.workspace.containerEl);
    shell.createDiv('status-bar');
    return shell;
  }
}
