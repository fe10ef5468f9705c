import { citeContext } from '../../application/cite-context';
import { findReferencesSection } from '../../application/citing/references-section';
import { replaceKey } from '../../application/citing/replace-key';
import { forNewest } from '../../application/newest-text';
import type { EditorPort } from '../../application/ports';
import { withReferences, type ReferenceEdits } from '../../application/reference-edits';
import type { TextEdit } from '../../domain/citation';
import { applyTo, mayReplaceList } from './apply-references';
import { writeTo } from './change-note';
import type { Desk } from './desk';

type ReplaceDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'store' | 'formatting' | 'breathe'>;

/** Which key is replaced by which, and where: everywhere in a note, or only what stands nearest to `at` (UTF-16). */
export interface KeyReplacement {
  readonly path: string;
  /** The editor of the note, where it is being written in. */
  readonly editor?: EditorPort;
  readonly at?: number;
  readonly key: string;
  readonly by: string;
}

/** Puts another key in the place of one, and brings the reference list up to date where the note has one: one undo step. */
export async function replaceCitationKey(replacement: KeyReplacement, deps: ReplaceDeps): Promise<void> {
  const { path, editor, key } = replacement;
  const { words, tell, store } = deps;
  const { text, value } = await forNewest(() => editor?.text() ?? store.read(path), (now) => edited(now, replacement, deps));
  if (value.edits.length === 0) return tell(`${words.card.notReplaced} ${words.card.keyGone(key)}`);
  if (!await mayReplaceList(value, deps)) return;
  if (editor) applyTo(editor, text, value.edits, undefined, deps);
  else await writeTo(path, text, value.edits, deps);
}

async function edited(text: string, { path, key, by, at }: KeyReplacement, deps: ReplaceDeps): Promise<Pick<ReferenceEdits, 'edits' | 'byHand'>> {
  const edits: readonly TextEdit[] = replaceKey(text, key, by, at);
  if (edits.length === 0 || findReferencesSection(text).section === undefined) return { edits };
  const { find } = await deps.ownStyles();
  return withReferences(text, edits, citeContext(deps.library, deps.settings(), path, deps.formatting, find, deps.store, deps.breathe));
}
