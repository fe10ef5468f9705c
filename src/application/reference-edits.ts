import type { TextEdit } from '../domain/citation';
import { composeEdits } from '../domain/compose-edits';
import { editBetween } from '../domain/edit-between';
import { mapOffset } from '../domain/map-offset';
import type { Problem, Reading } from '../domain/reading';
import { applyEdits } from '../domain/text-edits';
import { updateReferences, type CiteContext } from './citing/cite';
import { findReferencesSection } from './citing/references-section';
import { scanSteps } from './citing/scan';
import { inSlices } from './citing/steps';
import { setProperties } from './notes/front-matter';
import type { Breathe } from './ports';

/** What a command does to a note and its reference list, as one set of edits of the text before it: one undo step. */
export interface ReferenceEdits {
  readonly edits: readonly TextEdit[];
  readonly problems: readonly Problem[];
  /** Citation keys in the order of the list. */
  readonly cited: readonly string[];
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor?: number;
  /** The note before and after the list is written, where a person had edited the list: to be shown first. */
  readonly byHand?: { readonly before: string; readonly after: string };
}

/** `first` (none, for a plain update), and then the reference list brought up to date. `cursor` counts in the text after `first`. */
export async function withReferences(text: string, first: readonly TextEdit[], context: CiteContext, cursor?: number): Promise<ReferenceEdits> {
  const before = applyEdits(text, first);
  const { edits, problems, editedByHand, cited } = await updateReferences(before, context);
  const result = {
    edits: composeEdits(text.length, first, edits),
    problems,
    cited,
    ...(cursor !== undefined && { cursor: mapOffset(edits, cursor) }),
  };
  return editedByHand && edits.length > 0 ? { ...result, byHand: { before, after: applyEdits(before, edits) } } : result;
}

/** The note's `csl` set to a style, and its reference list in it. No value where the front matter cannot be read. */
export function withStyle(text: string, style: string, context: CiteContext): Promise<Reading<ReferenceEdits>> {
  return withProperty(text, 'csl', style, context);
}

/** A property of the note that decides how its references read, and its list as it then reads. No value where the front matter cannot be read. */
export async function withProperty(text: string, name: 'csl' | 'lang', value: string, context: CiteContext): Promise<Reading<ReferenceEdits>> {
  const changed = setProperties(text, (properties) => {
    properties[name] = value;
  });
  if (changed.value === undefined) return { problems: changed.problems };
  return { value: await withReferences(text, editBetween(text, changed.value), context), problems: changed.problems };
}

/** Whether an offset lies in the reference list, where whatever a person writes is replaced by the next update. */
export async function isInReferenceList(text: string, offset: number, breathe: Breathe): Promise<boolean> {
  if (!text.includes('%%')) return false;
  const { section } = findReferencesSection(text, await inSlices(scanSteps(text), breathe));
  return section !== undefined && section.from < offset && offset < section.to;
}
