import type { App as RealApp, RenderContext as RealRenderContext, UserEvent } from 'obsidian';
import { Keymap, Scope } from '../core/keymap';
import type { HostMode } from '../core/platform';
import { SecretStorage } from '../core/secrets';
import { MetadataCache, type MetadataParser } from '../metadata/cache';
import type { MemoryAdapter } from '../vault/adapter';
import { FileManager } from '../vault/file-manager';
import { Vault } from '../vault/vault';
import { setMenuApp } from '../ui/menu';
import { SettingsWindow } from '../ui/settings-window';
import { Workspace } from '../workspace/workspace';
import { Commands } from './commands';
import { Registry, setRegistry } from './registry';

/** What plugins draw values in. */
export class RenderContext {
  hoverPopover: RealRenderContext['hoverPopover'] = null;
}

/** The app. What the typings do not name is the host's, though plugins in the wild know some of it. */
export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly secretStorage = new SecretStorage();
  readonly renderContext = new RenderContext();
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly registry: Registry;
  lastEvent: UserEvent | null = null;
  private readonly storage = new Map<string, string>();

  constructor(mode: HostMode, adapter: MemoryAdapter, parse: MetadataParser) {
    this.registry = new Registry(mode);
    setRegistry(this.real, this.registry);
    this.vault = new Vault(adapter);
    this.metadataCache = new MetadataCache(this.vault, parse);
    this.fileManager = new FileManager(this.real);
    this.commands = new Commands(this.real);
    this.workspace = new Workspace(this.real, mode !== 'desktop');
    this.setting = new SettingsWindow(this.real);
    setMenuApp(this.real, this.keymap);
  }

  /** The same app under the typings' name. */
  get real(): RealApp {
    return this;
  }

  isDarkMode(): boolean {
    return activeDocument.body.hasClass('theme-dark');
  }

  /** Kept for the life of the host: text in, a copy out. */
  loadLocalStorage(key: string): unknown {
    const text = this.storage.get(key);
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.storage.delete(key);
    else this.storage.set(key, JSON.stringify(data));
  }
}
