/**
 * Finds the next occurrence of short strings and of patterns from places that mostly move forward, so that a whole text costs one search per string
 * however often it is asked: what keeps hostile notes (a million unclosed brackets) linear.
 */
export class Finder {
  private readonly found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(private readonly text: string) {}

  /** Offset of `needle` at or after `from`; `Infinity` where there is none. */
  next(needle: string, from: number): number {
    return this.known(needle, from) ?? this.keep(needle, from, this.text.indexOf(needle, from));
  }

  /** Offset of the next match of a pattern with the flag `g`, as `next`. */
  nextMatch(pattern: RegExp, from: number): number {
    const known = this.known(pattern.source, from);
    if (known !== undefined) return known;
    pattern.lastIndex = from;
    return this.keep(pattern.source, from, pattern.exec(this.text)?.index ?? -1);
  }

  private known(name: string, from: number): number | undefined {
    const found = this.found.get(name);
    return found !== undefined && found.from <= from && from <= found.at ? found.at : undefined;
  }

  private keep(name: string, from: number, found: number): number {
    const at = found < 0 ? Infinity : found;
    this.found.set(name, { from, at });
    return at;
  }
}
