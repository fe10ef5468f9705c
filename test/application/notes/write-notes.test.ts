import { splitNote } from '../../../src/application/notes/front-matter';
import { claimNoteText } from '../../../src/application/notes/write-claim';
import { sourceNoteText } from '../../../src/application/notes/write-source';
import type { CslItem } from '../../../src/domain/csl';
import { readClaim } from '../../../src/domain/read-claim';
import { readSource } from '../../../src/domain/read-source';

const ITEM: CslItem = { id: 'x', type: 'article-journal', title: 'Running and discs', author: [{ family: 'Khan', given: 'K' }], issued: { 'date-parts': [[2009]] } };

describe('a new source note', () => {
  it('has properties and nothing else where the source is complete', () => {
    const text = sourceNoteText(ITEM, 'khan2009');
    expect(text.slice(splitNote(text).bodyStart)).toBe('');
    expect(readSource('khan2009.md', splitNote(text).properties ?? {})).toMatchObject({ value: { citekey: 'khan2009', title: 'Running and discs', design: 'unknown', status: 'unknown' }, problems: [] });
  });

  it('says what is missing, and quotes the reference as it was', () => {
    const original = '2. Running exercise strengthens the disc [Internet].\r\n\r\n---\nAvailable from: *here*  ';
    const text = sourceNoteText({ id: 'x', type: 'webpage', title: 'Running' }, 'running', { incomplete: ['authors', 'issued', 'url'], original });
    expect(text.slice(splitNote(text).bodyStart)).toBe(`
This source is incomplete: the authors, the year and the address could not be found in the reference. Fill in the properties above, then delete this paragraph.

Reference as it was imported:

> 2. Running exercise strengthens the disc [Internet].
>
> ---
> Available from: *here*
`);
  });

  it.each([[['authors'], 'the authors could'], [['authors', 'issued'], 'the authors and the year could'], [['shelf'], '“shelf” could']])('names %j', (incomplete, sentence) => {
    expect(sourceNoteText(ITEM, 'khan2009', { incomplete })).toContain(sentence);
  });
});

describe('a new claim note', () => {
  const draft = { statement: 'Running strengthens the discs: a claim', supports: ['khan2009', 'belavy2017', 'khan2009'], caveats: ['Ask your doctor.'] };

  it('is a draft that judges nothing', () => {
    expect(claimNoteText({ ...draft, quotation: 'Running strengthens\nthe discs (1,2).', article: 'Articles/Running' })).toBe(`---
evidence: claim
claim: "Running strengthens the discs: a claim"
state: draft
supports:
  - "[[khan2009]]"
  - "[[belavy2017]]"
certainty: incomplete
certainty_basis: computed
caveats:
  - Ask your doctor.
---

## Evidence

- [[Articles/Running]]: "Running strengthens the discs (1,2)."
- [[khan2009]]
- [[belavy2017]]
`);
  });

  it('is read without a problem', () => {
    const { properties = {} } = splitNote(claimNoteText(draft));
    expect(readClaim('c.md', properties)).toMatchObject({ value: { state: 'draft', writtenCertainty: 'incomplete', grade: { why: {} } }, problems: [] });
  });

  it('has no empty section', () => {
    expect(claimNoteText({ statement: 'S', supports: [], caveats: [] })).toBe('---\nevidence: claim\nclaim: S\nstate: draft\ncertainty: incomplete\ncertainty_basis: computed\n---\n');
  });
});
