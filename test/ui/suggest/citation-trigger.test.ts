import { citationTrigger, isOutsideProse } from '../../../src/ui/suggest/citation-trigger';
import { completion } from '../../../src/ui/suggest/completion';

/** `|` is the cursor. */
const at = (line: string) => citationTrigger(line.split('|')[0] ?? '');

describe('a citation is being typed', () => {
  it.each([
    ['@|', '', false],
    ['@bel|', 'bel', false],
    ['As @Belavý|', 'Belavý', false],
    ['[@|]', '', true],
    ['[@khan run|]', 'khan run', true],
    ['[see @khan2009, p. 3; @bel|]', 'bel', true],
    ['[-@bel|]', 'bel', true],
    ['(@bel|', 'bel', false],
    ['**@bel|', 'bel', false],
  ])('in %s', (line, query, inBrackets) => {
    expect(at(line)).toMatchObject({ query, inBrackets });
  });
});

describe('no citation is being typed', () => {
  it.each([
    ['in an e-mail address', 'jane@clinic|'],
    ['in a web address', 'https://x.org/@jane|'],
    ['in a query string', 'https://x.org/?u=@jane|'],
    ['after an escape', 'price \\@ 3|'],
    ['in inline code', 'write `@key|'],
    ['in inline code of two ticks', 'write `` `@key|'],
    ['where the word has ended', '@khan2009 found|'],
    ['where the bracket has been closed', '[@khan2009] and|'],
    ['after a locator', '[@khan2009, p. 3|'],
    ['where the text is too long to be a search', `[@${'word '.repeat(20)}|`],
    ['in an explicit key', '@{https://x|'],
    ['without @', 'plain|'],
  ])('%s', (_, line) => expect(at(line)).toBeUndefined());

  it.each([
    ['front matter', '---\ntags: @|', true],
    ['after front matter', '---\na: 1\n---\n@|', false],
    ['a fence', '```\n@|', true],
    ['after a fence', '```js\nx\n```\n@|', false],
    ['a longer fence that holds a shorter one', '````\n```\n@|', true],
    ['a fence in a quotation', '> ```\n> @|', true],
    ['a block of mathematics', '$$\n@|', true],
    ['mathematics on one line', '$$x$$\n@|', false],
    ['a comment over lines', '%%\n@|', true],
    ['after a references section', '%% references %%\n1. A.\n%% /references %%\n@|', false],
    ['an ordinary list', '- a\n- @|', false],
  ])('in %s', (_, text, outside) => {
    const lines = (text.split('|')[0] ?? '').split('\n');
    expect(isOutsideProse((n) => lines[n] ?? '', lines.length - 1)).toBe(outside);
  });
});

describe('a very long note', () => {
  it('costs no more than a few thousand lines a key', () => {
    const line = jest.fn((n: number) => (n === 0 ? '---' : 'x'));
    isOutsideProse(line, 200_000);
    expect(line.mock.calls.length).toBeLessThan(11_000);
  });
});

describe('what completing writes', () => {
  const complete = (line: string): string => {
    const [before = '', after = ''] = line.split('|');
    const trigger = citationTrigger(before);
    const { insert, replaces } = completion('belavy2017', after, trigger?.inBrackets ?? false);
    return `${before.slice(0, trigger?.start)}${insert}|${after.slice(replaces)}`;
  };

  it.each([
    ['As @bel|', 'As @belavy2017|'],
    ['Discs [@bel|', 'Discs [@belavy2017]|'],
    ['Discs [@bel|]', 'Discs [@belavy2017]|'],
    ['Discs [@bel|] and [@khan2009]', 'Discs [@belavy2017]| and [@khan2009]'],
    ['Discs [@bel|; @khan2009]', 'Discs [@belavy2017|; @khan2009]'],
    ['Discs [@bel| and [@khan2009]', 'Discs [@belavy2017]| and [@khan2009]'],
    ['As -@bel|', 'As -@belavy2017|'],
  ])('%s becomes %s', (before, after) => expect(complete(before)).toBe(after));

  it('writes a key that is more than letters and digits so that it can be read back', () => {
    expect(completion('who.', '', false).insert).toBe('@{who.}');
  });
});
