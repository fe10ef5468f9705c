import type { TFile } from 'obsidian';
import { FileView } from '../views/file-view';

/** Files that are no notes, as their text. */
export class PlainFileView extends FileView {
  static readonly type = 'host-plain-file';
  override icon = 'lucide-file-code';

  getViewType(): string {
    return PlainFileView.type;
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.contentEl.empty();
    const text = await this.app.vault.cachedRead(file);
    this.contentEl.createEl('pre', { cls: 'plain-file-text', text, attr: { tabindex: 0, 'aria-label': file.name, role: 'region' } });
  }
}
