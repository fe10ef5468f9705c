import { KeyOffers, type KeyOffer } from '../../../src/application/citekeys/key-changes';
import { Library } from '../../../src/application/library';
import type { NoteText } from '../../../src/application/ports';
import { aNote, aSourceNote } from '../../builders';

const PATH = 'Sources/khan2009.md';
const own = (citekey: string): NoteText => aNote(PATH, { evidence: 'source', citekey, title: 'T' });
const byName = (path: string): NoteText => aNote(path, { evidence: 'source', title: 'T' });

class Watch {
  readonly library = new Library();
  readonly offered: KeyOffer[] = [];
  hidden = 0;
  citing: Record<string, number> = { khan2009: 4 };
  private readonly waiting = new Set<() => void>();
  readonly offers: KeyOffers;

  constructor(...notes: NoteText[]) {
    this.library.putAll(notes);
    this.offers = new KeyOffers({
      library: this.library,
      usage: { ready: () => Promise.resolve(), notesCiting: (key) => Array.from({ length: this.citing[key] ?? 0 }) },
      later: (run) => {
        this.waiting.add(run);
        return () => void this.waiting.delete(run);
      },
      offer: (offer) => {
        this.offered.push(offer);
        return () => void (this.hidden += 1);
      },
    });
  }

  async rest(): Promise<void> {
    for (const run of [...this.waiting]) run();
    this.waiting.clear();
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  }
}

describe('a source that gets another key', () => {
  it('is offered once, with the notes that still cite the old one', async () => {
    const watch = new Watch(own('khan2009'));
    watch.library.put(own('khan2010'));
    await watch.rest();
    await watch.rest();
    expect(watch.offered).toEqual([{ path: PATH, from: 'khan2009', to: 'khan2010', byFile: false, notes: 4 }]);
  });

  it('is offered when the typing has come to rest, from the first key to the last', async () => {
    const watch = new Watch(own('khan2009'));
    for (const key of ['khan200', 'khan201', 'khan2010']) watch.library.put(own(key));
    await watch.rest();
    expect(watch.offered.map(({ from, to }) => [from, to])).toEqual([['khan2009', 'khan2010']]);
  });

  it('is offered anew, in place of the offer before, where the key changes once more', async () => {
    const watch = new Watch(own('khan2009'));
    watch.library.put(own('khan201'));
    await watch.rest();
    watch.library.put(own('khan2010'));
    await watch.rest();
    expect(watch.offered.map(({ from, to }) => [from, to])).toEqual([['khan2009', 'khan201'], ['khan2009', 'khan2010']]);
    expect(watch.hidden).toBe(1);
  });

  it('is offered after a moment in which its properties could not be read', async () => {
    const watch = new Watch(own('khan2009'));
    watch.library.put(aNote(PATH));
    watch.library.put(own('khan2010'));
    await watch.rest();
    expect(watch.offered).toHaveLength(1);
  });

  it('is offered where its file was renamed and the key with it', async () => {
    const watch = new Watch(byName(PATH));
    watch.library.rename(PATH, byName('Sources/khan2010.md'));
    await watch.rest();
    expect(watch.offered).toEqual([{ path: 'Sources/khan2010.md', from: 'khan2009', to: 'khan2010', byFile: true, notes: 4 }]);
  });

  it('is offered from the first key where its file was renamed twice', async () => {
    const watch = new Watch(byName(PATH));
    watch.library.rename(PATH, byName('Sources/khan201.md'));
    await watch.rest();
    watch.library.rename('Sources/khan201.md', byName('Sources/khan2010.md'));
    await watch.rest();
    expect(watch.offered.map(({ from, to }) => [from, to])).toEqual([['khan2009', 'khan201'], ['khan2009', 'khan2010']]);
    expect(watch.hidden).toBe(1);
  });

  it.each<[string, (watch: Watch) => void]>([
    ['nobody cites the old key', (watch) => {
      watch.citing = {};
      watch.library.put(own('khan2010'));
    }],
    ['another source has the old key', (watch) => watch.library.putAll([own('khan2010'), aSourceNote('khan2009').path === PATH ? aNote('Other.md', { evidence: 'source', citekey: 'khan2009' }) : aSourceNote('khan2009')])],
    ['it was taken back', (watch) => watch.library.putAll([own('khan2010')].concat(own('khan2009')))],
    ['only the letter case changed', (watch) => watch.library.put(own('Khan2009'))],
    ['the file moved and the key stayed', (watch) => watch.library.rename(PATH, aNote('Old/x.md', { evidence: 'source', citekey: 'khan2009' }))],
    ['the note went away', (watch) => {
      watch.library.put(own('khan2010'));
      watch.library.remove(PATH);
    }],
    ['a person is renaming it with the command', (watch) => {
      watch.offers.decide('Khan2009');
      watch.library.put(own('khan2010'));
    }],
    ['the plugin was switched off', (watch) => {
      watch.library.put(own('khan2010'));
      watch.offers.close();
    }],
  ])('is not offered where %s', async (_, change) => {
    const watch = new Watch(own('khan2009'));
    change(watch);
    await watch.rest();
    expect(watch.offered).toEqual([]);
  });

  it('is offered again for a later change', async () => {
    const watch = new Watch(own('khan2009'));
    watch.offers.decide('khan2009');
    watch.library.put(own('khan2010'));
    watch.citing = { khan2010: 1 };
    watch.library.put(own('khan2011'));
    await watch.rest();
    expect(watch.offered.map(({ from, to }) => [from, to])).toEqual([['khan2010', 'khan2011']]);
  });
});
