import type { TFile } from 'obsidian';
import { debounce } from '../core/debounce';
import { mergeEdits } from '../editor/merge';
import { EditableFileView } from './file-view';

const SAVE_AFTER = 2000;

/** A view that edits text. It saves two seconds after the first change of a burst, on request and on closing. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  /** True while the editor has what the disk has not. */
  dirty = false;
  /** What the disk had at the last load or save. */
  protected savedData = '';
  private readonly debouncedSave = debounce(() => void this.save(), SAVE_AFTER);
  requestSave = (): void => {
    this.dirty = true;
    this.debouncedSave();
  };

  override onload(): void {
    super.onload();
    this.registerEvent(this.app.vault.on('modify', (file) => file === this.file && void this.onModify()));
    this.register(() => this.debouncedSave.cancel());
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    this.savedData = text;
    this.data = text;
    this.dirty = false;
    this.setViewData(text, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    if (this.dirty) await this.save(true);
    this.clear();
  }

  async save(_clear?: boolean): Promise<void> {
    this.debouncedSave.cancel();
    if (!this.file || !this.dirty) return;
    this.data = this.getViewData();
    this.savedData = this.data;
    this.dirty = false;
    await this.app.vault.modify(this.file, this.data);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  /** Someone else wrote the file: take it over, together with what is typed here and not saved yet. */
  private async onModify(): Promise<void> {
    if (!this.file) return;
    const text = await this.app.vault.read(this.file);
    if (text === this.savedData) return;
    const merged = this.dirty ? mergeEdits(this.savedData, this.getViewData(), text) : text;
    this.savedData = text;
    this.data = merged;
    if (merged !== this.getViewData()) this.setViewData(merged, false);
    if (merged !== text) this.requestSave();
  }
}
