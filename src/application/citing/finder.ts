/**
 * Finds the next occurrence of short strings from places that mostly move forward, so that a whole text costs one search per string
 * however often it is asked: what keeps hostile notes (a million unclosed brackets) linear.
 */
export class Finder {
  private readonly found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(private readonly text: string) {}

  /** Offset of `needle` at or after `from`; `Infinity` where there is none. */
  next(needle: string, from: number): number {
    const known = this.found.get(needle);
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    const at = this.text.indexOf(needle, from);
    const place = at < 0 ? Infinity : at;
    this.found.set(needle, { from, at: place });
    return place;
  }
}
