import fc from 'fast-check';
import { updateReferences } from '../../../src/application/citing/cite';
import type { CiteContext } from '../../../src/application/citing/cite';
import { findReferencesSection } from '../../../src/application/citing/references-section';
import { applyEdits } from '../../../src/domain/text-edits';
import { contextOf, ITEMS } from './items';

async function update(text: string, context: CiteContext = contextOf()): Promise<string> {
  return applyEdits(text, (await updateReferences(text, context)).edits);
}

/** The list between the markers, without the line that holds the check. */
async function list(text: string, context?: CiteContext): Promise<string> {
  const after = (await update(text, context)).replace(/\r\n/g, '\n');
  return (/%% references %%\n<!--[^\n]*-->\n\n([^]*)\n\n%% \/references %%/.exec(after)?.[1] ?? '').trim();
}

const codes = async (text: string, context?: CiteContext): Promise<string[]> => (await updateReferences(text, context ?? contextOf())).problems.map(({ code }) => code);

describe('the reference list', () => {
  it('is written at the end, numbered by first appearance in the whole note', async () => {
    expect(await list('Text [@who2020].\n\n| a | b |\n|---|---|\n| [@belavy2017] | x |\n\n> [!note]\n> @khan2009 and [@who2020]\n')).toBe([
      '## References',
      '',
      '1. World Health Organization. WHO guidelines on physical activity and sedentary behaviour. Geneva: World Health Organization; 2020.',
      '2. Belavý DL, Quittner MJ, Ridgers N, Ling Y, Connell D, Rantalainen T. Running exercise strengthens the intervertebral disc. Sci Rep. 2017;7:45975.',
      '3. Khan KM, Scott A. Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair. Br J Sports Med. 2009 Apr;43(4):247–52.',
    ].join('\n'));
  });

  it('counts a footnote where its mark stands, as pandoc does', async () => {
    expect((await updateReferences('A[^1] and [@who2020].\n\n[^1]: See [@khan2009].\n', contextOf())).cited).toEqual(['khan2009', 'who2020']);
  });

  it('stays where its markers are', async () => {
    const text = 'A [@khan2009].\n\n%% references %%\n%% /references %%\n\nAfter.\n';
    expect(await update(text)).toMatch(/^A \[@khan2009\]\.\n\n%% references %%\n<!--[^]*-->\n\n## References\n\n1\. Khan[^]*\n\n%% \/references %%\n\nAfter\.\n$/);
  });

  it.each([13, 130])('counts to %i', async (count) => {
    const items = Array.from({ length: count }, (_, index) => ({ ...ITEMS[1], id: `s${index}`, type: 'article-journal', title: `Title ${index}` }));
    const numbers = [...(await list(items.map(({ id }) => `[@${id}]`).join('\n\n'), contextOf({}, items))).matchAll(/^(\d+)\. .*Title (\d+)\./gm)].map(([, number, title]) => [Number(number), Number(title)]);
    expect(numbers).toEqual(items.map((_, index) => [index + 1, index]));
  }, 30_000);

  it('has the style, language and heading that the note asks for', async () => {
    expect(await list('---\ncsl: apa\nlang: fr\n---\n[@khan2009; @belavy2017]\n')).toMatch(/^## Références\n\n- Belavý, D\. L\.[^]*\n- Khan, K\. M\., & Scott, A\. \(2009\)/);
    expect(await list('---\nreferences-title: Sources (for *you*)\n---\n[@khan2009]\n')).toMatch(/^## Sources \(for \\\*you\\\*\)\n/);
    expect(await list('---\nreferences-title: ""\n---\n[@khan2009]\n')).toMatch(/^1\. Khan/);
  });

  it.each([['lancet', 1], ['ama', 1], ['nature', 1], ['elsevier-vancouver', 1], ['bmj', 1]])('is a numbered list in %s', async (style, number) => {
    expect(await list('[@khan2009]', contextOf({ style }))).toMatch(new RegExp(`\n${number}\\. Khan`));
  });

  it('lists what nocite names, after what is cited', async () => {
    expect(await updateReferences('---\nnocite: "@who2020, @gone"\n---\n[@khan2009]', contextOf())).toMatchObject({ cited: ['khan2009', 'who2020'], problems: [{ code: 'citation-unknown', where: 'nocite' }] });
    expect((await updateReferences('---\nnocite: [who2020, belavy2017]\n---\nx', contextOf())).cited).toEqual(['who2020', 'belavy2017']);
  });

  it.each(['"@*"', '\n  - "@*"', '"@who2020, @*"', '"[@*]"', '"*"'])('lists every source of the vault for nocite: %s', async (value) => {
    const context = contextOf({ allKeys: () => ITEMS.map(({ id }) => id) });
    const { cited, problems } = await updateReferences(`---\nnocite: ${value}\n---\n[@khan2009]`, context);
    expect(cited[0]).toBe('khan2009');
    expect([...cited].sort()).toEqual(['belavy2017', 'khan2009', 'who2020']);
    expect(problems).toEqual([]);
  });

  it('leaves out keys without a source and names them, but not handles in a sentence', async () => {
    const { cited, problems } = await updateReferences('x\n\n[@gone; @khan2009; @gone] follow @someone\n', contextOf());
    expect(cited).toEqual(['khan2009']);
    expect(problems.map(({ code, where, what }) => [code, where, what])).toEqual([
      ['citation-unknown', ':3', '“gone” is cited, but no source note has this citation key, so it is not in the reference list.'],
    ]);
  });

  it('says that Vancouver prints no places', async () => {
    expect((await updateReferences('[@khan2009, p. 3]', contextOf())).problems.map(({ what }) => what)).toEqual([
      'The style “Vancouver (NLM), numbers in parentheses” prints no page or place in the text, so “p. 3” is left out.',
    ]);
    expect(await codes('[@khan2009, p. 3]', contextOf({ style: 'apa' }))).toEqual([]);
  });
});

describe('bringing it up to date', () => {
  it('a second time changes nothing', async () => {
    const once = await update('A [@khan2009].\n');
    expect((await updateReferences(once, contextOf())).edits).toEqual([]);
  });

  it('follows a change of style, and a note that cites no more loses its list', async () => {
    const once = await update('A [@khan2009].\n');
    expect(await updateReferences(once, contextOf({ style: 'apa' }))).toMatchObject({ edits: [{}], editedByHand: false });
    const emptied = await update(once.replace('[@khan2009]', ''));
    expect(emptied).toBe('A .\n\n%% references %%\n%% /references %%\n');
    expect(await codes(emptied)).toEqual(['nothing-cited']);
    expect((await updateReferences(emptied, contextOf())).edits).toEqual([]);
  });

  it.each([
    ['a word changed', (text: string) => text.replace('Mechanotherapy', 'Mechano-therapy'), true],
    ['a line added', (text: string) => text.replace('\n\n%% /ref', '\n2. My own\n\n%% /ref'), true],
    ['the check deleted and a word changed', (text: string) => text.replace(/<!--.*-->\n/, '').replace('Khan', 'Kahn'), true],
    ['the check deleted', (text: string) => text.replace(/<!--.*-->\n/, ''), false],
    ['nothing', (text: string) => text, false],
    ['line breaks', (text: string) => text.replace(/\n/g, '\r\n'), false],
  ])('knows whether a person edited it: %s', async (_what, change, edited) => {
    expect((await updateReferences(change(await update('A [@khan2009].\n')), contextOf())).editedByHand).toBe(edited);
  });

  it('keeps the list where no key in the note belongs to a source any more: it may be all that says what was cited', async () => {
    const listed = await update('[@khan2009]\n');
    const renamed = listed.replace('[@khan2009]', '[@renamed2009]');
    expect(await update(renamed)).toBe(renamed);
    expect(await codes(renamed)).toEqual(['citation-unknown', 'nothing-cited']);
  });

  it('knows a list that a person wrote between the markers', async () => {
    expect((await updateReferences('[@khan2009]\n\n%% references %%\n1. Mine\n%% /references %%\n', contextOf())).editedByHand).toBe(true);
  });

  it.each([
    ['two sections', '[@khan2009]\n%% references %%\n%% /references %%\nx\n%% references %%\n%% /references %%\n', 'references-twice'],
    ['a section in a section', '[@khan2009]\n%% references %%\n%% references %%\n%% /references %%\n', 'references-twice'],
    ['two ends', '[@khan2009]\n%% references %%\n%% /references %%\n%% /references %%\n', 'references-twice'],
    ['no end', '[@khan2009]\n%% references %%\n1. x\n', 'references-unclosed'],
    ['no start', '[@khan2009]\n1. x\n%% /references %%\n', 'references-unclosed'],
    ['the end before the start', '[@khan2009]\n%% /references %%\nx\n%% references %%\n', 'references-unclosed'],
    ['markers in code', '[@khan2009]\n```\n%% references %%\n%% /references %%\n```\n', 'references-in-code'],
    ['an unclosed code block at the end', '[@khan2009]\n```\ncode\n', 'references-in-code'],
    ['front matter that cannot be read', '---\ntitle: "x\n---\n[@khan2009]\n', 'front-matter'],
    ['a style that there is not', '---\ncsl: nonsense\n---\n[@khan2009]\n', 'style-unknown'],
  ])('writes nothing where there is %s', async (_what, text, code) => {
    const { edits, problems } = await updateReferences(text, contextOf());
    expect(edits).toEqual([]);
    expect(problems.some((problem) => problem.severity === 'error' && problem.code.startsWith(code.slice(0, 12)))).toBe(true);
    for (const { what, fix } of problems) expect(`${what} ${fix}`).toMatch(/^[A-Z“].*\. .*\.$/);
  });

  it('ignores markers in code beside real ones', async () => {
    expect(await update('[@khan2009]\n\n```\n%% references %%\n```\n\n%% references %%\n%% /references %%\n')).toContain('1. Khan');
  });

  const pieces = fc.constantFrom(
    'Text ', '[@khan2009]', '[@belavy2017, p. 3]', '@who2020', '[@gone]', '\n', '\n\n', '\r\n', '- ', '> ', '```\n', '`', '%% x %%', '%% references %%\n', '%% /references %%\n',
    '%% references %%\n1. old\n%% /references %%\n', '\n%% references %%\r\nold\r\n%% /references %%\r\n', '# H\n', '---\n', 'é🙂', '[^1]', '\n[^1]: [@khan2009]\n', '    ', '<!-- ', '-->', '$$',
  );

  it('belongs to no footnote that stands right before it', async () => {
    const after = await update('\n[^1]: [@khan2009]\n%% references %%\n1. old\n%% /references %%\n@who2020[^1]');
    expect(await update(after)).toBe(after);
  });

  it('never touches a byte outside the markers, and is done after one go', async () => {
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (parts) => {
      const text = parts.join('');
      const { edits } = await updateReferences(text, contextOf());
      const after = applyEdits(text, edits);
      const section = findReferencesSection(text).section;
      if (edits.length > 0 && section !== undefined) {
        expect(after.startsWith(text.slice(0, section.insideFrom))).toBe(true);
        expect(after.endsWith(text.slice(section.insideTo))).toBe(true);
      } else if (edits.length > 0) {
        expect(after.startsWith(text)).toBe(true);
      }
      expect((await updateReferences(after, contextOf())).edits).toEqual([]);
    }), { numRuns: 400 });
  }, 120_000);
});
