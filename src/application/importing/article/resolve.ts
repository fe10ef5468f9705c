import type { ArticleReference } from './article-types';
import type { Resolve } from './statements';

/** A list with its entries read. `from` is where it begins in the text. */
export interface NumberedList {
  readonly from: number;
  /** The entries carry numbers; otherwise their order gives them. */
  readonly numbered: boolean;
  readonly references: readonly ArticleReference[];
}

interface Place {
  readonly from: number;
  readonly id: string;
}

/** Finds the entry for a label: in the first list after the place that has it (each part of a text may end in its own), else in the last before. */
export function resolver(lists: readonly NumberedList[]): Resolve {
  const places = new Map<string, Place[]>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const { label, id } of list.references) {
      if (seen.has(label)) continue;
      seen.add(label);
      const known = places.get(label);
      if (known === undefined) places.set(label, [{ from: list.from, id }]);
      else known.push({ from: list.from, id });
    }
  }
  return (label, at) => {
    const known = places.get(label);
    return known === undefined ? undefined : (known[firstFrom(known, at)] ?? known[known.length - 1])?.id;
  };
}

/** Index of the first place at or after an offset; places are in the order of the text. */
function firstFrom(places: readonly Place[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
