import type { NoteText } from '../ports';

/** Where notes and their uses are looked up. */
export interface CitingDeps {
  readonly store: { all(): AsyncIterable<readonly NoteText[]> };
  readonly usage: { ready(): Promise<void>; notesCiting(citekey: string): readonly { readonly path: string }[] };
}

/** Paths of the notes that may cite a key, sorted: in their text, or in `nocite`, where only reading the note tells which keys it holds. */
export async function notesToRename(key: string, { store, usage }: CitingDeps): Promise<readonly string[]> {
  await usage.ready();
  const paths = new Set(usage.notesCiting(key).map(({ path }) => path));
  for await (const notes of store.all()) for (const { path, properties } of notes) if (properties?.['nocite'] !== undefined) paths.add(path);
  return [...paths].sort();
}

/** Paths of all notes, sorted. */
export async function allNotes(store: CitingDeps['store']): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const notes of store.all()) for (const { path } of notes) paths.push(path);
  return paths.sort();
}
