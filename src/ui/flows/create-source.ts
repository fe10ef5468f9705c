import { newSource, newSourceReader, type NewSource, type NewSourceContext } from '../../application/new-source';
import { drawCreateSource, type ReadReference } from '../modals/create-source-modal';
import { showModal } from '../modals/plain-modal';
import type { Desk } from './desk';

type SourceDeps = Pick<Desk, 'app' | 'words' | 'library' | 'store' | 'settings' | 'open'>;

/** Properties that every new source has and that say nothing about the reference. */
const SILENT: readonly string[] = ['evidence', 'citekey', 'csl_type', 'csl_extra', 'design', 'design_origin', 'status'];

/** The command “Create source”: asks for a reference, shows what was read in it, writes the note and opens it. */
export function createSource(deps: SourceDeps): Promise<void> {
  return createSourceFor(undefined, deps);
}

/** The same for a source that is cited already: it gets the key by which it is cited. */
export async function createSourceFor(citekey: string | undefined, deps: SourceDeps): Promise<void> {
  const reference = await askForReference(deps, citekey);
  const source = reference === undefined ? undefined : newSource(reference, contextOf(deps, citekey));
  if (!source) return;
  await deps.store.create(source.path, source.text);
  await deps.open(source.path);
}

async function askForReference(deps: SourceDeps, citekey?: string): Promise<string | undefined> {
  const read = newSourceReader(contextOf(deps, citekey));
  let answer: string | undefined;
  await showModal(deps.app, {
    title: deps.words.creating.source.title,
    draw: (content, close) => drawCreateSource(content, deps.words, {
      read: (reference) => {
        const source = read(reference);
        return source && shown(source);
      },
      open: (path) => {
        close();
        void deps.open(path);
      },
      create: (reference) => {
        answer = reference;
        close();
      },
      cancel: close,
    }),
  });
  return answer;
}

function contextOf({ library, settings, store }: SourceDeps, citekey?: string): NewSourceContext {
  return { library, folder: settings().folders.sources, exists: (path) => store.exists(path), ...(citekey !== undefined && { citekey }) };
}

function shown({ path, properties, missing, existing }: NewSource): ReadReference {
  const fields = Object.entries(properties)
    .filter(([name]) => !SILENT.includes(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : String(value)] as const);
  return { path, fields, missing, ...(existing && { existing: { path: existing.path, citekey: existing.citekey } }) };
}
