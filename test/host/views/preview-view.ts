import type { TFile } from 'obsidian';
import { Component } from '../core/component';
import { renderProperties } from '../render/properties';
import { MarkdownRenderer, renderInto } from '../render/renderer';
import type { MarkdownView } from './markdown-view';

/** The reading mode of a note. */
export class MarkdownPreviewView extends MarkdownRenderer {
  private text = '';
  private content: Component | undefined;
  private readonly sizerEl: HTMLElement;
  private rendering = 0;

  constructor(private readonly view: MarkdownView, parent: HTMLElement) {
    super(view.app, parent.createDiv('markdown-reading-view'));
    const preview = this.containerEl.createDiv('markdown-preview-view markdown-rendered');
    preview.setAttrs({ tabindex: 0, role: 'document', 'aria-label': 'Reading view' });
    this.sizerEl = preview.createDiv('markdown-preview-sizer markdown-preview-section');
  }

  get file(): TFile {
    if (!this.view.file) throw new Error('The reading view has no file.');
    return this.view.file;
  }

  get(): string {
    return this.text;
  }

  set(data: string, _clear: boolean): void {
    this.text = data;
    this.rerender();
  }

  clear(): void {
    this.text = '';
    this.dropContent();
  }

  /** Draws the note again; the promise is for the host's own tests. */
  rerender(_full?: boolean): Promise<void> {
    return this.draw();
  }

  getScroll(): number {
    return this.containerEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll;
  }

  override onunload(): void {
    this.dropContent();
  }

  private async draw(): Promise<void> {
    const turn = ++this.rendering;
    const content = new Component();
    const el = createDiv();
    renderProperties(this.text, el);
    await renderInto(this.app, this.text, el, this.view.file?.path ?? '', content, 0, true);
    if (turn !== this.rendering) return;
    this.dropContent();
    this.content = this.addChild(content);
    this.sizerEl.append(...el.childNodes);
  }

  private dropContent(): void {
    if (this.content) this.removeChild(this.content);
    this.content = undefined;
    this.sizerEl.empty();
  }
}
