import { readKey } from './citation-key';
import type { MaskKind } from './masks';
import type { MarkerLine, ScanState } from './scan';
import { BacktickRuns, linkTargetEnd, mathEnd, tagEnd, urlEnd, urlStart, wikilinkEnd } from './spans';
import { STEP } from './steps';
import type { Steps } from './steps';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
/** Where something other than prose may start: see `step`. */
const PLACES = /[\\`$<%[\];&@:]|www/gi;
const NOTE_MARK = /\[\^[^[\]\s]{1,200}\]/y;
/** Longest marker line that is looked at. */
const NEAR = 100;
const MARKER = /^[ \t]*%%[ \t]*(\/?)references[ \t]*%%[ \t]*$/i;

/**
 * Reads one paragraph: masks what is not prose and tells the sink keys, brackets and semicolons. Gives where it stopped: `to`, or later where
 * a comment or raw HTML that started in the paragraph runs on.
 */
export function* scanInline(state: ScanState, from: number, to: number): Steps<number> {
  const reader = new InlineReader(state, to);
  let at = from;
  let rested = from;
  // Prose is passed over in one go: most of a long note is nothing else.
  for (let place = state.finder.nextMatch(PLACES, at); place < to; place = state.finder.nextMatch(PLACES, at)) {
    at = reader.step(place);
    if (at - rested < STEP) continue;
    rested = at;
    yield;
  }
  return Math.max(at, to);
}

/** Steps from place to place; each step returns where to go on. */
class InlineReader {
  private readonly text: string;
  private runs: BacktickRuns | undefined;
  private keyEnd = -1;

  constructor(private readonly state: ScanState, private readonly to: number) {
    this.text = state.text;
  }

  step(at: number): number {
    switch (this.text[at]) {
      case '\\': return at + 2;
      case '`': return this.code(at);
      case '$': return this.masked('math', at, mathEnd(this.state, at, this.to));
      case '<': return this.angle(at);
      case '%': return this.text[at + 1] === '%' ? this.comment(at) : at + 1;
      case '[': return this.open(at);
      case ']': return this.close(at);
      case ';': return this.tell(at, () => this.state.sink?.semicolon(at));
      case '&': return this.entity(at);
      case '@': return this.key(at);
      case ':': case 'w': case 'W': return this.address(at);
      default: return at + 1;
    }
  }

  private tell(at: number, action: () => void): number {
    action();
    return at + 1;
  }

  /** Masks to `end` and goes on there; where there is no end the character is text. */
  private masked(kind: MaskKind, from: number, end: number | undefined): number {
    if (end === undefined) return from + 1;
    this.state.masks.push({ from, to: end, kind });
    return end;
  }

  private code(at: number): number {
    this.runs ??= new BacktickRuns(this.text, at, this.to);
    let start = at;
    while (start < this.to && this.text[start] === '`') start += 1;
    const end = this.runs.end(at, start - at);
    return end === undefined ? start : this.masked('code', at, end);
  }

  private angle(at: number): number {
    if (!this.text.startsWith('<!--', at)) return this.masked('html', at, tagEnd(this.state, at, this.to));
    const end = this.state.finder.next('-->', at + 4);
    return this.masked('comment', at, end === Infinity ? undefined : end + 3);
  }

  private comment(at: number): number {
    const end = this.state.finder.next('%%', at + 2);
    if (end === Infinity) return at + 2;
    const marker = this.marker(at, end + 2);
    if (marker === undefined) return this.masked('comment', at, end + 2);
    this.state.markers.push(marker);
    const closing = marker.which === 'opening' ? this.closingMarker(marker.to) : undefined;
    if (closing === undefined) return this.masked('comment', at, end + 2);
    this.state.markers.push(closing);
    return this.masked('references', marker.from, closing.to);
  }

  /** The marker line that a comment makes up, alone on its line. */
  private marker(at: number, end: number): MarkerLine | undefined {
    if (end - at > NEAR) return undefined;
    const first = Math.max(0, at - NEAR);
    const before = this.text.slice(first, at).lastIndexOf('\n');
    if (before < 0 && first > 0) return undefined;
    const from = first + before + 1;
    const rest = /^[^\r\n]*/.exec(this.text.slice(end, end + NEAR))?.[0] ?? '';
    const to = end + rest.length;
    const match = MARKER.exec(this.text.slice(from, to));
    return match === null ? undefined : { which: match[1] === '/' ? 'closing' : 'opening', from, to };
  }

  private closingMarker(from: number): MarkerLine | undefined {
    if (this.state.noClosingMarker) return undefined;
    const { finder } = this.state;
    for (let at = finder.next('%%', from); at !== Infinity; at = finder.next('%%', at + 2)) {
      const marker = this.marker(at, Math.min(finder.next('%%', at + 2) + 2, at + NEAR + 1));
      if (marker?.which === 'closing') return marker;
    }
    this.state.noClosingMarker = true;
    return undefined;
  }

  private open(at: number): number {
    NOTE_MARK.lastIndex = at;
    if (this.text[at + 1] === '^' && NOTE_MARK.test(this.text)) return this.masked('link', at, NOTE_MARK.lastIndex);
    if (this.text[at + 1] !== '[' || this.text[at + 2] === '@') return this.tell(at, () => this.state.sink?.open(at));
    const end = wikilinkEnd(this.state, at, this.to);
    if (end === undefined) return this.tell(at, () => this.state.sink?.open(at));
    const target = this.text.slice(at + 2, end - 2).split(/[|#]/, 1)[0]?.trim() ?? '';
    if (this.text[at - 1] !== '!') this.state.sink?.wikilink(target, at, end);
    return this.masked('link', at, end);
  }

  private close(at: number): number {
    this.state.sink?.close(at);
    if (this.text[at + 1] !== '(') return at + 1;
    const end = linkTargetEnd(this.state, at + 1, this.to);
    return end === undefined ? at + 1 : this.masked('link', at + 1, end);
  }

  private entity(at: number): number {
    ENTITY.lastIndex = at;
    return ENTITY.test(this.text) ? ENTITY.lastIndex : at + 1;
  }

  private key(at: number): number {
    const key = readKey(this.text, at, this.keyEnd);
    if (key === undefined) return at + 1;
    this.keyEnd = key.to;
    this.state.sink?.key(key.id, key.from, key.to);
    return key.to;
  }

  private address(at: number): number {
    const from = urlStart(this.text, at);
    return from === undefined ? at + 1 : this.masked('link', from, urlEnd(this.text, at, this.to));
  }
}
