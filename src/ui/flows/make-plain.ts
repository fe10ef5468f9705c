import { citeContext } from '../../application/cite-context';
import { copyForOthers, plainNote } from '../../application/citing/plain-note';
import { freePath } from '../../application/note-name';
import { baseName } from '../../domain/links';
import { editBetween } from '../../domain/edit-between';
import { ask } from '../modals/ask';
import { pick } from '../modals/pick-modal';
import { problemSummary } from './apply-references';
import { changeActiveNote } from './change-note';
import type { Desk } from './desk';
import { noteAccess } from './note-access';

type PlainDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'editor' | 'activeNote' | 'store' | 'ready' | 'copyRich' | 'open' | 'breathe'>;

/** The command “Make citations plain text”: on the clipboard, as a new note, or in the note itself, which is asked about. */
export async function makeCitationsPlain(deps: PlainDeps): Promise<void> {
  const { app, words, tell, store, ready } = deps;
  const { plain } = words.handouts;
  const path = deps.activeNote();
  if (path === undefined) return tell(words.failures.noNote);
  await ready;
  const where = await pick(app, plain.title, plain.lead, (['copy', 'note', 'here'] as const).map((value) => ({ value, ...plain[value] })));
  if (!where) return;
  if (where === 'here') return plainHere(deps);
  const text = await plainText(await noteAccess(deps).read(path), path, deps);
  if (text === undefined) return;
  if (where === 'copy') {
    const copy = copyForOthers(text);
    await deps.copyRich(copy.text, path);
    return tell([plain.copied, plain.links(copy.links), plain.embeds(copy.embeds)].filter(Boolean).join(' '));
  }
  const target = freePath(path.slice(0, Math.max(0, path.lastIndexOf('/'))), plain.name(baseName(path)), (taken) => store.exists(taken));
  await store.create(target, text);
  tell(plain.made(target));
  await deps.open(target);
}

async function plainHere(deps: PlainDeps): Promise<void> {
  const { app, words, tell } = deps;
  const { plain } = words.handouts;
  if (!await ask(app, { title: plain.sure.title, text: [plain.sure.lead], yes: plain.sure.yes, no: plain.sure.no, destructive: true })) return;
  const done = await changeActiveNote(deps, async (now, path) => {
    const text = await plainText(now, path, deps);
    return text === undefined ? undefined : { edits: editBetween(now, text) };
  });
  if (done) tell(done.edits.length > 0 ? plain.done : plain.nothing);
}

/** The finished text; says why where there is none, and what is wrong with its citations. */
async function plainText(text: string, path: string, deps: PlainDeps): Promise<string | undefined> {
  const { words, tell, library, settings, formatting, store, breathe } = deps;
  const { find } = await deps.ownStyles();
  const { text: finished, problems } = await plainNote(text, citeContext(library, settings(), path, formatting, find, store, breathe));
  const summary = problemSummary(problems, words);
  if (finished === undefined) tell([words.handouts.plain.effect, summary].filter(Boolean).join(' '));
  else if (summary) tell(summary);
  return finished;
}
