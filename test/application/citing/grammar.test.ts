import fc from 'fast-check';
import { parseCitations, readSteps } from '../../../src/application/citing/grammar';
import { LOCALES } from '../../../src/application/citing/locales';
import { parseLocator } from '../../../src/application/citing/locator';
import { inSlices, toEnd } from '../../../src/application/citing/steps';
import { childrenOf, localeTree, textOf } from '../../../src/application/citing/style-tree';
import { unitsLookedAt } from './text-work';

/** `key mode|prefix|locator|suffix`, items joined by ` ; `, clusters by ` + `; the mode is N, A or S. */
function read(text: string, wikilinkKey?: (target: string) => string | undefined): string {
  return parseCitations(text, wikilinkKey && { wikilinkKey })
    .map((cluster) => cluster.items.map((item) => {
      const parts = [item.prefix, item.locator, item.suffix].join('|');
      return `${item.id} ${item.mode.charAt(0)}${parts === '||' ? '' : `|${parts}`}`;
    }).join(' ; ')).join(' + ');
}

describe('what a citation says', () => {
  it.each([
    ['[@khan2009]', 'khan2009 N'],
    ['[@khan2009; @belavy2017, p. 3]', 'khan2009 N ; belavy2017 N||p. 3|'],
    ['[see @khan2009, pp. 33-35 and *passim*; @scott2010]', 'khan2009 N|see|pp. 33-35| and passim ; scott2010 N'],
    ['[-@khan2009, p. 3]', 'khan2009 S||p. 3|'],
    ['[see -@khan2009]', 'khan2009 S|see||'],
    ['@khan2009 says', 'khan2009 A'],
    ['@khan2009 [p. 3] says', 'khan2009 A||p. 3|'],
    ['@khan2009 [p. 3; see @scott2010, fig. 2]', 'khan2009 A||p. 3| ; scott2010 N|see|fig. 2|'],
    ['@khan2009 [@scott2010]', 'khan2009 A ; scott2010 N'],
    ['@khan2009 [[Belavy]] and more', 'khan2009 A'],
    ['[@{https://doi.org/10.1/x}, p. 3]', 'https://doi.org/10.1/x N||p. 3|'],
    ['@pmid:19244270.', 'pmid:19244270 A'],
    ['[@10.1136/bjsm.2008.054239]', '10.1136/bjsm.2008.054239 N'],
    ['Khan’s @khan2009’s and (@scott2010) and **@lee2011**:', 'khan2009 A + scott2010 A + lee2011 A'],
    ['[@a @b]', 'a N||| @b + b A'],
    ['[@a, but see [@b]]', 'a N|||, but see [@b] + b N'],
    ['[@a; b; @c]', 'a A + c A'],
    ['[@a;]', 'a A'],
    ['[[@khan2009]] and [[@khan2009|Khan]]', 'khan2009 N + khan2009 N'],
    ['a note^[see @a] here', 'a A'],
    ['[@a](https://x.org) and [@b]{.c} and [@c][ref]', 'a A + b A + c A'],
    ['[@a; @b; -@c, p. 3; see @d, and others]', 'a N ; b N ; c S||p. 3| ; d N|see||, and others'],
    ['[see -@a, p. 3 and @b]', 'a S|see|p. 3| and @b + b A'],
    ['[--@a]', 'a N|--||'],
    ['[-@{two:ends}; see @{a/b(c)d}]', 'two:ends S ; a/b(c)d N|see||'],
    ['-@khan2009 in the text', 'khan2009 A'],
    ['@{khan:2009}: and @{x}’s', 'khan:2009 A + x A'],
    ['@khan2009 [p. 3] and @scott2010\n[chap. 2]', 'khan2009 A||p. 3| + scott2010 A||chap. 2|'],
    ['@khan2009 [see @scott2010, p. 3; -@lee2011]', 'khan2009 A ; scott2010 N|see|p. 3| ; lee2011 S'],
    ['[see [the review](https://x.org/@b) by @a]', 'a N|see the review by||'],
    ['[@a, ![fig. 2](x.png) R&amp;D]', 'a N||fig. 2| R&D'],
  ])('%j reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['straight quotation marks', '"low; very low"'], ['curly ones', '“low; very low”'], ['single ones', '\'low; very low\''], ['curly single ones', '‘low; it’s low’'],
    ['emphasis', '*low; very low*'], ['strong emphasis', '**low; very low**'], ['underlines', '_low; very low_'], ['words struck out', '~~low; very low~~'], ['marks inside marks', '"low; *very; low*"'],
    ['brackets', '[low; very low]'], ['code', '`low; very low`'], ['a link', '[low; very low](https://x.org)'], ['an escape', 'low\\; very low'], ['an attribute', '<b title="x; y">low</b>'],
  ])('a semicolon in %s belongs to the words', (_what, words) => {
    expect(parseCitations(`[see ${words} in @a; @b]`).map(({ items }) => items.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(parseCitations(`[@a, ${words}; @b]`).map(({ items }) => items.map(({ id }) => id))).toEqual([['a', 'b']]);
  });

  it.each([
    ['[@a, it’s; @b isn’t]', 'a b'], ['[@a, it\'s; @b isn\'t]', 'a b'], ['[@a, 5"; @b, 6"]', 'a b'], ['[@a, * x; @b *]', 'a b'], ['[@a, "x; @b]', 'a b'], ['[@a, snake_case; @b, other_case]', 'a b'],
  ])('a mark that opens nothing holds no semicolon: %s', (text, keys) => {
    expect(parseCitations(text).map(({ items }) => items.map(({ id }) => id).join(' '))).toEqual([keys]);
  });

  it('reads a citation over two lines of a quotation', () => {
    expect(read('> as shown [see\n> @a, p.\n> 3]')).toBe('a N|see|p. 3|');
  });
});

