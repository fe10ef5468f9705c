import fc from 'fast-check';
import { insertCitation } from '../../../src/application/citing/cite';
import type { CitationToInsert } from '../../../src/application/citing/cite';
import { parseCitations } from '../../../src/application/citing/grammar';
import { applyEdits } from '../../../src/domain/text-edits';

const A: readonly CitationToInsert[] = [{ key: 'a' }];

/** `|` is the cursor, before and after. */
function insert(marked: string, items: readonly CitationToInsert[] = A): string {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const { edits, cursor, problems } = insertCitation(text, at, items);
  const after = applyEdits(text, edits);
  return problems.map(({ what }) => what)[0] ?? `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

describe('a citation where the cursor is', () => {
  it.each([
    ['in an empty note', '|', '[@a]|'],
    ['after a word', 'Discs adapt|', 'Discs adapt [@a]|'],
    ['after a space', 'Discs adapt |', 'Discs adapt [@a]|'],
    ['before a full stop', 'Discs adapt|.', 'Discs adapt [@a]|.'],
    ['after a full stop it goes before it', 'Discs adapt.| Next.', 'Discs adapt [@a]|. Next.'],
    ['after a full stop at the end', 'Discs adapt.|', 'Discs adapt [@a]|.'],
    ['after a comma', 'Discs adapt,| and', 'Discs adapt [@a]|, and'],
    ['after an ellipsis it stays behind it', 'Discs adapt...|', 'Discs adapt... [@a]|'],
    ['in a number it does not cut', 'p 0.|05', 'p 0. [@a]| 05'],
    ['inside a word it goes after it', 'Discs ad|apt well', 'Discs adapt [@a]| well'],
    ['before a word', 'Discs |adapt', 'Discs [@a]| adapt'],
    ['in parentheses', '(|)', '([@a]|)'],
    ['in a list', '- |', '- [@a]|'],
    ['in a table', '| x |', '[@a]| x |'],
    ['in a quotation with CRLF', '> x\r\n> y|\r\n', '> x\r\n> y [@a]|\r\n'],
    ['after code', '`x`|', '`x` [@a]|'],
    ['after an escape', 'x\\|', 'x\\ [@a]|'],
    ['after front matter', '---\nx: y\n---\n|', '---\nx: y\n---\n[@a]|'],
    ['before a bracket', '|[x]', '[@a]| [x]'],
    ['after a caret', 'x^|', 'x^ [@a]|'],
    ['after an author in the text', '@b| says', '@b [@a]| says'],
    ['in the key of an author in the text', '@kh|an says', '@khan [@a]| says'],
  ])('%s', (_where, before, after) => {
    expect(insert(before)).toBe(after);
  });

  it.each([
    ['inside', '[@b|]', '[@b; @a|]'],
    ['at the end', 'x [@b]|.', 'x [@b; @a]|.'],
    ['at the start', 'x |[@b]', 'x [@a|; @b]'],
    ['between two', '[@b|; @c]', '[@b; @a|; @c]'],
    ['in a place', '[@b, p. 3|, x; @c]', '[@b, p. 3, x; @a|; @c]'],
    ['what is cited already is not cited twice', '[@a; @b|]', '[@a; @b]|'],
    ['whatever its letter case', '[@A|]', '[@A]|'],
    ['in the place of an author in the text', '@b [p. 3|]', '@b [p. 3; @a|]'],
    ['after the place of an author in the text', '@b [p. 3]|', '@b [p. 3; @a]|'],
    ['a link to a source’s note is left alone', '[[@b]]|', '[[@b]] [@a]|'],
  ])('joins a citation: %s', (_where, before, after) => {
    expect(insert(before)).toBe(after);
  });

  it.each<[string, CitationToInsert[], string]>([
    ['several', [{ key: 'a' }, { key: 'b' }], '[@a; @b]|'],
    ['with prefix, place and suffix', [{ key: 'a', prefix: 'see', locator: 'p. 3', suffix: 'for example' }], '[see @a, p. 3, for example]|'],
    ['with a suffix of its own mark', [{ key: 'a', suffix: ', in part' }], '[@a, in part]|'],
    ['with a suffix of words', [{ key: 'a', suffix: 'and others' }], '[@a and others]|'],
    ['with a key that needs braces', [{ key: 'https://doi.org/10.1/x?y=(1)' }], '[@{https://doi.org/10.1/x?y=(1)}]|'],
    ['with words that would break it', [{ key: 'a', prefix: 'see [x]; @b', locator: 'p. 3]' }], '[see \\[x\\]\\; \\@b @a, p. 3\\]]|'],
    ['over lines', [{ key: 'a', prefix: ' see\n  also ' }], '[see also @a]|'],
    ['the same source in two places', [{ key: 'a', locator: 'p. 1' }, { key: 'a', locator: 'p. 2' }], '[@a, p. 1; @a, p. 2]|'],
    ['nothing', [], '|'],
  ])('%s', (_what, items, after) => {
    expect(insert('|', items)).toBe(after);
  });

  it.each([
    ['```\n|\n```', 'code'], ['```\nx|\n```', 'code'], ['```\nx\n```|', 'code'], ['`x|y`', 'code'], ['x\n\n    code|', 'code'], ['---\ntitle: |\n---\n', 'the properties of the note'], ['$x|$', 'a formula'],
    ['%% x| %%', 'a comment'], ['<!-- x| -->', 'a comment'], ['<a hr|ef="x">', 'an HTML tag'], ['[[No|te]]', 'a link'], ['[te|xt](https://x.org)', 'a link'], ['[x](https://x|.org)', 'a link'],
    ['https://x.|org/y', 'a link'], ['%% references %%\n1. x|\n%% /references %%', 'the reference list'], ['%% references %%|\n1. x\n%% /references %%', 'the reference list'],
  ])('nothing is written at %j', (marked, place) => {
    expect(insert(marked)).toBe(`Nothing was inserted, because the cursor is in ${place}, where a citation would not be read.`);
  });

  it('can be read back wherever it was written, and all else stays', () => {
    const pieces = fc.constantFrom('word', ' ', '. ', '\n\n', '\n', '[@x]', '@y', '[@x; @z, p. 3]', '`c`', '- ', '> ', '%%', '# ', '[', ']', '(', ')', '*', '\\', '```\n', '$', '[[n]]', '|', '[t](u)', '<b>', '^');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 15 }), fc.nat(), (parts, seed) => {
      const text = parts.join('');
      const { edits, problems } = insertCitation(text, seed % (text.length + 1), [{ key: 'new1' }, { key: 'new2', locator: 'p. 4' }]);
      if (problems.length > 0) return;
      const after = applyEdits(text, edits);
      const read = parseCitations(after).flatMap(({ items }) => items);
      expect(read.filter(({ id }) => id === 'new1' || id === 'new2').map(({ id, locator }) => `${id} ${locator}`)).toEqual(['new1 ', 'new2 p. 4']);
      expect(edits).toHaveLength(1);
      expect(edits[0]?.from).toBe(edits[0]?.to);
    }), { numRuns: 1500 });
  });
});
