import { planImportInSlices } from '../../application/importing/plan-import';
import type { PlanContext } from '../../application/importing/plan-context';
import { askForText } from '../modals/paste-modal';
import { pick, type Choice } from '../modals/pick-modal';
import type { Desk } from './desk';
import { showImport } from './show-import';

export type ImportDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'editor' | 'activeNote' | 'store' | 'clipboard' | 'pickFile' | 'clock' | 'breathe' | 'open' | 'ready'>;

/** A text to import and what to call it. */
interface Imported {
  readonly text: string;
  readonly name: string;
}

type Way = 'clipboard' | 'file' | 'note' | 'paste';

/** Files that a person may choose: text in its usual wrappings. */
const ACCEPT = '.txt,.md,.markdown,.text,.html,.htm,text/plain,text/markdown,text/html';

/** The command “Import article”: asks where the text is, shows the plan, runs it, reports. */
export async function importArticle(deps: ImportDeps): Promise<void> {
  const way = await chooseWay(deps);
  if (!way) return;
  const article = await GET[way](deps);
  if (article) await importText(article, deps);
}

/** The same for a note, without asking where the text is. */
export async function importNote(path: string, deps: ImportDeps): Promise<void> {
  await importText({ text: await textOf(path, deps), name: nameOf(path) }, deps);
}

async function importText({ text, name }: Imported, deps: ImportDeps): Promise<void> {
  const { words, tell, ready, breathe } = deps;
  if (text.trim() === '') return tell(words.importing.empty);
  await showImport(text, async () => {
    // Before every note was read, a source that is there would be planned a second time.
    await ready;
    return planImportInSlices(text, planContext(name, deps), breathe);
  }, deps);
}

function planContext(name: string, { library, settings, store, clock }: ImportDeps): PlanContext {
  return { library, folders: settings().folders, exists: (path) => store.exists(path), today: clock.today(), name };
}

async function chooseWay({ app, words, activeNote }: ImportDeps): Promise<Way | undefined> {
  const { choose, title } = words.importing;
  const note = activeNote();
  const choices: Choice<Way>[] = [
    { value: 'clipboard', ...choose.clipboard },
    { value: 'file', ...choose.file },
    ...(note?.endsWith('.md') ? [{ value: 'note' as const, does: choose.note.does, says: choose.note.says(nameOf(note)) }] : []),
    { value: 'paste', ...choose.paste },
  ];
  return pick(app, title, choose.lead, choices);
}

const GET: Readonly<Record<Way, (deps: ImportDeps) => Promise<Imported | undefined>>> = {
  async clipboard(deps) {
    const { clipboard, tell, words } = deps;
    const text = await clipboard.read().catch(() => undefined);
    if (text === undefined) {
      tell(words.importing.clipboardRefused);
      return GET.paste(deps);
    }
    if (text.trim() === '') tell(words.importing.clipboardEmpty);
    return text.trim() === '' ? undefined : { text, name: dayName(deps) };
  },
  async paste(deps) {
    const text = await askForText(deps.app, deps.words);
    return text === undefined ? undefined : { text, name: dayName(deps) };
  },
  async file({ pickFile }) {
    const file = await pickFile(ACCEPT);
    return file && { text: file.text, name: file.name.replace(/\.[^.]{1,8}$/, '') };
  },
  async note(deps) {
    const path = deps.activeNote();
    return path === undefined ? undefined : { text: await textOf(path, deps), name: nameOf(path) };
  },
};

/** What is on the screen where the note is open, since that may be newer than the file. */
async function textOf(path: string, { editor, store }: ImportDeps): Promise<string> {
  const open = editor();
  return open?.path === path ? open.text() : store.read(path);
}

function dayName({ words, clock }: ImportDeps): string {
  return words.importing.name(clock.today());
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/, '');
}
