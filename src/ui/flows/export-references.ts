import { citeContext } from '../../application/cite-context';
import type { CiteContext } from '../../application/citing/cite';
import { EXPORT_FORMATS, exportSteps } from '../../application/exporting';
import { collectReferences, type CollectedReferences, type ExportScope } from '../../application/exporting/collect';
import { pandocFiles, type ExportedFile } from '../../application/exporting/pandoc-files';
import { finishInSlices } from '../../application/importing/format';
import { baseName } from '../../domain/links';
import { ask } from '../modals/ask';
import { drawExport, PANDOC, type ExportChoices, type ExportPreview } from '../modals/export-modal';
import { showModal } from '../modals/plain-modal';
import type { Words } from '../words';
import type { Desk } from './desk';
import { guard } from './guard';

type ExportDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'store' | 'ready' | 'breathe' | 'activeNote' | 'clipboard'>;

/** What a person chose, and what was found for it. */
interface Chosen {
  readonly scope: ExportScope;
  readonly format: string;
  readonly found: CollectedReferences;
}

/**
 * The command “Export references”: of the open note (or the one at `path`), its folder or the vault, as a file beside the note or on the
 * clipboard. Nothing is replaced without a question.
 */
export async function exportReferences(deps: ExportDeps, path = deps.activeNote()): Promise<void> {
  await deps.ready;
  const { find } = await deps.ownStyles();
  const contextOf = (note: string): CiteContext => citeContext(deps.library, deps.settings(), note, deps.formatting, find, deps.store);
  const { chosen, way } = await choose(path, contextOf, deps);
  if (chosen === undefined || way === undefined) return;
  if (way === 'copy') {
    await deps.clipboard.write(await textOf(chosen, deps));
    return deps.tell(deps.words.exporting.copied(chosen.found.items.length));
  }
  await save(chosen, contextOf, deps);
}

/** Asks in one dialogue; what a choice gives is looked up as soon as it is made, and a newer choice ends the older look-up. */
async function choose(path: string | undefined, contextOf: (path: string) => CiteContext, deps: ExportDeps): Promise<{ chosen?: Chosen; way?: 'save' | 'copy' }> {
  const { app, words, library, store, breathe } = deps;
  let running = { aborted: false };
  let chosen: Chosen | undefined;
  let way: 'save' | 'copy' | undefined;
  const look = async (scope: ExportScope, format: string, show: (preview: ExportPreview) => void): Promise<void> => {
    running.aborted = true;
    chosen = undefined;
    const mine = running = { aborted: false };
    const onProgress = (done: number, total: number): void => show({ says: words.exporting.reading(done, total), problems: [], save: false, copy: false });
    const found = await collectReferences(scope, { library, store, contextOf }, { signal: mine, onProgress, breathe });
    if (mine.aborted) return;
    chosen = { scope, format, found };
    show(previewOf(chosen, words));
  };
  await showModal(app, {
    title: words.exporting.title,
    draw: (content, close) => {
      const end = (answer?: 'save' | 'copy') => () => {
        way = answer;
        close();
      };
      drawExport(content, choices(path, words), words, {
        choose: (scope, format, show) => void guard(words.exporting.effect, () => look(scope, format, show), deps),
        save: end('save'), copy: end('copy'), cancel: end(),
      });
      return () => {
        running.aborted = true;
      };
    },
  });
  return { ...(chosen && { chosen }), ...(way && { way }) };
}

function choices(path: string | undefined, { exporting: { scope, format } }: Words): ExportChoices {
  const folder = path === undefined ? '' : folderOf(path);
  const says: Readonly<Record<string, string>> = format.says;
  return {
    scopes: [
      ...(path?.endsWith('.md') === true ? [{ scope: { kind: 'note' as const, path }, name: scope.note(baseName(path)) }] : []),
      ...(folder === '' ? [] : [{ scope: { kind: 'folder' as const, path: folder }, name: scope.folder(folder) }]),
      { scope: { kind: 'vault' }, name: scope.vault },
    ],
    formats: [...EXPORT_FORMATS, { id: PANDOC, title: format.pandoc }].map(({ id, title }) => ({ id, title, says: says[id] ?? '' })),
  };
}

function previewOf({ scope, format, found }: Chosen, { exporting: text }: Words): ExportPreview {
  const { items, problems } = found;
  const some = items.length > 0;
  const isPandoc = format === PANDOC;
  const says = isPandoc ? text.willPandoc(pandocFolder(scope)) : some ? text.will(items.length, filePath(scope, format)) : '';
  return { says, problems, save: some || isPandoc, copy: some && !isPandoc };
}

async function save(chosen: Chosen, contextOf: (path: string) => CiteContext, deps: ExportDeps): Promise<void> {
  const { words: { exporting: text }, tell } = deps;
  const { scope, format, found } = chosen;
  if (format !== PANDOC) {
    const path = filePath(scope, format);
    if (await write([{ name: path, text: await textOf(chosen, deps) }], deps)) tell(text.saved(found.items.length, path));
    return;
  }
  if (scope.kind !== 'note') return;
  const { value, problems } = await pandocFiles(scope.path, await deps.store.read(scope.path), found, contextOf(scope.path));
  if (value === undefined) return tell([text.effect, ...problems.slice(0, 1).map(({ what, fix }) => `${what} ${fix}`)].join(' '));
  const folder = pandocFolder(scope);
  if (await write(value.map(({ name, text: inside }) => ({ name: `${folder}/${name}`, text: inside })), deps)) tell(text.savedPandoc(folder));
}

/** Writes the files, by vault path; false where a person keeps one that is there. */
async function write(files: readonly ExportedFile[], { app, store, words: { exporting: { replace } } }: ExportDeps): Promise<boolean> {
  const there = files.find(({ name }) => store.exists(name));
  if (there && !await ask(app, { title: replace.title, text: [replace.lead(there.name)], yes: replace.yes, no: replace.no, destructive: true })) return false;
  for (const { name, text } of files) {
    if (store.exists(name)) await store.update(name, () => text);
    else await store.create(name, text);
  }
  return true;
}

function textOf({ found, format }: Chosen, { breathe }: ExportDeps): Promise<string> {
  const [first, ...others] = EXPORT_FORMATS;
  return finishInSlices(exportSteps(found.items, others.find(({ id }) => id === format) ?? first), breathe);
}

/** Beside the note, under its name; `references` for a folder or the vault. */
function filePath(scope: ExportScope, format: string): string {
  const extension = EXPORT_FORMATS.find(({ id }) => id === format)?.extension ?? '';
  if (scope.kind === 'note') return scope.path.replace(/\.md$/, `.${extension}`);
  return `${scope.kind === 'folder' ? `${scope.path}/` : ''}references.${extension}`;
}

function pandocFolder(scope: ExportScope): string {
  return scope.kind === 'note' ? `${scope.path.replace(/\.md$/, '')} for pandoc` : '';
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