describe('a place in the source, in the words of every language shipped', () => {
  it.each([
    ['p. 3', 'p. 3', ''], ['p.3-5, 8 and more', 'p.3-5, 8', ' and more'], ['33', '33', ''], ['p. iv', 'p. iv', ''], ['pp. xii–xv, 3', 'pp. xii–xv, 3', ''],
    ['chap. 2, for example', 'chap. 2', ', for example'], ['fig. 2a', 'fig. 2a', ''], ['table S1', 'table S1', ''], ['§ 4.2', '§ 4.2', ''],
    ['S. 12', 'S. 12', ''], ['Abb. 3', 'Abb. 3', ''], ['Kap. 2', 'Kap. 2', ''], ['paragr. 4', 'paragr. 4', ''], ['chapitre 3', 'chapitre 3', ''],
    ['cap. 5', 'cap. 5', ''], ['pág. 7', 'pág. 7', ''], ['hfdst. 1', 'hfdst. 1', ''], ['n.º 4', 'n.º 4', ''],
    ['{table of doses} there', 'table of doses', ' there'], ['{} 33 patients', '', ' 33 patients'], ['and others', '', ', and others'],
    ['passim', '', ', passim'], ['Part of the story', '', ', Part of the story'],
  ])('%s', (written, locator, suffix) => {
    const item = parseCitations(`[@a, ${written}]`)[0]?.items[0];
    expect({ locator: item?.locator, suffix: item?.suffix }).toEqual({ locator, suffix });
  });
});

