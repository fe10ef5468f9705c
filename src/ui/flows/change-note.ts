import { forNewest } from '../../application/newest-text';
import type { ReferenceEdits } from '../../application/reference-edits';
import type { TextEdit } from '../../domain/citation';
import { applyEdits } from '../../domain/text-edits';
import { applyTo, mayReplaceList } from './apply-references';
import type { Desk } from './desk';

type ChangeDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'editor' | 'activeNote' | 'store'>;

/** Edits of a note; `byHand` is shown before they are made. */
type NoteEdits = Pick<ReferenceEdits, 'edits' | 'byHand'>;

/**
 * Changes the note that is open in one step: through the editor, so that one undo takes it back, or in the
 * vault where the note is shown for reading. `make` works the change out, once more where the note was edited meanwhile, and says itself
 * why there is none. Resolves to what was written.
 */
export async function changeActiveNote<T extends NoteEdits>(deps: ChangeDeps, make: (text: string, path: string) => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
  const path = deps.activeNote();
  const editor = deps.editor();
  if (editor && (path === undefined || editor.path === path)) {
    const { text, value: edits } = await forNewest(() => editor.text(), (now) => make(now, editor.path));
    if (!edits || !await mayReplaceList(edits, deps)) return undefined;
    return edits.edits.length === 0 || applyTo(editor, text, edits.edits, undefined, deps) ? edits : undefined;
  }
  if (path === undefined || !path.endsWith('.md')) {
    deps.tell(deps.words.failures.noNote);
    return undefined;
  }
  const { text, value: edits } = await forNewest(() => deps.store.read(path), (now) => make(now, path));
  if (!edits || !await mayReplaceList(edits, deps)) return undefined;
  return await writeTo(path, text, edits.edits, deps) ? edits : undefined;
}

/** Edits of a note in the vault; says so and gives false where it is no longer what they were made for. */
export async function writeTo(path: string, text: string, edits: readonly TextEdit[], { store, tell, words }: Pick<Desk, 'store' | 'tell' | 'words'>): Promise<boolean> {
  let same = true;
  await store.update(path, (now) => {
    same = now === text;
    return same ? applyEdits(now, edits) : now;
  });
  if (!same) tell(words.failures.noteChanged);
  return same;
}
