import type { DataWriteOptions, TAbstractFile as RealAbstractFile, TFile as RealFile, TFolder as RealFolder } from 'obsidian';
import { Events } from '../core/events';
import { folderOf, isHidden, normalizePath } from '../core/paths';
import { slices } from '../core/slices';
import { type MemoryAdapter, sizeOf } from './adapter';
import { TAbstractFile, TFile, TFolder } from './files';

const ILLEGAL_IN_NAMES = /[*"\\<>:|?]/;

/** The notes and folders that the app has indexed: everything on disk without a dot at its front. */
export class Vault extends Events {
  configDir = '.obsidian';
  private readonly root = new TFolder(this, '/');
  private readonly byPath = new Map<string, TAbstractFile>([['/', this.root]]);
  private quiet = true;

  constructor(readonly adapter: MemoryAdapter) {
    super();
    adapter.onChanged = (path) => this.reconcile(path);
    adapter.onMoved = (from, to) => this.moved(from, to);
  }

  /** Reads the disk at start; `create` fires for every file, which is why plugins wait for the layout. */
  async load(): Promise<void> {
    this.quiet = false;
    const { disk } = this.adapter;
    const pause = slices();
    for (const path of [...disk.allFolders(), ...disk.allFiles()].sort()) {
      this.reconcile(path);
      await pause();
    }
  }

  getName(): string {
    return this.adapter.getName();
  }

  getAbstractFileByPath(path: string): RealAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): RealFile | null {
    const found = this.byPath.get(path);
    return found instanceof TFile ? found : null;
  }

  getFolderByPath(path: string): RealFolder | null {
    const found = this.byPath.get(path);
    return found instanceof TFolder ? found : null;
  }

  getRoot(): RealFolder {
    return this.root;
  }

  async create(path: string, data: string, options?: DataWriteOptions): Promise<RealFile> {
    const normalized = this.freePath(path);
    await this.adapter.write(normalized, data, options);
    return this.indexed(normalized);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<RealFile> {
    const normalized = this.freePath(path);
    await this.adapter.writeBinary(normalized, data, options);
    return this.indexed(normalized);
  }

  async createFolder(path: string): Promise<RealFolder> {
    const normalized = normalizePath(path);
    checkName(normalized);
    if (this.adapter.disk.realPath(normalized) !== undefined) throw new Error('Folder already exists.');
    await this.adapter.mkdir(normalized);
    const folder = this.getFolderByPath(normalized);
    if (!folder) throw new Error(`“${normalized}” is hidden, so the vault does not index it; use the adapter.`);
    return folder;
  }

  read(file: RealFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  cachedRead(file: RealFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  readBinary(file: RealFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: RealFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async delete(file: RealAbstractFile, force?: boolean): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force ?? true);
    else await this.adapter.remove(file.path);
  }

  async trash(file: RealAbstractFile, system: boolean): Promise<void> {
    if (system) await this.adapter.trashSystem(file.path);
    else await this.adapter.trashLocal(file.path);
  }

  async rename(file: RealAbstractFile, newPath: string): Promise<void> {
    const normalized = normalizePath(newPath);
    checkName(normalized);
    await this.adapter.rename(file.path, normalized);
  }

  async modify(file: RealFile, data: string, options?: DataWriteOptions): Promise<void> {
    this.mustExist(file);
    await this.adapter.write(file.path, data, options);
  }

  async modifyBinary(file: RealFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.mustExist(file);
    await this.adapter.writeBinary(file.path, data, options);
  }

  async append(file: RealFile, data: string, options?: DataWriteOptions): Promise<void> {
    this.mustExist(file);
    await this.adapter.append(file.path, data, options);
  }

  async appendBinary(file: RealFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.mustExist(file);
    await this.adapter.appendBinary(file.path, data, options);
  }

  process(file: RealFile, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.adapter.process(file.path, fn, options);
  }

  async copy<T extends RealAbstractFile>(file: T, newPath: string): Promise<T> {
    await this.adapter.copy(file.path, normalizePath(newPath));
    return this.getAbstractFileByPath(normalizePath(newPath)) as T;
  }

  getAllLoadedFiles(): RealAbstractFile[] {
    return [...this.byPath.values()];
  }

  getAllFolders(includeRoot = false): RealFolder[] {
    const folders = [...this.byPath.values()].filter((file) => file instanceof TFolder);
    return folders.filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: RealFolder, cb: (file: RealAbstractFile) => unknown): void {
    cb(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, cb);
      else cb(child);
    }
  }

  getMarkdownFiles(): RealFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getFiles(): RealFile[] {
    return [...this.byPath.values()].filter((file) => file instanceof TFile);
  }

  private freePath(path: string): string {
    const normalized = normalizePath(path);
    checkName(normalized);
    if (this.adapter.disk.realPath(normalized) !== undefined) throw new Error('File already exists.');
    return normalized;
  }

  private indexed(path: string): RealFile {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`“${path}” is hidden, so the vault does not index it; use the adapter.`);
    return file;
  }

  private mustExist(file: RealFile): void {
    if (this.getFileByPath(file.path) !== file) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
  }

  /** Brings the index in line with the disk at one path and tells the listeners. */
  private reconcile(path: string): void {
    if (this.quiet || isHidden(path)) return;
    const { disk } = this.adapter;
    const known = this.byPath.get(path);
    const onDisk = disk.get(path);
    if (!onDisk && !disk.isFolder(path)) {
      if (known) this.forget(known);
      return;
    }
    const file = known ?? this.index(onDisk ? new TFile(this, path) : new TFolder(this, path));
    if (onDisk && file instanceof TFile) {
      file.stat = { ctime: onDisk.ctime, mtime: onDisk.mtime, size: sizeOf(onDisk.content) };
    }
    if (!known) this.trigger('create', file);
    else if (onDisk) this.trigger('modify', file);
  }

  private index<T extends TAbstractFile>(file: T): T {
    const parentPath = folderOf(file.path) || '/';
    if (!this.byPath.has(parentPath)) this.reconcile(parentPath);
    const parent = this.byPath.get(parentPath);
    if (parent instanceof TFolder) {
      file.parent = parent;
      parent.children.push(file);
    }
    this.byPath.set(file.path, file);
    return file;
  }

  private forget(file: TAbstractFile): void {
    file.parent?.children.remove(file);
    this.byPath.delete(file.path);
    file.deleted = true;
    this.trigger('delete', file);
  }

  private moved(from: string, to: string): void {
    const file = this.byPath.get(from);
    if (!file) return this.reconcile(to);
    if (isHidden(to)) return this.forget(file);
    file.parent?.children.remove(file);
    const changes = this.repath(file, to);
    const parent = this.byPath.get(folderOf(to) || '/');
    if (parent instanceof TFolder) {
      file.parent = parent;
      parent.children.push(file);
    }
    for (const [moved, oldPath] of changes) this.trigger('rename', moved, oldPath);
  }

  private repath(file: TAbstractFile, to: string): [TAbstractFile, string][] {
    const from = file.path;
    this.byPath.delete(from);
    file.setPath(to);
    this.byPath.set(to, file);
    const children = file instanceof TFolder ? file.children : [];
    const inner = children.flatMap((child) => (child instanceof TAbstractFile ? this.repath(child, `${to}/${child.name}`) : []));
    return [[file, from], ...inner];
  }
}

function checkName(path: string): void {
  if (ILLEGAL_IN_NAMES.test(path)) throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
}
