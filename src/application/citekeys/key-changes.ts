import type { Source } from '../../domain/source';
import type { Library } from '../library';
import type { Stop } from '../ports';
import { foldKey } from './fold-key';

/** A source note whose citation key became another. */
export interface KeyChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Where it was, if its file got another name and the key with it. */
  readonly movedFrom?: string;
}

/** Tells of every source whose key changes from now on, in its properties or with the name of its file. A new letter case is no change. */
export function followKeyChanges(library: Pick<Library, 'sources' | 'get' | 'onChange'>, changed: (change: KeyChange) => void): Stop {
  const known = new Map(library.sources().map(({ path, citekey }) => [path, citekey]));
  return library.onChange(({ paths }) => {
    const gone: (readonly [path: string, key: string])[] = [];
    const come: Source[] = [];
    for (const path of paths) {
      const reading = library.get(path);
      const before = known.get(path);
      if (reading?.value?.kind === 'source') {
        const { value: source } = reading;
        known.set(path, source.citekey);
        if (before === undefined) come.push(source);
        else if (foldKey(before) !== foldKey(source.citekey)) changed({ path, from: before, to: source.citekey });
      } else if (reading === undefined && before !== undefined) {
        // A note that is only unreadable for the moment keeps the key that it had.
        known.delete(path);
        gone.push([path, before]);
      }
    }
    const [[movedFrom, from] = []] = gone;
    const [source] = come;
    if (movedFrom === undefined || from === undefined || source === undefined || gone.length + come.length > 2 || foldKey(from) === foldKey(source.citekey)) return;
    changed({ path: source.path, from, to: source.citekey, movedFrom });
  });
}

/** Notes that still cite a key which no source has any more, since its source got another. */
export interface KeyOffer {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** The key is the name of the file, which changed. */
  readonly byFile: boolean;
  readonly notes: number;
}

export interface KeyOfferDeps {
  readonly library: Pick<Library, 'sources' | 'get' | 'onChange' | 'sourceByKey'>;
  readonly usage: { ready(): Promise<void>; notesCiting(citekey: string): readonly unknown[] };
  /** Calls once after a while, unless it is stopped before: a key that is being typed changes with every letter. */
  readonly later: (run: () => void) => Stop;
  /** Shows the offer; what it returns takes it away again. */
  readonly offer: (offer: KeyOffer) => Stop;
}

/** A source whose key changed: what it was when notes last cited it. */
interface Pending {
  readonly from: string;
  readonly byFile: boolean;
  wait: Stop;
  hide?: Stop;
}

/**
 * Offers to take notes along when a source gets another key: once for each change, when the key has come to rest, and only where notes cite
 * the old one and no other source has it. The first key is remembered while notes still cite it.
 */
export class KeyOffers {
  private readonly pending = new Map<string, Pending>();
  private readonly decided = new Set<string>();
  private readonly stop: Stop;

  constructor(private readonly deps: KeyOfferDeps) {
    this.stop = followKeyChanges(deps.library, (change) => this.changed(change));
  }

  /** A person is deciding about this key by themselves: its next change is not offered, and an offer that is shown goes. */
  decide(key: string): void {
    this.decided.add(foldKey(key));
    for (const [path, { from }] of this.pending) if (foldKey(from) === foldKey(key)) this.drop(path);
  }

  close(): void {
    this.stop();
    for (const path of [...this.pending.keys()]) this.drop(path);
  }

  private changed(change: KeyChange): void {
    if (this.decided.delete(foldKey(change.from))) return;
    const place = change.movedFrom ?? change.path;
    const before = this.pending.get(place);
    this.drop(place);
    const wait = this.deps.later(() => void this.settle(change.path).catch(() => this.drop(change.path)));
    this.pending.set(change.path, { from: before?.from ?? change.from, byFile: change.movedFrom !== undefined, wait });
  }

  private async settle(path: string): Promise<void> {
    const { library, usage, offer } = this.deps;
    const pending = this.pending.get(path);
    await usage.ready();
    const source = library.get(path)?.value;
    if (pending === undefined || this.pending.get(path) !== pending) return;
    const { from, byFile } = pending;
    const notes = usage.notesCiting(from).length;
    if (source?.kind !== 'source' || notes === 0 || library.sourceByKey(from)) return this.drop(path);
    pending.hide = offer({ path, from, to: source.citekey, byFile, notes });
  }

  private drop(path: string): void {
    const pending = this.pending.get(path);
    this.pending.delete(path);
    pending?.wait();
    pending?.hide?.();
  }
}
