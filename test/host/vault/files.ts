import type { FileStats, TAbstractFile as RealAbstractFile, TFolder as RealFolder, Vault } from 'obsidian';
import { nameOf, splitName } from '../core/paths';

/** A file or a folder of the vault. */
export abstract class TAbstractFile {
  vault: Vault;
  path: string;
  name: string;
  parent: RealFolder | null = null;
  /** Set when it has been deleted; someone may still hold it. */
  deleted = false;

  constructor(vault: Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.name = nameOf(path);
  }

  /** Takes another path after a move; the tree is the vault's business. */
  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

/** A file; `extension` is lower-case without its dot. */
export class TFile extends TAbstractFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  basename = '';
  extension = '';

  constructor(vault: Vault, path: string) {
    super(vault, path);
    this.setPath(path);
  }

  override setPath(path: string): void {
    super.setPath(path);
    [this.basename, this.extension] = splitName(this.name);
  }
}

/** A folder; the root's path is `/`. */
export class TFolder extends TAbstractFile {
  children: RealAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
