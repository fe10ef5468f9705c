import { Blocks } from './scan-blocks';
import { Finder } from './finder';
import { scanInline } from './scan-inline';
import type { Mask } from './masks';

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
  const state: ScanState = { text, finder: new Finder(text), masks, markers: [], sink, noClosingMarker: false };
  const blocks = new Blocks(state);
  let at = 0;
  while (at < text.length) {
    const paragraph = blocks.nextParagraph(at);
    if (paragraph === undefined) break;
    const end = scanInline(state, paragraph.from, paragraph.to);
    sink?.paragraphEnd();
    at = end > paragraph.to ? blocks.resumeAt(end) : paragraph.next;
  }
  return { masks: state.masks, markers: state.markers };
}
