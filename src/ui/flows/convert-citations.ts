import { citeContext } from '../../application/cite-context';
import { citationsToLinks, linksToCitations } from '../../application/citing/convert-links';
import { findReferencesSection } from '../../application/citing/references-section';
import { withReferences, type ReferenceEdits } from '../../application/reference-edits';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';

type ConvertDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'editor' | 'activeNote' | 'store' | 'ready' | 'linkTo' | 'breathe'>;

/** The command “Turn links to sources into citations”: of the open note, with its reference list, as one undo step. */
export async function turnLinksIntoCitations(deps: ConvertDeps): Promise<void> {
  const { words: { handouts: { toCitations: text, kept } }, library, settings, tell } = deps;
  await deps.ready;
  const { find } = await deps.ownStyles();
  const done = await changeActiveNote(deps, async (now, path) => {
    const made = linksToCitations(now, (target) => {
      const note = library.resolve({ target }, path);
      return note?.kind === 'source' ? note.citekey : undefined;
    });
    const lists = made.done > 0 && (settings().updateReferencesOnInsert || findReferencesSection(now).section !== undefined);
    const all: Pick<ReferenceEdits, 'edits' | 'byHand' | 'problems'> = lists
      ? await withReferences(now, made.edits, citeContext(library, settings(), path, deps.formatting, find, deps.store, deps.breathe))
      : { edits: made.edits, problems: [] };
    return { ...all, made };
  });
  if (done) tell([text.done(done.made.done), kept(done.made.kept), problemSummary(done.problems, deps.words)].filter(Boolean).join(' '));
}

/** The command “Turn citations into links to sources”. The reference list stays: without the keys it may be all that says what was cited. */
export async function turnCitationsIntoLinks(deps: ConvertDeps): Promise<void> {
  const { words: { handouts: { toLinks: text, kept } }, library, settings, tell } = deps;
  await deps.ready;
  const done = await changeActiveNote(deps, (now, path) => citationsToLinks(now, (key) => {
    const source = library.sourceByKey(key);
    return source && deps.linkTo(source.path, path);
  }));
  if (!done) return;
  const unlisted = done.done > 0 && !settings().wikilinksCite ? text.unlisted : '';
  tell([text.done(done.done), kept(done.kept), unlisted].filter(Boolean).join(' '));
}
