import type { App, DataWriteOptions, TAbstractFile, TFile, TFolder } from 'obsidian';
import { joinPath, normalizePath, splitName } from '../core/paths';
import { parseYaml, stringifyYaml } from '../core/yaml';
import { getFrontMatterInfo } from '../metadata/front-matter';
import { TFile as HostFile } from './files';
import { retargetLinks } from './retarget';

/** File work as the interface does it: links follow a move, properties change in one step. */
export class FileManager {
  /** Asks whether to delete; the shell puts a dialog here. */
  confirmDeletion: (file: TAbstractFile) => Promise<boolean> = () => Promise.resolve(true);

  constructor(private readonly app: App) {}

  getNewFileParent(): TFolder {
    return this.app.vault.getRoot();
  }

  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const links = file instanceof HostFile ? this.linksTo(file) : [];
    await this.app.vault.rename(file, newPath);
    if (!(file instanceof HostFile)) return;
    for (const { source, targets } of links) {
      const note = this.app.vault.getFileByPath(source);
      if (note) await this.app.vault.process(note, (text) => retargetLinks(text, targets, this.linktext(file, source)));
    }
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    const confirmed = await this.confirmDeletion(file);
    if (confirmed) await this.trashFile(file);
    return confirmed;
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, false);
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const target = file.path === sourcePath && subpath !== '' ? '' : this.linktext(file, sourcePath);
    const shown = alias === '' ? '' : `|${alias}`;
    return `${file.extension === 'md' ? '' : '!'}[[${target}${subpath}${shown}]]`;
  }

  async processFrontMatter(file: TFile, fn: (frontmatter: Record<string, unknown>) => void, options?: DataWriteOptions): Promise<void> {
    await this.app.vault.process(file, (text) => changeFrontMatter(text, fn), options);
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    const [base, extension] = splitName(normalizePath(filename));
    const tail = extension === '' ? '' : `.${extension}`;
    for (let n = 0; ; n++) {
      const path = joinPath('', `${base}${n === 0 ? '' : ` ${n}`}${tail}`);
      if (!(await this.app.vault.adapter.exists(path))) return path;
    }
  }

  private linktext(file: TFile, sourcePath: string): string {
    return this.app.metadataCache.fileToLinktext(file, sourcePath);
  }

  /** Which notes link to the file, and by which link texts. */
  private linksTo(file: TFile): { source: string; targets: string[] }[] {
    const { metadataCache } = this.app;
    const sources = Object.keys(metadataCache.resolvedLinks).filter((source) => file.path in (metadataCache.resolvedLinks[source] ?? {}));
    return sources.map((source) => {
      const cache = metadataCache.getCache(source);
      const links = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
      const paths = links.map(({ link }) => link.split('#')[0] ?? '');
      const targets = paths.filter((path) => path !== '' && metadataCache.getFirstLinkpathDest(path, source) === file);
      return { source: source === file.path ? file.path : source, targets: [...new Set(targets)] };
    });
  }
}

/** Parses, hands over, writes back. Throws on YAML it cannot read; comments do not survive, as in the app. */
function changeFrontMatter(text: string, fn: (frontmatter: Record<string, unknown>) => void): string {
  const info = getFrontMatterInfo(text);
  const parsed = info.exists ? parseYaml(info.frontmatter) : {};
  const properties = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  fn(properties);
  const body = text.slice(info.contentStart);
  if (Object.keys(properties).length === 0) return info.exists ? body : text;
  return `---\n${stringifyYaml(properties)}---\n${body}`;
}
