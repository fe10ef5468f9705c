import type { CachedMetadata, TAbstractFile, TFile, Vault } from 'obsidian';
import { Events } from '../core/events';
import { getLinkpath } from '../core/links';
import { nameOf } from '../core/paths';
import { breathe, slices } from '../core/slices';
import { TFile as HostFile } from '../vault/files';
import { LinkIndex } from './resolve';

/** Reads a note's metadata; in Chromium a worker does it, so that the page stays free. */
export type MetadataParser = (text: string) => CachedMetadata | Promise<CachedMetadata>;

type Links = Record<string, Record<string, number>>;

/** What the app knows of each note. A change is read in a later task: `changed`, then `resolve`, then once `resolved`. */
export class MetadataCache extends Events {
  resolvedLinks: Links = {};
  unresolvedLinks: Links = {};
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly index: LinkIndex;
  private readonly waiting = new Map<string, TFile>();
  private readonly unresolved = new Set<string>();
  private working: Promise<void> | undefined;

  constructor(
    private readonly vault: Vault,
    private readonly parse: MetadataParser,
  ) {
    super();
    this.index = new LinkIndex(vault);
  }

  /** Reads every note before the layout is ready, as an app with a warm cache has done; no `changed` fires. */
  async load(): Promise<void> {
    this.follow();
    for (const file of this.vault.getMarkdownFiles()) this.waiting.set(file.path, file);
    await this.work(true);
  }

  /** Follows the vault without reading it first: `changed` fires for every note (a cold start). */
  follow(): void {
    this.vault.on('create', (file) => this.noticed(file));
    this.vault.on('modify', (file) => this.noticed(file));
    this.vault.on('delete', (file) => this.forget(file));
    this.vault.on('rename', (file, oldPath) => this.moved(file, oldPath));
  }

  /** Puts every note in the queue, as a first start does. */
  readAll(): void {
    for (const file of this.vault.getMarkdownFiles()) this.noticed(file);
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.index.resolve(linkpath, sourcePath);
  }

  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const unique = this.index.named(file.name).length <= 1;
    const text = unique ? file.name : file.path;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -3) : text;
  }

  /** Paths of the notes that link to a file, by the last resolution. */
  backlinks(path: string): string[] {
    return Object.keys(this.resolvedLinks).filter((source) => path in (this.resolvedLinks[source] ?? {}));
  }

  /** Resolves once everything that was noticed has been read and resolved. */
  async settled(): Promise<void> {
    while (this.working || this.waiting.size > 0 || this.unresolved.size > 0) await (this.working ?? this.start());
  }

  private noticed(file: TAbstractFile): void {
    if (!(file instanceof HostFile)) return;
    this.touchLinksTo(file.name);
    if (file.extension === 'md') this.waiting.set(file.path, file);
    this.schedule();
  }

  private forget(file: TAbstractFile): void {
    if (!(file instanceof HostFile)) return;
    const previous = this.getCache(file.path);
    this.drop(file.path);
    this.touchLinksTo(file.name);
    if (file.extension === 'md') this.trigger('deleted', file, previous);
    this.schedule();
  }

  private moved(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof HostFile)) return;
    const cache = this.caches.get(oldPath);
    if (this.waiting.has(oldPath)) this.waiting.set(file.path, file);
    this.drop(oldPath);
    if (cache) this.caches.set(file.path, cache);
    if (cache) this.unresolved.add(file.path);
    this.touchLinksTo(file.name);
    this.touchLinksTo(nameOf(oldPath));
    this.schedule();
  }

  private drop(path: string): void {
    this.caches.delete(path);
    this.waiting.delete(path);
    this.unresolved.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  /** Notes whose links may mean another file now that one of this name came, went or changed its path. */
  private touchLinksTo(name: string): void {
    if (this.waiting.size > 50) return this.touchEverything();
    const wanted = name.replace(/\.md$/i, '').toLowerCase();
    for (const [path, cache] of this.caches) {
      const links = [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
      if (links.some((link) => link.link.toLowerCase().includes(wanted))) this.unresolved.add(path);
    }
  }

  private touchEverything(): void {
    for (const path of this.caches.keys()) this.unresolved.add(path);
  }

  private schedule(): void {
    if (!this.working) void this.start();
  }

  private start(): Promise<void> {
    this.working = breathe()
      .then(() => this.work(false))
      .finally(() => {
        this.working = undefined;
        if (this.waiting.size > 0) this.schedule();
      });
    return this.working;
  }

  private async work(silent: boolean): Promise<void> {
    const pause = slices();
    for (let file = this.take(); file; file = this.take()) {
      await this.read(file, silent);
      await pause();
    }
    const unresolved = [...this.unresolved];
    this.unresolved.clear();
    for (const path of unresolved) {
      this.resolveFile(path);
      await pause();
    }
    this.trigger('resolved');
  }

  private take(): TFile | undefined {
    const next = this.waiting.entries().next();
    if (next.done) return undefined;
    this.waiting.delete(next.value[0]);
    return next.value[1];
  }

  private async read(file: TFile, silent: boolean): Promise<void> {
    const text = await this.vault.cachedRead(file).catch(() => undefined);
    if (text === undefined) return;
    const cache = await this.parse(text);
    if (this.vault.getFileByPath(file.path) !== file) return;
    this.caches.set(file.path, cache);
    this.unresolved.add(file.path);
    if (!silent) this.trigger('changed', file, text, cache);
  }

  private resolveFile(path: string): void {
    const cache = this.caches.get(path);
    const file = this.vault.getFileByPath(path);
    if (!cache || !file) return;
    const found: Record<string, number> = {};
    const missing: Record<string, number> = {};
    for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
      const linkpath = getLinkpath(link);
      const target = this.getFirstLinkpathDest(linkpath, path);
      const [counts, key] = target ? [found, target.path] : [missing, linkpath];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[path] = found;
    this.unresolvedLinks[path] = missing;
    this.trigger('resolve', file);
  }
}
