import { normalizePath, TFile, type App } from 'obsidian';
import { NoteExistsError, type Breathe, type NoteChange, type NoteStore, type NoteText, type Stop } from '../../application/ports';
import { noteFromCache, noteFromText } from './note-text';
import { findInVault, withFolders } from './vault-path';

/** Longest stretch of work between two breaths, in milliseconds: half a frame. What the reader does with a slice counts too. */
const SLICE_MS = 8;
/** Notes in a slice: few, since reading them into the library takes far longer than finding them. */
const SLICE_NOTES = 16;

/** The vault of the app. Front matter comes from the app's own cache, so following 2,000 notes reads almost no file. */
export class VaultNotes implements NoteStore {
  private closed = false;

  constructor(private readonly app: App, private readonly breathe: Breathe) {}

  /** Ends a reading that is still going on. */
  close(): void {
    this.closed = true;
  }

  async *all(): AsyncIterable<readonly NoteText[]> {
    const files = this.app.vault.getMarkdownFiles();
    let began = performance.now();
    for (let start = 0; start < files.length && !this.closed; start += SLICE_NOTES) {
      const notes: NoteText[] = [];
      for (const file of files.slice(start, start + SLICE_NOTES)) {
        const note = await this.note(file);
        if (note) notes.push(note);
      }
      if (notes.length > 0) yield notes;
      if (performance.now() - began < SLICE_MS) continue;
      await this.breathe();
      began = performance.now();
    }
  }

  exists(path: string): boolean {
    return findInVault(this.app.vault, normalizePath(path)) !== undefined;
  }

  async read(path: string): Promise<string> {
    return this.app.vault.read(this.file(path));
  }

  async create(path: string, text: string): Promise<void> {
    const wanted = normalizePath(path);
    if (this.exists(wanted)) throw new NoteExistsError(path);
    const target = await withFolders(this.app.vault, wanted);
    try {
      await this.app.vault.create(target, text);
    } catch (error) {
      // Another writer, or a disk that folds names in its own way, was there first.
      if (this.exists(wanted) || isTaken(error)) throw new NoteExistsError(path);
      throw error;
    }
  }

  async update(path: string, change: (text: string) => string): Promise<void> {
    const file = this.file(path);
    const text = await this.app.vault.read(file);
    // Asked first because a write, even of the same text, moves the note's modification time and wakes sync services.
    if (change(text) === text) return;
    await this.app.vault.process(file, change);
  }

  async updateProperties(path: string, change: (properties: Record<string, unknown>) => void): Promise<void> {
    await this.app.fileManager.processFrontMatter(this.file(path), change);
  }

  /** Puts a note where the person's settings say that deleted files go. */
  async trash(path: string): Promise<void> {
    await this.app.fileManager.trashFile(this.file(path));
  }

  onChange(listener: (change: NoteChange) => void): Stop {
    const { metadataCache, vault } = this.app;
    let stopped = false;
    const tell = (change: NoteChange): void => {
      if (!stopped) listener(change);
    };
    const put = (file: TFile, text: string): void => {
      const note = noteFromCache(file, metadataCache.getFileCache(file)) ?? noteFromText(file, text);
      tell({ what: 'put', note });
    };
    const events = [
      metadataCache.on('changed', (file, text) => put(file, text)),
      vault.on('delete', (file) => {
        if (file instanceof TFile) tell({ what: 'removed', path: file.path });
      }),
      vault.on('rename', (file, from) => {
        if (file instanceof TFile) void this.renamed(file, from, tell);
      }),
    ];
    return () => {
      stopped = true;
      for (const event of events.splice(0, 1)) metadataCache.offref(event);
      for (const event of events.splice(0)) vault.offref(event);
    };
  }

  /** A note that becomes another kind of file leaves the library; one the app has not read yet arrives by `changed` later. */
  private async renamed(file: TFile, from: string, tell: (change: NoteChange) => void): Promise<void> {
    const known = file.extension === 'md' && this.app.metadataCache.getFileCache(file) !== null;
    const path = file.path;
    const note = known ? await this.note(file).catch(() => undefined) : undefined;
    if (note && file.path === path) tell({ what: 'renamed', from, note });
    else tell({ what: 'removed', path: from });
  }

  /** Undefined where the note went away while it was being read. */
  private async note(file: TFile): Promise<NoteText | undefined> {
    const known = noteFromCache(file, this.app.metadataCache.getFileCache(file));
    if (known) return known;
    try {
      return noteFromText(file, await this.app.vault.cachedRead(file));
    } catch (error) {
      if (this.app.vault.getAbstractFileByPath(file.path) === null) return undefined;
      throw error;
    }
  }

  private file(path: string): TFile {
    const found = findInVault(this.app.vault, normalizePath(path));
    if (found instanceof TFile) return found;
    throw new Error(`There is no note “${path}” in this vault any more, so nothing was read or written.`);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /already exists/i.test(error.message);
}
