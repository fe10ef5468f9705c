import { StateEffect, type Extension, type Text } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Stop } from '../../application/ports';
import { citationRanges, mapRanges, visibleRanges } from './citation-ranges';
import type { RenderingDeps } from './rendering-deps';

/** There is a newer state. */
const formatted = StateEffect.define<null>();
/** What kept the citations as they were, a held mouse button or an input method, has ended. */
const settled = StateEffect.define<null>();

/** Shows citations as they print in Live Preview, and their keys where a selection touches them. Source mode shows keys alone. */
export function citationExtension(deps: RenderingDeps): Extension {
  return ViewPlugin.define((view) => new EditorCitations(view, deps), {
    decorations: ({ visible }) => visible,
    eventObservers: {
      mousedown() {
        this.pressed();
      },
      compositionend() {
        this.later();
      },
    },
  });
}

/** The citations of one editor. They move with the text while somebody types, and change when a newer state is there. */
class EditorCitations {
  visible: DecorationSet = Decoration.none;
  private all: DecorationSet = Decoration.none;
  private path: string | undefined;
  private release: Stop = () => undefined;
  private readonly stop: Stop;
  private endPress: Stop = () => undefined;
  private isPressed = false;
  private closed = false;

  constructor(private readonly view: EditorView, private readonly deps: RenderingDeps) {
    this.stop = deps.live.onChange((path) => {
      if (path === this.path) view.dispatch({ effects: formatted.of(null) });
    });
    this.follow();
  }

  update(update: ViewUpdate): void {
    if (this.pathNow() !== this.path) this.follow();
    else if (update.docChanged && this.path !== undefined) {
      this.all = mapRanges(this.all, update.changes);
      this.visible = mapRanges(this.visible, update.changes);
      this.want(this.path, update.state.doc);
    }
    if (update.transactions.some(({ effects }) => effects.some((effect) => effect.is(formatted)))) this.adopt();
    // Redrawn under a held mouse button the text would move away from it; under an input method its word would break off.
    if (!this.isPressed && !update.view.composing) this.show();
  }

  destroy(): void {
    this.closed = true;
    this.stop();
    this.release();
    this.endPress();
  }

  /** Selecting with the mouse: until it is let go everything stays where it is. */
  pressed(): void {
    this.endPress();
    this.isPressed = true;
    const { doc } = this.view.dom;
    const end = (): void => {
      this.endPress();
      this.later();
    };
    doc.addEventListener('mouseup', end);
    doc.addEventListener('dragend', end);
    this.endPress = () => {
      this.isPressed = false;
      doc.removeEventListener('mouseup', end);
      doc.removeEventListener('dragend', end);
    };
  }

  /** Looks again once the editor has dealt with the event. */
  later(): void {
    this.view.dom.win.setTimeout(() => {
      if (!this.closed) this.view.dispatch({ effects: settled.of(null) });
    });
  }

  /** The note in the editor. Also that of source mode is formatted: the app may print it from there. */
  private pathNow(): string | undefined {
    return this.deps.isOn() ? this.view.state.field(editorInfoField, false)?.file?.path : undefined;
  }

  private follow(): void {
    this.release();
    this.release = () => undefined;
    this.path = this.pathNow();
    this.all = Decoration.none;
    if (this.path !== undefined) {
      this.release = this.deps.live.hold(this.path);
      this.deps.live.ask(this.path);
      this.adopt();
    }
    this.show();
  }

  /** What is in the editor counts as the note only where it is the whole of it: cells of tables are edited in editors of their own. */
  private want(path: string, doc: Text): void {
    const { dom } = this.view;
    const holdsNote = !dom.parentElement?.closest('.cm-editor') && this.deps.noteAround(dom) === path;
    if (holdsNote) this.deps.live.want(path, () => doc.toString());
  }

  private adopt(): void {
    const live = this.path === undefined ? undefined : this.deps.live.of(this.path);
    if (live) this.all = citationRanges(live, this.view.state.doc, this.deps);
  }

  private show(): void {
    const { state, visibleRanges: visible } = this.view;
    this.visible = Decoration.none;
    if (state.field(editorLivePreviewField, false) !== true) return;
    // The line of the cursor is drawn wherever one has scrolled to.
    const line = state.doc.lineAt(state.selection.main.head);
    this.visible = visibleRanges(this.all, [...visible, line], state.selection);
  }
}
