import type { TextEdit } from '../../domain/citation';
import { editBetween } from '../../domain/edit-between';
import { baseName } from '../../domain/links';
import type { Problem } from '../../domain/reading';
import type { Source } from '../../domain/source';
import { applyEdits } from '../../domain/text-edits';
import type { Library } from '../library';
import { splitNote } from '../notes/front-matter';
import { changeNotes, type ChangeOptions, type ChangeReport, type EditNote, type NoteRow, type WriteNote } from './change-notes';
import { sourcesOfKey } from './free-key';
import { mergeCitations } from './merge-citations';
import { compareFields, type MergedFields } from './merge-fields';
import { bodyOf, mergeTexts, type MergeChoices, type MergeWords } from './merge-text';
import { redirectLinks } from './redirect-links';

/** A source note and its newest text. */
export interface SourceText {
  readonly source: Source;
  readonly text: string;
}

/** What merging two source notes means, before anything is written. */
export interface MergePlan extends MergedFields {
  readonly keep: SourceText;
  readonly drop: SourceText;
  /** The note that goes has a text that the kept one does not hold. */
  readonly hasText: boolean;
  /** Why the two cannot be merged. */
  readonly problems: readonly Problem[];
}

/** Compares two source notes; which of them stays is decided. */
export function planMerge(keep: SourceText, drop: SourceText): MergePlan {
  const [ours, theirs] = [splitNote(keep.text), splitNote(drop.text)];
  const body = bodyOf(drop.text);
  return {
    keep,
    drop,
    ...compareFields(ours.properties ?? {}, theirs.properties ?? {}),
    hasText: body !== '' && !keep.text.includes(body),
    problems: [...ours.problems, ...theirs.problems],
  };
}

/**
 * What is done to every other note: citations and links of the note that goes lead to the one that stays. Where a third source has the
 * key as well, or both have the same, citations stay as they are.
 */
export function leadTo(keep: Source, drop: Source, library: Pick<Library, 'sources' | 'resolve'>): EditNote {
  const name = baseName(keep.path);
  const isAlone = library.resolve({ target: name }, '')?.path === keep.path;
  const target = isAlone ? name : keep.path.replace(/\.md$/, '');
  const isCited = sourcesOfKey(drop.citekey, library.sources()).length === 1;
  return (text, from) => {
    const leads = (written: string): boolean => library.resolve({ target: written }, from)?.path === drop.path;
    const citations = isCited ? mergeCitations(text, drop.citekey, keep.citekey, (written) => library.resolve({ target: written }, from) !== undefined) : [];
    return [...citations, ...redirectLinks(text, leads, { path: keep.path, target })].sort((one, other) => one.from - other.from);
  };
}

/** What the running of a merge works with. */
export interface MergeDeps {
  read(path: string): Promise<string>;
  readonly write: WriteNote;
  trash(path: string): Promise<void>;
  readonly words: MergeWords;
}

/** What came of a merge. Where the other note was not put into the trash, all that it says is still in it. */
export interface MergeReport extends ChangeReport {
  readonly trashed: boolean;
}

/**
 * Writes the kept note, then every other, and puts the one that goes into the trash only when all of that succeeded and it still says what was
 * merged. Rejects where not even the kept note could be written; nothing was changed then.
 */
export async function runMerge(plan: MergePlan, rows: readonly NoteRow[], choices: MergeChoices, lead: EditNote, deps: MergeDeps, options: ChangeOptions): Promise<MergeReport> {
  const { keep: { source: keep }, drop: { source: drop, text: dropText } } = plan;
  const isAsSeen = async (): Promise<boolean> => await deps.read(drop.path) === dropText;
  if (!await isAsSeen()) throw new Error(`“${drop.path}” was changed in the meantime, so nothing was written. Run the command again.`);
  const tidy = (text: string): string => applyEdits(text, lead(text, keep.path));
  await deps.write(keep.path, (text) => mergeEdits(text, plan, choices, deps.words, tidy));
  const others = rows.filter(({ path }) => path !== keep.path && path !== drop.path);
  const report = await changeNotes(others, deps.write, lead, options);
  const isDone = report.failed.length === 0 && report.left.length === 0;
  if (!isDone || !await isAsSeen().catch(() => false)) return { ...report, trashed: false };
  try {
    await deps.trash(drop.path);
    return { ...report, trashed: true };
  } catch (error) {
    return { ...report, failed: [{ path: drop.path, error }], trashed: false };
  }
}

function mergeEdits(text: string, { drop }: MergePlan, choices: MergeChoices, words: MergeWords, tidy: (text: string) => string): readonly TextEdit[] {
  const { value, problems } = mergeTexts(text, drop.text, choices, words, tidy);
  if (value === undefined) throw new Error(problems.map(({ what, fix }) => `${what} ${fix}`).join(' '));
  return editBetween(text, tidy(value));
}
