import type { CitationCluster } from '../../domain/citation';
import type { CslItem } from '../../domain/csl';
import type { Problem } from '../../domain/reading';
import type { Source } from '../../domain/source';
import { sourceToCsl } from '../../domain/source-csl';
import { isTemplate } from '../../domain/template-note';
import type { CiteContext } from '../citing/cite';
import { citeNote, readNoteText, type CitedNote } from '../citing/cited-note';
import { EVERYTHING, readNoteSettings } from '../citing/note-settings';
import { inReadingOrder } from '../citing/reading-order';
import type { RunControl } from '../citing/update-all';
import type { Library } from '../library';
import type { NoteStore, NoteText } from '../ports';

/** Whose references: those of a note, of all notes in a folder and the folders in it, or all of the vault. */
export interface ExportScope {
  readonly kind: 'note' | 'folder' | 'vault';
  /** '' for the vault. */
  readonly path: string;
}

/** References to export, each once, and what a person should know of them. `note` is there for the scope of a note. */
export interface CollectedReferences {
  readonly items: readonly CslItem[];
  readonly problems: readonly Problem[];
  readonly note?: CitedNote;
}

export interface CollectDeps {
  readonly library: Library;
  readonly store: Pick<NoteStore, 'all' | 'read'>;
  readonly contextOf: (path: string) => CiteContext;
}

/** Keys that one problem names; more are counted. */
const NAMED = 5;

/**
 * Collects them: what a note cites in the order of its list, then the sources that it links as a claim or is itself; of a folder in the order of
 * its notes; of the vault in the order of the source notes. A note that cannot be read is a problem and costs itself alone.
 */
export async function collectReferences(scope: ExportScope, deps: CollectDeps, control: RunControl): Promise<CollectedReferences> {
  const found = new Found(deps.library);
  const note = scope.kind === 'note' ? await ofNote(scope.path, deps, found) : undefined;
  if (scope.kind === 'folder') await ofFolder(scope.path, deps, control, found);
  if (scope.kind === 'vault') for (const source of deps.library.sources()) found.add(source);
  return { items: found.items(), problems: [...found.problems(scope), ...note?.problems.filter(({ severity, where }) => severity === 'error' && where !== 'csl') ?? []], ...(note && { note }) };
}

async function ofNote(path: string, { library, store, contextOf }: CollectDeps, found: Found): Promise<CitedNote> {
  const text = await store.read(path);
  const context = contextOf(path);
  const read = await readNoteText(text, context);
  const note = await citeNote(text, context, read);
  // The list is empty where its style cannot be used; what the text cites is known all the same.
  for (const key of [...note.cited, ...keysOf(text, read.clusters, context, library)]) found.cite(key);
  addOwn(path, library, found);
  return note;
}

async function ofFolder(folder: string, deps: CollectDeps, { signal, onProgress, breathe }: RunControl, found: Found): Promise<void> {
  const paths = await notesIn(folder, deps.store);
  for (const [at, path] of paths.entries()) {
    if (signal?.aborted === true) return;
    onProgress?.(at, paths.length, path);
    const text = await deps.store.read(path).catch(() => undefined);
    if (text === undefined) found.unreadable.push(path);
    else await citeAll(text, deps.contextOf(path), deps.library, found);
    addOwn(path, deps.library, found);
    await breathe();
  }
}

/** What a note cites, and the notes that it embeds. */
async function citeAll(text: string, context: CiteContext, library: Library, found: Found): Promise<void> {
  const embedded = text.includes('![[') ? await context.embeds?.(text) : undefined;
  for (const body of [text, ...[...embedded?.values() ?? []].map((note) => note.text)]) {
    const { clusters } = await readNoteText(body, context);
    for (const key of keysOf(body, clusters, context, library)) found.cite(key);
  }
}

async function notesIn(folder: string, store: Pick<NoteStore, 'all'>): Promise<readonly string[]> {
  const isInside = ({ path, properties = {} }: NoteText): boolean => (folder === '' || path.startsWith(`${folder}/`)) && !isTemplate(path, properties);
  const paths: string[] = [];
  for await (const notes of store.all()) paths.push(...notes.filter(isInside).map(({ path }) => path));
  return paths.sort();
}

/** What a note cites, in reading order. A handle in the text is a key only where a source has it. */
function keysOf(text: string, found: readonly CitationCluster[], context: CiteContext, library: Pick<Library, 'sources'>): readonly string[] {
  const clusters = inReadingOrder(text, found);
  const cited = clusters.flatMap(({ items }) => items.filter(({ id, mode }) => mode !== 'AuthorInText' || context.itemOf(id) !== undefined).map(({ id }) => id));
  const { nocite } = readNoteSettings(text, context);
  return [...cited, ...nocite.flatMap((key) => (key === EVERYTHING ? library.sources().map(({ citekey }) => citekey) : [key]))];
}

/** A source note is a reference itself, and a claim rests on those that it links. */
function addOwn(path: string, library: Library, found: Found): void {
  const own = library.get(path)?.value;
  if (own?.kind === 'source') found.add(own);
  for (const { source } of library.claimView(path)?.sources ?? []) found.add(source);
}

/** Sources by key, each once, in the order in which they were met. */
class Found {
  readonly unreadable: string[] = [];
  private readonly sources = new Map<string, Source>();
  private readonly unknown = new Set<string>();

  constructor(private readonly library: Pick<Library, 'sourceByKey'>) {}

  cite(key: string): void {
    const source = this.library.sourceByKey(key);
    if (source === undefined) this.unknown.add(key);
    else this.add(source);
  }

  /** Of two notes with one key the first by path counts, as in citations. */
  add({ citekey }: Source): void {
    const source = this.library.sourceByKey(citekey);
    if (source !== undefined) this.sources.set(source.citekey.toLowerCase(), source);
  }

  items(): CslItem[] {
    return [...this.sources.values()].map(sourceToCsl);
  }

  problems(scope: ExportScope): Problem[] {
    const incomplete = [...this.sources.values()].filter(({ title, authors, editors, issued }) => title === '' || issued === undefined || authors.length + editors.length === 0);
    return [
      ...(this.sources.size === 0 ? [nothing(scope)] : []),
      ...warning('export-unknown', [...this.unknown], 'Left out, because no source note has such a citation key', 'Correct the keys, or create the source notes.'),
      ...warning('export-incomplete', incomplete.map(({ citekey }) => citekey), 'Exported without a title, author or date, because the source note has none', 'Complete it, then export again.'),
      ...warning('export-unread', this.unreadable, 'What these notes cite is missing, because they could not be read', 'Open them to see why.'),
    ];
  }
}

function warning(code: string, names: readonly string[], effect: string, fix: string): Problem[] {
  return names.length === 0 ? [] : [{ code, severity: 'warning', where: '', what: `${effect}: ${named(names)}.`, fix }];
}

function nothing({ kind }: ExportScope): Problem {
  const what = kind === 'vault' ? 'This vault has no source notes' : kind === 'note' ? 'This note cites no source' : 'No note here cites a source';
  return { code: 'export-nothing', severity: 'error', where: '', what: `${what}, so there is nothing to export.`, fix: 'Use “Insert reference” to cite, or “Import article” to add sources.' };
}

/** `“a”, “b” and 3 more`. */
function named(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).map((name) => `“${name}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
