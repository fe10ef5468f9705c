import type { ArticleReference } from './article-types';
import type { Resolve } from './statements';

/** A list with its entries read. `from` is where it begins in the text. */
export interface NumberedList {
  readonly from: number;
  /** The entries carry numbers; otherwise their order gives them. */
  readonly numbered: boolean;
  readonly references: readonly ArticleReference[];
}

/** Finds the entry for a label: in the first list after the place that has it (each part of a text may end in its own), else in the last before. */
export function resolver(lists: readonly NumberedList[]): Resolve {
  const indexes = lists.map((list) => ({ from: list.from, ids: new Map([...list.references].reverse().map((reference) => [reference.label, reference.id])) }));
  return (label, at) => {
    const after = indexes.find((list) => list.from >= at && list.ids.has(label));
    const found = after ?? [...indexes].reverse().find((list) => list.ids.has(label));
    return found?.ids.get(label);
  };
}
