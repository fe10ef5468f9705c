import type { TextEdit } from '../../domain/citation';
import { editBetween } from '../../domain/edit-between';
import { setProperties } from '../notes/front-matter';
import type { WriteNote } from './change-notes';

/**
 * Gives a source note a citation key of its own. To be done before the notes that cite it are changed: where this is refused, nothing
 * else has happened yet. Rejects with a sentence where it cannot be written.
 */
export function writeCitekey(path: string, key: string, write: WriteNote): Promise<void> {
  return write(path, (text) => citekeyEdits(text, key));
}

function citekeyEdits(text: string, key: string): readonly TextEdit[] {
  const { value, problems } = setProperties(text, (properties) => {
    properties['citekey'] = key;
  });
  if (value === undefined) throw new Error(problems.map(({ what, fix }) => `${what} ${fix}`).join(' '));
  return editBetween(text, value);
}
