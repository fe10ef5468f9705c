import type { CitationUsage } from '../../application/citing/citation-usage';
import type { LiveCitations } from '../../application/citing/live-citations';
import type { Place, UncitedLink } from '../../application/citing/note-references';
import type { Library } from '../../application/library';
import type { Stop } from '../../application/ports';
import type { UsingNote } from '../../application/reports/where-used';
import type { NewTab } from '../sidebar/evidence-deps';
import type { Words } from '../words';

/** What the References sidebar can ask for. None rejects: each says itself where it fails. */
export interface ReferencesActions {
  open(path: string, newTab: NewTab): void;
  /** Shows a place of the open note; with `keepFocus` the next press can follow. */
  show(path: string, place: Place, keepFocus: boolean): void;
  /** Opens another note where it cites or links a source or claim; `nth` counts from 0 and goes round. */
  showUse(used: string, note: UsingNote, nth: number): void;
  insertReference(): void;
  update(): void;
  copy(path: string): void;
  export(): void;
  changeStyle(): void;
  changeLanguage(locale: string): void;
  createSource(key: string): void;
  /** Puts another key in the place of one, in the whole note. */
  useKey(key: string, by: string): void;
  /** Asks what to do with the notes that share the key of the source at a path. */
  fixShared(path: string): void;
  /** Cites right after a link. */
  cite(link: UncitedLink): void;
}

/** What the References sidebar is made from. */
export interface ReferencesViewDeps {
  readonly words: Words;
  readonly library: Library;
  readonly live: Pick<LiveCitations, 'of' | 'ask' | 'hold' | 'onChange'>;
  readonly usage: Pick<CitationUsage, 'ready' | 'notesCiting' | 'notesLinking' | 'onChange'>;
  /** Settles once every note was read for the first time. */
  readonly ready: Promise<unknown>;
  /** Path of the note that is open; undefined where none is. */
  activeNote(): string | undefined;
  /** Tells that another note is open, or that somebody types. */
  onNote(listener: () => void): Stop;
  readonly actions: ReferencesActions;
}
