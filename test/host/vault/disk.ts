import { folderOf, joinPath } from '../core/paths';

/** One file on the pretended disk. */
export interface DiskFile {
  readonly content: string | ArrayBuffer;
  readonly ctime: number;
  readonly mtime: number;
}

/** Told of every change; `undefined` means gone. */
export type DiskListener = (path: string, file: DiskFile | undefined) => void;

/** A case-preserving, case-insensitive disk in memory, as most people's machines have. */
export class Disk {
  private readonly files = new Map<string, { path: string; file: DiskFile }>();
  private readonly folders = new Map<string, string>();
  private listeners: DiskListener[] = [];

  /** The path as it is really written, or undefined where nothing has that name. */
  realPath(path: string): string | undefined {
    const key = path.toLowerCase();
    return this.files.get(key)?.path ?? this.folders.get(key);
  }

  get(path: string): DiskFile | undefined {
    return this.files.get(path.toLowerCase())?.file;
  }

  isFolder(path: string): boolean {
    return path === '' || path === '/' || this.folders.has(path.toLowerCase());
  }

  put(path: string, content: string | ArrayBuffer, times: { ctime?: number; mtime?: number } = {}): void {
    const key = path.toLowerCase();
    const old = this.files.get(key);
    const now = Date.now();
    const file = { content, ctime: times.ctime ?? old?.file.ctime ?? now, mtime: times.mtime ?? now };
    this.files.set(key, { path: old?.path ?? path, file });
    this.tell(path, file);
  }

  remove(path: string): void {
    if (this.files.delete(path.toLowerCase())) this.tell(path, undefined);
    this.folders.delete(path.toLowerCase());
  }

  /** Makes a folder and those above it. */
  makeFolder(path: string): void {
    if (this.isFolder(path)) return;
    this.makeFolder(folderOf(path));
    this.folders.set(path.toLowerCase(), path);
  }

  /** Moves a file, or a folder with all that is in it. */
  move(from: string, to: string): void {
    const file = this.get(from);
    if (file) {
      this.remove(from);
      this.put(to, file.content, { ctime: file.ctime, mtime: file.mtime });
      return;
    }
    const inside = this.list(from);
    this.folders.delete(from.toLowerCase());
    this.makeFolder(to);
    for (const path of [...inside.files, ...inside.folders]) this.move(path, joinPath(to, path.slice(path.lastIndexOf('/') + 1)));
  }

  list(folder: string): { files: string[]; folders: string[] } {
    const key = folder === '/' ? '' : folder.toLowerCase();
    const inside = (path: string): boolean => folderOf(path.toLowerCase()) === key;
    return {
      files: [...this.files.values()].map((entry) => entry.path).filter(inside),
      folders: [...this.folders.values()].filter(inside),
    };
  }

  allFiles(): string[] {
    return [...this.files.values()].map((entry) => entry.path);
  }

  allFolders(): string[] {
    return [...this.folders.values()];
  }

  onWrite(listener: DiskListener): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  private tell(path: string, file: DiskFile | undefined): void {
    for (const listener of this.listeners) listener(path, file);
  }
}
