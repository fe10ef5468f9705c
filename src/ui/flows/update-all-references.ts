import { citeContext } from '../../application/cite-context';
import type { CiteContext } from '../../application/citing/cite';
import { notesToUpdate, updateAllReferences, type UpdateReport } from '../../application/citing/update-all';
import { forNewest } from '../../application/newest-text';
import { withReferences } from '../../application/reference-edits';
import { drawQuestion } from '../modals/ask';
import { drawUpdateReport } from '../modals/update-report';
import { mayReplaceList } from './apply-references';
import type { Desk } from './desk';
import { guard } from './guard';
import { noteAccess } from './note-access';
import { showRun } from './show-run';

type AllDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'editor' | 'store' | 'ready' | 'breathe' | 'open'>;

/** The command “Update references in all handouts”: looks for the lists, asks, updates them one after the other and reports. */
export async function updateAllHandouts(deps: AllDeps): Promise<void> {
  const { words, store, library, tell } = deps;
  const { all: text } = words.handouts;
  await deps.ready;
  await showRun<readonly string[], UpdateReport>({
    title: text.title,
    looking: text.looking,
    effect: words.citing.update.effect,
    async look(control) {
      const paths = await notesToUpdate(store, library, control);
      if (paths.length === 0 && control.signal?.aborted !== true) tell(text.none);
      return paths.length > 0 ? paths : undefined;
    },
    draw(content, paths, go, close) {
      const question = { title: '', text: [text.lead(paths.length)], yes: text.go(paths.length), no: text.cancel };
      drawQuestion(content, question, (yes) => (yes ? go(async (control) => updateAllReferences(paths, await contexts(deps), noteAccess(deps), control)) : close()));
    },
    report(content, report, close, open, setTitle) {
      setTitle(text.done);
      drawUpdateReport(content, report, words, { open, close, replace: (path) => replace(path, deps) });
    },
    said: ({ notes }) => text.summary(notes),
  }, deps);
}

/** One list that a person edited: shown, and replaced where they agree. Resolves to whether it was; says itself what went wrong. */
async function replace(path: string, deps: AllDeps): Promise<boolean> {
  const { words, tell } = deps;
  let done = false;
  await guard(words.citing.update.effect, async () => {
    const access = noteAccess(deps);
    const contextOf = await contexts(deps);
    const { text, value } = await forNewest(() => access.read(path), (now) => withReferences(now, [], contextOf(path)));
    if (!await mayReplaceList(value, deps)) return;
    done = await access.write(path, text, value.edits);
    if (!done) tell(words.failures.noteChanged);
  }, deps);
  return done;
}

async function contexts({ library, settings, formatting, ownStyles, store, breathe }: AllDeps): Promise<(path: string) => CiteContext> {
  const { find } = await ownStyles();
  return (path) => citeContext(library, settings(), path, formatting, find, store, breathe);
}
