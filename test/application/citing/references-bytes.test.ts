import fc from 'fast-check';
import { updateReferences } from '../../../src/application/citing/cite';
import { CLOSING_MARKER, findReferencesSection, OPENING_MARKER } from '../../../src/application/citing/references-section';
import { applyEdits } from '../../../src/domain/text-edits';
import { contextOf } from './items';

/** Parts of a handout, lines joined by `\n`. */
const BLOCKS = [
  '# Heading [@khan2009]', 'Text [@belavy2017; @khan2009, p. 3].', 'As @who2020 says.', '> [!warning] Take care\n> Not if it hurts [@who2020].', '> quoted [@gone]',
  '| a | b |\n|---|---|\n| [@khan2009] | é🙂 |', '- one [@belavy2017]\n  - two\n\n    three', '```\n%% references %%\nold\n%% /references %%\n```', '`%% references %%` in code',
  '%% a comment [@khan2009] %%', '<!-- %% references %% -->', '[^1] and\n\n[^1]: A note [@who2020].', '$x$ and ![[picture.png]]', '1. numbered\n2. list', '---', 'Trailing spaces  \n\tand a tab', '',
];
const SECTIONS = [`${OPENING_MARKER}\n${CLOSING_MARKER}`, `${OPENING_MARKER}\n1. By hand\n${CLOSING_MARKER}`, `%%references%%\n\n\n%% /References %%`, `  ${OPENING_MARKER}  \nold\n${CLOSING_MARKER}`];
const TOPS = ['', '---\nlang: en\n---\n', '---\ncsl: apa\nnocite: "@who2020"\n---\n', '---\nreferences-title: ""\n---\n\n'];

const note = fc.record({
  bom: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  top: fc.constantFrom(...TOPS),
  before: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 6 }),
  section: fc.option(fc.constantFrom(...SECTIONS)),
  after: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 4 }),
  end: fc.constantFrom('', '\n', '\n\n', '\n\n\n'),
}).map(({ bom, eol, top, before, section, after, end }) => {
  const body = [...before, ...(section === null ? [] : [section]), ...after].join('\n\n');
  return (bom ? '\uFEFF' : '') + (top + body + end).split('\n').join(eol);
});

describe('the reference list and the bytes around it', () => {
  it('changes nothing outside, and nothing at all a second time, in every kind of note', async () => {
    await fc.assert(fc.asyncProperty(note, async (text) => {
      const { edits } = await updateReferences(text, contextOf());
      expect(edits.length).toBeLessThanOrEqual(1);
      const [edit] = edits;
      if (edit === undefined) return;
      const { section } = findReferencesSection(text);
      // Between the markers, or at the end of a note that has none.
      expect([edit.from, edit.to]).toEqual(section === undefined ? [text.length, text.length] : [section.insideFrom, section.insideTo]);
      const after = applyEdits(text, edits);
      expect((await updateReferences(after, contextOf())).edits).toEqual([]);
      // Undoing it gives the note back.
      expect(applyEdits(after, [{ from: edit.from, to: edit.from + edit.insert.length, insert: text.slice(edit.from, edit.to) }])).toBe(text);
    }), { numRuns: 120 });
  }, 120_000);

  it('has the line breaks of the note', async () => {
    await fc.assert(fc.asyncProperty(note, async (text) => {
      const [edit] = (await updateReferences(text, contextOf())).edits;
      if (edit === undefined || !text.includes('\n')) return;
      expect(/(^|[^\r])\n/.test(edit.insert)).toBe(!text.includes('\r\n'));
    }), { numRuns: 60 });
  }, 120_000);

  it('is written nowhere where its markers stand in a callout, a quotation or code', async () => {
    for (const text of [`[@khan2009]\n\n> [!note]\n> ${OPENING_MARKER}\n> ${CLOSING_MARKER}\n`, `[@khan2009]\n\n\`\`\`\n${OPENING_MARKER}\n${CLOSING_MARKER}\n\`\`\`\n`]) {
      expect(await updateReferences(text, contextOf())).toMatchObject({ edits: [], problems: [{ severity: 'error' }] });
    }
  });
});
