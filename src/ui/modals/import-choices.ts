import type { ImportPlan, PlannedNote } from '../../application/importing/plan-types';
import type { Words } from '../words';

/** Order in which kinds are counted and listed. */
const KINDS = ['source', 'claim', 'handout', 'article'] as const satisfies readonly PlannedNote['kind'][];

/** What a person decided about the rows of an import. Starts with every planned note going ahead. */
export class ImportChoices {
  private readonly left = new Set<string>();

  constructor(private readonly plan: ImportPlan) {}

  /** Rows that will not be written, by plan id. */
  get skipped(): ReadonlySet<string> {
    return new Set(this.left);
  }

  set(id: string, goesAhead: boolean): void {
    if (goesAhead) this.left.delete(id);
    else this.left.add(id);
  }

  /** The notes that will be written. */
  chosen(): readonly PlannedNote[] {
    return this.plan.notes.filter((note) => isWritten(note) && !this.left.has(note.id));
  }

  /** Whether the note links to one that a person skips. */
  linksToSkipped(note: PlannedNote): boolean {
    return note.links.some((id) => this.left.has(id));
  }
}

/** Whether the plan would write the note at all, so that there is something to choose. */
export function isWritten(note: PlannedNote): boolean {
  return note.action === 'create' || note.action === 'update';
}

/** `6 sources`, `3 claims`: one part for each kind that occurs. */
export function countKinds(notes: readonly Pick<PlannedNote, 'kind'>[], words: Words): readonly string[] {
  return KINDS.flatMap((kind) => {
    const n = notes.filter((note) => note.kind === kind).length;
    return n > 0 ? [words.importing.kinds[kind](n)] : [];
  });
}
