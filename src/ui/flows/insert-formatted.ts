import { citeContext } from '../../application/cite-context';
import { formatReference } from '../../application/citing/cite';
import { pick } from '../modals/pick-modal';
import { chooseReferences } from '../suggest/insert-reference-modal';
import { applyTo, problemSummary } from './apply-references';
import type { Desk } from './desk';

type FormattedDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'references' | 'clipboard' | 'formatting'>;

/**
 * The command “Insert formatted reference”: a finished reference as plain text, where the cursor stands, or on the clipboard where no
 * note is open for writing.
 */
export async function insertFormattedReference(deps: FormattedDeps): Promise<void> {
  const { app, words, references, tell, library, settings, formatting } = deps;
  const text = words.citing.formatted;
  const chosen = await chooseReferences(app, {
    words,
    references,
    nothingToCite: (claim) => tell(words.citing.insert.nothing(claim)),
  });
  if (chosen.length === 0) return;
  const as = await pick(app, text.as, '', [{ value: 'reference' as const, ...text.reference }, { value: 'in-text' as const, ...text.inText }]);
  if (!as) return;
  const { find } = await deps.ownStyles();
  const context = citeContext(library, settings(), deps.editor()?.path ?? '', formatting, find);
  const { value, problems } = await formatReference(chosen.map(({ key }) => key), context, as);
  const summary = problemSummary(problems, words);
  if (value === undefined || value === '') return tell([text.effect, summary].filter(Boolean).join(' '));
  const editor = deps.editor();
  if (editor) {
    const at = editor.cursor();
    applyTo(editor, editor.text(), [{ from: at, to: at, insert: value }], at + value.length, deps);
  } else {
    await deps.clipboard.write(value);
    tell(text.copied);
  }
  if (summary) tell(summary);
}
