import type { ReferenceEdits } from '../../application/reference-edits';
import type { EditorPort } from '../../application/ports';
import type { TextEdit } from '../../domain/citation';
import type { Problem } from '../../domain/reading';
import { ask } from '../modals/ask';
import { drawLineDiff, lineDiff } from '../modals/line-diff';
import type { Words } from '../words';
import type { Desk } from './desk';

type ApplyDeps = Pick<Desk, 'app' | 'words' | 'tell'>;

/**
 * Shows what would be lost where a person edited the reference list by hand, and asks. True where nothing was edited or they agree.
 */
export async function mayReplaceList(edits: Pick<ReferenceEdits, 'byHand'>, { app, words }: Pick<Desk, 'app' | 'words'>): Promise<boolean> {
  const { byHand } = edits;
  if (!byHand) return true;
  const { edited } = words.citing.update;
  return ask(app, {
    title: edited.title,
    text: [edited.lead],
    detail: (parent) => drawLineDiff(parent, lineDiff(byHand.before, byHand.after), words),
    yes: edited.yes,
    no: edited.no,
  });
}

/** Writes edits as one undo step; says so and gives false where the note is no longer what they were made for. */
export function applyTo(editor: EditorPort, expected: string, edits: readonly TextEdit[], cursor: number | undefined, { words, tell }: ApplyDeps): boolean {
  const done = editor.apply(expected, edits, cursor);
  if (!done) tell(words.failures.noteChanged);
  return done;
}

/** The worst problem as one message, and how many more there are; undefined where there is none. */
export function problemSummary(problems: readonly Problem[], words: Words): string | undefined {
  const sorted = [...problems].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
  const first = sorted[0];
  return first && words.citing.update.problems(`${first.what} ${first.fix}`, sorted.length - 1);
}
