import { nextFreeKey, sourcesOfKey } from '../../application/citekeys/free-key';
import { baseName } from '../../domain/links';
import type { Problem } from '../../domain/reading';
import type { Source } from '../../domain/source';
import { pick, type Choice } from '../modals/pick-modal';
import { problemPath, type ProblemFix } from '../modals/problem-list';
import { guard } from './guard';
import { mergeSources, type MergeFlowDeps } from './merge-sources';
import { reviewRename, type RenameDeps } from './rename-key';

/** What can be done about a problem with a click; undefined where a person has to change the note. */
export function fixFor(problem: Problem, deps: RenameDeps & MergeFlowDeps): ProblemFix | undefined {
  const { words } = deps;
  if (problem.code !== 'citekey-shared') return undefined;
  return { label: words.citekeys.shared.fix, run: () => void guard(words.citekeys.rename.effect, () => fixSharedKey(problemPath(problem), deps), deps) };
}

type Fix = { readonly rename: Source } | { readonly merge: Source };

/** Several notes have one key: another key for one of them, or one note of two. */
async function fixSharedKey(path: string, deps: RenameDeps & MergeFlowDeps): Promise<void> {
  const { library, words: { citekeys: { shared } } } = deps;
  const named = library.get(path)?.value;
  const all = named?.kind === 'source' ? sourcesOfKey(named.citekey, library.sources()) : [];
  const [first, second] = all;
  if (named?.kind !== 'source' || !first || !second) return deps.tell(shared.gone);
  const key = nextFreeKey(first.citekey, library.sources());
  const other = named === first ? second : named;
  const names = namesOf(all);
  const choices: readonly Choice<Fix>[] = [
    ...[...all.slice(1), first].map((source) => ({ value: { rename: source }, does: shared.rename(names(source), key), says: source.title || source.path })),
    { value: { merge: other }, does: shared.merge(names(first), names(other)), says: shared.mergeSays },
  ];
  const fix = await pick(deps.app, shared.title(first.citekey), shared.lead(names(first)), choices);
  if (!fix) return;
  if ('merge' in fix) return mergeSources(first, fix.merge, deps);
  const isFirst = fix.rename === first;
  const lead = isFirst ? shared.first(first.citekey) : shared.later(first.citekey, names(first));
  await reviewRename(fix.rename.path, { from: first.citekey, to: key, isNew: true, ticked: isFirst, lead }, deps);
}

/** File names, or paths where two files have the same name. */
function namesOf(sources: readonly Source[]): (source: Source) => string {
  const isUnique = new Set(sources.map(({ path }) => baseName(path))).size === sources.length;
  return ({ path }) => (isUnique ? baseName(path) : path.replace(/\.md$/, ''));
}
