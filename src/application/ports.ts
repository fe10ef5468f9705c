import type { TextEdit } from '../domain/citation';
import type { Properties } from '../domain/note';
import type { Problem } from '../domain/reading';

/** Ends what was started. Calling it twice does nothing the second time. */
export type Stop = () => void;

/**
 * One Markdown note as a host hands it over. `properties` is absent where there is no front matter or where it could not be
 * read; the latter always comes with a problem.
 */
export interface NoteText {
  /** Vault path with forward slashes and `.md`. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly properties?: Properties;
  readonly problems: readonly Problem[];
}

/** What happened to a note. `renamed` carries the note under its new path. */
export type NoteChange =
  | { readonly what: 'put'; readonly note: NoteText }
  | { readonly what: 'removed'; readonly path: string }
  | { readonly what: 'renamed'; readonly from: string; readonly note: NoteText };

/** The vault. Every write is whole or not at all, and none happens after a failed read. */
export interface NoteStore {
  /** Every Markdown note with its front matter; the host may yield between slices so that nothing blocks. */
  all(): AsyncIterable<readonly NoteText[]>;
  exists(path: string): boolean;
  read(path: string): Promise<string>;
  /** Makes missing folders. Rejects with `NoteExistsError` where the name is taken, in any letter case. */
  create(path: string, text: string): Promise<void>;
  /** Reads and writes in one step; `change` gets the newest text. Returning the same text writes nothing. */
  update(path: string, change: (text: string) => string): Promise<void>;
  /** Changes front matter only; the body stays byte for byte. Rejects where the front matter cannot be read. */
  updateProperties(path: string, change: (properties: Record<string, unknown>) => void): Promise<void>;
  /** Follows the vault from now on. */
  onChange(listener: (change: NoteChange) => void): Stop;
}

/** A citation style file of the user's: its text, or why there is none. */
export type StyleFile = { readonly path: string } & ({ readonly text: string } | { readonly failure: 'too-large' | 'unreadable' });

/** Longer style files are not read. Bytes; the longest of the CSL project has 130 KB. */
export const LONGEST_STYLE = 2_000_000;

/** The `.csl` files that a user keeps. */
export interface StyleFiles {
  /** Those in a folder and the folders in it, in the order of their paths; '' is the whole vault. None where there is no such folder. Never rejects. */
  all(folder: string): Promise<readonly StyleFile[]>;
  /** Tells, from now on, that some `.csl` file came, went or changed. */
  onChange(listener: () => void): Stop;
}

/** Thrown by `NoteStore.create`. */
export class NoteExistsError extends Error {
  constructor(readonly path: string) {
    super(`A note named “${path}” already exists, so nothing was written.`);
    this.name = 'NoteExistsError';
  }
}

/** The note being written in. `apply` is one undo step; it resolves to false where the note changed or is gone. */
export interface EditorPort {
  readonly path: string;
  text(): string;
  /** UTF-16 offset of the cursor's head. */
  cursor(): number;
  apply(expected: string, edits: readonly TextEdit[], cursor?: number): boolean;
}

/** Date and time, so that tests and the command line are repeatable. */
export interface Clock {
  /** Local date as `YYYY-MM-DD`. */
  today(): string;
}

/** Gives the main thread back; long work awaits it between slices of at most 8 ms. */
export type Breathe = () => Promise<void>;
