import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatNote, type CiteContext } from '../../../src/application/citing/cite';
import { citeNote } from '../../../src/application/citing/cited-note';
import type { EmbeddedNotes } from '../../../src/application/citing/embeds';
import { findStyle } from '../../../src/application/citing/styles';
import { exportItems } from '../../../src/application/exporting';
import { pandocNote } from '../../../src/application/exporting/pandoc-note';
import { styleFile } from '../../../src/application/exporting/style-file';
import type { CslItem } from '../../../src/domain/csl';
import { hasPandoc, pandoc } from '../../conformance/pandoc';
import { contextOf } from '../citing/items';

const ITEMS: readonly CslItem[] = Array.from({ length: 140 }, (_none, at) => (
  { id: `s${at + 1}`, type: 'article-journal', title: `Study ${at + 1}`, author: [{ family: `Author${at + 1}`, given: 'A' }], 'container-title': 'J', volume: '1', issued: { 'date-parts': [[2000 + (at % 20)]] } }));

const context = (changes: Partial<CiteContext> = {}): CiteContext => contextOf({ wikilinkKey: (target) => (/^s\d+$/.test(target) ? target : undefined), ...changes }, ITEMS);

async function exported(text: string, changes: Partial<CiteContext> = {}): Promise<string> {
  const cited = await citeNote(text, context(changes));
  const { value, problems } = await pandocNote(text, cited, context(changes), { bibliography: 'references.json', style: 'style.csl', title: 'My note' });
  expect(problems).toEqual([]);
  return value ?? '';
}
const body = async (text: string): Promise<string> => (await exported(`# T\n\n${text}`)).replace(/^---\n[\s\S]*?\n---\n# T\n\n/, '').replace(/\n\n## References[\s\S]*$/, '');

describe('the body of a note for pandoc', () => {
  it.each([
    ['keys stay', 'See [@s1, p. 3; -@s2] and @s3.', 'See [@s1, p. 3; -@s2] and @s3.'],
    ['keys are written as the source note does', 'See [see @S1; @{S2}].', 'See [see @s1; @s2].'],
    ['wikilinks that cite become keys', 'See [[s1]] and [[@s2]] and [[s3|Smith]].', 'See [@s1] and [@s2] and [@s3].'],
    ['other links become words', 'See [[Some note|this]] [[Folder/Other]] @s1.', 'See this Other @s1.'],
    ['comments go', 'One %%not @s9%% two @s1.', 'One  two @s1.'],
    ['a handle is no citation', 'Ask @someone, @s1.', 'Ask \\@someone, @s1.'],
    ['nor is one in an address', 'https://example.org/@s9 <https://example.org/@s8> [x](https://example.org/@s7) @s1', 'https://example.org/\\@s9 <https://example.org/@s8> [x](https://example.org/@s7) @s1'],
    ['unknown keys stay for pandoc to name', 'See [@s1; @nobody].', 'See [@s1; @nobody].'],
    ['code stays', '`[[s1]] %%x%% @s2` @s1', '`[[s1]] %%x%% @s2` @s1'],
    ['callouts are quotations with a title', '> [!warning]- Care @s1\n> Text @s2\n\n> [!note]\n> x', '> Care @s1\n>\n> Text @s2\n\n> **Note**\n>\n> x'],
    ['marks of blocks go', 'Text @s1 ^abc-1\n', 'Text @s1'],
    ['pictures are pictures', '![[a b.png|300]] ![[Other note]] @s1', '![](<a b.png>){width=300} Other note @s1'],
  ])('%s', async (_what, text, expected) => {
    expect(await body(text)).toBe(expected);
  });

  it('has its list where the section stood', async () => {
    const text = '# T\n\nOne [@s1].\n\n%% references %%\n1. Old\n%% /references %%\n\nAfter.\n';
    expect(await exported(text)).toMatch(/One \[@s1\]\.\n\n## References \{\.unnumbered\}\n\n::: \{#refs\}\n:::\n\nAfter\.\n$/);
  });

  it('has its list in the place of a references block, once', async () => {
    const text = '# T\n\n```references\n```\n\nOne [@s1].\n\n```references\n```\n\nAfter.\n';
    expect(await exported(text)).toMatch(/# T\n\n## References \{\.unnumbered\}\n\n::: \{#refs\}\n:::\n\nOne \[@s1\]\.\n\n\n\nAfter\.\n$/);
  });

  it('holds the notes that it embeds', async () => {
    const embeds = (): Promise<EmbeddedNotes> => Promise.resolve(new Map([['Other', { path: 'Other.md', text: '---\na: b\n---\nInside @s9 %%x%% ![[Other]].\n' }], ['Long#Part', { path: 'Long.md', text: '# Top\n@s1\n## Part\nHere @s8.\n' }]]));
    expect(await exported('# T\n\nA ![[Other]] @s1\n\n![[Long#Part]]\n', { embeds })).toContain('A Inside @s9  Inside');
    expect(await exported('# T\n\nA @s1\n\n![[Long#Part]]\n', { embeds })).toContain('A @s1\n\n## Part\nHere @s8.\n');
  });

  it('is not made where the markers of the list are broken', async () => {
    const text = 'One [@s1].\n\n%% references %%\n';
    const cited = await citeNote(text, context());
    expect(await pandocNote(text, cited, context(), { bibliography: 'r', title: 't' })).toMatchObject({ problems: [{ code: 'references-unclosed' }] });
  });
});

describe('the front matter of a note for pandoc', () => {
  it('names the files, keeps what is not ours, and cites nothing', async () => {
    const text = '---\nevidence: handout\ntitle: "By @s1"\n# mine\ntags:\n  - "@s2"\ncsl: apa\nreferences-title: Sources\nnocite: "@s5; @s6"\n---\nText [@s1].\n';
    const front = (await exported(text)).split('---\n')[1] ?? '';
    expect(front.trim().split('\n')).toEqual([
      expect.stringMatching(/^title: .*By \\+@s1/), '# mine', 'tags:', expect.stringMatching(/\\@s2/), 'csl: style.csl', 'nocite: "@s5, @s6"',
      'bibliography: references.json', 'lang: en-GB',
    ]);
  });

  it('gives a note without heading its name', async () => {
    expect(await exported('Text [@s1].\n')).toContain('title: My note\n');
    expect(await exported('# Own\n\nText [@s1].\n')).not.toContain('title:');
  });
});

/** The numbers after each mark `M1:` up to the full stop, those in the names of authors left out. */
function numbers(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/M(\d+):([^.]*)\./g)].map(([, mark = '', rest = '']) => [mark, rest.replace(/\bA(?:uthor)?\d+\b/g, '').match(/[\d,–—-]*\d/g)?.join(' ').replace(/[–—]/g, '-') ?? '']));
}

