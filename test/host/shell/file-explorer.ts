import type { Menu as RealMenu, TAbstractFile, TFile, TFolder, WorkspaceLeaf } from 'obsidian';
import { Keymap } from '../core/keymap';
import { Platform } from '../core/platform';
import { TFile as HostFile, TFolder as HostFolder } from '../vault/files';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { ItemView } from '../views/item-view';
import { askForName } from './ask-name';

export const EXPLORER_VIEW = 'file-explorer';

/** A folder with more than this starts closed. */
const MANY = 200;

/** The list of files: folders fold, a click opens, the menu renames and deletes. */
export class FileExplorer extends ItemView {
  override icon = 'lucide-folder-closed';
  /** Folders that somebody opened or closed; the others are open unless they are very full. */
  private readonly chosen = new Map<string, boolean>();
  private pending = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass('nav-files-container');
    const bar = createDiv({ cls: 'nav-header' });
    this.containerEl.insertBefore(bar, this.contentEl);
    const buttons = bar.createDiv('nav-buttons-container');
    this.addButton(buttons, 'square-pen', 'New note', () => void this.newNote(this.app.vault.getRoot()));
    this.addButton(buttons, 'folder-plus', 'New folder', () => void this.newFolder(this.app.vault.getRoot()));
  }

  getViewType(): string {
    return EXPLORER_VIEW;
  }

  getDisplayText(): string {
    return 'Files';
  }

  override async onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    const later = (): void => this.drawLater();
    for (const ref of [vault.on('create', later), vault.on('delete', later), vault.on('rename', later)]) this.registerEvent(ref);
    for (const ref of [workspace.on('file-open', later), workspace.on('active-leaf-change', later)]) this.registerEvent(ref);
    this.contentEl.addEventListener('keydown', (event) => this.onKey(event));
    this.draw();
  }

  private addButton(parent: HTMLElement, icon: string, label: string, act: () => void): void {
    const button = parent.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { 'aria-label': label, type: 'button' } });
    setIcon(button, icon);
    button.addEventListener('click', act);
  }

  /** Many files may come at once; the list is drawn once a frame. */
  private drawLater(): void {
    if (this.pending) return;
    this.pending = true;
    window.requestAnimationFrame(() => {
      this.pending = false;
      if (this.containerEl.isConnected) this.draw();
    });
  }

  private draw(): void {
    const focused = this.contentEl.querySelector<HTMLElement>(':focus')?.dataset['path'];
    const top = this.contentEl.scrollTop;
    const tree = createDiv({ cls: 'nav-files-tree', attr: { role: 'tree', 'aria-label': 'Files' } });
    this.drawChildren(tree, this.app.vault.getRoot(), 1);
    this.contentEl.empty();
    this.contentEl.appendChild(tree);
    this.contentEl.scrollTop = top;
    const rows = tree.findAll('.tree-item-self');
    const current = rows.find((row) => row.dataset['path'] === focused) ?? rows.find((row) => row.hasClass('is-active')) ?? rows[0];
    current?.setAttr('tabindex', 0);
    if (focused !== undefined) current?.focus();
  }

  private drawChildren(parent: HTMLElement, folder: TFolder, level: number): void {
    for (const child of sorted(folder.children)) {
      const item = parent.createDiv({ cls: 'tree-item', attr: { role: 'none' } });
      if (child instanceof HostFolder) this.drawFolder(item, child, level);
      else if (child instanceof HostFile) this.drawFile(item, child, level);
    }
  }

  private drawFolder(item: HTMLElement, folder: TFolder, level: number): void {
    item.addClass('nav-folder');
    const open = this.chosen.get(folder.path) ?? folder.children.length <= MANY;
    const row = this.row(item, folder, level, folder.name);
    row.addClass('nav-folder-title', 'mod-collapsible');
    row.setAttr('aria-expanded', open);
    const arrow = createDiv({ cls: ['tree-item-icon', 'collapse-icon', open ? '' : 'is-collapsed'] });
    setIcon(arrow, 'chevron-down');
    row.prepend(arrow);
    row.addEventListener('click', () => this.setOpen(folder.path, !open));
    if (open) this.drawChildren(item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }), folder, level + 1);
  }

  private drawFile(item: HTMLElement, file: TFile, level: number): void {
    item.addClass('nav-file');
    const row = this.row(item, file, level, file.extension === 'md' ? file.basename : file.name);
    row.addClass('nav-file-title');
    row.toggleClass('is-active', this.app.workspace.getActiveFile() === file);
    row.draggable = true;
    row.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', this.app.fileManager.generateMarkdownLink(file, '')));
    const open = (event: MouseEvent): void => void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true });
    row.addEventListener('click', (event) => {
      open(event);
      this.closeDrawer();
    });
    row.addEventListener('auxclick', (event) => event.button === 1 && open(event));
    row.addEventListener('mouseover', (event) => this.hover(event, row, file));
  }

  private row(item: HTMLElement, file: TAbstractFile, level: number, name: string): HTMLElement {
    const attr = { role: 'treeitem', 'aria-level': level, tabindex: -1, 'data-path': file.path };
    const row = item.createDiv({ cls: 'tree-item-self is-clickable', attr });
    row.createDiv({ cls: 'tree-item-inner', text: name });
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.showMenu(event, file);
    });
    return row;
  }

  private hover(event: MouseEvent, targetEl: HTMLElement, file: TFile): void {
    const hover = { event, source: EXPLORER_VIEW, hoverParent: this.leaf, targetEl, linktext: file.path };
    this.app.workspace.trigger('hover-link', hover);
  }

  private setOpen(path: string, open: boolean): void {
    this.chosen.set(path, open);
    this.draw();
  }

  private showMenu(event: MouseEvent, file: TAbstractFile): void {
    const menu = new Menu() as unknown as RealMenu;
    if (file instanceof HostFolder) {
      menu.addItem((item) => item.setSection('action').setTitle('New note').setIcon('square-pen').onClick(() => void this.newNote(file)));
      menu.addItem((item) => item.setSection('action').setTitle('New folder').setIcon('folder-plus').onClick(() => void this.newFolder(file)));
    } else if (file instanceof HostFile) {
      const open = (where: 'tab' | 'split') => (): void => void this.app.workspace.getLeaf(where).openFile(file);
      menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('file-plus').onClick(open('tab')));
      menu.addItem((item) => item.setSection('open').setTitle('Open to the right').setIcon('separator-vertical').onClick(open('split')));
    }
    menu.addItem((item) => item.setSection('danger').setTitle('Rename').setIcon('pencil').onClick(() => void this.rename(file)));
    menu.addItem((item) => item.setSection('danger').setTitle('Delete').setIcon('trash-2').setWarning(true).onClick(() => void this.app.fileManager.promptForDeletion(file)));
    this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
    menu.showAtMouseEvent(event);
  }

  private async newNote(folder: TFolder): Promise<void> {
    const name = await askForName(this.app, 'New note', 'Untitled');
    if (name === undefined) return;
    const file = await this.app.vault.create(inFolder(folder, `${name}.md`), '');
    await this.app.workspace.getLeaf(false).openFile(file, { active: true });
  }

  private async newFolder(folder: TFolder): Promise<void> {
    const name = await askForName(this.app, 'New folder', 'New folder');
    if (name !== undefined) await this.app.vault.createFolder(inFolder(folder, name));
  }

  private async rename(file: TAbstractFile): Promise<void> {
    const tail = file instanceof HostFile ? `.${file.extension}` : '';
    const name = await askForName(this.app, 'Rename', file instanceof HostFile ? file.basename : file.name);
    if (name !== undefined && file.parent) await this.app.fileManager.renameFile(file, inFolder(file.parent, name + tail));
  }

  private closeDrawer(): void {
    if (Platform.isMobile) this.app.workspace.leftSplit.collapse();
  }

  private onKey(event: KeyboardEvent): void {
    const rows = this.contentEl.findAll('.tree-item-self');
    const at = rows.findIndex((row) => row === this.contentEl.doc.activeElement);
    const row = rows[at];
    if (!row) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusRow(row, rows[at + (event.key === 'ArrowDown' ? 1 : -1)]);
    else if (event.key === 'Enter' || event.key === ' ') row.click();
    else if (event.key === 'ArrowLeft' && row.ariaExpanded === 'true') row.click();
    else if (event.key === 'ArrowRight' && row.ariaExpanded === 'false') row.click();
    else return;
    event.preventDefault();
  }
}

function focusRow(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!to) return;
  from.setAttr('tabindex', -1);
  to.setAttr('tabindex', 0);
  to.focus();
}

function inFolder(folder: TFolder, name: string): string {
  return folder.isRoot() ? name : `${folder.path}/${name}`;
}

function sorted(files: readonly TAbstractFile[]): TAbstractFile[] {
  const isFolder = (file: TAbstractFile): number => (file instanceof HostFolder ? 0 : 1);
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return [...files].sort((a, b) => isFolder(a) - isFolder(b) || collator.compare(a.name, b.name));
}
