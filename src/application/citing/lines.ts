import type { Finder } from './finder';

/** Where the text of a line starts, after quote marks: its offset, its column (a tab goes to the next multiple of four), the marks. */
export interface LineStart {
  readonly at: number;
  readonly column: number;
  readonly quotes: number;
}

/** The lines of a text. Ends are before the line break, `\r\n` or `\n`. */
export class Lines {
  constructor(private readonly text: string, private readonly finder: Finder) {}

  /** End of the line that `at` is in. */
  end(at: number): number {
    const end = this.finder.next('\n', at);
    if (end === Infinity) return this.text.length;
    return end > at && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Start of the line after the one that `at` is in. */
  after(at: number): number {
    const end = this.finder.next('\n', at);
    return end === Infinity ? this.text.length : end + 1;
  }

  /** Skips space and `>` marks from the start of a line that ends at `to`. */
  start(from: number, to: number): LineStart {
    let line = this.skipSpace({ at: from, column: 0, quotes: 0 }, to);
    while (line.at < to && this.text[line.at] === '>') {
      const at = line.at + (this.text[line.at + 1] === ' ' ? 2 : 1);
      line = this.skipSpace({ at, column: 0, quotes: line.quotes + 1 }, to);
    }
    return line;
  }

  /** Skips spaces and tabs. */
  skipSpace(line: LineStart, to: number): LineStart {
    let { at, column } = line;
    for (; at < to; at += 1) {
      const character = this.text[at];
      if (character === '\t') column += 4 - (column % 4);
      else if (character === ' ') column += 1;
      else break;
    }
    return { at, column, quotes: line.quotes };
  }
}
