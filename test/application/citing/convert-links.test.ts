import fc from 'fast-check';
import { citationsToLinks, linksToCitations } from '../../../src/application/citing/convert-links';
import type { Conversion } from '../../../src/application/citing/convert-links';
import { parseCitations } from '../../../src/application/citing/grammar';
import { applyEdits } from '../../../src/domain/text-edits';

/** Source notes by the end of their links, with their citation keys; one note is not called as its key. */
const KEYS: Readonly<Record<string, string>> = { khan2009: 'khan2009', belavy2017: 'belavy2017', 'who 2020 report': 'who2020', '@odd': 'odd' };
const keyOf = (target: string): string | undefined => KEYS[target.slice(target.lastIndexOf('/') + 1).toLowerCase()];
const linkOf = (key: string): string | undefined => Object.entries(KEYS).flatMap(([name, known]) => (known === key ? [`[[${name}]]`] : []))[0];

const cited = (text: string): Conversion => linksToCitations(text, keyOf);
const linked = (text: string): Conversion => citationsToLinks(text, linkOf);
const after = (text: string, { edits }: Conversion): string => applyEdits(text, edits);
const why = ({ kept }: Conversion): string[] => kept.map(({ text, why: reason }) => `${text}: ${reason}`);

describe('links to sources become citations', () => {
  it.each([
    ['a link', 'Discs [[khan2009]].', 'Discs [@khan2009].'],
    ['a link with its folder', 'Discs [[Sources/khan2009]].', 'Discs [@khan2009].'],
    ['a link with .md and other case', 'Discs [[Khan2009.md]].', 'Discs [@khan2009].'],
    ['a note not called as its key', 'WHO [[WHO 2020 report]].', 'WHO [@who2020].'],
    ['neighbours', '[[khan2009]] [[belavy2017]]; [[who 2020 report]]', '[@khan2009; @belavy2017; @who2020]'],
    ['neighbours without a space', '[[khan2009]][[belavy2017]]', '[@khan2009; @belavy2017]'],
    ['neighbours in a list of words', '[[khan2009]], [[belavy2017]] and [[khan2009]]', '[@khan2009; @belavy2017] and [@khan2009]'],
    ['words that it shows', '[[khan2009|Khan and Scott]] showed', 'Khan and Scott [@khan2009] showed'],
    ['words that are only its name', '[[Sources/khan2009|khan2009]] and [[who 2020 report|@who2020]]', '[@khan2009] and [@who2020]'],
    ['a link in a table', '| [[khan2009\\|Khan]] | [[belavy2017]] |', '| Khan [@khan2009] | [@belavy2017] |'],
    ['a note called as its citation', 'See [[@odd]].', 'See [@odd].'],
    ['a Markdown link', 'See [Khan](Sources/khan2009.md) and [x](<who 2020 report.md>).', 'See Khan [@khan2009] and x [@who2020].'],
    ['a Markdown link with an escaped space', '[who](who%202020%20report.md)', 'who [@who2020]'],
    ['a callout and a footnote', '> [!note] [[khan2009]]\n\n[^1]: [[belavy2017]]\n', '> [!note] [@khan2009]\n\n[^1]: [@belavy2017]\n'],
  ])('%s', (_what, text, expected) => {
    expect(after(text, cited(text))).toBe(expected);
    expect(cited(text).kept).toEqual([]);
  });

  it.each([
    'An embed ![[khan2009]] and ![x](khan2009.md)', '`[[khan2009]]` and\n\n```\n[[khan2009]]\n```\n', '---\nrelated: "[[khan2009]]"\n---\nText\n', '%% [[khan2009]] %%',
    '$[[khan2009]]$', 'Another note [[Running]] and [x](https://example.org/khan2009.md)', '%% references %%\n[[khan2009]]\n%% /references %%\n', '[[#Heading]]', '[x](#khan2009)', '[[khan2009',
  ])('leaves alone: %s', (text) => {
    expect(cited(text)).toEqual({ edits: [], done: 0, kept: [] });
  });

  it('keeps links to a place in a source, and says so', () => {
    const text = '[[khan2009#Results]], [[khan2009#^b1|there]] and [[belavy2017]]';
    expect(after(text, cited(text))).toBe('[[khan2009#Results]], [[khan2009#^b1|there]] and [@belavy2017]');
    expect(why(cited(text))).toEqual(['[[khan2009#Results]]: place', '[[khan2009#^b1|there]]: place']);
  });

  it('keeps links whose citation would be read as something else', () => {
    const text = 'As @khan2009 [[belavy2017]] and [[khan2009]](x) and [[belavy2017]]';
    expect(after(text, cited(text))).toBe('As @khan2009 [[belavy2017]] and [[khan2009]](x) and [@belavy2017]');
    expect(why(cited(text))).toEqual(['[[belavy2017]]: unread', '[[khan2009]]: unread']);
  });

  it('counts links, not citations', () => {
    expect(cited('[[khan2009]] [[belavy2017]] and [[khan2009]]').done).toBe(3);
  });
});