const many = (n: number): string => Array.from({ length: n }, (_none, at) => `Sentence M${at + 1}: [@s${((at * 37) % n) + 1}].`).join('\n\n');
const NOTES: Readonly<Record<string, string>> = {
  'thirteen citations': many(13),
  'a hundred and thirty citations': many(130),
  'again, groups, ranges': 'M1: [@s9]. M2: [@s2; @s3; @s4]. M3: [@s4; @s9; @s2]. M4: [@s3]. M5: [@s1; @s2; @s3; @s4; @s9].',
  footnotes: 'M1: [@s1]. Foot[^b] and[^a]. M2: [@s4].\n\n[^a]: M3: [@s3].\n[^b]: M4: [@s2].\n\nM5: [@s5].',
  'an inline footnote': 'M1: [@s1]. Text^[M2: [@s2].] and M3: [@s3].',
  tables: '| M1: [@s3]. | b |\n|---|---|\n| M2: [@s1]. | M3: [@s2; @s3]. |\n\nM4: [@s4].',
  'lists, quotations and callouts': '- M1: [@s5].\n    - M2: [@s4].\n\n> [!note] Title M3: [@s3].\n> M4: [@s2].\n\n# Heading M5: [@s1].\n\nM6: [@s6].',
  'words around, places, authors left out': 'M1: [see @s1, p. 3; also @s2]. M2: [-@s3]. M3: [@s2, chap. 2 and more].',
  'authors in the sentence': 'M1: @s7. M2: @s2 [p. 3]. M3: [@s2; @s7].',
  'citations among the words of others': 'M1: [@s1, but see [@s2]]. M2: [@s3, p. 4 against [@s4]]. M6: [@s5]. M3: [see [@s2] and @s6]. M4: [@s7, as @s8 says]. M5: [@s8].',
  nocite: '---\nnocite: "@s50, @s60"\n---\nM1: [@s2]. M2: [@s60]. M3: [@s3].',
  'wikilinks, comments, code, handles and addresses': 'M1: [[s3]]. %%[@s9]%% `[@s8]` @someone https://x.org/@s7 M2: [[@s2]]. <!-- [@s6] --> $x@s5$ M3: [@s3].',
  'keys in another letter case': 'M1: [@S3]. M2: [@s2]. M3: [@s3].',
};

// Without pandoc there is nobody to ask: see conformance/pandoc.ts.
(hasPandoc ? describe : describe.skip)('pandoc prints the same numbers at the same places', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'evidence-vault-'));
    writeFileSync(path.join(folder, 'references.json'), exportItems(ITEMS, 'csl-json'));
    const style = findStyle('vancouver').value;
    if (style) writeFileSync(path.join(folder, 'style.csl'), styleFile(style));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(NOTES))('%s', async (_what, text) => {
    const ours = (await formatNote(text, context())).text;
    const theirs = pandoc(await exported(text), ['--citeproc', '-t', 'plain', '--wrap=none'], folder);
    expect(numbers(theirs)).toEqual(numbers(ours));
    expect(Object.keys(numbers(ours)).length).toBeGreaterThanOrEqual(3);
    const list = (from: string): readonly string[] => [...from.matchAll(/^(\d+)\. .*?(Study \d+)/gm)].map(([, n = '', title = '']) => `${n} ${title}`);
    expect(list(theirs)).toEqual(list(ours));
  });
});
