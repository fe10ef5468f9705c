import fc from 'fast-check';
import { parseCitations } from '../../../src/application/citing/grammar';
import { renameKey } from '../../../src/application/citekeys/rename-key';
import { applyEdits } from '../../../src/domain/text-edits';

const renamed = (text: string, from = 'khan2009', to = 'khan2010'): string => applyEdits(text, renameKey(text, from, to));

describe('renaming a citation key in a note', () => {
  it.each([
    ['in brackets, with what stands around it', '[see @khan2009, p. 3; -@belavy2017]', '[see @khan2010, p. 3; -@belavy2017]'],
    ['in the text, before a full stop', 'So says @khan2009.', 'So says @khan2010.'],
    ['with its author suppressed', '[-@khan2009]', '[-@khan2010]'],
    ['in another letter case', '[@Khan2009]', '[@khan2010]'],
    ['in braces, which stay', '@{khan2009}s', '@{khan2010}s'],
    ['twice in one citation', '[@khan2009, but see @khan2009]', '[@khan2010, but see @khan2010]'],
    ['in a table, a callout, a footnote', '| a [@khan2009] |\n|---|\n\n> [!note] x\n> @khan2009\n\n[^1]: @khan2009', '| a [@khan2010] |\n|---|\n\n> [!note] x\n> @khan2010\n\n[^1]: @khan2010'],
    ['beside another key', '[@khan2009; @khan2009a; @khan]', '[@khan2010; @khan2009a; @khan]'],
    ['with Windows line breaks', 'a\r\n[@khan2009]\r\n', 'a\r\n[@khan2010]\r\n'],
  ])('finds it %s', (_, before, after) => {
    expect(renamed(before)).toBe(after);
  });

  it.each([
    ['code', '`[@khan2009]` and\n\n```\n@khan2009\n```\n'],
    ['comments', '%% @khan2009 %% <!-- @khan2009 -->'],
    ['addresses', 'me@khan2009.org, https://x.org/@khan2009, [x](y@khan2009)'],
    ['escaped signs', '\\@khan2009'],
    ['mathematics', '$@khan2009$'],
    ['other properties', '---\ntitle: "@khan2009"\n---\n'],
    ['the reference list', '%% references %%\n1. Khan. @khan2009\n%% /references %%\n'],
    ['links', '[[khan2009]]'],
  ])('leaves %s alone', (_, text) => {
    expect(renameKey(text, 'khan2009', 'khan2010')).toEqual([]);
  });

  it('puts a key into braces where it would not be read back whole', () => {
    expect(renamed('[@khan2009] @khan2009', 'khan2009', 'khan.')).toBe('[@{khan.}] @{khan.}');
    expect(renamed('@{a.}bc', 'a.', 'a')).toBe('@{a}bc');
  });

  it('leaves a link alone whose note is named like a key', () => {
    const edits = renameKey('[[@khan2009]] [@khan2009]', 'khan2009', 'khan2010', (target) => target === '@khan2009');
    expect(applyEdits('[[@khan2009]] [@khan2009]', edits)).toBe('[[@khan2009]] [@khan2010]');
  });
});

describe('nocite', () => {
  it.each([
    ['keys with @', 'nocite: "@khan2009, @belavy2017" # why', 'nocite: "@khan2010, @belavy2017" # why'],
    ['single quotes', "nocite: '@khan2009'", "nocite: '@khan2010'"],
    ['bare keys', 'nocite: khan2009,belavy2017', 'nocite: khan2010,belavy2017'],
    ['a list', 'nocite:\n- "@khan2009"\n- belavy2017', 'nocite:\n- "@khan2010"\n- belavy2017'],
    ['a list in one line', 'nocite: [ khan2009 , "@khan2009a" ]', 'nocite: [ khan2010 , "@khan2009a" ]'],
    ['brackets', 'nocite: "[@khan2009; @x]"', 'nocite: "[@khan2010; @x]"'],
    ['another letter case', 'nocite: "@KHAN2009"', 'nocite: "@khan2010"'],
  ])('follows in %s, and nothing else in the properties changes', (_, before, after) => {
    const note = (line: string): string => `---\ntitle: khan2009\n${line}\ntags: [khan2009]  # mine\n---\nText\n`;
    expect(renamed(note(before))).toBe(note(after));
  });

  it('is left alone in front matter that cannot be read', () => {
    expect(renameKey('---\nnocite: "@khan2009\n---\n', 'khan2009', 'khan2010')).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.constantFrom('@a', '[@a]', '@{a}', '-@a', '[-@a, p. 3]', '[see @a; @b]', '[@b]', '@c:d', '@{x.}', '@a [p. 2; @b]', '[@b, but @a]', '`@a`', '%% @a %%', '[[@a]]', '[x](@a)', '\n\n',
    '- ', '> ', '; ', ']', '[', '(', ')', '.', ' ', 's', '@', '{', '}', '$', 'a@a', '~~~\n', '|', '^[@a]', '[^1]: '),
  fc.string({ maxLength: 4 }),
);
const note = fc.tuple(fc.constantFrom('', '---\nnocite: "@a, @b"\n---\n', '---\nnocite: [a, "@a", b]\n---\n', "---\nnocite: '@a'\ntitle: a\n---\n"), fc.array(piece, { maxLength: 25 }))
  .map(([head, pieces]) => head + pieces.join(''));
/** Keys that no piece holds. */
const freshKey = fc.constantFrom('zed2010', 'z:1', 'Zoë', 'z-9.b');
const ids = (text: string): readonly (readonly string[])[] => parseCitations(text).map(({ items }) => items.map(({ id }) => id));

describe('renaming, whatever the note', () => {
  it('is undone by renaming back', () => {
    fc.assert(fc.property(note, freshKey, (text, to) => {
      fc.pre(!renameKey(text, to, 'q').length && !text.includes('@A'));
      expect(renamed(renamed(text, 'a', to), to, 'a')).toBe(text);
    }));
  });

  it('leaves the same citations but for the key', () => {
    fc.assert(fc.property(note, fc.oneof(freshKey, fc.constantFrom('z.', 'z::1', 'z/?')), (text, to) => {
      const expected = ids(text).map((cluster) => cluster.map((id) => (id.toLowerCase() === 'a' ? to : id)));
      expect(ids(renamed(text, 'a', to))).toEqual(expected);
    }));
  });

  it('edits as many places as there are citations of the key', () => {
    fc.assert(fc.property(note.filter((text) => !text.startsWith('---')), (text) => {
      expect(renameKey(text, 'a', 'z')).toHaveLength(ids(text).flat().filter((id) => id.toLowerCase() === 'a').length);
    }));
  });
});
