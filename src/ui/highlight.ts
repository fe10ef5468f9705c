/** A stretch of a text in UTF-16 units: from, and to (not included). */
export type TextRange = readonly [from: number, to: number];

/**
 * Writes `text` into `parent` with the ranges inside `<mark>`. Ranges may come in any order, overlap, lie outside the text or cut
 * a character in two: what is shown is always the whole text, once.
 */
export function highlight(parent: HTMLElement, text: string, ranges: readonly TextRange[]): void {
  let at = 0;
  for (const [from, to] of tidyRanges(text, ranges)) {
    if (from > at) parent.appendText(text.slice(at, from));
    parent.createEl('mark', { cls: 'evidence-vault-match', text: text.slice(from, to) });
    at = to;
  }
  if (at < text.length) parent.appendText(text.slice(at));
}

/** The same ranges inside the text, sorted, joined where they touch, widened to whole code points. */
export function tidyRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const tidy: [number, number][] = [];
  const inside = ranges.map(([from, to]) => whole(text, from, to)).filter(([from, to]) => from < to);
  for (const [from, to] of inside.sort((a, b) => a[0] - b[0])) {
    const last = tidy.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else tidy.push([from, to]);
  }
  return tidy;
}

function whole(text: string, from: number, to: number): [number, number] {
  const start = clamp(from, text.length);
  const end = clamp(to, text.length);
  return [cutsPair(text, start) ? start - 1 : start, cutsPair(text, end) ? end + 1 : end];
}

/** A position that is no number counts as the start: a wrong highlight must not cost the text. */
function clamp(position: number, length: number): number {
  return Number.isFinite(position) ? Math.min(Math.max(Math.trunc(position), 0), length) : 0;
}

function cutsPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
