import { citeContext } from '../../application/cite-context';
import { countedKeys, insertionSteps, type Insertion } from '../../application/citing/cite';
import { inSlices } from '../../application/citing/steps';
import { forNewest } from '../../application/newest-text';
import { isInReferenceList, withReferences } from '../../application/reference-edits';
import type { EditorPort } from '../../application/ports';
import type { TextEdit } from '../../domain/citation';
import { editBetween } from '../../domain/edit-between';
import { mapOffset } from '../../domain/map-offset';
import { ask } from '../modals/ask';
import { askLocator } from '../modals/locator-modal';
import type { CompletedCitation } from '../suggest/citation-suggest';
import { chooseReferences, type ChosenReference } from '../suggest/insert-reference-modal';
import { isUnsound } from '../suggest/reference-row';
import { mayReplaceList, applyTo, problemSummary } from './apply-references';
import type { Desk } from './desk';

type CiteDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'editor' | 'store' | 'formatting' | 'breathe'>;

/** The command “Insert reference”: choose, ask about retracted sources, write the citation and the list in one undo step. */
export async function insertReference(deps: CiteDeps & Pick<Desk, 'references'>): Promise<void> {
  const { app, words, references, tell } = deps;
  if (!deps.editor()) return tell(words.failures.noEditor);
  const chosen = await chooseReferences(app, {
    words,
    references,
    locate: (reference) => askLocator(app, reference, words),
    nothingToCite: (claim) => tell(words.citing.insert.nothing(claim)),
  });
  if (chosen.length > 0) await insert(chosen, deps);
}

/** Cites claims by their paths, as the sidebar asks for it: the counted sources of each, once. */
export async function citeClaims(paths: readonly string[], deps: CiteDeps): Promise<void> {
  const views = paths.flatMap((path) => deps.library.claimView(path) ?? []);
  const keys = [...new Set(views.flatMap(countedKeys))];
  const [first] = views;
  if (keys.length > 0) await insert(keys.map((key) => ({ key })), deps);
  else if (first) deps.tell(deps.words.citing.insert.nothing(first.claim.statement));
}

/** Finishes a citation that was completed while typing. */
export async function completeCitation(citation: CompletedCitation, deps: CiteDeps): Promise<void> {
  const editor = deps.editor();
  if (editor?.path !== citation.path) return deps.tell(deps.words.failures.noEditor);
  const text = editor.text();
  if (await isInReferenceList(text, citation.from, deps.breathe)) return deps.tell(deps.words.citing.insert.inList);
  if (!await mayCite([citation.hit.source.citekey], deps)) return;
  const { from, to, insert: written } = citation;
  await write(editor, text, { edits: [{ from, to, insert: written }], cursor: from + written.length }, deps);
}

async function insert(chosen: readonly ChosenReference[], deps: CiteDeps): Promise<void> {
  if (!await mayCite(chosen.map(({ key }) => key), deps)) return;
  // The note is looked up after the questions: a person may have moved the cursor or opened another one.
  const editor = deps.editor();
  if (!editor) return deps.tell(deps.words.failures.noEditor);
  const text = editor.text();
  const { edits, cursor, problems } = await inSlices(insertionSteps(text, editor.cursor(), chosen), deps.breathe);
  if (edits.length === 0) return deps.tell(problemSummary(problems, deps.words) ?? deps.words.citing.insert.already);
  await write(editor, text, { edits, cursor }, deps);
}

/** A citation to write, and where the cursor goes, in the text after it. */
type Written = Pick<Insertion, 'edits' | 'cursor'>;

/**
 * The citation, and where the settings say so the reference list, as one undo step. Reading and formatting take a moment in which a person
 * may go on typing: then the citation goes where it was asked for, and the cursor stays with them.
 */
async function write(editor: EditorPort, text: string, citation: Written, deps: CiteDeps): Promise<void> {
  const moved = (now: string): Written => (now === text ? citation : after(editBetween(text, now), citation.edits, editor.cursor()));
  const alone = (): boolean => {
    const now = editor.text();
    const { edits, cursor } = moved(now);
    return applyTo(editor, now, edits, cursor, deps);
  };
  if (!deps.settings().updateReferencesOnInsert) return void alone();
  const { find } = await deps.ownStyles();
  const context = citeContext(deps.library, deps.settings(), editor.path, deps.formatting, find, deps.store, deps.breathe);
  const made = await forNewest(() => editor.text(), async (now) => {
    const { edits, cursor } = moved(now);
    return withReferences(now, edits, context, cursor);
  });
  const { text: known, value: all } = made;
  // A long note was just compared, and writing compares it once more.
  await deps.breathe();
  if (all.byHand && editor.text() !== known) return void alone();
  if (!await mayReplaceList(all, deps)) {
    if (!alone()) return;
  } else if (!editor.apply(known, all.edits, all.cursor)) return void alone();
  const summary = problemSummary(all.problems.filter(({ severity }) => severity === 'error'), deps.words);
  if (summary) deps.tell(deps.words.citing.inserted.unlisted(summary));
}

/** A citation in the text after `typed`. Where a person changed the very place, it stands beside what they wrote. */
function after(typed: readonly TextEdit[], edits: readonly TextEdit[], cursor: number): Written {
  const placed = edits.map(({ from, to, insert }) => ({ from: mapOffset(typed, from), to: mapOffset(typed, to), insert }));
  return { edits: placed, cursor: mapOffset(placed, cursor) };
}

/** Names retracted and withdrawn sources among the keys and asks. True where there is none or the person insists. */
export async function mayCite(keys: readonly string[], { app, words, library }: Pick<Desk, 'app' | 'words' | 'library'>): Promise<boolean> {
  const sources = keys.flatMap((key) => library.sourceByKey(key) ?? []);
  const unsound = sources.filter((source) => isUnsound(source) && source.statusAck === undefined);
  if (unsound.length === 0) return true;
  const { retracted } = words.citing;
  return ask(app, {
    title: retracted.title(unsound.length),
    text: [...unsound.map((source) => retracted.line(source.title || source.citekey, words.status[source.status])), retracted.ask],
    yes: retracted.yes,
    no: retracted.no,
    destructive: true,
  });
}
