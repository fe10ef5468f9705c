import { citeContext } from '../../src/application/cite-context';
import { inlineFormatting } from '../../src/application/citing/inline-formatting';
import { Library } from '../../src/application/library';
import { insertCitation } from '../../src/application/citing/cite';
import { withReferences, withStyle } from '../../src/application/reference-edits';
import { DEFAULT_SETTINGS } from '../../src/application/settings';
import { applyEdits } from '../../src/domain/text-edits';
import { aSource } from '../builders';

const formatting = inlineFormatting();
const library = new Library();
library.putAll([
  aSource().by('Khan, Asad').in(2009).titled('Running and the spine').with({ container: 'Spine' }).note(),
  aSource().by('Belavý, Daniel').in(2017).titled('Running exercise').with({ container: 'Sci Rep' }).note(),
]);
const context = citeContext(library, DEFAULT_SETTINGS, 'Handout.md', formatting);
const NOTE = '---\nlang: en\n---\nDiscs like running.\n';

/** The note after a citation of `key` behind “running”, its list, and the cursor as `|`. */
async function cited(key: string, text = NOTE): Promise<string> {
  const { edits, cursor } = insertCitation(text, text.lastIndexOf('.\n'), [{ key }]);
  const all = await withReferences(text, edits, context, cursor);
  const after = applyEdits(text, all.edits);
  return `${after.slice(0, all.cursor)}|${after.slice(all.cursor)}`;
}

describe('a citation and its list', () => {
  it('are one set of edits, and the cursor stays behind the citation', async () => {
    expect(await cited('khan2009')).toMatch(/^---\nlang: en\n---\nDiscs like running \[@khan2009\]\|\.\n\n[\s\S]*%% references %%[\s\S]*Khan A\. Running and the spine\.[\s\S]*%% \/references %%\n$/);
  });

  it('leave every other byte of the note alone', async () => {
    const { edits, cursor } = insertCitation(NOTE, NOTE.indexOf('.\n'), [{ key: 'khan2009' }]);
    for (const edit of (await withReferences(NOTE, edits, context, cursor)).edits) expect(edit.to).toBe(edit.from);
  });

  it('move the cursor where the list stands above it', async () => {
    const listed = (await cited('khan2009')).replace('|', '');
    const section = listed.slice(listed.indexOf('%% references %%'));
    const above = `${section}\nAnd more.\n`;
    expect(await cited('belavy2017', above)).toContain('And more [@belavy2017]|.');
  });

  it('say that a person edited the list, with the note before and after', async () => {
    const edited = (await cited('khan2009')).replace('|', '').replace('Khan A.', 'Khan A. (mine)');
    const { byHand } = await withReferences(edited, [], context);
    expect(byHand?.before).toContain('(mine)');
    expect(byHand?.after).not.toContain('(mine)');
  });

  it('count plain links to sources where the settings say so', async () => {
    const text = 'Discs like running [[khan2009]].\n';
    expect((await withReferences(text, [], context)).cited).toEqual([]);
    expect((await withReferences(text, [], citeContext(library, { ...DEFAULT_SETTINGS, wikilinksCite: true }, 'Handout.md', formatting))).cited).toEqual(['khan2009']);
  });
});

describe('another style', () => {
  let listed = '';

  beforeAll(async () => {
    listed = (await cited('khan2009')).replace('|', '');
  });

  it('is written into the note and its list together, the rest as it was', async () => {
    const { value } = await withStyle(listed, 'apa', context);
    const after = applyEdits(listed, value?.edits ?? []);
    expect(after).toMatch(/^---\nlang: en\ncsl: apa\n---\nDiscs like running \[@khan2009\]\.\n/);
    expect(after).toContain('Khan, A. (2009)');
    expect(value?.byHand).toBeUndefined();
  });

  it('gives a note without front matter some', async () => {
    expect(applyEdits('Text.\n', (await withStyle('Text.\n', 'apa', context)).value?.edits ?? [])).toBe('---\ncsl: apa\n---\nText.\n');
  });

  it('is not written where the front matter cannot be read', async () => {
    const { value, problems } = await withStyle('---\na: b: c\n---\nText.\n', 'apa', context);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});
