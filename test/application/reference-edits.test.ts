import { citeContext } from '../../src/application/cite-context';
import { Library } from '../../src/application/library';
import { insertCitation } from '../../src/application/citing/cite';
import { withReferences, withStyle } from '../../src/application/reference-edits';
import { DEFAULT_SETTINGS } from '../../src/application/settings';
import { applyEdits } from '../../src/domain/text-edits';
import { aSource } from '../builders';

const library = new Library();
library.putAll([
  aSource().by('Khan, Asad').in(2009).titled('Running and the spine').with({ container: 'Spine' }).note(),
  aSource().by('Belavý, Daniel').in(2017).titled('Running exercise').with({ container: 'Sci Rep' }).note(),
]);
const context = citeContext(library, DEFAULT_SETTINGS, 'Handout.md');
const NOTE = '---\nlang: en\n---\nDiscs like running.\n';

/** The note after a citation of `key` behind “running”, its list, and the cursor as `|`. */
function cited(key: string, text = NOTE): string {
  const { edits, cursor } = insertCitation(text, text.lastIndexOf('.\n'), [{ key }]);
  const all = withReferences(text, edits, context, cursor);
  const after = applyEdits(text, all.edits);
  return `${after.slice(0, all.cursor)}|${after.slice(all.cursor)}`;
}

describe('a citation and its list', () => {
  it('are one set of edits, and the cursor stays behind the citation', () => {
    expect(cited('khan2009')).toMatch(/^---\nlang: en\n---\nDiscs like running \[@khan2009\]\|\.\n\n[\s\S]*%% references %%[\s\S]*Khan A\. Running and the spine\.[\s\S]*%% \/references %%\n$/);
  });

  it('leave every other byte of the note alone', () => {
    const { edits, cursor } = insertCitation(NOTE, NOTE.indexOf('.\n'), [{ key: 'khan2009' }]);
    for (const edit of withReferences(NOTE, edits, context, cursor).edits) expect(edit.to).toBe(edit.from);
  });

  it('move the cursor where the list stands above it', () => {
    const listed = cited('khan2009').replace('|', '');
    const section = listed.slice(listed.indexOf('%% references %%'));
    const above = `${section}\nAnd more.\n`;
    expect(cited('belavy2017', above)).toContain('And more [@belavy2017]|.');
  });

  it('say that a person edited the list, with the note before and after', () => {
    const edited = cited('khan2009').replace('|', '').replace('Khan A.', 'Khan A. (mine)');
    const { byHand } = withReferences(edited, [], context);
    expect(byHand?.before).toContain('(mine)');
    expect(byHand?.after).not.toContain('(mine)');
  });

  it('count plain links to sources where the settings say so', () => {
    const text = 'Discs like running [[khan2009]].\n';
    expect(withReferences(text, [], context).cited).toEqual([]);
    expect(withReferences(text, [], citeContext(library, { ...DEFAULT_SETTINGS, wikilinksCite: true }, 'Handout.md')).cited).toEqual(['khan2009']);
  });
});

describe('another style', () => {
  const listed = cited('khan2009').replace('|', '');

  it('is written into the note and its list together, the rest as it was', () => {
    const { value } = withStyle(listed, 'apa', context);
    const after = applyEdits(listed, value?.edits ?? []);
    expect(after).toMatch(/^---\nlang: en\ncsl: apa\n---\nDiscs like running \[@khan2009\]\.\n/);
    expect(after).toContain('Khan, A. (2009)');
    expect(value?.byHand).toBeUndefined();
  });

  it('gives a note without front matter some', () => {
    expect(applyEdits('Text.\n', withStyle('Text.\n', 'apa', context).value?.edits ?? [])).toBe('---\ncsl: apa\n---\nText.\n');
  });

  it('is not written where the front matter cannot be read', () => {
    const { value, problems } = withStyle('---\na: b: c\n---\nText.\n', 'apa', context);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});
