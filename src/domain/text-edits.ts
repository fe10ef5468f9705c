import type { TextEdit } from './citation';

/** The text after all edits, which are simultaneous: every offset counts in the text before any of them. Edits may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) throw new RangeError('Edits overlap or leave the text.');
    pieces.push(text.slice(at, edit.from), edit.insert);
    at = edit.to;
  }
  return pieces.join('') + text.slice(at);
}
