import { findNotes, type NoteRow } from '../../application/citekeys/change-notes';
import { allNotes } from '../../application/citekeys/citing-notes';
import { leadTo, planMerge, runMerge, type MergePlan, type MergeReport } from '../../application/citekeys/merge-sources';
import { shortReference } from '../../application/short-reference';
import { baseName } from '../../domain/links';
import type { Source } from '../../domain/source';
import { drawMerge } from '../modals/merge-modal';
import { pick } from '../modals/pick-modal';
import { chooseSource } from '../suggest/source-picker';
import { noteWriter, showChange, type ChangeDeps } from './change-dialogue';
import type { Desk } from './desk';
import { noteAccess } from './note-access';

export type MergeFlowDeps = ChangeDeps & Pick<Desk, 'library' | 'references' | 'activeNote' | 'ready' | 'trash'>;

/** The command “Merge with another source”: asks which one is the same study as the open source. */
export async function mergeWithAnother(deps: MergeFlowDeps): Promise<void> {
  await deps.ready;
  const { library, words, app } = deps;
  const source = library.get(deps.activeNote() ?? '')?.value;
  if (source?.kind !== 'source') return deps.tell(words.citekeys.notSource);
  const search = async (query: string, limit: number): Promise<Awaited<ReturnType<typeof deps.references.sources>>> =>
    (await deps.references.sources(query, limit + 1)).filter(({ path }) => path !== source.path);
  const other = await chooseSource(app, words.citekeys.merge.find, search, words);
  if (other) await mergeSources(source, other, deps);
}

/** Asks which of two sources stays, shows what they become, and merges them when a person agrees. */
export async function mergeSources(one: Source, other: Source, deps: MergeFlowDeps): Promise<void> {
  const { library, words } = deps;
  const { merge: text } = words.citekeys;
  const keep = await pick(deps.app, text.which, text.whichLead, [one, other].map((value) => ({
    value, does: text.keep(baseName(value.path)), says: [value.title, shortReference(value, words.citing.insert.noYear), value.path].filter(Boolean).join(' · '),
  })));
  if (!keep) return;
  const drop = keep === one ? other : one;
  const access = noteAccess(deps);
  const read = (path: string): Promise<string> => access.read(path);
  const lead = leadTo(keep, drop, library);
  const name = baseName(drop.path);
  await showChange<{ readonly plan: MergePlan; readonly rows: readonly NoteRow[] }, MergeReport>({
    title: text.title,
    effect: text.effect,
    looking: text.looking(name),
    look: async (options) => {
      const plan = planMerge({ source: keep, text: await read(keep.path) }, { source: drop, text: await read(drop.path) });
      const [problem] = plan.problems;
      if (problem) throw new Error(`${problem.what} ${problem.fix}`);
      const paths = (await allNotes(deps.store)).filter((path) => path !== keep.path && path !== drop.path);
      return { plan, rows: await findNotes(paths, read, lead, options) };
    },
    draw: (content, { plan, rows }, go, close) => drawMerge(content, plan, rows, words, {
      go: (choices) => go((options) => runMerge(plan, rows, choices, lead, {
        read, write: noteWriter(deps), trash: deps.trash, words: { heading: text.heading(name), left: text.leftOut },
      }, options)),
      cancel: close,
    }),
    done: ({ trashed }) => [text.done(baseName(keep.path)), (trashed ? text.trashed : text.untrashed)(drop.path)],
  }, deps);
}
