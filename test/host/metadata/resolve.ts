import type { TAbstractFile, TFile, Vault } from 'obsidian';
import { folderOf, nameOf } from '../core/paths';
import { TFile as HostFile } from '../vault/files';

/** Files by lower-case name, kept in step with the vault, so that a link is found without going through them all. */
export class LinkIndex {
  private readonly byName = new Map<string, Set<TFile>>();

  constructor(private readonly vault: Vault) {
    for (const file of vault.getFiles()) this.add(file);
    vault.on('create', (file) => this.add(file));
    vault.on('delete', (file) => this.remove(file, file.path));
    vault.on('rename', (file, oldPath) => {
      this.remove(file, oldPath);
      this.add(file);
    });
  }

  /** Files of this name, in any letter case. */
  named(name: string): TFile[] {
    return [...(this.byName.get(name.toLowerCase()) ?? [])];
  }

  /** The file a linkpath means: a whole path first, then a bare name, nearest to the source first. */
  resolve(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath);
    const relative = /^\.{1,2}\//.test(linkpath);
    const path = (relative ? climb(folderOf(sourcePath), linkpath) : linkpath.replace(/^\//, '')).toLowerCase();
    const wanted = [`${path}.md`, path];
    const candidates = wanted.flatMap((name) => this.named(nameOf(name)));
    const exact = candidates.find((file) => wanted.includes(file.path.toLowerCase()));
    if (exact || relative) return exact ?? null;
    const ends = candidates.filter((file) => wanted.some((name) => file.path.toLowerCase().endsWith(`/${name}`)));
    return ends.sort((a, b) => rank(a, sourcePath) - rank(b, sourcePath))[0] ?? null;
  }

  private add(file: TAbstractFile): void {
    if (!(file instanceof HostFile)) return;
    const key = file.name.toLowerCase();
    const files = this.byName.get(key) ?? new Set();
    files.add(file);
    this.byName.set(key, files);
  }

  private remove(file: TAbstractFile, path: string): void {
    if (file instanceof HostFile) this.byName.get(nameOf(path).toLowerCase())?.delete(file);
  }
}

function climb(folder: string, linkpath: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of linkpath.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Files beside the source come first, then those with the shortest path. */
function rank(file: TFile, sourcePath: string): number {
  return folderOf(file.path) === folderOf(sourcePath) ? 0 : file.path.length;
}
