import { isTemplate } from '../domain/template-note';
import { inSlices, type Steps } from './citing/steps';
import type { Breathe, NoteChange, NoteStore, NoteText, Stop } from './ports';

/** Who wants the texts of all notes, and what it makes of each. */
export interface TextReader<T> {
  /** What a text says, in steps; '' where the note cannot be read. */
  read(text: string): Steps<T>;
  /** What a note says as it stands now. */
  take(path: string, said: T): void;
  /** A note is gone, or became a template. */
  forget(path: string): void;
  /** Everything that had to be read has been read. */
  settled(): void;
}

export type Progress = (done: number, total: number) => void;

/** Longest stretch of work between two breaths, in milliseconds. */
const SLICE_MS = 8;
/** Notes asked for at one time: a disk answers several as fast as one. */
const AT_ONCE = 16;

/**
 * Hands over what every note but templates says, and each again when it changes. Nothing is read before `ready` is first asked; then
 * in slices, giving way to everything else in between.
 */
export class FollowedTexts<T> {
  private readonly waiting = new Set<string>();
  /** Being read just now, and not gone since. */
  private readonly flight = new Set<string>();
  private readonly watchers = new Set<Progress>();
  private reading: Promise<void> | undefined;
  private unfollow: Stop | undefined;
  private closed = false;

  constructor(private readonly store: NoteStore, private readonly breathe: Breathe, private readonly reader: TextReader<T>) {}

  /** Resolves once every note is read as it stands now. Rejects where the vault cannot be listed; asking again tries again. */
  async ready(onProgress?: Progress): Promise<void> {
    if (this.closed) return;
    if (onProgress) this.watchers.add(onProgress);
    try {
      await this.start();
    } finally {
      if (onProgress) this.watchers.delete(onProgress);
    }
  }

  close(): void {
    this.closed = true;
    this.unfollow?.();
    this.waiting.clear();
    this.flight.clear();
    this.watchers.clear();
  }

  private start(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    if (this.unfollow === undefined) await this.list();
    await this.readWaiting();
  }

  private async list(): Promise<void> {
    const changed = new Set<string>();
    let isListing = true;
    this.unfollow = this.store.onChange((change) => {
      if (isListing) for (const path of pathsOf(change)) changed.add(path);
      this.follow(change);
    });
    try {
      for await (const notes of this.store.all()) for (const note of notes) if (!changed.has(note.path)) this.want(note);
    } catch (error) {
      this.unfollow();
      this.unfollow = undefined;
      this.waiting.clear();
      throw error;
    }
    isListing = false;
  }

  private follow(change: NoteChange): void {
    if (change.what === 'removed') this.forget(change.path);
    if (change.what === 'renamed') this.forget(change.from);
    if (change.what !== 'removed') this.want(change.note);
    // Whoever asked for the listing hears of its failure; this one has nobody to tell.
    this.start().catch(() => undefined);
  }

  private want({ path, properties = {} }: NoteText): void {
    if (this.closed) return;
    if (isTemplate(path, properties)) this.forget(path);
    else this.waiting.add(path);
  }

  private forget(path: string): void {
    this.waiting.delete(path);
    this.flight.delete(path);
    this.reader.forget(path);
  }

  /** A note that changes while it is read waits again, so the newest text is the one that counts. */
  private async readWaiting(): Promise<void> {
    let done = 0;
    let began = performance.now();
    while (this.waiting.size > 0) {
      const paths = this.next();
      const texts = await Promise.all(paths.map((path) => this.store.read(path).catch(() => '')));
      for (const [index, path] of paths.entries()) {
        if (this.flight.has(path)) await this.hand(path, texts[index] ?? '');
        if (performance.now() - began < SLICE_MS) continue;
        await this.breathe();
        began = performance.now();
      }
      done += paths.length;
      for (const watch of [...this.watchers]) watch(done, done + this.waiting.size);
    }
    if (!this.closed) this.reader.settled();
  }

  /** A long note is read in slices, and may be gone by then. */
  private async hand(path: string, text: string): Promise<void> {
    const said = await inSlices(this.reader.read(text), this.breathe);
    if (this.flight.delete(path)) this.reader.take(path, said);
  }

  private next(): readonly string[] {
    const paths: string[] = [];
    for (const path of this.waiting) {
      if (paths.push(path) === AT_ONCE) break;
    }
    for (const path of paths) {
      this.waiting.delete(path);
      this.flight.add(path);
    }
    return paths;
  }
}

function pathsOf(change: NoteChange): readonly string[] {
  switch (change.what) {
    case 'put': return [change.note.path];
    case 'removed': return [change.path];
    case 'renamed': return [change.from, change.note.path];
  }
}
