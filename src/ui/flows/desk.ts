import type { App } from 'obsidian';
import type { Formatting } from '../../application/citing/formatting';
import type { LiveCitations } from '../../application/citing/live-citations';
import type { CitationUsage } from '../../application/citing/citation-usage';
import type { Library } from '../../application/library';
import type { Breathe, Clock, EditorPort, NoteStore } from '../../application/ports';
import type { ReferenceSearch } from '../../application/reference-search';
import type { ClaimSearch } from '../../application/search/claim-search';
import type { Settings } from '../../application/settings';
import type { StarterFile } from '../../application/starter-vault';
import type { OwnStyles } from '../../application/user-styles';
import type { Words } from '../words';

/**
 * What commands work with, as ports and plain values. Each flow names the few it uses (`Pick<Desk, …>`); only the place that wires
 * the plugin has them all.
 */
export interface Desk {
  /** For dialogues alone: widgets of the app ask for it. Flows never reach through it into the vault. */
  readonly app: App;
  readonly words: Words;
  readonly library: Library;
  readonly claims: ClaimSearch;
  /** Which notes cite what; it reads the vault when it is first asked. */
  readonly usage: CitationUsage;
  readonly references: ReferenceSearch;
  readonly formatting: Formatting;
  /** Formatted citations of the notes on the screen. */
  readonly live: LiveCitations;
  readonly store: NoteStore;
  readonly clock: Clock;
  readonly breathe: Breathe;
  /** Settles once every note was read for the first time. */
  readonly ready: Promise<unknown>;
  readonly settings: () => Settings;
  /** The user's own citation styles, as they stand now. */
  readonly ownStyles: () => Promise<OwnStyles>;
  /** The note being written in, or last written in; undefined where there is none. */
  readonly editor: () => EditorPort | undefined;
  /** Path of the note that is open, in whatever mode. */
  readonly activeNote: () => string | undefined;
  /** Opens a note. Never rejects: says itself where that fails. */
  readonly open: (path: string) => Promise<void>;
  /** Shows the References sidebar, and in it where the source or claim at a path is used, where one is given. */
  readonly showReferences: (usedPath?: string) => Promise<void>;
  /** Puts a note into the trash, as the app is set to delete files. */
  readonly trash: (path: string) => Promise<void>;
  /** A person is renaming this citation key by themselves: the change that follows is not offered to them. */
  readonly decideKey: (key: string) => void;
  /** A short message that goes away by itself. */
  readonly tell: (message: string) => void;
  /** Puts Markdown from the note at `path` on the clipboard, as text and as it looks. Rejects where the device takes neither. */
  readonly copyRich: (markdown: string, path: string) => Promise<void>;
  /** A link to a note as the app writes it in the note at `from`; undefined where there is no such note. */
  readonly linkTo: (path: string, from: string) => string | undefined;
  readonly clipboard: { read(): Promise<string>; write(text: string, html?: string): Promise<void> };
  /** One text file of the device; undefined where the person chose none. */
  readonly pickFile: (accept: string) => Promise<{ readonly name: string; readonly text: string } | undefined>;
  /** Folders of the vault, without its root. */
  readonly folders: () => readonly string[];
  /** Unpacked at each call. */
  readonly starterFiles: () => readonly StarterFile[];
  /** Adds the property types of the starter vault where the vault has none; resolves to whether it did. */
  readonly declareTypes: (types: string) => Promise<boolean>;
}