describe('the words for a place in every locale shipped', () => {
  /** Words that mean something else where a clinician writes them, or another place in the same language. */
  const NOT_READ: ReadonlySet<string> = new Set(['can.', 'sc.', 'c.', 'cc.', 'titre']);
  const OTHER: Readonly<Record<string, string>> = { 'r.': 'line', '§': 'section', '§§': 'section' };
  const NAMES: ReadonlySet<string> = new Set([
    'act', 'appendix', 'article-locator', 'book', 'canon', 'chapter', 'column', 'elocation', 'equation', 'figure', 'folio', 'issue', 'line', 'note', 'opus', 'page', 'paragraph', 'part', 'rule',
    'scene', 'section', 'sub-verbo', 'supplement', 'table', 'title-locator', 'verse', 'volume',
  ]);

  it.each(LOCALES)('%s', (tag) => {
    const terms = childrenOf(localeTree(tag), 'terms').flatMap((list) => childrenOf(list, 'term')).filter(({ attrs }) => NAMES.has(attrs['name'] ?? ''));
    const words = terms.flatMap((term) => term.children.flatMap((child) => (typeof child === 'string' ? child : textOf(child))).map((word) => [word, term.attrs['name'] ?? ''] as const));
    const read = words.filter(([word]) => word !== '' && !NOT_READ.has(word)).map(([word, name]) => {
      const { locator, suffix } = parseCitations(`[@a, ${word} 3 x]`)[0]?.items[0] ?? { locator: '', suffix: '' };
      return { word, name: OTHER[word] ?? name, label: parseLocator(locator).label, value: parseLocator(locator).value, suffix };
    });
    expect(words.length).toBeGreaterThan(60);
    expect(read.filter(({ name, label, value, suffix }) => label !== name || value !== '3' || suffix !== ' x')).toEqual([]);
  });
});

describe('what is not a citation', () => {
  it.each([
    ['an e-mail address', 'Write to john@example.org or <x@y.org>.'],
    ['an escaped mark', '\\@khan2009 and x\\@y'],
    ['inline code', '`[@a]` and `` @b` ``'],
    ['fenced code', '```js\n@a\n```\n\n~~~\n[@b]\n~~~'],
    ['fenced code in a quotation', '> ```\n> @a\n> ```'],
    ['a fence that nothing closes', 'x\n\n```\n[@a]\n'],
    ['indented code', 'x\n\n    [@a]\n\n\t@b'],
    ['indented code in a list', '- x\n\n      @a'],
    ['mathematics', '$@a$ and $$\n@b\n$$'],
    ['a formula with blank lines', '$$\n@a\n\n@b\n$$'],
    ['a formula with blank lines in a callout', '> $$ x\n> @a\n>\n> @b\n> $$'],
    ['a formula that nothing closes', 'x\n\n$$\n@a\n\n[@b]\n'],
    ['a comment', '%% @a %% and %%\n[@b]\n\n- @c\n%%'],
    ['an HTML comment', '<!-- @a\n\n[@b] -->'],
    ['a tag and its attributes', '<a href="@a" title="> @b">x</a>'],
    ['raw HTML', '<pre>@a</pre><script>@b\n\n@c</script>'],
    ['an address', 'https://medium.com/@a/x www.x.org/@b <https://x.org/@c>'],
    ['a link’s target', '[x](https://x.org/@a) [y](<@b> "@c")\n\n[z]: @d'],
    ['a wikilink', '[[people/@a]] [[see @b]] ![[x@c]]'],
    ['front matter', '---\ntitle: "@a"\nnocite: [@b]\n---\nText'],
    ['front matter after a byte-order mark', '\uFEFF---\r\na: "@a"\r\n---\r\n'],
    ['the references section that we write', '%% references %%\n## References\n\n1. x [@a]\n\n%% /references %%'],
    ['a footnote’s mark', 'x[^@a]'],
    ['a handle with nothing after it', '@ and @. and @-x and [@]'],
  ])('%s', (_what, text) => {
    expect(read(text)).toBe('');
  });

  it.each([
    ['after a code span', '`x` [@a]'], ['after an unclosed backtick', '` [@a]'], ['after prices', '$5 and [@a] $6'], ['after dollars that open nothing', '$$ 5\n\n[@a]'],
    ['after a formula', '$$\nx\n\ny\n$$\n\n[@a]'], ['after a formula on its line', '$$\nx\n\ny\n$$ [@a]'], ['after an open formula in a quotation', '> $$\n> x\n\n[@a]'], ['after 100%% sure', '100%% sure [@a]'],
    ['after an unclosed HTML comment', '<!-- [@a]'], ['in a list item', '- x\n\n  [@a]'], ['in a deep list item', '1. x\n\n    [@a]'], ['after a fence', '```\n```\n[@a]'],
    ['in a table', '| x | y |\n|---|---|\n| [@a] | z |'], ['in a callout', '> [!note] T\n> [@a]'], ['in a footnote', 'x[^1]\n\n[^1]: [@a]'], ['in a heading', '# [@a]'],
    ['in an indented paragraph', 'x\n    [@a]'], ['in an element', '<b>[@a]</b>'], ['after a comment in the line', '%% x %% [@a]'],
    ['after a comment over lines', 'x %%\n\n```\n%% [@a]'], ['after front matter', '---\nx: y\n---\n[@a]'], ['after our section', '%% references %%\nx\n%% /references %%\n[@a]'],
    ['after an opening marker without a closing one', '%% references %%\n\n[@a]'], ['with CRLF', 'x\r\n\r\n[@a]\r\n'],
  ])('but a citation is read %s', (_where, text) => {
    expect(read(text)).toBe('a N');
  });
});

