import { changeNotes, findNotes, type NoteRow } from '../../application/citekeys/change-notes';
import { notesToRename } from '../../application/citekeys/citing-notes';
import { foldKey } from '../../application/citekeys/fold-key';
import { keyFault } from '../../application/citekeys/free-key';
import { renameKey } from '../../application/citekeys/rename-key';
import { writeCitekey } from '../../application/citekeys/rename-source';
import type { TextEdit } from '../../domain/citation';
import { drawRenameKey, type KeyRenaming } from '../modals/rename-key-modal';
import { noteWriter, showChange, type ChangeDeps } from './change-dialogue';
import type { Desk } from './desk';
import { noteAccess } from './note-access';

export type RenameDeps = ChangeDeps & Pick<Desk, 'library' | 'usage' | 'activeNote' | 'ready' | 'decideKey'>;

/** The command “Rename citation key”: asks for the new key of the open source, shows which notes change, and changes them. */
export async function renameCitationKey(deps: RenameDeps): Promise<void> {
  await deps.ready;
  const source = deps.library.get(deps.activeNote() ?? '')?.value;
  if (source?.kind !== 'source') return deps.tell(deps.words.citekeys.notSource);
  await reviewRename(source.path, { from: source.citekey, to: source.citekey, isNew: true, ticked: true }, deps);
}

/** Shows what renaming a key would change, and does it when a person agrees: the source at `path` first where the key is still to be written. */
export async function reviewRename(path: string, renaming: Omit<KeyRenaming, 'rows'>, deps: RenameDeps): Promise<void> {
  const { library, words } = deps;
  const { rename: text } = words.citekeys;
  const { from, isNew } = renaming;
  const write = noteWriter(deps);
  let key = renaming.to;
  const edit = (note: string, notePath: string): readonly TextEdit[] =>
    renameKey(note, from, key, (target) => library.resolve({ target }, notePath) !== undefined);
  await showChange<readonly NoteRow[], Awaited<ReturnType<typeof changeNotes>>>({
    title: text.title,
    effect: text.effect,
    looking: text.looking(from),
    look: async (options) => {
      const access = noteAccess(deps);
      const paths = await notesToRename(from, deps);
      // The old key in place of itself would change nothing: any other one shows where it stands.
      return findNotes(paths, (note) => access.read(note), (note, notePath) => renameKey(note, from, `${from}x`, (target) => library.resolve({ target }, notePath) !== undefined), options);
    },
    draw: (content, rows, go, close) => drawRenameKey(content, { ...renaming, rows }, words, {
      fault: (typed) => keyFault(typed, path, library.sources()),
      go: (to, skip) => go(async (options) => {
        key = to;
        if (isNew) await renameSource(path, from, to, deps);
        return changeNotes(rows, write, edit, { ...options, skip });
      }),
      cancel: close,
    }),
    done: () => [text.done(from, key)],
  }, deps);
}

async function renameSource(path: string, from: string, to: string, deps: RenameDeps): Promise<void> {
  if (foldKey(from) !== foldKey(to)) deps.decideKey(from);
  await writeCitekey(path, to, noteWriter(deps));
}
