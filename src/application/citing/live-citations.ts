import type { Stop } from '../ports';
import type { CitedNote } from './cited-note';
import { FORMATTING_UNAVAILABLE } from './formatting';

/** The newest formatted state of a note: its text, and what was made of exactly that text. */
export interface LiveNote {
  readonly text: string;
  readonly cited: CitedNote;
}

/** A note's text, or what gives it when formatting begins. */
export type LiveText = string | (() => string);

export interface LiveDeps {
  /** Formats a note; sources, settings and styles as they stand when it is called. */
  cite(path: string, text: string): Promise<CitedNote>;
  /** The newest text of a note: that of an open editor, else what is on the disk. Undefined where it cannot be read. */
  textOf(path: string): Promise<string | undefined>;
  /** Nothing is formatted before: a source that was not read yet would be called missing. */
  readonly ready: Promise<unknown>;
  /** Runs something once, so many milliseconds later, unless it is stopped. */
  after(milliseconds: number, run: () => void): Stop;
}

/** Rest after the last keystroke before a note is formatted again. Milliseconds: shorter than a pause between two words. */
const REST = 150;
/** Notes that nobody shows any more but that are kept, since people go back and forth. */
const MOST_UNHELD = 8;

/** What is known of one note. */
interface Entry {
  text: LiveText | undefined;
  shown: LiveNote | undefined;
  holds: number;
  /** Rises with everything that makes a running formatting out of date. */
  version: number;
  /** Other than by its text, `shown` may be out of date. */
  stale: boolean;
  timer: Stop | undefined;
  running: boolean;
  /** Its turn came while it was being formatted. */
  due: boolean;
}

/**
 * Formatted citations of the notes that somebody looks at. Whoever shows a note holds it, says its text whenever that changes, and
 * reads what is known at once; a newer state comes by `onChange`. One note is formatted once at a time; what is out of date when it is
 * ready is dropped.
 */
export class LiveCitations {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<(path: string) => void>();
  private readonly asked = new Set<string>();
  private closed = false;

  constructor(private readonly deps: LiveDeps) {}

  /** What is known now; it may be that of a slightly older text. */
  of(path: string): LiveNote | undefined {
    return this.entries.get(path)?.shown;
  }

  /** Formats a note soon: at once where nothing is known, else when its text has come to rest. */
  want(path: string, text: LiveText): void {
    if (this.closed) return;
    const entry = this.entryOf(path);
    if (typeof text === 'string' && text === (entry.text ?? entry.shown?.text)) return;
    entry.text = text;
    this.outdate(path, entry);
  }

  /** The same with its newest text, for those who do not have it. Asking again before it was read does nothing. */
  ask(path: string): void {
    if (this.closed || this.asked.has(path)) return;
    this.asked.add(path);
    void this.deps.textOf(path).then((text) => {
      this.asked.delete(path);
      if (text !== undefined) this.want(path, text);
    });
  }

  /** Somebody shows a note from now on: its state is kept, and made again when sources, settings or styles change. */
  hold(path: string): Stop {
    const entry = this.entryOf(path);
    entry.holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      entry.holds -= 1;
      this.dropUnheld();
    };
  }

  /** Forgets a note, unless somebody holds it. */
  release(path: string): void {
    const entry = this.entries.get(path);
    if (entry?.holds === 0) this.drop(path, entry);
  }

  /** Sources, settings or styles changed: makes every held note again and forgets the others. */
  refresh(): void {
    for (const [path, entry] of [...this.entries]) {
      if (entry.holds === 0) this.drop(path, entry);
      else this.spoil(path, entry);
    }
  }

  /** The text of a note changed on the disk: makes it again, and the notes in which it is embedded. */
  textChanged(path: string): void {
    if (this.entries.get(path)?.holds === 0) this.release(path);
    else if (this.entries.has(path)) this.ask(path);
    for (const [host, entry] of this.entries) {
      if (entry.shown?.cited.embedded.some((embed) => embed.path === path)) this.spoil(host, entry);
    }
  }

  /** Tells the path of every note that has a new state. */
  onChange(listener: (path: string) => void): Stop {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Ends everything: nothing is known any more, and whoever shows something hears of it once more. */
  close(): void {
    this.closed = true;
    const known = [...this.entries];
    for (const [path, entry] of known) this.drop(path, entry);
    for (const [path] of known) this.tell(path);
    this.listeners.clear();
  }

  get isClosed(): boolean {
    return this.closed;
  }

  private tell(path: string): void {
    for (const listener of [...this.listeners]) listener(path);
  }

  private entryOf(path: string): Entry {
    const entry = this.entries.get(path) ?? { text: undefined, shown: undefined, holds: 0, version: 0, stale: false, timer: undefined, running: false, due: false };
    // Put last: the unheld that nobody asked for longest go first.
    this.entries.delete(path);
    if (!this.closed) this.entries.set(path, entry);
    return entry;
  }

  private spoil(path: string, entry: Entry): void {
    if (entry.text === undefined) return;
    entry.stale = true;
    this.outdate(path, entry);
  }

  private outdate(path: string, entry: Entry): void {
    entry.version += 1;
    entry.timer?.();
    entry.timer = this.deps.after(entry.shown === undefined ? 0 : REST, () => {
      entry.timer = undefined;
      void this.make(path, entry);
    });
  }

  private async make(path: string, entry: Entry): Promise<void> {
    entry.due = entry.running;
    if (entry.running) return;
    entry.running = true;
    await this.deps.ready;
    const { version } = entry;
    const made = await this.formatted(path, entry);
    entry.running = false;
    if (made !== undefined && this.entries.get(path) === entry && entry.version === version) {
      entry.shown = made;
      entry.stale = false;
      this.tell(path);
      this.dropUnheld();
    }
    if (entry.due && this.entries.get(path) === entry) void this.make(path, entry);
  }

  /** Undefined where there is nothing new. A note that cannot be formatted keeps what it showed; the commands say why. */
  private async formatted(path: string, entry: Entry): Promise<LiveNote | undefined> {
    if (this.entries.get(path) !== entry) return undefined;
    const text = typeof entry.text === 'function' ? entry.text() : entry.text;
    // What gives the text may go away with its pane.
    entry.text = text;
    if (text === undefined || (text === entry.shown?.text && !entry.stale)) return undefined;
    const cited = await this.deps.cite(path, text).catch(() => undefined);
    const isUnavailable = cited?.problems.some(({ code }) => code === FORMATTING_UNAVAILABLE) === true;
    return cited && !(isUnavailable && entry.shown) ? { text, cited } : undefined;
  }

  private dropUnheld(): void {
    const unheld = [...this.entries].filter(([, { holds }]) => holds === 0);
    for (const [path, entry] of unheld.slice(0, Math.max(0, unheld.length - MOST_UNHELD))) this.drop(path, entry);
  }

  private drop(path: string, entry: Entry): void {
    entry.timer?.();
    entry.version += 1;
    this.entries.delete(path);
  }
}
