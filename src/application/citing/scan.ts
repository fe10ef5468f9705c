import { Blocks } from './scan-blocks';
import { Finder } from './finder';
import { scanInline } from './scan-inline';
import type { Mask } from './masks';
import { STEP, toEnd } from './steps';
import type { Steps } from './steps';

/** What a scan tells while it walks through a note. Offsets only grow, but for a wikilink whose target starts with `@`. */
export interface Sink {
  open(at: number): void;
  close(at: number): void;
  semicolon(at: number): void;
  /** A citation key, `@` and braces included in the range. */
  key(id: string, from: number, to: number): void;
  /** A wikilink that does not start with `@`, brackets included; embeds are not told. */
  wikilink(target: string, from: number, to: number): void;
  /** A paragraph, cell, heading or list item has ended: nothing is open beyond it. */
  paragraphEnd(): void;
}

/** A marker line of the references section that the plugin owns, outside code: its line without the line break. */
export interface MarkerLine {
  readonly which: 'opening' | 'closing';
  readonly from: number;
  readonly to: number;
}

/** What is not prose in a note, in order, and the marker lines met on the way. */
export interface Scan {
  readonly masks: readonly Mask[];
  readonly markers: readonly MarkerLine[];
}

/** What the parts of one scan share. */
export interface ScanState {
  readonly text: string;
  readonly finder: Finder;
  readonly masks: Mask[];
  readonly markers: MarkerLine[];
  readonly sink: Sink | undefined;
  /** A search for a closing marker ran to the end of the note: no other will find one. */
  noClosingMarker: boolean;
}

/** Walks through a note once, in linear time, paragraph by paragraph. A sink that needs the masks so far gives the array to fill. */
export function scanNote(text: string, sink?: Sink, masks: Mask[] = []): Scan {
  return toEnd(scanSteps(text, sink, masks));
}

/** The same in steps of some thousand characters or fewer, so that a note of megabytes blocks nobody. */
export function* scanSteps(text: string, sink?: Sink, masks: Mask[] = []): Steps<Scan> {
  const state: ScanState = { text, finder: new Finder(text), masks, markers: [], sink, noClosingMarker: false };
  const blocks = new Blocks(state);
  for (let at = 0, rested = 0; at < text.length;) {
    const paragraph = yield* blocks.nextParagraph(at);
    if (paragraph === undefined) break;
    const end = yield* scanInline(state, paragraph.from, paragraph.to);
    sink?.paragraphEnd();
    at = end > paragraph.to ? blocks.resumeAt(end) : paragraph.next;
    if (at - rested < STEP) continue;
    rested = at;
    yield;
  }
  return { masks: state.masks, markers: state.markers };
}
