import { formatNote, updateReferences } from '../../../src/application/citing/cite';
import { findReferencesBlocks } from '../../../src/application/citing/references-block';
import { contextOf } from './items';

const LIST = '## References\n\n1. World Health Organization. WHO guidelines on physical activity and sedentary behaviour. Geneva: World Health Organization; 2020.';

describe('references blocks', () => {
  it.each([
    ['```references\n```', ['```references\n```']],
    ['A\n\n~~~~ references \r\nanything\r\n~~~~\r\nB', ['~~~~ references \r\nanything\r\n~~~~']],
    ['``` references\n```\n\n```references\n```', ['``` references\n```', '```references\n```']],
    ['```references', ['```references']],
    ['````md\n```references\n```\n````', []],
    ['```references-old\n```', []],
    ['> ```references\n> ```', []],
    ['%%\n```references\n```\n%%', []],
    ['text `references` text', []],
  ])('in %j: %j', (text, expected) => {
    expect(findReferencesBlocks(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it('are the list, where the note is read elsewhere', async () => {
    const { text } = await formatNote('A [@who2020].\n\n```references\n```\n\nEnd.\n', contextOf());
    expect(text).toBe(`A (1).\n\n${LIST}\n\nEnd.\n`);
  });

  it('are right beside a written section, too', async () => {
    const { text } = await formatNote('```references\n```\n\nA [@who2020].\n\n%% references %%\nold\n%% /references %%\n', contextOf());
    expect(text).toBe(`${LIST}\n\nA (1).\n\n${LIST}\n`);
  });

  it('need no written section: none is added, but one that is there is kept right', async () => {
    expect(await updateReferences('A [@who2020].\n\n```references\n```\n', contextOf())).toEqual({ edits: [], problems: [], editedByHand: false, cited: ['who2020'] });
    expect((await updateReferences('A [@who2020].\n\n```references\n```\n\n%% references %%\n%% /references %%\n', contextOf())).edits).toHaveLength(1);
  });
});
