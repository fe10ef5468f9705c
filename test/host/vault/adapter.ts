import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { folderOf, joinPath, nameOf } from '../core/paths';
import { Platform } from '../core/platform';
import { decodeUtf8, encodeUtf8 } from '../core/utf8';
import type { Disk, DiskFile } from './disk';

/** Bytes that a content takes on disk as UTF-8; jsdom has no encoder that could tell. */
export function sizeOf(content: string | ArrayBuffer): number {
  if (typeof content !== 'string') return content.byteLength;
  let size = content.length;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a pair counts one already and four bytes are for both.
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    size += code < 0x800 || isHalf ? 1 : 2;
  }
  return size;
}

const asText = (content: string | ArrayBuffer): string =>
  typeof content === 'string' ? content : decodeUtf8(content);
const asBytes = (content: string | ArrayBuffer): ArrayBuffer =>
  typeof content === 'string' ? encodeUtf8(content) : content;

/** The disk as plugins reach it. It tells the vault of what it changed, as the app's file watcher does. */
export class MemoryAdapter implements DataAdapter {
  /** Told after each change; the vault sets it. */
  onChanged: (path: string) => void = () => undefined;
  /** Told after a move, so that the vault keeps the same file objects. */
  onMoved: (from: string, to: string) => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly disk: Disk,
    private readonly name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  async exists(path: string, sensitive?: boolean): Promise<boolean> {
    if (path === '/' || path === '') return true;
    const real = this.disk.realPath(path);
    return sensitive ? real === path : real !== undefined;
  }

  async stat(path: string): Promise<Stat | null> {
    const file = this.disk.get(path);
    if (file) return { type: 'file', ctime: file.ctime, mtime: file.mtime, size: sizeOf(file.content) };
    return this.disk.isFolder(path) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }

  async list(path: string): Promise<ListedFiles> {
    if (!this.disk.isFolder(path)) throw missing('scandir', path);
    return this.disk.list(path);
  }

  async read(path: string): Promise<string> {
    return asText(this.file(path).content);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return asBytes(this.file(path).content);
  }

  async write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    this.writeNow(path, data, options);
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.writeNow(path, data, options);
  }

  async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    const before = this.disk.get(path);
    this.writeNow(path, (before ? asText(before.content) : '') + data, options);
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    const before = this.disk.get(path);
    const head = new Uint8Array(before ? asBytes(before.content) : new ArrayBuffer(0));
    const whole = new Uint8Array(head.length + data.byteLength);
    whole.set(head);
    whole.set(new Uint8Array(data), head.length);
    this.writeNow(path, whole.buffer, options);
  }

  /** One at a time: what `fn` is given is what its answer replaces. */
  process(path: string, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    const result = this.queue.then(() => {
      const before = asText(this.file(path).content);
      const after = fn(before);
      if (after !== before) this.writeNow(path, after, options);
      return after;
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  getResourcePath(path: string): string {
    return `${Platform.resourcePathPrefix}${encodeURI(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    this.disk.makeFolder(path);
    this.onChanged(path);
  }

  async trashSystem(path: string): Promise<boolean> {
    this.removeAll(path);
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    const file = this.disk.get(path);
    this.disk.makeFolder('.trash');
    if (file) this.disk.put(joinPath('.trash', nameOf(path)), file.content);
    this.removeAll(path);
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const { files, folders } = this.disk.list(path);
    if (!recursive && files.length + folders.length > 0) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    this.removeAll(path);
  }

  async remove(path: string): Promise<void> {
    this.file(path);
    this.removeAll(path);
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.disk.realPath(from) === undefined) throw missing('rename', from);
    const taken = this.disk.realPath(to);
    if (taken !== undefined && taken.toLowerCase() !== from.toLowerCase()) throw new Error('Destination file already exists!');
    this.disk.move(from, to);
    this.onMoved(from, to);
  }

  async copy(from: string, to: string): Promise<void> {
    if (this.disk.realPath(to) !== undefined) throw new Error('Destination file already exists!');
    this.writeNow(to, this.file(from).content);
  }

  private removeAll(path: string): void {
    if (!this.disk.get(path)) {
      const { files, folders } = this.disk.list(path);
      for (const inside of [...files, ...folders]) this.removeAll(inside);
    }
    this.disk.remove(path);
    this.onChanged(path);
  }

  private file(path: string): DiskFile {
    const file = this.disk.get(path);
    if (!file) throw missing('open', path);
    return file;
  }

  private writeNow(path: string, content: string | ArrayBuffer, options?: DataWriteOptions): void {
    if (!this.disk.isFolder(folderOf(path))) throw missing('open', path);
    if (this.disk.isFolder(path)) throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
    this.disk.put(path, content, options);
    this.onChanged(path);
  }
}

function missing(call: string, path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, ${call} '${path}'`), { code: 'ENOENT' });
}
