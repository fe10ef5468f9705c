import { findFences } from '../notes/fences';
import { Lines } from './lines';
import type { LineStart } from './lines';
import type { MaskKind } from './masks';
import type { ScanState } from './scan';
import { STEP } from './steps';
import type { Steps } from './steps';

/** Lines of text that belong together: `from`–`to` is what to read for citations, `next` is where the next line starts. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** List markers on one line that are looked at. */
const MOST_MARKERS = 10;
const FENCE = /`{3,}[^`\r\n]*(?=\r?$)|~{3,}/my;
const FORMULA = /\$\$/y;
const ALONE = /\$\$[ \t]*(?=\r?$)/my;
const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const NOTE_LABEL = /\[\^[^[\]\s]{1,200}\]:/y;
const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;
const RULE = /(?:-[ \t]*){3,100}(?=\r?$)|(?:\*[ \t]*){3,100}(?=\r?$)|(?:_[ \t]*){3,100}(?=\r?$)/my;
const LINK_DEFINITION = /\[(?![\^@])[^\]\r\n]{1,999}\]:[ \t]*(?=\S)/y;
/** Pandoc's title block: the first lines that start with one `%`. */
const TITLE_BLOCK = /(?:%(?!%)[^\n]*(?:\n|$)){0,3}/y;

/**
 * Cuts a note into paragraphs and masks what is no prose: front matter, fenced and indented code, formulas over several
 * paragraphs, targets of link definitions.
 */
export class Blocks {
  private readonly text: string;
  private readonly lines: Lines;
  /** Columns in which the contents of the open list items start. */
  private readonly lists: number[] = [];
  private quotes = 0;
  /** Nothing goes on here: indented code may start. */
  private fresh = true;
  /** After a block that took several lines. */
  private after = 0;
  /** Where a paragraph goes on that started inside a line, after a comment. */
  private resumed = -1;

  constructor(private readonly state: ScanState) {
    this.text = state.text;
    this.lines = new Lines(state.text, state.finder);
  }

  /** The next paragraph at or after `from`, the start of a line; undefined at the end of the note. */
  *nextParagraph(from: number): Steps<Paragraph | undefined> {
    let at = from === 0 ? this.maskTop() : from;
    for (let rested = at; at < this.text.length;) {
      const to = this.lines.end(at);
      if (at === this.resumed) return yield* this.paragraph(at, to);
      const start = yield* this.startOfText(at, to);
      if (start !== undefined && this.isOneLine(start)) return this.oneLine(start, to);
      if (start !== undefined) return yield* this.paragraph(start, to);
      at = Math.max(this.after, this.lines.after(to));
      if (at - rested < STEP) continue;
      rested = at;
      yield;
    }
    return undefined;
  }

  /** Goes on in the middle of a line, where a comment ended that ran out of its paragraph. */
  resumeAt(at: number): number {
    this.resumed = at;
    return at;
  }

  /** Where the text of a line starts; undefined where the line is blank, or is masked with the lines that belong to it. */
  private *startOfText(at: number, to: number): Steps<number | undefined> {
    let line = this.lines.start(at, to);
    if (line.quotes !== this.quotes) this.lists.length = 0;
    this.quotes = line.quotes;
    if (line.at >= to) return this.blank();
    this.closeLists(line);
    let codeMayStart = this.fresh;
    for (let level = 0; level < MOST_MARKERS; level += 1) {
      if (codeMayStart && line.column - this.listColumn() >= 4) return this.mask('code', line.at, to);
      if (this.matches(FENCE, line.at)) return yield* this.fence(line, to);
      if (this.matches(FORMULA, line.at) && (yield* this.formula(line, to))) return undefined;
      const inside = this.afterMarker(line, to);
      if (inside === undefined) break;
      line = inside;
      codeMayStart = true;
      if (line.at >= to) return this.blank();
    }
    if (this.matches(LINK_DEFINITION, line.at)) return this.mask('link', LINK_DEFINITION.lastIndex, to);
    return line.at;
  }

  private blank(): undefined {
    this.fresh = true;
    return undefined;
  }

  private mask(kind: MaskKind, from: number, to: number): undefined {
    if (to > from) this.state.masks.push({ from, to, kind });
    return undefined;
  }

