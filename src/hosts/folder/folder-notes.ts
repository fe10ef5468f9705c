import { constants, copyFile, link, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setProperties, splitNote } from '../../application/notes/front-matter';
import { errorCode } from './error-code';
import { NoteExistsError, type NoteChange, type NoteStore, type NoteText, type Stop } from '../../application/ports';

/** Notes read at one time: enough to keep the disk busy, few enough not to run out of file handles. */
const SLICE = 64;

/**
 * A vault that is a folder on disk, for the command line. It reads the folder once, when it is opened; its own writes reach
 * listeners, another program's do not. Names that differ only in letter case are one name, as in Obsidian.
 */
export class FolderNotes implements NoteStore {
  /** Paths as they stand on disk. */
  private readonly paths = new Set<string>();
  /** The same by their case-folded form: a disk may hold two names that Obsidian would call one. */
  private readonly byFolded = new Map<string, string>();
  private readonly listeners = new Set<(change: NoteChange) => void>();

  private constructor(private readonly root: string) {}

  /** Lists the folder's files (all kinds; dot folders and symbolic links are left out). Rejects where there is no such folder. */
  static async open(folder: string): Promise<FolderNotes> {
    const notes = new FolderNotes(await realpath(folder));
    for (const entry of await readdir(notes.root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const found = path.relative(notes.root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      if (found.split('/').some((part) => part.startsWith('.'))) continue;
      notes.know(found);
    }
    return notes;
  }

  async *all(): AsyncIterable<readonly NoteText[]> {
    const paths = [...this.paths].filter((name) => name.endsWith('.md')).sort();
    for (let start = 0; start < paths.length; start += SLICE) {
      yield await Promise.all(paths.slice(start, start + SLICE).map((name) => this.note(name)));
    }
  }

  /** Paths of the files whose names end so, notes or not, as they stand on disk. */
  pathsEnding(ending: string): string[] {
    return [...this.paths].filter((name) => caseFolded(name).endsWith(ending)).sort();
  }

  /** Size of a file in bytes. */
  async size(filePath: string): Promise<number> {
    return (await stat(this.onDisk(filePath))).size;
  }

  exists(notePath: string): boolean {
    return this.byFolded.has(caseFolded(notePath));
  }

  async read(notePath: string): Promise<string> {
    return readFile(this.onDisk(notePath), 'utf8');
  }

  async create(notePath: string, text: string): Promise<void> {
    const target = this.inside(notePath);
    if (this.exists(notePath)) throw new NoteExistsError(notePath);
    await mkdir(path.dirname(target), { recursive: true });
    await this.writeWhole(target, text, 'new', notePath);
    this.know(notePath);
    await this.tell(notePath);
  }

  async update(notePath: string, change: (text: string) => string): Promise<void> {
    const target = this.onDisk(notePath);
    const before = whole(await readFile(target), notePath);
    const after = change(before);
    if (after === before) return;
    if ((await readFile(target, 'utf8')) !== before) throw new Error(`“${notePath}” changed while it was being written, so nothing was written. Run the command again.`);
    await this.writeWhole(target, after, 'replace', notePath);
    await this.tell(notePath);
  }

  async updateProperties(notePath: string, change: (properties: Record<string, unknown>) => void): Promise<void> {
    await this.update(notePath, (text) => {
      const reading = setProperties(text, change);
      if (reading.value === undefined) throw new Error(reading.problems.map((problem) => `${problem.what} ${problem.fix}`).join(' '));
      return reading.value;
    });
  }

  onChange(listener: (change: NoteChange) => void): Stop {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The note as the library wants it. */
  private async note(notePath: string): Promise<NoteText> {
    const target = this.onDisk(notePath);
    const [text, { mtimeMs }] = await Promise.all([readFile(target, 'utf8'), stat(target)]);
    const { properties, problems } = splitNote(text);
    const placed = problems.map((problem) => ({ ...problem, where: problem.where ? `${notePath}${problem.where}` : notePath }));
    return { path: notePath, modified: mtimeMs, problems: placed, ...(properties && { properties }) };
  }

  private async tell(notePath: string): Promise<void> {
    if (!notePath.endsWith('.md') || this.listeners.size === 0) return;
    const note = await this.note(notePath);
    for (const listener of this.listeners) listener({ what: 'put', note });
  }

  /** Writes beside the target and moves it there, so that a reader sees the old text or the new one, never a half. */
  private async writeWhole(target: string, text: string, how: 'new' | 'replace', notePath: string): Promise<void> {
    const beside = path.join(path.dirname(target), `.${randomUUID()}.part`);
    try {
      await writeFile(beside, text, { flag: 'wx', ...(how === 'replace' && { mode: (await stat(target)).mode }) });
      if (how === 'replace') await rename(beside, target);
      else await placeNew(beside, target);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') throw new NoteExistsError(notePath);
      throw error;
    } finally {
      await rm(beside, { force: true });
    }
  }

  private onDisk(notePath: string): string {
    return this.inside(this.paths.has(notePath) ? notePath : (this.byFolded.get(caseFolded(notePath)) ?? notePath));
  }

  private know(notePath: string): void {
    this.paths.add(notePath);
    this.byFolded.set(caseFolded(notePath), notePath);
  }

  /** The absolute path; throws where it would leave the vault. */
  private inside(notePath: string): string {
    const absolute = path.resolve(this.root, notePath);
    if (!absolute.startsWith(this.root + path.sep)) throw new Error(`“${notePath}” lies outside the vault, so it was not touched.`);
    return absolute;
  }
}

/** The text of a note that will be written back. Throws where it is not UTF-8: its letters would be lost in writing. */
function whole(bytes: Buffer, notePath: string): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new Error(`“${notePath}” was not changed, because it is not saved as UTF-8 and its accented letters would be lost. Save it as UTF-8 in a text editor, then try again.`);
}

function caseFolded(notePath: string): string {
  return notePath.normalize('NFC').toLowerCase();
}

/** Gives a finished file its name only where that name is free. Some disks have no hard links: there it is copied. */
async function placeNew(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await copyFile(beside, target, constants.COPYFILE_EXCL);
  }
}
