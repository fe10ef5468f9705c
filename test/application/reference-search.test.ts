import { Library } from '../../src/application/library';
import { keepSourcesIndexed, referenceSearch, type ReferenceHit } from '../../src/application/reference-search';
import { inlineClaimSearch } from '../../src/application/search/claim-search';
import { keepIndexed } from '../../src/application/search/keep-indexed';
import { aClaim, aSource } from '../builders';

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const nameOf = (hit: ReferenceHit): string => (hit.kind === 'claim' ? hit.view.claim.statement : hit.source.citekey);

async function aVault() {
  const library = new Library();
  const claims = inlineClaimSearch(breathe);
  const sources = inlineClaimSearch(breathe);
  const stops = [keepIndexed(library, claims), keepSourcesIndexed(library, sources)];
  library.putAll([
    aSource().by('Belavý, Daniel', 'Quittner, Matthew').in(2017).titled('Running exercise strengthens the intervertebral disc').with({ container: 'Scientific Reports' }).note(),
    aSource().by('Khan, Asad').in(2009).titled('Mechanotherapy').note(),
    aClaim('Running is linked to better discs').supportedBy('belavy2017').note(),
    aClaim('Walking eases back pain').supportedBy('khan2009', 'nobody').note(),
  ]);
  const read = async (): Promise<void> => {
    while (claims.pending + sources.pending > 0) await breathe();
  };
  await read();
  return { library, references: referenceSearch(library, claims, sources), sources, stops, read };
}

describe('finding what can be cited', () => {
  it.each([
    ['a citation key', 'belavy2017', 'belavy2017'],
    ['a key with its @ and in capitals', '@KHAN2009', 'khan2009'],
    ['an author without the accent', 'belavy', 'belavy2017'],
    ['a misspelt author', 'belavi', 'belavy2017'],
    ['a second author', 'quittner', 'belavy2017'],
    ['a misspelt title', 'mecanotherapy', 'khan2009'],
    ['a journal', 'scientific reports', 'belavy2017'],
    ['author and year', 'khan 2009', 'khan2009'],
  ])('finds a source by %s', async (_, query, key) => {
    const { references } = await aVault();
    expect((await references.sources(query, 5))[0]?.source.citekey).toBe(key);
  });

  it('gives claims and sources in turn, so that neither hides the other', async () => {
    const { references } = await aVault();
    const kinds = (await references.all('running disc', 10)).map(({ kind }) => kind);
    expect(kinds.slice(0, 2).sort()).toEqual(['claim', 'source']);
  });

  it('puts the source whose key was typed first', async () => {
    const { references } = await aVault();
    expect((await references.all('khan2009', 5)).map(nameOf)[0]).toBe('khan2009');
  });

  it('knows what citing a claim inserts: its counted sources', async () => {
    const { references } = await aVault();
    const [hit] = await references.claims('walking', 1);
    expect(hit?.keys).toEqual(['khan2009']);
  });

  it('gives everything for an empty query, claims first', async () => {
    const { references } = await aVault();
    expect((await references.all('', 10)).map(({ kind }) => kind)).toEqual(['claim', 'claim', 'source', 'source']);
    expect((await references.all('', 2)).map(({ kind }) => kind)).toEqual(['claim', 'source']);
  });

  it('follows a source that changes and one that goes', async () => {
    const { library, references, read } = await aVault();
    library.put(aSource().by('Khan, Asad').in(2009).titled('Tendons and load').note());
    library.remove('Sources/belavy2017.md');
    await read();
    expect((await references.sources('tendons', 5)).map(nameOf)).toEqual(['khan2009']);
    expect(await references.sources('intervertebral', 5)).toEqual([]);
  });

  it('does not ask the search to forget what it never knew', async () => {
    const { library, sources } = await aVault();
    const remove = jest.spyOn(sources, 'remove');
    library.put(aClaim('Swimming helps').note());
    expect(remove).not.toHaveBeenCalled();
  });

  it('stops following when told', async () => {
    const { library, references, stops, read } = await aVault();
    for (const stop of stops) stop();
    library.put(aSource().by('Miller, Jo').in(2020).titled('Cycling').note());
    await read();
    expect(await references.sources('cycling', 5)).toEqual([]);
  });
});