describe('wikilinks to source notes', () => {
  const wikilinkKey = (target: string): string | undefined => (target.startsWith('Sources/') ? target.slice(8) : undefined);

  it('cite where a note stands behind them', () => {
    expect(read('x [[Sources/khan2009|Khan]] y [[Other]] ![[Sources/scott2010]]', wikilinkKey)).toBe('khan2009 N');
  });

  it('are links where the setting is off', () => {
    expect(read('[[Sources/khan2009]]')).toBe('');
  });
});

describe('offsets', () => {
  it('span the citation, and each item with its prefix and place', () => {
    const text = 'Running helps [see @khan2009, p. 3; @belavy2017].';
    const cluster = parseCitations(text)[0];
    expect(text.slice(cluster?.from, cluster?.to)).toBe('[see @khan2009, p. 3; @belavy2017]');
    expect(cluster?.items.map((item) => text.slice(item.from, item.to))).toEqual(['see @khan2009, p. 3', '@belavy2017']);
  });

  it('cover both brackets of a link to the source’s note', () => {
    const text = 'x [[@khan2009|Khan]] y';
    const cluster = parseCitations(text)[0];
    expect(text.slice(cluster?.from, cluster?.to)).toBe('[[@khan2009|Khan]]');
  });

  const pieces = fc.constantFrom(
    '[', ']', '(', ')', '@', '@a', '@b1', '-@c', '@{d e}', '@{https://x.y/z}', ';', ', p. 3', ' ', '\n', '\n\n', '> ', '- ', '    ', '`', '``', '```', '$', '%%', '<!--', '-->', '<b>', '</b>',
    '\\', '*', '_', '|', '[[', ']]', '](', 'http://x.y/', '^', 'é', '🙂', '%% references %%', '%% /references %%', '\r\n', '---\n', '# ', '&amp;', '{', '}', '~~~', '[^1]', ':',
  );

  it('always slice to text that holds every key, in order of place', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const clusters = parseCitations(text);
      clusters.forEach((cluster, index) => {
        expect(cluster.from).toBeGreaterThanOrEqual(clusters[index - 1]?.from ?? 0);
        expect(cluster.items.length).toBeGreaterThan(0);
        let last = cluster.from;
        for (const item of cluster.items) {
          expect(item.from).toBeGreaterThanOrEqual(last);
          expect(item.to).toBeLessThanOrEqual(cluster.to);
          expect(text.slice(item.from, item.to)).toContain(item.id);
          last = item.to;
        }
      });
    }), { numRuns: 2000 });
  });

  it('keep clusters apart or one inside the other', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const clusters = parseCitations(parts.join(''));
      for (const one of clusters) {
        for (const other of clusters) {
          const apart = one.to <= other.from || other.to <= one.from;
          const nested = (one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to);
          expect(apart || nested).toBe(true);
        }
      }
    }), { numRuns: 1000 });
  });
});

