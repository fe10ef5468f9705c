import type { TFile, ViewStateResult } from 'obsidian';
import { TFile as HostFile } from '../vault/files';
import { ItemView } from './item-view';

/** A view of one file; it follows a rename and empties when the file goes. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  override onload(): void {
    super.onload();
    const { vault } = this.app;
    this.registerEvent(vault.on('rename', (file) => file === this.file && void this.onRename(this.file)));
    this.registerEvent(vault.on('delete', (file) => file === this.file && this.onDeleted()));
  }

  getDisplayText(): string {
    return this.file ? this.file.basename : 'No file';
  }

  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path = typeof state === 'object' && state !== null && 'file' in state ? state.file : undefined;
    const file = typeof path === 'string' ? this.app.vault.getAbstractFileByPath(path) : undefined;
    if (file instanceof HostFile && file !== this.file) await this.loadFile(file);
    await super.setState(state, result);
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.updateTitle();
    this.app.workspace.trigger('layout-change');
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }

  private async loadFile(file: TFile): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
    this.updateTitle();
  }

  private onDeleted(): void {
    this.file = null;
    this.leaf.detach();
  }
}

/** A file view that can change its file. */
export abstract class EditableFileView extends FileView {}
