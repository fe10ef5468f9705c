import type { ClaimView } from '../../application/claim-view';
import { certaintyUpdate } from '../../application/grade-note';
import { setProperties } from '../../application/notes/front-matter';
import { editBetween } from '../../domain/edit-between';
import { ask } from '../modals/ask';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';
import { failureSentence } from './guard';

type GradeDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'editor' | 'activeNote' | 'store' | 'ready' | 'breathe'>;

/** The command “Update certainty of this claim”: writes the computed level and its fingerprint into the open claim. */
export async function updateCertainty(deps: GradeDeps): Promise<void> {
  const { words, library, tell, activeNote, ready } = deps;
  await ready;
  const view = library.claimView(activeNote() ?? '');
  if (!view) return tell(words.grading.notClaim);
  const values = certaintyUpdate(view);
  if (!values) return tell(view.claim.basis === 'adopted' ? words.grading.adopted : said(view, deps, words.grading.same));
  const done = await changeActiveNote(deps, (text, path) => {
    const { value, problems } = setProperties(text, (properties) => setAll(properties, values));
    if (value !== undefined) return { edits: editBetween(text, value) };
    tell([words.failures.noteUnreadable(path), problemSummary(problems, words)].filter(Boolean).join(' '));
    return undefined;
  });
  if (done) tell(said(view, deps, words.grading.done(words.certainty.word[view.grading.certainty])));
}

/** The command “Update certainty of all claims”: says how many would change, and changes them one after the other. */
export async function updateAllCertainties(deps: GradeDeps): Promise<void> {
  const { app, words, library, store, tell, breathe, ready } = deps;
  await ready;
  const { all } = words.grading;
  const outdated = library.claimViews().filter((view) => certaintyUpdate(view) !== undefined);
  if (outdated.length === 0) return tell(all.none);
  if (!await ask(app, { title: all.title, text: [all.ask(outdated.length)], yes: all.go, no: all.cancel })) return;
  const failures: string[] = [];
  for (const { claim } of outdated) {
    await breathe();
    const view = library.claimView(claim.path);
    const values = view && certaintyUpdate(view);
    if (!values) continue;
    await store.updateProperties(claim.path, (properties) => setAll(properties, values))
      .catch((error: unknown) => failures.push(failureSentence(claim.path + ':', error, words)));
  }
  tell(all.done(outdated.length - failures.length));
  if (failures[0]) tell(all.failed(failures.length, failures[0]));
}

/** The sentence, and which domains nobody has judged. */
function said({ grading }: ClaimView, { words }: Pick<Desk, 'words'>, sentence: string): string {
  const missing = grading.missing.map((domain) => words.grading.domains[domain]);
  return missing.length > 0 ? `${sentence} ${words.grading.missing(missing)}` : sentence;
}

function setAll(properties: Record<string, unknown>, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) properties[name] = value;
}
