import fc from 'fast-check';
import { findReferencesSection } from '../../../src/application/citing/references-section';
import { parseCitations } from '../../../src/application/citing/grammar';
import { copyForOthers, plainNote } from '../../../src/application/citing/plain-note';
import { contextOf } from './items';

const KHAN = '1. Khan KM, Scott A. Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair. Br J Sports Med. 2009 Apr;43(4):247–52.';
const plain = async (text: string): Promise<string | undefined> => (await plainNote(text, contextOf())).text;

describe('a plain note', () => {
  it('has its citations and its list as finished text, and everything else as it was', async () => {
    expect(await plain('\uFEFF---\r\ntags: [a]\r\n---\r\nA [@khan2009] and [[Other|b]].\r\n\r\n%% references %%\r\nold\r\n%% /references %%\r\n\r\n%% mine %%\r\nEnd'))
      .toBe(`\uFEFF---\r\ntags: [a]\r\n---\r\nA (1) and [[Other|b]].\r\n\r\n## References\r\n\r\n${KHAN}\r\n\r\n%% mine %%\r\nEnd`);
  });

  it('is refused where the markers are broken: they would stay in it', async () => {
    const { text, problems } = await plainNote('A [@khan2009]\n%% references %%\n', contextOf());
    expect([text, problems.map(({ code }) => code)]).toEqual([undefined, ['references-unclosed']]);
  });

  it('is in the usual style where its own is not known, and says so', async () => {
    const { text, problems } = await plainNote('---\ncsl: nonsense\n---\nA [@khan2009].\n', contextOf());
    expect([text?.includes('A (1).'), problems.map(({ code }) => code)]).toEqual([true, ['style-unknown']]);
  });

  it('is refused where nothing can be formatted: keys would stay in it', async () => {
    const broken = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title></info><macro name="m"><text macro="m"/></macro>'
      + '<citation><layout><text macro="m"/></layout></citation><bibliography><layout><text macro="m"/></layout></bibliography></style>';
    const { text, problems } = await plainNote('A [@khan2009].\n', contextOf({ style: 'mine', userStyle: (name) => (name === 'mine' ? broken : undefined) }));
    expect([text, problems.map(({ code }) => code)]).toEqual([undefined, ['style-unusable']]);
  });

  it('has its list in the place of a references block', async () => {
    expect(await plain('A [@khan2009].\n\n```references\n```\n\nEnd.\n')).toBe(`A (1).\n\n## References\n\n${KHAN}\n\nEnd.\n`);
  });

  it('is done in one go: a second time changes nothing', async () => {
    const once = await plain('A [@khan2009; @gone] b.\n');
    expect(await plain(once ?? '')).toBe(once);
  });

  const pieces = fc.constantFrom(
    'Text ', '[@khan2009]', '[@belavy2017, p. 3]', ' @who2020 ', '[@gone]', '\n', '\n\n', '\r\n', '- ', '> ', '> [!note]\n> ', '```\n[@khan2009]\n```\n', '`[@khan2009]`', '%% x %%', '[[Other]]',
    '\n%% references %%\nold\n%% /references %%\n', '\r\n%% references %%\r\nold\r\n%% /references %%\r\n', '# H\n', 'é🙂', '[^1]', '\n[^1]: [@khan2009]\n', '| a | [@khan2009] |\n', '$x$', '\uFEFF',
  );

  it('keeps every byte that is no citation and not in the list, in its order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join('')), async (text) => {
      const { text: after } = await plainNote(text, contextOf());
      if (after === undefined) return;
      const { section } = findReferencesSection(text);
      const own = [...parseCitations(text), ...section ? [section] : []].sort((one, other) => one.from - other.from);
      let from = 0;
      let at = 0;
      for (const gap of [...own, { from: text.length, to: text.length }]) {
        if (gap.from < from) continue;
        const kept = text.slice(from, gap.from);
        const found = after.indexOf(kept, at);
        expect([kept, found >= 0]).toEqual([kept, true]);
        at = found + kept.length;
        from = gap.to;
      }
    }), { numRuns: 150 });
  }, 60_000);
});

describe('the copy for somebody without the vault', () => {
  it.each([
    ['properties', '---\ncsl: apa\n---\n# Title\n', '# Title\n'],
    ['comments', 'A %% to myself %% b <!-- and here --> c\n', 'A  b  c\n'],
    ['links to notes', 'See [[Running]], [[Sources/Khan 2009|Khan]], [[Running#Pain]] and [the page](Running.md).\n', 'See Running, Khan, Running and the page.\n'],
    ['a link within the note', 'See [[#Pain]].\n', 'See Pain.\n'],
    ['a link in a table', '| [[Running\\|runs]] |\n', '| runs |\n'],
  ])('has no %s', (_what, text, expected) => {
    expect(copyForOthers(text).text).toBe(expected);
  });

  it.each(['`[[Running]]` and `%% x %%`\n', '```\n%% x %%\n```\n', '[web](https://example.org/a.md) <https://example.org>\n', '![[picture.png]]\n'])('keeps %s', (text) => {
    expect(copyForOthers(text).text).toBe(text);
  });

  it('counts what it changed and what cannot go with it', () => {
    expect(copyForOthers('[[a]] [[b|c]] ![[d]] ![[e.png]] `![[f]]`\n')).toMatchObject({ links: 2, embeds: 2 });
  });
});
