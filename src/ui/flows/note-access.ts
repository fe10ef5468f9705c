import { storeAccess, type NoteAccess } from '../../application/citing/update-all';
import type { Desk } from './desk';

/** Notes as they stand: the one being written in through its editor, so that one undo takes a change back, every other in the vault. */
export function noteAccess({ editor, store }: Pick<Desk, 'editor' | 'store'>): NoteAccess {
  const inVault = storeAccess(store);
  const open = (path: string): ReturnType<Desk['editor']> => {
    const found = editor();
    return found?.path === path ? found : undefined;
  };
  return {
    read: async (path) => open(path)?.text() ?? inVault.read(path),
    write: async (path, expected, edits) => open(path)?.apply(expected, edits) ?? inVault.write(path, expected, edits),
  };
}
