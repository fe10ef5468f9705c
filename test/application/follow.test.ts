import { followVault } from '../../src/application/follow';
import { Library } from '../../src/application/library';
import type { NoteChange, NoteStore, NoteText } from '../../src/application/ports';
import { aSourceNote } from '../builders';

/** A vault that hands its notes over one by one, and lets a test act in between. */
class SlowVault implements Pick<NoteStore, 'all' | 'onChange'> {
  readonly listeners = new Set<(change: NoteChange) => void>();

  constructor(private readonly slices: readonly (readonly NoteText[])[], private readonly between: (slice: number) => void = () => undefined) {}

  async *all(): AsyncIterable<readonly NoteText[]> {
    for (const [at, slice] of this.slices.entries()) {
      yield slice;
      await Promise.resolve();
      this.between(at);
    }
  }

  onChange(listener: (change: NoteChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: NoteChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

const follow = (vault: SlowVault, library: Library): Promise<() => void> => followVault(vault as unknown as NoteStore, library);

it('fills the library, follows every change, and stops when told', async () => {
  const library = new Library();
  const vault = new SlowVault([[aSourceNote('a')], [aSourceNote('b'), aSourceNote('c')]]);
  const stop = await follow(vault, library);
  expect(library.sources().map((source) => source.citekey)).toEqual(['a', 'b', 'c']);
  vault.tell({ what: 'put', note: aSourceNote('d') });
  vault.tell({ what: 'removed', path: 'Sources/a.md' });
  vault.tell({ what: 'renamed', from: 'Sources/b.md', note: aSourceNote('e') });
  expect(library.sources().map((source) => source.citekey)).toEqual(['c', 'd', 'e']);
  stop();
  vault.tell({ what: 'removed', path: 'Sources/c.md' });
  expect(library.sources()).toHaveLength(3);
});

it('what changes while the vault is being read stays changed', async () => {
  const library = new Library();
  const vault: SlowVault = new SlowVault([[aSourceNote('a')], [aSourceNote('b'), aSourceNote('c'), aSourceNote('d')]], (slice) => {
    if (slice > 0) return;
    vault.tell({ what: 'put', note: aSourceNote('b', { title: 'Newer' }) });
    vault.tell({ what: 'removed', path: 'Sources/c.md' });
    vault.tell({ what: 'renamed', from: 'Sources/d.md', note: aSourceNote('e') });
  });
  await follow(vault, library);
  expect(library.sources().map((source) => [source.citekey, source.title])).toEqual([['a', 'A study'], ['b', 'Newer'], ['e', 'A study']]);
});

it('a vault that cannot be listed is not followed', async () => {
  const vault = new SlowVault([[]], () => {
    throw new Error('The disk is gone.');
  });
  await expect(follow(vault, new Library())).rejects.toThrow('The disk is gone.');
  expect(vault.listeners.size).toBe(0);
});
