import { citeContext } from '../../application/cite-context';
import { withReferences } from '../../application/reference-edits';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';

type UpdateDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'editor' | 'activeNote' | 'store' | 'ready'>;

/** The command “Update references”: writes the reference list of the open note, and says what is wrong with its citations. */
export async function updateReferencesOfNote(deps: UpdateDeps): Promise<void> {
  const { words, library, settings, tell, ready } = deps;
  // Before every note was read, a source that is there would be called missing.
  await ready;
  const done = await changeActiveNote(deps, (text, path) => withReferences(text, [], citeContext(library, settings(), path)));
  if (!done) return;
  const { update } = words.citing;
  const { edits, cited, problems } = done;
  const effect = edits.length === 0 ? update.same(cited.length) : cited.length === 0 ? update.removed : update.done(cited.length);
  tell([effect, problemSummary(problems, words)].filter(Boolean).join(' '));
}
