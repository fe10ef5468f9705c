import type { NoteKind } from '../../domain/kinds';
import type { Problem } from '../../domain/reading';

/** What an import will do with one thing it found. */
export type PlannedAction = 'create' | 'update' | 'unchanged' | 'preserved' | 'duplicate' | 'failed';

/** One field as read: its property name, value as shown to a person, and how sure the reader is, 0 to 1. */
export interface PlannedField {
  readonly name: string;
  readonly value: string;
  readonly confidence: number;
}

/** One note that an import would write, or says why it would not. */
export interface PlannedNote {
  /** Stable within the plan. */
  readonly id: string;
  readonly kind: NoteKind | 'article';
  /** Where it would be written, or the existing note that it matches. */
  readonly path: string;
  /** What a person sees in the row: a reference's title, a claim's statement. */
  readonly title: string;
  readonly action: PlannedAction;
  /** Why this action, one plain sentence. */
  readonly why: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly fields: readonly PlannedField[];
  /** The text it was read from, verbatim, and where that stands in the input (UTF-16). */
  readonly original: string;
  readonly span?: { readonly from: number; readonly to: number };
  /** The whole note, for `create`. */
  readonly text?: string;
  /** Plan ids that this note links to, so that skipping a row can be followed through. */
  readonly links: readonly string[];
}

/** Text of the input that became nothing, kept verbatim so that nothing is lost silently. */
export interface Leftover {
  readonly text: string;
  readonly why: string;
}

/** An import, computed and shown before anything is written. */
export interface ImportPlan {
  readonly notes: readonly PlannedNote[];
  readonly problems: readonly Problem[];
  readonly leftovers: readonly Leftover[];
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly title: string;
}

/** What became of each planned note. */
export interface ImportReport {
  readonly written: readonly { readonly id: string; readonly path: string }[];
  readonly skipped: readonly { readonly id: string; readonly why: string }[];
  readonly failed: readonly { readonly id: string; readonly title: string; readonly problem: Problem }[];
  readonly cancelled: boolean;
}
