import { Library } from '../../src/application/library';
import { newSource } from '../../src/application/new-source';
import { readSource } from '../../src/domain/read-source';
import { splitNote } from '../../src/application/notes/front-matter';
import { aSource } from '../builders';

const BELAVY = 'Belavý DL, Quittner MJ, Ridgers N, Ling Y, Connell D, Rantalainen T. Running exercise strengthens the intervertebral disc. Sci Rep. 2017;7:45975. doi:10.1038/srep45975';

function read(reference: string, library = new Library(), taken: readonly string[] = []) {
  return newSource(reference, { library, folder: 'Sources', exists: (path) => taken.includes(path) });
}

describe('a source from a pasted reference', () => {
  it('becomes a note that reads back as that source', () => {
    const source = read(BELAVY);
    expect(source).toMatchObject({ citekey: 'belavy2017', path: 'Sources/belavy2017.md', missing: [] });
    const note = readSource('Sources/belavy2017.md', splitNote(source?.text ?? '').properties ?? {});
    expect(note.problems).toEqual([]);
    expect(note.value).toMatchObject({ citekey: 'belavy2017', title: 'Running exercise strengthens the intervertebral disc', doi: '10.1038/srep45975', issued: '2017' });
    expect(note.value?.authors).toHaveLength(6);
  });

  it('keeps text that no rule understands as the title, and says what is missing', () => {
    const source = read('My notes from the congress');
    expect(source?.properties['title']).toBe('My notes from the congress');
    expect(source?.missing).toContain('authors');
    expect(source?.text).toContain('This source is incomplete');
  });

  it('is nothing for blank text', () => expect(read('  \n ')).toBeUndefined());

  it('gets another key and name where they are taken', () => {
    const library = new Library();
    library.put(aSource().by('Belavý, Daniel').in(2017).titled('Another study').note());
    expect(read(BELAVY, library, ['Sources/belavy2017a.md'])).toMatchObject({ citekey: 'belavy2017a', path: 'Sources/belavy2017a 2.md' });
  });

  it.each([
    ['smith2019', 'smith2019', 'Sources/smith2019.md'],
    ['DOI:10.1', 'DOI:10.1', 'Sources/DOI 10.1.md'],
    ['Khan2009', 'belavy2017', 'Sources/belavy2017.md'],
    ['10.1/x', 'belavy2017', 'Sources/belavy2017.md'],
  ])('gets the key that is cited already, %s, where that is free and can be one', (citekey, given, path) => {
    const library = new Library();
    library.put(aSource().by('Khan').in(2009).titled('Another study').note());
    expect(newSource(BELAVY, { library, folder: 'Sources', exists: () => false, citekey })).toMatchObject({ citekey: given, path });
  });

  it.each([
    ['the same DOI', aSource().by('Belavy').in(2016).with({ doi: '10.1038/srep45975' })],
    ['the same title in the same year', aSource().by('Belavy').in(2017).titled('Running exercise strengthens the intervertebral disc.')],
  ])('is recognised by %s', (_, there) => {
    const library = new Library();
    library.put(there.note());
    expect(read(BELAVY, library)?.existing?.path).toBe(there.note().path);
  });

  it('is not taken for the same title of another year', () => {
    const library = new Library();
    library.put(aSource().by('Belavy').in(2011).titled('Running exercise strengthens the intervertebral disc').note());
    expect(read(BELAVY, library)?.existing).toBeUndefined();
  });
});
