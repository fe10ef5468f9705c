import fc from 'fast-check';
import { parseCitations } from '../../../src/application/citing/grammar';
import { replaceKey } from '../../../src/application/citing/replace-key';
import { applyEdits } from '../../../src/domain/text-edits';

const replaced = (text: string, near?: number): string => applyEdits(text, replaceKey(text, 'kahn2009', 'khan2009', near));

describe('another key in the place of one', () => {
  it.each([
    ['Discs [@kahn2009].', 'Discs [@khan2009].'],
    ['Discs [see @kahn2009, p. 3 and more; @other].', 'Discs [see @khan2009, p. 3 and more; @other].'],
    ['@kahn2009 [p. 3] says', '@khan2009 [p. 3] says'],
    ['Khan [-@kahn2009]', 'Khan [-@khan2009]'],
    ['In any case [@Kahn2009]', 'In any case [@khan2009]'],
    ['In braces [@{kahn2009}]', 'In braces [@{khan2009}]'],
    ['Before a letter [@{kahn2009}x]', 'Before a letter [@{khan2009}x]'],
    ['Longer [@kahn2009a], code `[@kahn2009]`, mail a@kahn2009', 'Longer [@kahn2009a], code `[@kahn2009]`, mail a@kahn2009'],
    ['---\ntitle: "[@kahn2009]"\n---\n[@kahn2009]', '---\ntitle: "[@kahn2009]"\n---\n[@khan2009]'],
    ['Twice [@kahn2009; @kahn2009]', 'Twice [@khan2009; @khan2009]'],
    ['One in another [@a, but see [@kahn2009]]', 'One in another [@a, but see [@khan2009]]'],
    ['None', 'None'],
  ])('%s', (before, after) => {
    expect(replaced(before)).toBe(after);
  });

  it.each([
    [0, 'A [@khan2009] b [@kahn2009] c'],
    [2, 'A [@khan2009] b [@kahn2009] c'],
    [16, 'A [@kahn2009] b [@khan2009] c'],
    [999, 'A [@kahn2009] b [@khan2009] c'],
  ])('only the one nearest to %i', (near, after) => {
    expect(replaced('A [@kahn2009] b [@kahn2009] c', near)).toBe(after);
  });

  it('puts a key in braces that would not be read otherwise', () => {
    expect(applyEdits('[@a]', replaceKey('[@a]', 'a', 'b..c'))).toBe('[@{b..c}]');
  });

  it('changes keys and nothing else, whatever the note', () => {
    const piece = fc.constantFrom('[', ']', '@kahn2009', '@{kahn2009}', '@other', '; ', ', p. 3', ' ', 'a', '`', '\n', '-', '{', '}', '%%', '$');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const after = replaced(text);
      const keys = (note: string): string[] => parseCitations(note).flatMap(({ items }) => items.map(({ id }) => id));
      expect(keys(after)).toEqual(keys(text).map((id) => (id === 'kahn2009' ? 'khan2009' : id)));
    }), { numRuns: 500 });
  });
});
