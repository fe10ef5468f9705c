import type { TextEdit } from '../../domain/citation';
import type { Breathe } from '../ports';

/** What is to be done to a note, worked out from its newest text. */
export type EditNote = (text: string, path: string) => readonly TextEdit[];

/** Changes one note in one step; `edits` gets its newest text. Rejects where nothing was written. */
export type WriteNote = (path: string, edits: (text: string) => readonly TextEdit[]) => Promise<void>;

/** A note that would change, and in how many places; 0 where it could not be read. */
export interface NoteRow {
  readonly path: string;
  readonly times: number;
}

export interface ChangeOptions {
  /** Paths that a person leaves out. */
  readonly skip?: ReadonlySet<string>;
  /** Once it says so, no further note is begun. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (done: number, total: number, path: string) => void;
  readonly breathe: Breathe;
}

/** What came of it. Every note is either as it was or changed whole. */
export interface ChangeReport {
  readonly changed: readonly NoteRow[];
  readonly failed: readonly { readonly path: string; readonly error: unknown }[];
  /** Left as they were, because a person chose so or cancelled. */
  readonly left: readonly string[];
  readonly cancelled: boolean;
}

/** Notes among `paths` that `edit` would change, in the same order. A note that cannot be read is in the list: only trying will tell. */
export async function findNotes(paths: readonly string[], read: (path: string) => Promise<string>, edit: EditNote, options: ChangeOptions): Promise<readonly NoteRow[]> {
  const rows: NoteRow[] = [];
  for (const [index, path] of paths.entries()) {
    if (options.signal?.aborted === true) return rows;
    const text = await read(path).catch(() => undefined);
    const times = text === undefined ? 0 : edit(text, path).length;
    if (times > 0 || text === undefined) rows.push({ path, times });
    options.onProgress?.(index + 1, paths.length, path);
    await options.breathe();
  }
  return rows;
}

/** Changes notes one after the other. One that refuses is reported and the rest goes on; cancelling stops between two notes. */
export async function changeNotes(rows: readonly NoteRow[], write: WriteNote, edit: EditNote, options: ChangeOptions): Promise<ChangeReport> {
  const changed: NoteRow[] = [];
  const failed: ChangeReport['failed'][number][] = [];
  const chosen = rows.filter(({ path }) => options.skip?.has(path) !== true);
  const left = rows.filter((row) => !chosen.includes(row)).map(({ path }) => path);
  for (const [index, { path }] of chosen.entries()) {
    if (options.signal?.aborted === true) return { changed, failed, left: [...left, ...chosen.slice(index).map((row) => row.path)], cancelled: true };
    let times = 0;
    try {
      await write(path, (text) => {
        const edits = edit(text, path);
        times = edits.length;
        return edits;
      });
      if (times > 0) changed.push({ path, times });
    } catch (error) {
      failed.push({ path, error });
    }
    options.onProgress?.(index + 1, chosen.length, path);
    await options.breathe();
  }
  return { changed, failed, left, cancelled: false };
}
