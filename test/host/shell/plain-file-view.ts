import type { TFile } from 'obsidian';
import { FileView } from '../views/file-view';

/** Files that are no notes, as their text: tables (`.base`) among them, which only the app itself draws. */
export class PlainFileView extends FileView {
  static readonly type = 'host-plain-file';
  override icon = 'lucide-file-code';

  getViewType(): string {
    return PlainFileView.type;
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.contentEl.empty();
    if (file.extension === 'base') {
      this.contentEl.createEl('p', { cls: 'plain-file-hint', text: 'Obsidian shows this file as a table of notes. The playground shows what is written in it.' });
    }
    const text = await this.app.vault.cachedRead(file);
    this.contentEl.createEl('pre', { cls: 'plain-file-text', text, attr: { tabindex: 0, 'aria-label': file.name, role: 'region' } });
  }
}
