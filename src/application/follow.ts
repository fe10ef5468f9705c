import type { Library } from './library';
import type { NoteChange, NoteStore, Stop } from './ports';

/**
 * Fills the library with every note of the vault and then follows it. Resolves once it is full, to what ends the following. A note that
 * changes while the vault is being read keeps its newer state. Rejects where the vault cannot be listed; nothing is followed then.
 */
export async function followVault(store: NoteStore, library: Library): Promise<Stop> {
  let filling = true;
  const newer = new Set<string>();
  const stop = store.onChange((change) => {
    if (filling) for (const path of pathsOf(change)) newer.add(path);
    apply(change, library);
  });
  try {
    for await (const notes of store.all()) library.putAll(notes.filter((note) => !newer.has(note.path)));
  } catch (error) {
    stop();
    throw error;
  }
  filling = false;
  newer.clear();
  return stop;
}

function apply(change: NoteChange, library: Library): void {
  switch (change.what) {
    case 'put': library.put(change.note); break;
    case 'removed': library.remove(change.path); break;
    case 'renamed': library.rename(change.from, change.note); break;
  }
}

function pathsOf(change: NoteChange): readonly string[] {
  switch (change.what) {
    case 'put': return [change.note.path];
    case 'removed': return [change.path];
    case 'renamed': return [change.from, change.note.path];
  }
}
