import { Library } from '../../../src/application/library';
import { usesIn, whereUsed } from '../../../src/application/reports/where-used';
import { aClaim, aNote, aSource } from '../../builders';

const library = new Library();
library.putAll([
  aSource().by('Khan').in(2009).note(),
  aSource().by('Belavy').in(2017).note(),
  aClaim('Running helps').supportedBy('khan2009').linked('background', ['belavy2017']).at('Claims/helps.md').note(),
  aNote('Handouts/h.md', { evidence: 'handout' }),
]);

/** Who cites which key and links which note. */
const usage = {
  notesCiting: (key: string) => (key === 'khan2009' ? [{ path: 'Handouts/h.md', times: 2 }, { path: 'Sources/khan2009.md', times: 1 }] : []),
  notesLinking: (path: string) => {
    if (path === 'Claims/helps.md') return [{ path: 'a.md', times: 3 }];
    return path === 'Sources/khan2009.md' ? [{ path: 'Claims/helps.md', times: 1 }, { path: 'Handouts/h.md', times: 1 }] : [];
  },
};

it('a source is used where it is cited or linked, and by the claims that link it; a claim is not named twice, nor the source itself', () => {
  const used = whereUsed('Sources/khan2009.md', usage, library);
  expect(used?.notes).toEqual([{ path: 'Handouts/h.md', cites: 2, links: 1, keys: ['khan2009'] }]);
  expect(used?.claims.map(({ view, relation }) => [view.claim.statement, relation])).toEqual([['Running helps', 'supports']]);
});

it('a claim is used where it is linked and where its counted sources are cited', () => {
  const used = whereUsed('Claims/helps.md', usage, library);
  expect(used?.notes).toEqual([
    { path: 'Handouts/h.md', cites: 2, links: 0, keys: ['khan2009'] },
    { path: 'Sources/khan2009.md', cites: 1, links: 0, keys: ['khan2009'] },
    { path: 'a.md', cites: 0, links: 3, keys: [] },
  ]);
  expect(used?.claims).toEqual([]);
});

it.each(['Handouts/h.md', 'nowhere.md'])('%s is neither', (path) => {
  expect(whereUsed(path, usage, library)).toBeUndefined();
});

it('finds the places in a text, from top to bottom', () => {
  const text = 'One [[khan2009|K]], two [@x; @Khan2009], `@khan2009`, three @khan2009.';
  const places = usesIn(text, 'a.md', { path: 'Sources/khan2009.md', keys: ['khan2009'] }, library);
  expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(['[[khan2009|K]]', '[@x; @Khan2009]', '@khan2009']);
});
