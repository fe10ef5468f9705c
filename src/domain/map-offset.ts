import type { TextEdit } from './citation';

/**
 * Where an offset of a text (UTF-16) stands after edits. Text inserted right there comes behind it; an offset inside a replaced
 * stretch goes to where that began.
 */
export function mapOffset(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (from < offset && offset < to) return mapOffset(edits, from);
    if (from < offset && to <= offset) shift += insert.length - (to - from);
  }
  return offset + shift;
}
