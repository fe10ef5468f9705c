import { compareCertainty } from '../domain/certainty';
import type { Claim } from '../domain/claim';
import type { Handout } from '../domain/handout';
import type { EvidenceNote, NoteLink } from '../domain/note';
import { readNote } from '../domain/read-note';
import type { Problem, Reading } from '../domain/reading';
import type { Source } from '../domain/source';
import { viewClaim } from './claim-view';
import type { ClaimView } from './claim-view';
import { linkProblems, linkProperties, sharedCitekey } from './library-problems';
import { LinkResolver, nameKey } from './link-resolver';
import type { NoteText, Stop } from './ports';
import { PathsByKey, SortedPaths } from './sorted-paths';

export type { ClaimView, ViewedSource } from './claim-view';

/** What changed: `paths` are all notes whose reading, view or problems may be others now, claims that link a changed source too. */
export interface LibraryChange {
  readonly revision: number;
  readonly paths: readonly string[];
}

/** A note as it was put, what was read in it, and by which names it links to others. */
interface Entry {
  readonly note: NoteText;
  readonly reading: Reading<EvidenceNote>;
  readonly linkNames: readonly string[];
}

/**
 * Every evidence note of the vault, what follows from them, and their problems. Never null: empty at first. One change costs about what
 * the notes that link to it cost, whatever the size of the vault; views and problems are worked out when asked for and then kept.
 */
export class Library {
  private current = 0;
  private readonly entries = new Map<string, Entry>();
  private readonly links = new LinkResolver();
  private readonly paths = { source: new SortedPaths(), claim: new SortedPaths(), handout: new SortedPaths(), troubled: new SortedPaths() };
  /** Source notes by citekey in lower case. */
  private readonly byCitekey = new PathsByKey();
  /** Notes by the names that they link to. */
  private readonly linkers = new PathsByKey();
  private readonly views = new Map<string, ClaimView>();
  private readonly readings = new Map<string, Reading<EvidenceNote>>();
  private readonly listeners = new Set<(change: LibraryChange) => void>();

  /** Rises by one with every change. */
  get revision(): number {
    return this.current;
  }

  /** Adds a note, or takes its new state. A note whose front matter did not change changes nothing. */
  put(note: NoteText): void {
    this.putAll([note]);
  }

  /** The same for many, as one change. */
  putAll(notes: readonly NoteText[]): void {
    const touched = new Set<string>();
    for (const note of notes) {
      if (sameFrontMatter(this.entries.get(note.path)?.note, note)) continue;
      this.takeOut(note.path, touched);
      this.takeIn(note, touched);
    }
    this.tell(touched);
  }

  remove(path: string): void {
    const touched = new Set<string>();
    this.takeOut(path, touched);
    this.tell(touched);
  }

  rename(from: string, note: NoteText): void {
    const touched = new Set<string>();
    this.takeOut(from, touched);
    this.takeOut(note.path, touched);
    this.takeIn(note, touched);
    this.tell(touched);
  }

  /** What a note says, with all its problems, those with other notes too. Undefined for a path that is not in the vault. */
  get(path: string): Reading<EvidenceNote> | undefined {
    const entry = this.entries.get(path);
    if (entry === undefined) return undefined;
    const reading = this.readings.get(path) ?? this.completeReading(entry);
    this.readings.set(path, reading);
    return reading;
  }

  /** All sources in the order of their paths. */
  sources(): readonly Source[] {
    return this.paths.source.values().flatMap((path) => this.sourceAt(path) ?? []);
  }

  /** All claims in the order of their paths. */
  claims(): readonly Claim[] {
    return this.paths.claim.values().flatMap((path) => this.claimAt(path) ?? []);
  }

  /** All notes marked as handouts in the order of their paths. */
  handouts(): readonly Handout[] {
    return this.paths.handout.values().flatMap((path) => {
      const note = this.entries.get(path)?.reading.value;
      return note?.kind === 'handout' ? [note] : [];
    });
  }

  /** The source with a citekey, in any letter case; of several (each has a problem) the first by path. */
  sourceByKey(citekey: string): Source | undefined {
    return this.sourcesByKey(citekey)[0];
  }

  /** The path of the note that a link leads to, of any kind, as Obsidian resolves it. */
  pathOf(link: NoteLink, from: string): string | undefined {
    return this.links.resolve(link, from);
  }

  /** The evidence note that a link leads to, as Obsidian resolves it. Undefined where that is no evidence note. */
  resolve(link: NoteLink, from: string): EvidenceNote | undefined {
    const path = this.links.resolve(link, from);
    return path === undefined ? undefined : this.entries.get(path)?.reading.value;
  }

  /** The view of a claim note; undefined for any other path. */
  claimView(path: string): ClaimView | undefined {
    const claim = this.claimAt(path);
    if (claim === undefined) return undefined;
    const view = this.views.get(path) ?? viewClaim(claim, (link, from) => this.resolve(link, from));
    this.views.set(path, view);
    return view;
  }

