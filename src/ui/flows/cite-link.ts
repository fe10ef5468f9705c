import { citeContext } from '../../application/cite-context';
import { insertionSteps } from '../../application/citing/cite';
import type { UncitedLink } from '../../application/citing/note-references';
import { inSlices } from '../../application/citing/steps';
import { withReferences } from '../../application/reference-edits';
import { usesIn } from '../../application/reports/where-used';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';
import { mayCite } from './insert-reference';

/** Cites a source or claim right after the first link to it in the open note, and brings the list up to date where the settings say so. */
export async function citeLink(link: UncitedLink, deps: Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'activeNote' | 'store' | 'formatting' | 'breathe'>): Promise<void> {
  const { words, tell, library, settings, formatting, store, breathe } = deps;
  if (!await mayCite(link.keys, deps)) return;
  const own = await deps.ownStyles();
  await changeActiveNote(deps, async (text, path) => {
    // The note may have changed since the link was seen.
    const [place] = usesIn(text, path, { path: link.path, keys: [] }, library);
    if (!place) return void tell(words.failures.noteChanged);
    const { edits, problems } = await inSlices(insertionSteps(text, place.to, link.keys.map((key) => ({ key }))), breathe);
    if (edits.length === 0) return void tell(problemSummary(problems, words) ?? words.citing.insert.already);
    return settings().updateReferencesOnInsert ? withReferences(text, edits, citeContext(library, settings(), path, formatting, own.find, store, breathe)) : { edits };
  });
}