describe('citations become links to sources', () => {
  it.each([
    ['one', 'Discs [@khan2009].', 'Discs [[khan2009]].'],
    ['several', 'Discs [@khan2009; @belavy2017].', 'Discs [[khan2009]] [[belavy2017]].'],
    ['of a note not called as its key', '[@who2020]', '[[who 2020 report]]'],
    ['in a table', '| [@khan2009] |', '| [[khan2009]] |'],
  ])('%s', (_what, text, expected) => {
    expect(after(text, linked(text))).toBe(expected);
    expect(linked(text).kept).toEqual([]);
  });

  it.each([
    ['[@khan2009, p. 3]', 'words'], ['[see @khan2009]', 'words'], ['[@khan2009 and more]', 'words'], ['[-@khan2009]', 'words'],
    ['[@khan2009; @belavy2017, p. 3]', 'words'], ['@khan2009', 'in-text'], ['@khan2009 [p. 3]', 'in-text'], ['[@gone]', 'unknown'], ['[@khan2009; @gone]', 'unknown'],
    ['[@khan2009, but see [@belavy2017]]', 'words'],
  ])('but not %s: %s', (text, reason) => {
    expect(linked(`A ${text} b`)).toEqual({ edits: [], done: 0, kept: [{ text, why: reason }] });
  });

  it.each(['`[@khan2009]`', '---\nnocite: "@khan2009"\n---\n', '[[@odd]]', 'a handle @someone', 'mail a@khan2009'])('leaves alone: %s', (text) => {
    expect(linked(text)).toEqual({ edits: [], done: 0, kept: [] });
  });
});

describe('there and back', () => {
  const words = fc.constantFrom('Text ', ' and ', '.\n', '\n\n', '\r\n', '> ', '- ', '| ', '`', '```\n', '(', ')', '**', '[', ']', 'é🙂', '\\', ', ', ' ', '; ', '$', '%%', '---\n', '# ');
  const links = fc.constantFrom('[[khan2009]]', '[[belavy2017]]', '[[who 2020 report]]', '![[khan2009]]', '[[khan2009#x]]', '[[khan2009|Khan]]', '[[Other]]', '[k](khan2009.md)');
  const citations = fc.constantFrom(
    '[@khan2009]', '[@belavy2017; @khan2009]', '[@who2020]', '[@khan2009, p. 3]', '[see @khan2009]', '[-@khan2009]', '@khan2009', '[@gone]', '@{who2020}', '[@khan2009; @gone]',
  );

  it('a citation is the same citation after it was a link', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ arbitrary: words, weight: 3 }, citations), { maxLength: 16 }).map((parts) => parts.join('')), (text) => {
      const there = after(text, linked(text));
      const back = after(there, cited(there));
      const keys = (note: string): string[] => parseCitations(note).flatMap(({ items }) => items.map(({ id, mode, prefix, locator, suffix }) => [id, mode, prefix, locator, suffix].join('|')));
      expect(keys(back)).toEqual(keys(text));
    }), { numRuns: 500 });
  });

  it('a plain link is the same link after it was a citation', () => {
    const spaced = fc.array(fc.tuple(fc.constantFrom('Text ', '- ', '> x ', '**', '(', '\r\n', '| '), fc.constantFrom('[[khan2009]]', '[[belavy2017]]', '[[khan2009]] [[who 2020 report]]')), { maxLength: 8 });
    fc.assert(fc.property(spaced, (parts) => {
      const text = parts.map(([before, link]) => `${before}${link} then\n`).join('');
      const there = after(text, cited(text));
      expect(there).not.toContain('[[');
      expect(after(there, linked(there))).toBe(text);
    }), { numRuns: 300 });
  });

  it('touches nothing but the links or citations that it counts, and does everything in one go', () => {
    fc.assert(fc.property(fc.array(fc.oneof(words, links, citations), { maxLength: 16 }).map((parts) => parts.join('')), (text) => {
      for (const [convert, form] of [[cited, /^(?:\[\[|\[k\])/], [linked, /^\[/]] as const) {
        const result = convert(text);
        for (const { from, to } of result.edits) expect(text.slice(from, to)).toMatch(form);
        const again = convert(after(text, result));
        expect([result.edits.length > 0 && again.edits.length > result.edits.length, why(again).length >= why(result).length]).toEqual([false, true]);
      }
    }), { numRuns: 500 });
  });

  it('takes hostile notes in its stride', () => {
    const text = '[[khan2009]] '.repeat(20_000) + '['.repeat(20_000) + '[[khan2009](x'.repeat(5000);
    expect(cited(text).done).toBeGreaterThan(0);
    expect(linked('[@khan2009; @belavy2017] '.repeat(10_000)).done).toBe(10_000);
  });
});
