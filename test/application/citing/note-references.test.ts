import { citeContext } from '../../../src/application/cite-context';
import { updateReferences } from '../../../src/application/citing/cite';
import { citeNote } from '../../../src/application/citing/cited-note';
import { inlineFormatting } from '../../../src/application/citing/inline-formatting';
import { listCopy } from '../../../src/application/citing/list-copy';
import { isNumbered, noteReferences, type NoteReferences, type ReferenceProblem } from '../../../src/application/citing/note-references';
import { toPlainText } from '../../../src/application/citing/rich-text';
import { Library } from '../../../src/application/library';
import { DEFAULT_SETTINGS } from '../../../src/application/settings';
import { applyEdits } from '../../../src/domain/text-edits';
import { aClaim, aNote, aSource } from '../../builders';

const formatting = inlineFormatting();
afterAll(() => formatting.close());

const library = new Library();
library.putAll([
  aSource().by('Khan').in(2009).titled('Load').note(),
  aSource().by('Belavy').in(2017).titled('Discs').note(),
  aSource().by('Wakefield').in(1998).with({ status: 'retracted' }).note(),
  aSource().by('Known').in(2000).with({ status: 'retracted', status_ack: 'Cited for its history' }).note(),
  aSource().by('Twin').in(2001).note(),
  aSource().by('Twin').in(2001).at('Other/twin.md').with({ citekey: 'twin2001' }).note(),
  aClaim('Running is good for discs').supportedBy('belavy2017', 'khan2009').note(),
  aClaim('Nothing stands behind this').note(),
  aNote('Handouts/h.md', { evidence: 'handout' }),
]);
const contextOf = (path: string): ReturnType<typeof citeContext> => citeContext(library, DEFAULT_SETTINGS, path, formatting);

async function read(text: string, path = 'Handouts/h.md'): Promise<NoteReferences> {
  return noteReferences(path, text, await citeNote(text, contextOf(path)), library);
}

const textAt = (text: string, { from, to }: { from: number; to: number }): string => text.slice(from, to);
const kinds = ({ problems }: NoteReferences): string[] => problems.map((problem) => (problem.kind === 'stated' ? problem.problem.code : problem.kind));

describe('the sources of a note', () => {
  const text = 'First [@khan2009], then [@belavy2017; @khan2009, p. 3] and @Khan2009.';

  it('stand in the order of the list, each with its places from top to bottom and the claims that rest on it', async () => {
    const { sources, counted } = await read(text);
    expect(counted).toBe(true);
    expect(sources.map(({ key, row, places, claims }) => [key, row.number, places.map((place) => textAt(text, place)), claims.map(({ claim }) => claim.statement)])).toEqual([
      ['khan2009', 1, ['[@khan2009]', '[@belavy2017; @khan2009, p. 3]', '@Khan2009'], ['Running is good for discs']],
      ['belavy2017', 2, ['[@belavy2017; @khan2009, p. 3]'], ['Running is good for discs']],
    ]);
    expect(toPlainText(sources[0]?.row.rest ?? [])).toContain('Load');
  });

  it('have no place where only the properties list them', async () => {
    const { sources } = await read('---\nnocite: "@belavy2017"\n---\nText.\n');
    expect(sources.map(({ key, places }) => [key, places])).toEqual([['belavy2017', []]]);
  });

  it('are none where the style cannot be used, and that is said', async () => {
    const found = await read('---\ncsl: no-such-style\n---\n[@khan2009]\n');
    expect([found.sources, kinds(found)]).toEqual([[], ['style-unknown']]);
  });
});

