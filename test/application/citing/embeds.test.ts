import { formatNote, updateReferences } from '../../../src/application/citing/cite';
import { citeNote } from '../../../src/application/citing/cited-note';
import type { EmbedDeps } from '../../../src/application/citing/embeds';
import { readEmbeds } from '../../../src/application/citing/embeds';
import { toPlainText } from '../../../src/application/citing/rich-text';
import { contextOf } from './items';

/** A vault of notes by path; links are names. */
function vault(notes: Readonly<Record<string, string>>): EmbedDeps {
  return {
    resolve: (target) => (`${target}.md` in notes ? `${target}.md` : undefined),
    read: async (path) => notes[path] ?? Promise.reject(new Error('gone')),
  };
}

const inVault = (notes: Readonly<Record<string, string>>) => contextOf({ embeds: (text) => readEmbeds(text, 'Host.md', vault(notes)) });

/** The keys of the list in their order. */
async function order(text: string, notes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await updateReferences(text, inVault(notes))).cited;
}

describe('the citations of an embedded note', () => {
  it('are numbered where it stands', async () => {
    expect(await order('[@who2020]\n\n![[B]]\n\n[@belavy2017]', { 'B.md': 'Text [@khan2009].' })).toEqual(['who2020', 'khan2009', 'belavy2017']);
  });

  it.each([
    ['in a callout', '> [!note]\n> ![[B]]\n\n[@who2020]'],
    ['in a table', '| x | y |\n|---|---|\n| ![[B\\|x]] | [@who2020] |'],
    ['in a list', '- ![[B]]\n- [@who2020]'],
    ['in a footnote', 'x[^1] and [@who2020]\n\n[^1]: ![[B]]'],
    ['with a size or a name', '![[B|shown]] [@who2020]'],
  ])('also %s', async (_where, text) => {
    expect(await order(text, { 'B.md': '[@khan2009]', 'B\\.md': '[@khan2009]' })).toEqual(['khan2009', 'who2020']);
  });

  it.each([
    ['in code', '`![[B]]` and\n\n```\n![[B]]\n```\n'], ['in a comment', '%% ![[B]] %%'], ['behind a backslash', '\\![[B]]'], ['in a link only', '[[B]]'], ['in our list', '%% references %%\n![[B]]\n%% /references %%'],
  ])('are not those of an embed %s', async (_where, text) => {
    expect(await order(text, { 'B.md': '[@khan2009]' })).toEqual([]);
  });

  it('follow embeds in embeds, five deep', async () => {
    const notes = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((name, index, all) => [`${name}.md`, `${name === 'E' ? '[@khan2009]' : ''}${name === 'F' ? '[@who2020]' : ''} ![[${all[index + 1] ?? 'none'}]]`]));
    expect(await order('![[A]]', notes)).toEqual(['khan2009']);
  });

  it('come once from notes that embed each other, and from a note embedded twice', async () => {
    const notes = { 'A.md': '[@khan2009] ![[B]]', 'B.md': '[@who2020] ![[A]] ![[Host]]', 'Host.md': '![[A]]' };
    expect(await order('![[A]] ![[B]] ![[A]] ![[Host]]', notes)).toEqual(['khan2009', 'who2020']);
  });

  it('are in the order of that note: a footnote counts where its mark stands', async () => {
    expect(await order('![[B]]', { 'B.md': 'x[^1] [@who2020]\n\n[^1]: [@khan2009]' })).toEqual(['khan2009', 'who2020']);
  });

  it('are not what stands in that note’s own reference list or properties', async () => {
    expect(await order('![[B]]', { 'B.md': '---\nnocite: "@khan2009"\n---\n[@who2020]\n\n%% references %%\n[@belavy2017]\n%% /references %%\n' })).toEqual(['who2020']);
  });

  it.each([
    ['a heading', 'B#Second', ['khan2009']],
    ['a heading in another letter case', 'B#second', ['khan2009']],
    ['a heading under a heading', 'B#First#Inner', ['belavy2017']],
    ['a heading with those under it', 'B#First', ['who2020', 'belavy2017']],
    ['a block at the end of a paragraph', 'B#^par', ['khan2009']],
    ['a list item', 'B#^item', ['belavy2017']],
    ['a block above its mark', 'B#^quote', ['who2020']],
    ['a heading that there is not', 'B#Nowhere', []],
    ['a block that there is not', 'B#^nowhere', []],
  ])('are those of the part that is shown: %s', async (_what, target, expected) => {
    const note = [
      '# First', '[@who2020]', '## Inner', '[@belavy2017]', '```', '# Second', '```', '# Second', 'Some [@khan2009]', 'words ^par', '', '# Third',
      '- [@khan2009]', '- [@belavy2017] ^item', '- [@who2020]', '', '> [@who2020]', '', '^quote', '',
    ].join('\n');
    expect(await order(`![[${target}]]`, { 'B.md': note })).toEqual(expected);
  });

  it('are told with their places in that note, and what they show', async () => {
    const body = 'x [@khan2009] ![[C]] ![[Empty]]';
    const cited = await citeNote('[@who2020] ![[B]]', inVault({ 'B.md': body, 'C.md': '[@gone]', 'Empty.md': '' }));
    expect(cited.citations.map(({ text }) => toPlainText(text ?? []))).toEqual(['(1)']);
    expect(cited.embedded.map(({ path, citations }) => [path, citations.map(({ cluster, text }) => [cluster.from, toPlainText(text ?? [])])])).toEqual([
      ['B.md', [[2, '(2)']]], ['C.md', [[0, '']]], ['Empty.md', []],
    ]);
    expect(cited.problems.map(({ code, where }) => [code, where])).toEqual([['citation-unknown', 'C.md:1']]);
  });

  it('stay in their own note: the text of the embedding one is formatted alone', async () => {
    const { text } = await formatNote('![[B]] [@who2020].\n', inVault({ 'B.md': '[@khan2009]' }));
    expect(text).toMatch(/^!\[\[B\]\] \(2\)\.\n\n## References\n\n1\. Khan[^\n]*\n2\. World/);
  });
});

describe('what a note embeds', () => {
  it('leaves out what leads nowhere or cannot be read', async () => {
    const deps = vault({ 'A.md': 'x' });
    const found = await readEmbeds('![[A]] ![[picture.png]] ![[Lost]] ![[A#x]]', 'Host.md', { ...deps, resolve: (target, from) => (target === 'Lost' ? 'Lost.md' : deps.resolve(target, from)) });
    expect([...found]).toEqual([['A', { path: 'A.md', text: 'x' }], ['A#x', { path: 'A.md', text: 'x' }]]);
  });
});