  /** The views of all claims in the order of their paths. */
  claimViews(): readonly ClaimView[] {
    return this.paths.claim.values().flatMap((path) => this.claimView(path) ?? []);
  }

  /** The views of the claims that rest on a source: those that link it other than as background. The strongest first, then in the order of paths. */
  claimsOn(path: string): readonly ClaimView[] {
    const linking = [...this.linkers.get(nameKey(path))].sort().flatMap((linker) => this.claimView(linker) ?? []);
    return linking.filter(({ sources }) => sources.some(({ source, relation }) => source.path === path && relation !== 'background'))
      .sort((one, other) => compareCertainty(one.certainty, other.certainty));
  }

  /** Every problem of every note and between notes, in the order of paths. */
  problems(): readonly Problem[] {
    return this.paths.troubled.values().flatMap((path) => this.get(path)?.problems ?? []);
  }

  /** Tells of every change after it was made. */
  onChange(listener: (change: LibraryChange) => void): Stop {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private takeIn(note: NoteText, touched: Set<string>): void {
    const reading = readingOf(note);
    const value = reading.value;
    const targets = value === undefined ? [] : linkProperties(value).flatMap((property) => property.links);
    const linkNames = [...new Set(targets.map((link) => nameKey(link.target)))];
    this.entries.set(note.path, { note, reading, linkNames });
    this.links.add(note.path);
    for (const name of linkNames) this.linkers.add(name, note.path);
    if (value !== undefined) this.paths[value.kind].add(note.path);
    if (value !== undefined || reading.problems.length > 0) this.paths.troubled.add(note.path);
    if (value?.kind === 'source') this.byCitekey.add(value.citekey.toLowerCase(), note.path);
    this.touch(note.path, value, touched);
  }

  private takeOut(path: string, touched: Set<string>): void {
    const entry = this.entries.get(path);
    if (entry === undefined) return;
    const value = entry.reading.value;
    this.touch(path, value, touched);
    this.entries.delete(path);
    this.links.remove(path);
    for (const name of entry.linkNames) this.linkers.delete(name, path);
    for (const paths of Object.values(this.paths)) paths.delete(path);
    if (value?.kind === 'source') this.byCitekey.delete(value.citekey.toLowerCase(), path);
  }

  /** A note matters to those that link its name; through a review's `includes` to the claims that link the review; and to its namesakes. */
  private touch(path: string, value: EvidenceNote | undefined, touched: Set<string>): void {
    touched.add(path);
    for (const linker of this.linkers.get(nameKey(path))) {
      touched.add(linker);
      if (this.entries.get(linker)?.reading.value?.kind !== 'source') continue;
      for (const claim of this.linkers.get(nameKey(linker))) touched.add(claim);
    }
    if (value?.kind === 'source') for (const namesake of this.byCitekey.get(value.citekey.toLowerCase())) touched.add(namesake);
  }

  private tell(touched: ReadonlySet<string>): void {
    if (touched.size === 0) return;
    for (const path of touched) {
      this.views.delete(path);
      this.readings.delete(path);
    }
    this.current += 1;
    const change = { revision: this.current, paths: [...touched] };
    for (const listener of [...this.listeners]) listener(change);
  }

  private completeReading({ reading }: Entry): Reading<EvidenceNote> {
    const note = reading.value;
    if (note === undefined) return reading;
    const between = linkProblems(note, (link, from) => this.resolve(link, from), (link, from) => this.links.resolve(link, from) !== undefined);
    const namesakes = note.kind === 'source' ? this.sourcesByKey(note.citekey) : [];
    const [first, ...more] = namesakes;
    const shared = note.kind === 'source' && first !== undefined && more.length > 0
      ? [sharedCitekey(note, first, namesakes.filter((other) => other !== note))]
      : [];
    return { value: note, problems: [...reading.problems, ...shared, ...between] };
  }

  /** All sources with a citekey, in any letter case, in the order of paths. */
  sourcesByKey(citekey: string): readonly Source[] {
    return this.byCitekey.get(citekey.normalize('NFC').toLowerCase()).flatMap((path) => this.sourceAt(path) ?? []);
  }

  private sourceAt(path: string): Source | undefined {
    const note = this.entries.get(path)?.reading.value;
    return note?.kind === 'source' ? note : undefined;
  }

  private claimAt(path: string): Claim | undefined {
    const note = this.entries.get(path)?.reading.value;
    return note?.kind === 'claim' ? note : undefined;
  }
}

function readingOf(note: NoteText): Reading<EvidenceNote> {
  const { value, problems } = note.properties === undefined ? { problems: [] } : readNote(note.path, note.properties);
  const all = [...note.problems, ...problems];
  return value === undefined ? { problems: all } : { value, problems: all };
}

function sameFrontMatter(before: NoteText | undefined, after: NoteText): boolean {
  return before !== undefined && JSON.stringify([before.properties, before.problems]) === JSON.stringify([after.properties, after.problems]);
}
