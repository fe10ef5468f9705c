import { citeContext } from '../../application/cite-context';
import { withProperty } from '../../application/reference-edits';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';

/** Writes `lang` into the open note, and its reference list in that language, as one undo step. `locale` is a BCP 47 tag. */
export async function changeLanguageOfNote(locale: string, deps: Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'activeNote' | 'store' | 'formatting' | 'breathe'>): Promise<void> {
  const { words, tell, library, settings, formatting, store, breathe } = deps;
  const own = await deps.ownStyles();
  const done = await changeActiveNote(deps, async (text, note) => {
    const { value, problems } = await withProperty(text, 'lang', locale, citeContext(library, settings(), note, formatting, own.find, store, breathe));
    if (!value) tell([words.failures.noteUnreadable(note), problemSummary(problems, words)].filter(Boolean).join(' '));
    return value;
  });
  const names: Readonly<Record<string, string>> = words.settings.locales;
  if (done) tell([words.references.languageDone(names[locale] ?? locale), problemSummary(done.problems, words)].filter(Boolean).join(' '));
}