describe('reading in steps', () => {
  const blocks = fc.constantFrom(
    'Prose that cites [@a, p. 3] and goes on.\n'.repeat(150), 'One paragraph each, @b.\n\n'.repeat(200), '```\ncode [@no]\n', '```\n', '$$\n', '- item [@c; @d]\n', '> quoted @e\n', '\n'.repeat(5000), '%% ', ' %%\n',
    '%% references %%\n', '%% /references %%\n', '[see @f\n', '<!-- ', ' -->', '[[@g]] ![[note]] ', '`', '    code\n'.repeat(600), 'x'.repeat(6000), '[^1]: note\n', '\n\n',
  );
  const notes = fc.array(blocks, { maxLength: 12 }).map((parts) => parts.join(''));

  it('reads two notes at a time as it reads each alone', () => {
    fc.assert(fc.property(notes, notes, (one, other) => {
      const readings = [one, other].map((text) => readSteps(text));
      const results: unknown[] = [];
      while (results[0] === undefined || results[1] === undefined) {
        readings.forEach((steps, at) => {
          const step = results[at] === undefined ? steps.next() : undefined;
          if (step?.done) results[at] = step.value;
        });
      }
      expect(results).toEqual([one, other].map((text) => toEnd(readSteps(text))));
    }), { numRuns: 150 });
  });

  it('gives the thread back between slices, and gives the same', async () => {
    const text = 'Prose that cites [@a, p. 3] and goes on.\n\n'.repeat(20_000);
    const clock = jest.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => (now += 3));
    const breathe = jest.fn(() => Promise.resolve());
    const read = await inSlices(readSteps(text), breathe);
    clock.mockRestore();
    expect(read).toEqual(toEnd(readSteps(text)));
    expect(breathe.mock.calls.length).toBeGreaterThan(20);
  });

  it.each([
    ['paragraphs', 'A sentence that somebody wrote down [@a].\n\n'], ['one paragraph', 'A sentence that somebody wrote down [@a].\n'], ['one line', 'Somebody wrote this down [@a]. '],
    ['code', '```\n', 'a line of code\n'], ['indented code', '    a line of code\n'], ['a formula', '$$\n', 'x = 1\n'], ['blank lines', '\n'], ['a list', '- item\n'], ['a quotation', '> words\n'], ['links', '[a](b) '],
  ])('does a long note of %s in steps of some thousand characters', (_what, first, rest = first) => {
    const text = first + rest.repeat(400_000 / rest.length);
    const steps = readSteps(text);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(text.length / 10_000);
  });
});

/** Counted, not timed: twice the text takes twice the work, on any machine. */
describe('a hostile note is read in linear time', () => {
  const SIZE = 40_000;
  const backticks = (size: number): string => {
    let text = '';
    for (let run = 1; text.length < size; run += 1) text += `${'`'.repeat(run)} `;
    return text;
  };
  const growth = (note: (size: number) => string): number => {
    const [once = 1, twice = 1] = [SIZE, 2 * SIZE].map((size) => unitsLookedAt(() => parseCitations(note(size))));
    return twice / once;
  };

  it.each([
    '[@', '[@a', '[@a [', '`', '` `` ', '%%', '%% a', '%% references %%\n', '%% /references %%', '<a ', '<a "', '<!-- ', '$a', '](', '](a "', '[[', '[[a ', '@{a', 'a://', '- ', '- a\n', '> ',
    '\n', 'a\n\n', '```\n', ';', '@a;', '[]', ']', '\\', '&', '[a]: x\n', '[^', '*a ', '    a\n', '\t', '<pre>', 'p. 3, ', '~',
    '"', '“', '"a; ', '“a”; ', '"a"; @b ', '\'a; ', '*a; ', '*a* ;', '_;', '$$\n', '$$ a\n\n', '> $$\n\n', '- $$ a\n', '![a](b); ', '`a`;',
  ])('%j repeated', (piece) => {
    expect(growth((size) => piece.repeat(size / piece.length))).toBeLessThan(2.3);
    expect(growth((size) => `[@x ${piece.repeat(size / piece.length)}]`)).toBeLessThan(2.3);
  });

  it('runs of backticks of every length', () => {
    expect(growth(backticks)).toBeLessThan(2.3);
  });

  it('and what is not linear would be noticed', () => {
    const quadratic = (size: number): number => unitsLookedAt(() => {
      const text = 'a'.repeat(size);
      for (let at = 0; at < size; at += 100) text.indexOf('b', at);
    });
    expect(quadratic(2 * SIZE) / quadratic(SIZE)).toBeGreaterThan(3);
  });
});
