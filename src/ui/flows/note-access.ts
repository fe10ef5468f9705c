import type { NoteAccess } from '../../application/citing/update-all';
import { applyEdits } from '../../domain/text-edits';
import type { Desk } from './desk';

/** Notes as they stand: the one being written in through its editor, so that one undo takes a change back, every other in the vault. */
export function noteAccess({ editor, store }: Pick<Desk, 'editor' | 'store'>): NoteAccess {
  const open = (path: string): ReturnType<Desk['editor']> => {
    const found = editor();
    return found?.path === path ? found : undefined;
  };
  return {
    read: async (path) => open(path)?.text() ?? store.read(path),
    async write(path, expected, edits) {
      const here = open(path);
      if (here) return here.apply(expected, edits);
      let same = false;
      await store.update(path, (now) => {
        same = now === expected;
        return same ? applyEdits(now, edits) : now;
      });
      return same;
    },
  };
}
