import { importArticle, importNote } from '../../../src/ui/flows/import-article';
import { type } from '../modals/kit';
import { click, dialogue, dialogueSays, end, running, VAULT, type Running } from './kit';

const ARTICLE = `# Backs and walking

Walking is linked to less back pain (1). It may be inadvisable to walk at night.

Cycling does not harm discs (1,2).

## References

1. Scott AM, Kent P. Walking and backs. Spine. 2021;3(2):10-12.
2. Miller J. Cycling and discs. Lancet. 2019;4(1):20-30.
`;

let run: Running;

beforeEach(async () => {
  run = await running({ ...VAULT, 'Inbox/Article.md': ARTICLE });
});
afterEach(() => end(run));

describe('importing an article', () => {
  it('shows what was found, writes it, and reports with links', async () => {
    await run.host.open('Inbox/Article.md');
    const done = importArticle(run.desk);
    await dialogueSays('From this note');
    await click(/From this note/);
    await dialogueSays('Import 2 sources, 2 claims');
    expect(run.host.paths()).toHaveLength(6);
    await click('Import 2 sources, 2 claims');
    await dialogueSays('2 sources, 2 claims and 1 article note written.');
    expect(dialogue().querySelector('.modal-title')?.textContent).toBe('Import finished');
    await click('Save report as a note');
    await click('Open article note');
    await done;
    expect(run.host.read('Sources/scott2021.md')).toContain('Walking and backs');
    expect(run.host.read('Inbox/Article.md')).toBe(ARTICLE);
    expect(run.host.app.workspace.getActiveFile()?.path).toMatch(/^Articles\//);
    expect(run.host.paths().some((path) => path.startsWith('Articles/Import report'))).toBe(true);
    await run.host.settle();
    expect(run.desk.library.sourceByKey('scott2021')?.title).toBe('Walking and backs');
  });

  it('writes nothing where it is cancelled, and not what is skipped', async () => {
    const done = importNote('Inbox/Article.md', run.desk);
    await dialogueSays('Import 2 sources, 2 claims');
    const select = dialogue().querySelector('select');
    if (select) select.value = 'skip';
    select?.dispatchEvent(new Event('change'));
    await click('Cancel');
    await done;
    expect(run.host.paths()).toHaveLength(6);
  });

  it('finds everything there the second time', async () => {
    const first = importNote('Inbox/Article.md', run.desk);
    await dialogueSays('Import 2 sources, 2 claims');
    await click(/^Import 2 sources/);
    await dialogueSays('written.');
    await click('Close');
    await first;
    await run.host.settle();
    const count = run.host.paths().length;
    const again = importNote('Inbox/Article.md', run.desk);
    await dialogueSays('in your vault already');
    await click('Cancel');
    await again;
    expect(run.host.paths()).toHaveLength(count);
  });

  it('takes the clipboard, and offers a box where the device refuses it', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: { readText: () => Promise.reject(new Error('denied')) }, configurable: true });
    const done = importArticle(run.desk);
    await dialogueSays('From the clipboard');
    await click(/From the clipboard/);
    const modal = await dialogueSays('Paste the text here');
    const box = modal.querySelector('textarea');
    if (box) type(box, ARTICLE);
    await click('Continue');
    await dialogueSays('Import 2 sources, 2 claims');
    await click('Cancel');
    await done;
    expect(run.host.notices()).toEqual([expect.stringContaining('does not share its clipboard')]);
  });

  it('says that there is nothing to import in an empty clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: { readText: () => Promise.resolve(' ') }, configurable: true });
    const done = importArticle(run.desk);
    await dialogueSays('From the clipboard');
    await click(/From the clipboard/);
    await done;
    expect(run.host.notices()).toEqual([expect.stringContaining('The clipboard holds no text')]);
  });
});
