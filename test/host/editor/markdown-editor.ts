import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState, setLivePreview } from './fields';
import { livePreview } from './live-preview';
import { difference } from './merge';

/** What an editor tells its view. */
export interface EditorHooks {
  updated(update: ViewUpdate): void;
  pasted(event: ClipboardEvent): void;
  dropped(event: DragEvent): void;
  contextMenu(event: MouseEvent): void;
}

/** CodeMirror set up as the app does: its history, Markdown, the host's fields and the plugins' extensions. */
export class MarkdownEditor {
  readonly view: EditorView;
  private readonly plugins = new Compartment();
  private isLivePreview = true;

  constructor(
    parent: HTMLElement,
    private readonly info: MarkdownFileInfo,
    private readonly extensions: readonly Extension[],
    private readonly hooks: EditorHooks,
  ) {
    this.view = new EditorView({ parent, root: parent.doc });
    this.load('');
  }

  /** Another text, with a new history: loading is not an undo step. */
  load(text: string): void {
    this.view.setState(EditorState.create({ doc: text, extensions: this.setUp() }));
  }

  /** The same note with a newer text: only what differs is replaced, so the cursor stays. */
  update(text: string): void {
    const { from, to, insert } = difference(this.view.state.doc.toString(), text);
    this.view.dispatch({ changes: { from, to, insert }, userEvent: 'set' });
  }

  /** Takes the plugins' newest extensions over. */
  reconfigure(): void {
    this.view.dispatch({ effects: this.plugins.reconfigure([...this.extensions]) });
  }

  /** Live preview, or the bare source. */
  showLivePreview(on: boolean): void {
    this.isLivePreview = on;
    this.view.dispatch({ effects: setLivePreview.of(on) });
  }

  destroy(): void {
    this.view.destroy();
  }

  private setUp(): Extension {
    return [
      editorInfoField.init(() => this.info),
      editorEditorField.init(() => this.view),
      editorLivePreviewField.init(() => this.isLivePreview),
      livePreviewState,
      EditorView.domEventHandlers({
        paste: (event) => this.handled(event, this.hooks.pasted),
        drop: (event) => this.handled(event, this.hooks.dropped),
        contextmenu: (event) => this.handled(event, this.hooks.contextMenu),
      }),
      this.plugins.of([...this.extensions]),
      history(),
      drawSelection(),
      dropCursor(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false', tabindex: '0' }),
      markdown({ base: markdownLanguage }),
      livePreview,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => this.hooks.updated(update)),
    ];
  }

  /** Plugins hear of it first; what they prevent, CodeMirror leaves alone. */
  private handled<T extends Event>(event: T, hook: (event: T) => void): boolean {
    hook.call(this.hooks, event);
    return event.defaultPrevented;
  }
}
