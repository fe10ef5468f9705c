import { baseName, formatLink } from '../../domain/links';
import type { Problem } from '../../domain/reading';
import { freePath } from '../note-name';
import { NoteExistsError, type Breathe, type NoteStore } from '../ports';
import type { ImportPlan, ImportProgress, ImportReport, PlannedNote } from './plan-types';
import { relink, type LinkChange } from './relink';

export interface RunOptions {
  /** Plan ids of rows that a person skips. */
  readonly skip?: ReadonlySet<string>;
  /** Once it says so, no further note is begun; the one being written is finished. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly breathe: Breathe;
}

/**
 * Writes a plan's new notes one after the other, sources before the claims that link them. Nothing that exists is overwritten; a note that
 * cannot be written is reported and the rest goes on. A link to a source that was not written becomes the words of its reference.
 */
export async function runImport(plan: ImportPlan, store: NoteStore, options: RunOptions): Promise<ImportReport> {
  return new ImportRun(plan, store, options).run();
}

class ImportRun {
  private readonly written: { id: string; path: string }[] = [];
  private readonly skipped: { id: string; why: string }[] = [];
  private readonly failed: { id: string; title: string; problem: Problem }[] = [];
  /** How links to a planned note have to change, by the target that the plan gave it. */
  private readonly changes = new Map<string, LinkChange>();
  private cancelled = false;

  constructor(private readonly plan: ImportPlan, private readonly store: NoteStore, private readonly options: RunOptions) {}

  async run(): Promise<ImportReport> {
    const { notes } = this.plan;
    const total = notes.filter((note) => this.goesAhead(note)).length;
    let done = 0;
    for (const note of notes) if (note.kind === 'article' && isNew(note) && !this.goesAhead(note)) this.changes.set(baseName(note.path), { kind: 'unlink' });
    for (const note of notes) {
      if (!this.goesAhead(note)) {
        this.skip(note);
        continue;
      }
      if (this.options.signal?.aborted === true) {
        this.cancelled = true;
        this.skipped.push({ id: note.id, why: 'The import was cancelled before this note was written.' });
        continue;
      }
      await this.write(note);
      done += 1;
      this.options.onProgress?.({ done, total, title: note.title });
      await this.options.breathe();
    }
    return { written: this.written, skipped: this.skipped, failed: this.failed, cancelled: this.cancelled };
  }

  private goesAhead(note: PlannedNote): boolean {
    return isNew(note) && this.options.skip?.has(note.id) !== true;
  }

  private skip(note: PlannedNote): void {
    if (note.action === 'failed') this.failed.push({ id: note.id, title: note.title, problem: { code: 'not-read', severity: 'warning', where: '', what: note.why, fix: 'Add it by hand, or correct the text and import it again.' } });
    else this.skipped.push({ id: note.id, why: isNew(note) ? 'You chose to skip it.' : note.why });
    if (isNew(note)) this.withoutNote(note);
  }

  private withoutNote(note: PlannedNote): void {
    if (note.kind !== 'article') this.changes.set(baseName(note.path), { kind: 'quote', text: note.original || note.title });
  }

  private async write(note: PlannedNote): Promise<void> {
    const text = relink(note.text ?? '', this.changes);
    try {
      const path = await this.createWithFreeName(note, text);
      this.written.push({ id: note.id, path });
      if (path === note.path) return;
      this.changes.set(baseName(note.path), { kind: 'rename', target: baseName(path) });
      if (note.kind === 'article') await this.relinkClaims();
    } catch (error) {
      this.failed.push({ id: note.id, title: note.title, problem: writeProblem(note, error) });
      this.withoutNote(note);
    }
  }

  /**
   * A name that was taken since the plan was made gets a number. Not so for a source: the new note may well be the same source, and a second
   * one of the same key would mislead every citation.
   */
  private async createWithFreeName(note: PlannedNote, text: string): Promise<string> {
    let path = note.path;
    for (const tried = new Set<string>(); ;) {
      try {
        await this.store.create(path, text);
        return path;
      } catch (error) {
        if (!(error instanceof NoteExistsError) || note.kind === 'source' || tried.size >= MOST_NAMES) throw error;
        tried.add(path);
        const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
        path = freePath(folder, baseName(note.path), (candidate) => tried.has(candidate) || this.store.exists(candidate));
      }
    }
  }

  /** The article got another name after its claims were written: their link follows. */
  private async relinkClaims(): Promise<void> {
    const claims = new Set(this.plan.notes.filter((note) => note.kind === 'claim').map((note) => note.id));
    for (const { id, path } of this.written) {
      if (claims.has(id)) await this.store.update(path, (text) => relink(text, this.changes)).catch(() => undefined);
    }
  }
}

const MOST_NAMES = 50;

function isNew(note: PlannedNote): boolean {
  return note.action === 'create' && note.text !== undefined;
}


function writeProblem(note: PlannedNote, error: unknown): Problem {
  if (error instanceof NoteExistsError) {
    return { code: 'name-taken', severity: 'error', where: note.path, what: `A note named “${baseName(note.path)}” appeared in the vault during the import, so this one was not written.`, fix: `Look at ${formatLink(baseName(note.path))}, then import the text again: what is there is not written twice.` };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { code: 'write-failed', severity: 'error', where: note.path, what: `This note could not be written: ${why}`, fix: 'Check that there is room on the disk and that the folder can be written to, then import the text again: what is there is not written twice.' };
}
