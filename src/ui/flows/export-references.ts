import { citeContext } from '../../application/cite-context';
import { EXPORT_FORMATS, exportSteps } from '../../application/exporting';
import { collectReferences, type CollectedReferences, type ExportScope } from '../../application/exporting/collect';
import type { ExportFormat } from '../../application/exporting/format';
import { finishInSlices } from '../../application/importing/format';
import { baseName } from '../../domain/links';
import { ask } from '../modals/ask';
import { drawExport, type ExportPreview } from '../modals/export-modal';
import { showModal } from '../modals/plain-modal';
import type { Desk } from './desk';
import { guard } from './guard';

type ExportDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'store' | 'ready' | 'breathe' | 'activeNote' | 'clipboard'>;

/** What a person chose, what was found for it, and what becomes of it. */
interface Chosen {
  readonly path: string;
  readonly format: ExportFormat;
  readonly found: CollectedReferences;
}

/**
 * The command “Export references”: of the open note (or the one at `path`), its folder or the vault, as a file beside the note or on the
 * clipboard. Nothing is replaced without a question.
 */
export async function exportReferences(deps: ExportDeps, path = deps.activeNote() ?? ''): Promise<void> {
  const { app, words: { exporting: words }, store, tell } = deps;
  await deps.ready;
  const [chosen, way] = await choose(path, deps);
  if (!chosen || !way) return;
  const { items } = chosen.found;
  const text = await finishInSlices(exportSteps(items, chosen.format), deps.breathe);
  if (way === 'copy') {
    await deps.clipboard.write(text);
    return tell(words.copied(items.length));
  }
  const { replace } = words;
  if (!store.exists(chosen.path)) await store.create(chosen.path, text);
  else if (await ask(app, { title: replace.title, text: [replace.lead(chosen.path)], yes: replace.yes, no: replace.no, destructive: true })) await store.update(chosen.path, () => text);
  else return;
  tell(words.saved(items.length, chosen.path));
}

/** Asks in one dialogue; what a choice gives is looked up as soon as it is made, and a newer choice ends the older look-up. */
async function choose(path: string, deps: ExportDeps): Promise<readonly [Chosen | undefined, 'save' | 'copy' | undefined]> {
  const { app, words, library, store, settings, formatting, breathe } = deps;
  const { find } = await deps.ownStyles();
  const contextOf = (note: string): ReturnType<typeof citeContext> => citeContext(library, settings(), note, formatting, find, store, breathe);
  const scopes = scopesOf(path);
  const titles: Readonly<Record<string, string>> = words.exporting.formats;
  let running = { aborted: false };
  let chosen: Chosen | undefined;
  let way: 'save' | 'copy' | undefined;
  let show: ((preview: ExportPreview) => void) | undefined;
  const say = (says: string): void => show?.({ says, problems: [], some: false });
  const look = async (scope: ExportScope, format: ExportFormat): Promise<void> => {
    running.aborted = true;
    chosen = undefined;
    const mine = running = { aborted: false };
    const found = await collectReferences(scope, { library, store, contextOf }, { signal: mine, onProgress: (done, total) => say(words.exporting.reading(done, total)), breathe });
    if (mine.aborted) return;
    chosen = { path: filePath(scope, format), format, found };
    const some = found.items.length > 0;
    show?.({ says: some ? words.exporting.will(found.items.length, chosen.path) : '', problems: found.problems, some });
  };
  await showModal(app, {
    title: words.commands.exportReferences,
    draw: (content, close) => {
      const end = (answer?: 'save' | 'copy') => () => {
        way = answer;
        close();
      };
      show = drawExport(content, scopes.map((scope) => words.exporting.scopes[scope.kind](scope.kind === 'note' ? baseName(scope.path) : scope.path)), EXPORT_FORMATS.map(({ id }) => titles[id] ?? id), words, {
        choose: (scope, format) => {
          say('');
          void guard(words.exporting.effect, () => look(scopes[scope] ?? VAULT, EXPORT_FORMATS[format] ?? EXPORT_FORMATS[0]), deps);
        },
        save: end('save'), copy: end('copy'), cancel: end(),
      });
      say('');
      return () => {
        running.aborted = true;
      };
    },
  });
  return [chosen, way];
}

const VAULT: ExportScope = { kind: 'vault', path: '' };

/** The note and its folder where one is open, and the vault. */
function scopesOf(path: string): ExportScope[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return [...(path.endsWith('.md') ? [{ kind: 'note' as const, path }] : []), ...(folder === '' ? [] : [{ kind: 'folder' as const, path: folder }]), VAULT];
}

/** Beside the note, under its name; `references` for a folder or the vault. */
function filePath({ kind, path }: ExportScope, { extension }: ExportFormat): string {
  return kind === 'note' ? path.replace(/\.md$/, `.${extension}`) : `${path}/references.${extension}`.replace(/^\//, '');
}
