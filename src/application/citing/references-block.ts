import { scanNote } from './scan';
import type { Scan } from './scan';

/** Opens a code block in whose place the app shows the reference list of the note as it stands. */
const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*references[ \t]*\r?$/m;

/** Where a note has such blocks, fences included (UTF-16). Those in lists and quotations are code to us. `scan` is what was found in the text, if it was read. */
export function findReferencesBlocks(text: string, scan?: Pick<Scan, 'masks'>): readonly { readonly from: number; readonly to: number }[] {
  if (!text.includes('references') || !OPENING.test(text)) return [];
  return (scan ?? scanNote(text)).masks.filter(({ kind, from, to }) => {
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const end = text.indexOf('\n', from);
    return kind === 'code' && OPENING.test(text.slice(line, end < 0 ? to : end));
  });
}
