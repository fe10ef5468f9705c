import type { App, HoverPopover, MarkdownView as RealMarkdownView, TFile } from 'obsidian';

/** The writing mode of a note. */
export class MarkdownEditView {
  app: App;
  // Until something is hovered there is none; the typings leave that out.
  hoverPopover: HoverPopover = null as unknown as HoverPopover;

  constructor(private readonly view: RealMarkdownView) {
    this.app = view.app;
  }

  get file(): TFile {
    if (!this.view.file) throw new Error('The editor has no file.');
    return this.view.file;
  }

  clear(): void {
    this.view.clear();
  }

  get(): string {
    return this.view.editor.getValue();
  }

  set(data: string, clear: boolean): void {
    this.view.setViewData(data, clear);
  }

  getSelection(): string {
    return this.view.editor.getSelection();
  }

  getScroll(): number {
    return this.view.editor.getScrollInfo().top;
  }

  applyScroll(scroll: number): void {
    this.view.editor.scrollTo(null, scroll);
  }
}
