import { normalizePath, TFile, TFolder, type TAbstractFile, type Vault } from 'obsidian';
import { LONGEST_STYLE, type Stop, type StyleFile, type StyleFiles } from '../../application/ports';
import { findInVault } from './vault-path';

/** The `.csl` files in the app's vault. */
export class VaultStyles implements StyleFiles {
  constructor(private readonly vault: Vault) {}

  async all(folder: string): Promise<readonly StyleFile[]> {
    const found = folder === '' ? this.vault.getRoot() : findInVault(this.vault, normalizePath(folder));
    const files = found instanceof TFolder ? stylesIn(found) : [];
    return Promise.all(files.sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => this.read(file)));
  }

  onChange(listener: () => void): Stop {
    const told = (file: TAbstractFile, from = ''): void => {
      if (file instanceof TFolder || isStyle(file.path) || isStyle(from)) listener();
    };
    const { vault } = this;
    const events = [vault.on('create', (file) => told(file)), vault.on('modify', (file) => told(file)), vault.on('delete', (file) => told(file)), vault.on('rename', told)];
    return () => {
      for (const event of events.splice(0)) vault.offref(event);
    };
  }

  private async read(file: TFile): Promise<StyleFile> {
    const { path } = file;
    if (file.stat.size > LONGEST_STYLE) return { path, failure: 'too-large' };
    return this.vault.cachedRead(file).then((text) => ({ path, text }), () => ({ path, failure: 'unreadable' as const }));
  }
}

function stylesIn(folder: TFolder): TFile[] {
  return folder.children.flatMap((child) => {
    if (child instanceof TFolder) return stylesIn(child);
    return child instanceof TFile && isStyle(child.path) ? [child] : [];
  });
}

function isStyle(path: string): boolean {
  return /\.csl$/i.test(path);
}
