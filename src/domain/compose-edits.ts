import type { TextEdit } from './citation';

/** A stretch of the text before any edit, or text that an edit brought. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * One set of simultaneous edits of a text of `length` UTF-16 units that does what `first` and then `second` do. `second` counts
 * in the text after `first`. So two steps of one command are one undo step, and text that neither touches is in no edit.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  return toEdits(length, edited(edited([{ from: 0, to: length }], first), second));
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result.push(...slice(pieces, at, edit.from), { text: edit.insert });
    at = edit.to;
  }
  result.push(...slice(pieces, at, Infinity));
  return result;
}

/** The pieces between two offsets of the text that they make up. */
function slice(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const result: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const size = 'text' in piece ? piece.text.length : piece.to - piece.from;
    const a = Math.max(from - start, 0);
    const b = Math.min(to - start, size);
    if (a < b) result.push('text' in piece ? { text: piece.text.slice(a, b) } : { from: piece.from + a, to: piece.from + b });
    start += size;
  }
  return result;
}

/** What lies between two kept stretches was replaced by what was brought there. */
function toEdits(length: number, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let insert = '';
  const close = (next: number): void => {
    if (next > at || insert !== '') edits.push({ from: at, to: next, insert });
    insert = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      insert += piece.text;
      continue;
    }
    close(piece.from);
    at = piece.to;
  }
  close(length);
  return edits;
}
