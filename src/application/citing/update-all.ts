import type { TextEdit } from '../../domain/citation';
import type { Problem } from '../../domain/reading';
import { isTemplate } from '../../domain/template-note';
import { applyEdits } from '../../domain/text-edits';
import type { Library } from '../library';
import { forNewest } from '../newest-text';
import type { Breathe, NoteStore } from '../ports';
import { withReferences } from '../reference-edits';
import type { ReferenceEdits } from '../reference-edits';
import type { CiteContext } from './cite';
import { findReferencesSection } from './references-section';

/** How a run goes on: it ends between two notes once `signal` says so, and may be held up in `breathe`. */
export interface RunControl {
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (done: number, total: number, path: string) => void;
  readonly breathe: Breathe;
}

/** Where notes are read and written, an open one through its editor. */
export interface NoteAccess {
  read(path: string): Promise<string>;
  /** Makes the edits in one step; false where the note is not `expected` any more, and then nothing is written. */
  write(path: string, expected: string, edits: readonly TextEdit[]): Promise<boolean>;
}

/** Notes as they stand in the vault. */
export function storeAccess(store: Pick<NoteStore, 'read' | 'update'>): NoteAccess {
  return {
    read: (path) => store.read(path),
    async write(path, expected, edits) {
      let same = false;
      await store.update(path, (now) => {
        same = now === expected;
        return same ? applyEdits(now, edits) : now;
      });
      return same;
    },
  };
}

/** What became of one note: `by-hand` was left alone because a person edited its list. `problems` say why it failed, or what is wrong with its citations. */
export interface UpdatedNote {
  readonly path: string;
  readonly outcome: 'updated' | 'same' | 'by-hand' | 'failed';
  readonly problems: readonly Problem[];
}

/** Every note as it was or updated whole. `left` were not begun, because a person cancelled. */
export interface UpdateReport {
  readonly notes: readonly UpdatedNote[];
  readonly left: readonly string[];
}

/** Tries at a note that changes while it is worked on. */
const TRIES = 3;

/** Paths of the notes that have a reference list or are to have one, sorted: handouts, and any note with the markers. Templates are left out. */
export async function notesToUpdate(store: Pick<NoteStore, 'all' | 'read'>, library: Pick<Library, 'handouts'>, { signal, onProgress, breathe }: RunControl): Promise<readonly string[]> {
  const handouts = new Set(library.handouts().map(({ path }) => path));
  const paths: string[] = [];
  for await (const notes of store.all()) for (const { path, properties = {} } of notes) if (!isTemplate(path, properties)) paths.push(path);
  const found: string[] = [];
  for (const [done, path] of paths.sort().entries()) {
    if (signal?.aborted === true) break;
    if (handouts.has(path) || hasList(await store.read(path).catch(() => ''))) found.push(path);
    onProgress?.(done + 1, paths.length, path);
    await breathe();
  }
  return found;
}

/** Brings the reference lists of notes up to date, one note after the other; what fails is reported and the rest goes on. A second run changes nothing. */
export async function updateAllReferences(paths: readonly string[], contextOf: (path: string, text: string) => CiteContext | Promise<CiteContext>, access: NoteAccess, { signal, onProgress, breathe }: RunControl): Promise<UpdateReport> {
  const notes: UpdatedNote[] = [];
  for (const [index, path] of paths.entries()) {
    await breathe();
    if (signal?.aborted === true) return { notes, left: paths.slice(index) };
    notes.push(await updateOne(path, contextOf, access));
    onProgress?.(index + 1, paths.length, path);
  }
  return { notes, left: [] };
}

async function updateOne(path: string, contextOf: (path: string, text: string) => CiteContext | Promise<CiteContext>, access: NoteAccess): Promise<UpdatedNote> {
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      const { text, value } = await forNewest(() => access.read(path), async (now) => withReferences(now, [], await contextOf(path, now)));
      const outcome = outcomeOf(value);
      if (outcome !== 'updated' || await access.write(path, text, value.edits)) return { path, outcome, problems: value.problems };
    }
    return { path, outcome: 'failed', problems: [failed('It was being edited the whole time.', 'Finish what you are writing there, then update the references again.')] };
  } catch (error) {
    return { path, outcome: 'failed', problems: [failed(error instanceof Error ? error.message : String(error), 'Check that the note is there and can be written to, then update the references again.')] };
  }
}

function outcomeOf({ edits, problems, byHand }: ReferenceEdits): UpdatedNote['outcome'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'failed';
  if (byHand !== undefined) return 'by-hand';
  return edits.length > 0 ? 'updated' : 'same';
}

/** Markers in code are about lists, such as in a manual; broken ones are a list that has to be put right. */
function hasList(text: string): boolean {
  if (!/references[ \t]*%%/i.test(text)) return false;
  const { section, problems } = findReferencesSection(text);
  return section !== undefined || problems.some(({ code }) => code !== 'references-in-code');
}

function failed(what: string, fix: string): Problem {
  return { code: 'write-failed', severity: 'error', where: '', what, fix };
}
