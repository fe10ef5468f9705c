import { citeContext } from '../../application/cite-context';
import { formatReference } from '../../application/citing/cite';
import { problemSummary } from './apply-references';
import type { Desk } from './desk';

type CopyDeps = Pick<Desk, 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'clipboard'>;

/** Puts the whole reference of a source on the clipboard, as plain text, in `style` and `locale` where they are given, else as the settings say. */
export async function copyReference(key: string, deps: CopyDeps, style?: { readonly style?: string; readonly locale?: string }): Promise<void> {
  const { words: { card }, tell } = deps;
  const { find } = await deps.ownStyles();
  const context = citeContext(deps.library, deps.settings(), '', deps.formatting, find);
  const { value, problems } = await formatReference([key], style ? { ...context, override: style } : context, 'reference');
  if (value === undefined) return tell([card.notCopied, problemSummary(problems, deps.words)].filter(Boolean).join(' '));
  await deps.clipboard.write(value);
  tell(card.copied);
}