describe('problems', () => {
  it.each<[string, string, readonly string[]]>([
    ['a key that no source has', 'As shown [@smith2019; @khan2009].', ['unknown']],
    ['the same key twice, once', '[@smith2019] and [@Smith2019].', ['unknown']],
    ['a handle in a sentence is none', 'Thanks to @someone.', []],
    ['a retracted source', '[@wakefield1998]', ['status']],
    ['one that a person has accounted for is none', '[@known2000]', []],
    ['a key that two notes have', '[@twin2001]', ['shared']],
    ['a language that is not there', '---\nlang: tlh\n---\n[@khan2009]', ['language-unknown']],
    ['a key in the properties that no source has', '---\nnocite: "@smith2019"\n---\n', ['citation-unknown']],
    ['a marker without its other', '[@khan2009]\n\n%% references %%\n', ['references-unclosed']],
  ])('%s', async (_, text, expected) => {
    expect(kinds(await read(text))).toEqual(expected);
  });

  it('come with where they are and what may have been meant', async () => {
    const text = 'One [@belavi2017] and [@x; @belavi2017].';
    const [problem] = (await read(text)).problems as Extract<ReferenceProblem, { kind: 'unknown' }>[];
    expect([problem?.key, problem?.similar, problem?.places.map((place) => textAt(text, place))]).toEqual(['belavi2017', ['belavy2017'], ['[@belavi2017]', '[@x; @belavi2017]']]);
  });

  it('name the line where they name one', async () => {
    const text = 'One.\n\nTwo [@khan2009].\n\n%% /references %%\n';
    const { problems: [problem] } = await read(text);
    expect(problem?.places.map(({ from }) => text.slice(from))).toEqual(['%% /references %%\n']);
  });
});

describe('the list in the note', () => {
  const cites = 'Text [@khan2009].\n';
  it.each<[string, () => Promise<string>, NoteReferences['list']]>([
    ['none where nothing is cited', async () => 'Text.\n', 'none'],
    ['missing', async () => cites, 'missing'],
    ['in a block of its own', async () => `${cites}\n\`\`\`references\n\`\`\`\n`, 'none'],
    ['not to be judged where the style cannot be used', async () => `---\ncsl: no-such-style\n---\n${await listed(cites)}`, 'none'],
    ['none where a block is the list', async () => `${cites}\n\`\`\`references\n\`\`\`\n`, 'none'],
    ['as it would be written', async () => listed(cites), 'current'],
    ['written before another citation', async () => `More [@belavy2017]. ${await listed(cites)}`, 'outdated'],
    ['changed by a person', async () => (await listed(cites)).replace('1. ', '1. See '), 'edited'],
  ])('is %s', async (_, make, expected) => {
    expect((await read(await make())).list).toBe(expected);
  });

  async function listed(text: string): Promise<string> {
    return applyEdits(text, (await updateReferences(text, contextOf('Handouts/h.md'))).edits);
  }
});

describe('links that are not cited', () => {
  it('are those to sources and claims that could be', async () => {
    const text = 'See [[khan2009]], [[belavy2017|it]], [[Running is good for discs]], [[Nothing stands behind this]] and [[h]]; again [[belavy2017]]. [@khan2009]';
    const { uncited } = await read(text);
    expect(uncited.map(({ title, keys, places }) => [title, keys, places.map((place) => textAt(text, place))])).toEqual([
      ['Discs', ['belavy2017'], ['[[belavy2017|it]]', '[[belavy2017]]']],
      ['Running is good for discs', ['belavy2017', 'khan2009'], ['[[Running is good for discs]]']],
    ]);
  });

  it('are not looked for in notes of sources and claims, which link each other by nature', async () => {
    expect((await read('[[khan2009]]', 'Claims/Running is good for discs.md')).uncited).toEqual([]);
  });
});

describe('the list on the clipboard', () => {
  it.each([
    ['nlm-citation-sequence', /^<ol><li>Khan\. Load\./, /^1\. Khan\. Load\./],
    ['apa', /^<p>Khan\. \(2009\)\. <i>Load<\/i>\./, /^Khan\. \(2009\)\. Load\./],
  ])('has numbers and emphasis as %s prints them', async (style, html, text) => {
    const cited = await citeNote('[@khan2009]', { ...contextOf(''), style });
    const copy = listCopy(cited.entries, isNumbered(cited));
    expect(copy.html).toMatch(html);
    expect(copy.text).toMatch(text);
  });
});
