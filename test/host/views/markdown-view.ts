import type { ViewUpdate } from '@codemirror/view';
import type { Editor, HoverPopover, MarkdownSubView, MarkdownViewModeType, Menu as RealMenu, TFile, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { registryOf } from '../app/registry';
import { CodeMirrorEditor } from '../editor/codemirror-editor';
import { MarkdownEditor } from '../editor/markdown-editor';
import { SuggestManager } from '../editor/suggest-manager';
import { resolveSubpath } from '../metadata/subpath';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { setTooltip } from '../ui/tooltip';
import { MarkdownEditView } from './edit-view';
import { MarkdownPreviewView } from './preview-view';
import { TextFileView } from './text-file-view';

const suggesters = new WeakMap<object, SuggestManager>();

/** A note, to write or to read. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  readonly previewMode: MarkdownPreviewView;
  readonly editMode: MarkdownEditView;
  currentMode: MarkdownSubView;
  hoverPopover: HoverPopover | null = null;
  override icon = 'lucide-file-text';
  private readonly markdownEditor: MarkdownEditor;
  private readonly sourceEl: HTMLElement;
  private readonly modeButton: HTMLElement;
  private readonly suggests: SuggestManager;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv('markdown-source-view mod-cm6 is-live-preview');
    this.suggests = suggesters.get(this.app) ?? new SuggestManager(this.app);
    suggesters.set(this.app, this.suggests);
    this.markdownEditor = new MarkdownEditor(this.sourceEl, this, registryOf(this.app).editorExtensions, {
      updated: (update) => this.onEditorUpdate(update),
      pasted: (event) => this.app.workspace.trigger('editor-paste', event, this.editor, this),
      dropped: (event) => this.onDrop(event),
      contextMenu: (event) => this.onContextMenu(event),
    });
    this.editor = new CodeMirrorEditor(this.markdownEditor.view);
    this.editMode = new MarkdownEditView(this);
    this.previewMode = this.addChild(new MarkdownPreviewView(this, this.contentEl));
    this.currentMode = this.editMode;
    this.modeButton = this.addAction('book-open', 'Reading view', () => void this.toggleMode());
    this.showMode();
    this.register(() => this.markdownEditor.destroy());
    this.followOptions();
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): MarkdownViewModeType {
    return this.currentMode === this.previewMode ? 'preview' : 'source';
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.markdownEditor.load(data);
    else this.markdownEditor.update(data);
    if (this.getMode() === 'preview') this.previewMode.set(data, clear);
  }

  clear(): void {
    this.markdownEditor.load('');
    this.previewMode.clear();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.getMode(), source: !this.sourceEl.hasClass('is-live-preview') };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : undefined;
    if (mode === 'preview' || mode === 'source') await this.setMode(mode);
    if (typeof state === 'object' && state !== null && 'source' in state) this.showLivePreview(state.source !== true);
  }

  override setEphemeralState(state: unknown): void {
    const subpath = typeof state === 'object' && state !== null && 'subpath' in state ? state.subpath : undefined;
    if (typeof subpath === 'string' && subpath !== '') this.scrollToSubpath(subpath);
    if (typeof state === 'object' && state !== null && 'focus' in state && this.getMode() === 'source') this.editor.focus();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  override onResize(): void {
    this.editor.refresh();
  }

  showSearch(_replace?: boolean): void {}

  /** Between writing and reading. */
  async toggleMode(): Promise<void> {
    await this.setMode(this.getMode() === 'preview' ? 'source' : 'preview');
  }

  private showLivePreview(on: boolean): void {
    this.sourceEl.toggleClass('is-live-preview', on);
    this.markdownEditor.showLivePreview(on);
  }

  private async setMode(mode: MarkdownViewModeType): Promise<void> {
    if (mode === this.getMode()) return;
    this.currentMode = mode === 'preview' ? this.previewMode : this.editMode;
    this.showMode();
    if (mode === 'preview') {
      this.previewMode.set(this.getViewData(), true);
      await this.previewMode.rerender();
    }
    this.app.workspace.trigger('layout-change');
  }

  private showMode(): void {
    const reading = this.getMode() === 'preview';
    this.containerEl.dataset['mode'] = this.getMode();
    this.sourceEl.toggle(!reading);
    this.previewMode.containerEl.toggle(reading);
    setIcon(this.modeButton, reading ? 'pencil' : 'book-open');
    setTooltip(this.modeButton, reading ? 'Edit' : 'Reading view');
  }

  private onEditorUpdate(update: ViewUpdate): void {
    const file = this.file;
    if (!file) return;
    if (update.docChanged) {
      this.requestSave();
      this.app.workspace.trigger('editor-change', this.editor, this);
      this.app.workspace.trigger('quick-preview', file, this.getViewData());
    }
    const typed = update.transactions.some((transaction) => transaction.isUserEvent('input') || transaction.isUserEvent('delete'));
    if (typed) this.suggests.typed(this.editor, file);
    else if (update.selectionSet || update.docChanged) this.suggests.moved(this.editor, file);
  }

  private onDrop(event: DragEvent): void {
    this.app.workspace.trigger('editor-drop', event, this.editor, this);
  }

  private onContextMenu(event: MouseEvent): void {
    const menu = new Menu() as unknown as RealMenu;
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    event.preventDefault();
    menu.showAtMouseEvent(event);
  }

  private scrollToSubpath(subpath: string): void {
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    const found = cache && resolveSubpath(cache, subpath);
    if (!found) return;
    const at = { line: found.start.line, ch: 0 };
    this.editor.setCursor(at);
    this.editor.scrollIntoView({ from: at, to: at }, true);
  }

  private followOptions(): void {
    this.registerEvent(onOptions(this.app.workspace, () => this.markdownEditor.reconfigure()));
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    this.suggests.close();
    await super.onUnloadFile(file);
  }
}

/** The host's own event for `updateOptions`. */
function onOptions(workspace: { on(name: string, callback: () => unknown): unknown }, callback: () => void): import('obsidian').EventRef {
  return workspace.on('host:options', callback) as import('obsidian').EventRef;
}
