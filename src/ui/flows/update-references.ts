import { citeContext } from '../../application/cite-context';
import { withReferences, type ReferenceEdits } from '../../application/reference-edits';
import type { Words } from '../words';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';

type UpdateDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'activeNote' | 'store' | 'ready' | 'formatting' | 'breathe'>;

/** The command “Update references”: writes the reference list of the open note, and says what is wrong with its citations. */
export async function updateReferencesOfNote(deps: UpdateDeps): Promise<void> {
  const { words, library, settings, formatting, store, tell, ready, breathe } = deps;
  // Before every note was read, a source that is there would be called missing.
  await ready;
  const { find } = await deps.ownStyles();
  const done = await changeActiveNote(deps, (text, path) => withReferences(text, [], citeContext(library, settings(), path, formatting, find, store, breathe)));
  if (!done) return;
  tell([effectOf(done, words), problemSummary(done.problems, words)].filter(Boolean).join(' '));
}

/** What the command did. Empty where it did nothing and a problem says why. */
function effectOf({ edits, cited, problems }: ReferenceEdits, words: Words): string {
  const { update } = words.citing;
  if (problems.some(({ severity }) => severity === 'error')) return update.effect;
  if (edits.length > 0) return cited.length === 0 ? update.removed : update.done(cited.length);
  return cited.length === 0 && problems.length > 0 ? '' : update.same(cited.length);
}
