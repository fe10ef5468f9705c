import { Library } from '../../../src/application/library';
import type { ClaimSearch } from '../../../src/application/search/claim-search';
import { inlineClaimSearch } from '../../../src/application/search/claim-search';
import { keepIndexed } from '../../../src/application/search/keep-indexed';
import { aClaim, aSource } from '../../builders';

const find = async (search: ClaimSearch, query: string): Promise<string[]> => {
  const { hits } = await search.search({ query, order: 'score', limit: 10 });
  return hits.map((hit) => hit.path);
};

describe('The search follows the library', () => {
  const claim = aClaim('Running helps').supportedBy('khan2009');
  const make = (): { library: Library; search: ClaimSearch; stop: () => void } => {
    const library = new Library();
    library.put(claim.note());
    const search = inlineClaimSearch(() => new Promise((resolve) => setImmediate(resolve)));
    return { library, search, stop: keepIndexed(library, search) };
  };

  it('from the claims that are there', async () => {
    const { search } = make();
    expect(await find(search, 'running')).toEqual(['Claims/Running helps.md']);
  });

  it('when a claim comes, changes, moves and goes', async () => {
    const { library, search } = make();
    library.put(aClaim('Statins help').note());
    expect(await find(search, 'statins')).toEqual(['Claims/Statins help.md']);
    library.rename('Claims/Statins help.md', { ...aClaim('Statins help').note(), path: 'Heart/Statins.md' });
    expect(await find(search, 'statins')).toEqual(['Heart/Statins.md']);
    library.remove('Heart/Statins.md');
    expect(await find(search, 'statins')).toEqual([]);
  });

  it('when a source of a claim comes and changes', async () => {
    const { library, search } = make();
    expect(await find(search, 'mechanotherapy')).toEqual([]);
    library.put(aSource().by('Khan, Karim').in(2009).titled('Mechanotherapy').note());
    expect(await find(search, 'mechanotherapy')).toEqual(['Claims/Running helps.md']);
    expect(await find(search, 'author:khan year:2009')).toEqual(['Claims/Running helps.md']);
    library.remove('Sources/khan2009.md');
    expect(await find(search, 'mechanotherapy')).toEqual([]);
  });

  it('and does not tell it of notes that are no claims', () => {
    const library = new Library();
    const calls: unknown[] = [];
    const note = (name: string) => (value: unknown): void => void calls.push([name, value]);
    keepIndexed(library, { put: note('put'), remove: note('remove'), search: () => Promise.reject(new Error('not asked')), pending: 0, close: () => undefined });
    library.put(aSource().by('Khan').in(2009).note());
    library.remove('Sources/khan2009.md');
    expect(calls).toEqual([]);
  });

  it('until it is stopped', async () => {
    const { library, search, stop } = make();
    stop();
    library.put(aClaim('Statins help').note());
    expect(await find(search, 'statins')).toEqual([]);
  });
});
