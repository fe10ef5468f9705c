import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import type { LivePreviewStateType, MarkdownFileInfo } from 'obsidian';

/** A field that is given its value when the editor is made and keeps it. */
function given<T>(name: string): StateField<T> {
  return StateField.define<T>({
    create: () => {
      throw new Error(`${name} is set by the host when it makes an editor`);
    },
    update: (value) => value,
  });
}

/** The view that an editor belongs to. */
export const editorInfoField = given<MarkdownFileInfo>('editorInfoField');
/** The older name of `editorInfoField`. */
export const editorViewField = editorInfoField;
/** The CodeMirror view of an editor; a holder, as the view does not exist yet when its state is made. */
export const editorEditorField = given<EditorView>('editorEditorField');
/** Switches between live preview and the bare source. */
export const setLivePreview = StateEffect.define<boolean>();
/** Whether live preview is on. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value, { effects }) => effects.reduce((on, effect) => (effect.is(setLivePreview) ? effect.value : on), value),
});

/** Knows whether the mouse is held down in the editor. */
export const livePreviewState = ViewPlugin.define<LivePreviewStateType>(() => ({ mousedown: false }), {
  eventObservers: {
    mousedown() {
      this.mousedown = true;
    },
    mouseup() {
      this.mousedown = false;
    },
  },
});
