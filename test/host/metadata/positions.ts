import type { Loc, Pos } from 'obsidian';

interface TreePoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** A position of the tree (lines and columns from 1) as the app counts (from 0). */
export function toPos(position: { start: TreePoint; end: TreePoint } | undefined): Pos {
  const zero: TreePoint = { line: 1, column: 1, offset: 0 };
  return { start: toLoc(position?.start ?? zero), end: toLoc(position?.end ?? zero) };
}

function toLoc(point: TreePoint): Loc {
  return { line: point.line - 1, col: point.column - 1, offset: point.offset ?? 0 };
}

/** The position of `from`–`to` (offsets into the whole text) that lie inside a node which starts at `start`. */
export function innerPos(text: string, start: Loc, from: number, to: number): Pos {
  return { start: advance(text, start, from), end: advance(text, start, to) };
}

function advance(text: string, start: Loc, offset: number): Loc {
  const between = text.slice(start.offset, offset);
  const lines = between.split('\n');
  const last = lines.at(-1) ?? '';
  const line = start.line + lines.length - 1;
  return { line, col: lines.length > 1 ? last.length : start.col + last.length, offset };
}
