/** Why a stretch of a note is not prose. `link` covers targets of links, bare addresses and whole wikilinks. */
export type MaskKind = 'front-matter' | 'code' | 'math' | 'comment' | 'html' | 'link' | 'references';

/** A stretch of a note. UTF-16 offsets, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a note in which nothing is read as a citation. */
export interface Mask extends Stretch {
  readonly kind: MaskKind;
}

/** The mask that covers the place between two characters at `at`, by binary search in sorted masks; its edges are outside. */
export function maskAt<Range extends Stretch>(masks: readonly Range[], at: number): Range | undefined {
  const mask = masks[firstEndingAfter(masks, at)];
  return mask !== undefined && mask.from < at ? mask : undefined;
}

/** The masks that touch a range, in order. */
export function masksIn(masks: readonly Mask[], from: number, to: number): readonly Mask[] {
  const start = firstEndingAfter(masks, from);
  let end = start;
  for (let mask = masks[end]; mask !== undefined && mask.from < to; mask = masks[end]) end += 1;
  return masks.slice(start, end);
}

function firstEndingAfter(masks: readonly Stretch[], at: number): number {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masks[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
