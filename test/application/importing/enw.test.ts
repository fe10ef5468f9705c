import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../../src/application/importing/format';
import { recogniseFormat } from '../../../src/application/importing/formats';
import { ENW_LAYOUT, enwItem } from '../../../src/application/importing/formats/enw';
import { taggedRecords } from '../../../src/application/importing/formats/tagged-records';
import { planImport } from '../../../src/application/importing/plan-import';
import { splitNote } from '../../../src/application/notes/front-matter';
import type { CslItem } from '../../../src/domain/csl';
import { MemoryStore } from './memory-store';

const ENW = `%0 Journal Article
%A Adams, Berta C
%A Walking Group
%T Walking and the sore
knee
%J Pain Test
%D 2016
%8 April 3
%V 12
%N 3
%P 247-252
%@ 1234-5678
%R https://doi.org/10.5555/PT.1
%~ PubMed
%M 12345
%K walking
%K knee
%Z Read on the train.

%0 Book Section
%A Dove, E.
%E Cole, D.
%T Knees
%B The test body
%D 2014
%I Nowhere Press
%C London
%@ 9780306406157
%P 3-9

%0 Journal Article
%A Nobody, N.
%0 Thesis
%A Finch, G.
%T Running and rest
%9 PhD thesis
%I University of Nowhere
%D 2011
%P 210 p.
`;

const items = (text: string): CslItem[] => finish(taggedRecords(text, ENW_LAYOUT)).map(enwItem);

describe('ENW and Refer', () => {
  it.each([ENW, `\uFEFF${ENW}`, ENW.replace(/\n/g, '\r\n'), '%T Corn\n%A Newman, W. H.\n%D 1891\n'])('is told from other texts', (text) => {
    expect(recogniseFormat(text).id).toBe('enw');
  });

  it.each(['%% references %%\n1. A.\n%% /references %%', '%A\n%B\n%C', '50 %T of\n%A all', '%T Only a line'])('is not seen in %j', (text) => {
    expect(recogniseFormat(text).id).not.toBe('enw');
  });

  it('is read with every field, wrapped lines joined, whatever begins the next record', () => {
    const { notes, problems } = planImport(ENW, new MemoryStore().context());
    expect(notes.map((note) => note.path)).toEqual(['Sources/adams2016.md', 'Sources/dove2014.md', 'Sources/finch2011.md']);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['record-untitled', ':31']]);
    expect(splitNote(notes[0]?.text ?? '').properties).toMatchObject({
      title: 'Walking and the sore knee', authors: ['Adams, Berta C', '{Walking Group}'], container: 'Pain Test', issued: '2016-04-03', volume: '12', issue: '3', pages: '247-252', doi: '10.5555/pt.1', pmid: '12345',
    });
    expect(splitNote(notes[1]?.text ?? '').properties).toMatchObject({ csl_type: 'chapter', container: 'The test body', editors: ['Cole, D.'], isbn: '9780306406157', pages: '3-9' });
    expect(notes[1]?.text).toContain('publisher: Nowhere Press');
    expect(items(ENW).at(-1)).toMatchObject({ type: 'thesis', genre: 'PhD thesis', 'number-of-pages': '210', publisher: 'University of Nowhere' });
  });

  it('without a type is an article where a journal is named, and a book otherwise', () => {
    expect(items('%T A\n%J B\n%D 2000\n\n%T C\n%D 2001').map(({ type }) => type)).toEqual(['article-journal', 'book']);
  });
});

interface Case {
  readonly input: string;
  readonly items: readonly { readonly title?: string; readonly date?: string; readonly volume?: string; readonly issue?: string; readonly creators: readonly { readonly lastName: string; readonly creatorType: string }[] }[];
}

const file = path.join(__dirname, '../../../../shared/data/zotero/ReferBibIX.testcases.json');
if (existsSync(file)) {
  it.each(JSON.parse(readFileSync(file, 'utf8')) as Case[])('reads what others read in a file of theirs (%#)', ({ input, items: expected }) => {
    const ours = items(input);
    expect(ours.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expect(ours.map(({ issued }) => issued?.['date-parts']?.[0]?.[0])).toEqual(expected.map(({ date }) => (date === undefined ? undefined : Number(/\d{4}/.exec(date)?.[0]))));
    expect(ours.map(({ author = [] }) => author.map(({ family, literal }) => family ?? literal))).toEqual(expected.map(({ creators }) => creators.filter(({ creatorType }) => creatorType === 'author').map(({ lastName }) => lastName)));
    expect(ours.map(({ volume, issue }) => [volume, issue])).toEqual(expected.map(({ volume, issue }) => [volume, issue]));
  });
} else {
  it.skip('reads what others read: ../shared/data/zotero is missing', () => undefined);
}
