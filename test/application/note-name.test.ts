import fc from 'fast-check';
import { freePath, noteName } from '../../src/application/note-name';

describe('the name of a new note', () => {
  it.each([
    ['a sentence keeps its words', 'Running is linked to hydrated discs.', 'Running is linked to hydrated discs'],
    ['signs that a disk or a link refuses become spaces', 'Fat: 5/7 "good" [sic] #1?', 'Fat 5 7 good sic 1'],
    ['accents stay', 'La course à pied hydrate les disques', 'La course à pied hydrate les disques'],
    ['a dot at the beginning would hide the note', '...but it works', 'but it works'],
    ['nothing left', '???', 'Claim'],
    ['a name that Windows keeps', 'CON', 'Claim'],
    ['a line break', 'one\ntwo', 'one two'],
  ])('%s', (_, sentence, name) => expect(noteName(sentence, 'Claim')).toBe(name));

  it('is cut at a word', () => {
    const name = noteName('word '.repeat(40), 'Claim');
    expect(name.length).toBeLessThanOrEqual(90);
    expect(name.endsWith('word')).toBe(true);
  });

  it('can be written on any disk and linked to, whatever the sentence', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (sentence) => {
      const name = noteName(sentence, 'Claim');
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\n]|^[.\s]|[.\s]$|^$/);
      expect(name.length).toBeLessThanOrEqual(90);
    }));
  });

  it('gets a number where it is taken', () => {
    const taken = new Set(['Claims/A.md', 'Claims/A 2.md']);
    expect(freePath('Claims', 'A', (path) => taken.has(path))).toBe('Claims/A 3.md');
    expect(freePath('', 'A', (path) => taken.has(path))).toBe('A.md');
  });
});
