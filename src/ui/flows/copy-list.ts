import type { CitedNote } from '../../application/citing/cited-note';
import { listCopy } from '../../application/citing/list-copy';
import { isNumbered } from '../../application/citing/note-references';
import type { Desk } from './desk';

/** Puts the reference list of a note on the clipboard, formatted where the device takes that. */
export async function copyList(cited: CitedNote, { clipboard, words, tell }: Pick<Desk, 'clipboard' | 'words' | 'tell'>): Promise<void> {
  const { text, html } = listCopy(cited.entries, isNumbered(cited));
  try {
    await clipboard.write(text, html);
    tell(words.references.copied(cited.entries.length));
  } catch {
    tell(words.references.notCopied);
  }
}