  private *paragraph(from: number, firstEnd: number): Steps<Paragraph> {
    this.fresh = false;
    let to = firstEnd;
    for (let rested = to; ;) {
      const next = this.lines.after(to);
      if (next >= this.text.length || this.endsParagraph(next)) return { from, to, next };
      to = this.lines.end(next);
      if (to - rested < STEP) continue;
      rested = to;
      yield;
    }
  }

  private endsParagraph(at: number): boolean {
    const to = this.lines.end(at);
    const line = this.lines.start(at, to);
    if (line.at >= to || line.quotes !== this.quotes) return true;
    return [LIST_MARKER, NOTE_LABEL, HEADING, RULE, FENCE].some((pattern) => this.matches(pattern, line.at));
  }

  private oneLine(from: number, to: number): Paragraph {
    this.fresh = true;
    return { from, to, next: this.lines.after(to) };
  }

  private isOneLine(at: number): boolean {
    return this.matches(HEADING, at) || this.matches(RULE, at);
  }

  /** The text after a list marker or a footnote's label, which opens a level; undefined where there is none. */
  private afterMarker(line: LineStart, to: number): LineStart | undefined {
    if (this.matches(NOTE_LABEL, line.at)) {
      const column = line.column + 4;
      this.lists.push(column);
      return { ...this.lines.skipSpace({ ...line, at: NOTE_LABEL.lastIndex }, to), column };
    }
    if (this.matches(RULE, line.at) || !this.matches(LIST_MARKER, line.at)) return undefined;
    const column = line.column + LIST_MARKER.lastIndex - line.at;
    const inside = this.lines.skipSpace({ ...line, at: LIST_MARKER.lastIndex, column }, to);
    const gap = inside.column - column;
    this.lists.push(column + (gap >= 1 && gap <= 4 ? gap : 1));
    return inside;
  }

  private closeLists(line: LineStart): void {
    while (this.lists.length > 0 && this.listColumn() > line.column) this.lists.pop();
  }

  private listColumn(): number {
    return this.lists.at(-1) ?? 0;
  }

  /** Masks a fenced block to its closing fence. */
  private *fence(line: LineStart, firstEnd: number): Steps<undefined> {
    const fence = /^(?:`+|~+)/.exec(this.text.slice(line.at, firstEnd))?.[0] ?? '';
    const close = new RegExp(`${fence.charAt(0)}{${fence.length},}[ \\t]*(?=\\r?$)`, 'my');
    const to = yield* this.blockEnd(line, firstEnd, (at, end) => (this.matches(close, at) ? end : undefined));
    this.fresh = true;
    this.after = this.lines.after(to);
    return this.mask('code', line.at, to);
  }

  /** Masks a formula that starts a line and goes on to another, to the next `$$`; what follows there is text. One mark alone needs no end. */
  private *formula(line: LineStart, firstEnd: number): Steps<boolean> {
    const { finder } = this.state;
    const next = finder.next('$$', line.at + 2);
    const alone = this.matches(ALONE, line.at);
    if (next < firstEnd || (next === Infinity && !alone)) return false;
    let closed = false;
    const to = yield* this.blockEnd(line, firstEnd, (at, end) => {
      closed = finder.next('$$', at) < end;
      return closed ? finder.next('$$', at) + 2 : undefined;
    });
    if (!closed && !alone) return false;
    this.after = closed && to < this.lines.end(to) ? this.resumeAt(to) : this.lines.after(to);
    this.mask('math', line.at, to);
    return true;
  }

  /** Where a block ends that a line opens: where a later line closes it, or with the quote, the list item or the note. */
  private *blockEnd(line: LineStart, firstEnd: number, close: (at: number, end: number) => number | undefined): Steps<number> {
    let to = firstEnd;
    let rested = to;
    for (let next = this.lines.after(to); next < this.text.length; next = this.lines.after(to)) {
      const end = this.lines.end(next);
      const start = this.lines.start(next, end);
      if (start.quotes < line.quotes || (start.at < end && start.column < this.listColumn())) break;
      to = end;
      const closed = close(start.at, end);
      if (closed !== undefined) return closed;
      if (to - rested < STEP) continue;
      rested = to;
      yield;
    }
    return to;
  }

  private matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.text);
  }

  private maskTop(): number {
    const { bodyStart, kind } = findFences(this.text);
    TITLE_BLOCK.lastIndex = bodyStart;
    const end = kind === 'none' && TITLE_BLOCK.test(this.text) ? TITLE_BLOCK.lastIndex : bodyStart;
    this.mask('front-matter', 0, end);
    return end;
  }
}
