import type { ChangeDesc, EditorSelection, Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { LiveNote } from '../../application/citing/live-citations';
import { isShown, outermost } from '../../application/citing/spot-citations';
import { editBetween } from '../../domain/edit-between';
import { mapOffset } from '../../domain/map-offset';
import { CitationWidget } from './citation-widget';
import { isRaised, type DrawCitationDeps } from './draw-citation';

/**
 * Every citation of a state as a replacement in a document, which may have been typed in since: what stands where they differ is left
 * out. A citation over several lines stays as written, since only whole lines may be replaced together.
 */
export function citationRanges({ text, cited }: LiveNote, doc: Text, deps: DrawCitationDeps): DecorationSet {
  const now = doc.toString();
  const edits = editBetween(text, now);
  const [edit] = edits;
  const ranges = outermost(cited.citations.filter(isShown)).flatMap((shown) => {
    const { from, to } = shown.cluster;
    const isChanged = edit !== undefined && edit.from < to && from < edit.to + (edit.from === edit.to ? 1 : 0);
    if (isChanged || text.slice(from, to).includes('\n')) return [];
    const start = mapOffset(edits, from);
    const gap = isRaised(shown) && /^\S $/.test(now.slice(Math.max(0, start - 2), start)) ? 1 : 0;
    return [Decoration.replace({ widget: new CitationWidget(shown, deps) }).range(start - gap, start + to - from)];
  });
  return Decoration.set(ranges, true);
}

/** The same after changes of the document: what was changed inside is gone, what stands beside is kept. */
export function mapRanges(ranges: DecorationSet, changes: ChangeDesc): DecorationSet {
  let left = ranges;
  changes.iterChangedRanges((fromA, toA) => {
    left = left.update({ filterFrom: fromA, filterTo: toA, filter: (from, to) => to <= fromA || toA <= from });
  });
  return left.map(changes);
}

/** Those in the visible parts that no selection touches. */
export function visibleRanges(all: DecorationSet, visible: readonly { readonly from: number; readonly to: number }[], selection: EditorSelection): DecorationSet {
  const shown = new Map<number, ReturnType<Decoration['range']>>();
  for (const { from, to } of visible) {
    all.between(from, to, (start, end, decoration) => {
      if (!selection.ranges.some((range) => range.from <= end && start <= range.to)) shown.set(start, decoration.range(start, end));
    });
  }
  return Decoration.set([...shown.values()], true);
}
