import type { MarkdownView } from 'obsidian';
import { mergeWithAnother } from '../../../src/ui/flows/merge-sources';
import { renameCitationKey } from '../../../src/ui/flows/rename-key';
import { fixFor } from '../../../src/ui/flows/shared-key';
import { checkThisVault } from '../../../src/ui/flows/check-vault';
import { rest, type } from '../modals/kit';
import { click, dialogue, dialogueSays, end, running, VAULT, type Running } from './kit';

const NOTES = {
  ...VAULT,
  'A.md': 'One [@khan2009] and @Khan2009.\n',
  'B.md': '---\nnocite: "@khan2009"\n---\nTwo.\n',
  'C.md': 'Three [see @khan2009, p. 3; @belavy2017].\n',
};

let run: Running;
const start = async (files: Readonly<Record<string, string>>, open?: string): Promise<void> => {
  run = await running(files);
  if (open !== undefined) await run.host.app.workspace.openLinkText(open, '');
  await run.host.settle();
};
afterEach(() => end(run));

const box = (): HTMLInputElement => {
  const found = dialogue().querySelector<HTMLInputElement>('input[type="text"]');
  if (!found) throw new Error('no box');
  return found;
};
const ticks = (): HTMLInputElement[] => [...dialogue().querySelectorAll<HTMLInputElement>('.evidence-vault-note-rows input')];
const read = (path: string): string => run.host.read(path) ?? '';

describe('“Rename citation key”', () => {
  it('shows which notes change, and changes the source and those', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    const done = renameCitationKey(run.desk);
    await dialogueSays('3 notes cite khan2009.');
    expect(dialogue().textContent).toContain('A2 placesB1 placeC1 place');
    type(box(), 'khan2010');
    await click('Rename key, change 3 notes');
    await dialogueSays('The citation key khan2009 is now khan2010.');
    await click('Close');
    await done;
    // The source is open: the app saves what is in its editor a moment later.
    expect(run.desk.editor()?.text()).toBe(NOTES['Sources/khan2009.md'].replace('citekey: khan2009', 'citekey: khan2010'));
    expect([read('A.md'), read('B.md'), read('C.md')]).toEqual([
      'One [@khan2010] and @khan2010.\n', '---\nnocite: "@khan2010"\n---\nTwo.\n', 'Three [see @khan2010, p. 3; @belavy2017].\n',
    ]);
  });

  it('refuses a key that cannot be one or is taken', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    const done = renameCitationKey(run.desk);
    await dialogueSays('3 notes cite khan2009.');
    for (const [key, why] of [['belavy2017', 'Another source has this key.'], ['a b', 'without spaces'], ['', 'Type the new key.']] as const) {
      type(box(), key);
      expect(dialogue().textContent).toContain(why);
      expect([...dialogue().querySelectorAll('button')].find((one) => one.textContent?.startsWith('Rename'))?.disabled).toBe(true);
    }
    await click('Cancel');
    await done;
    expect(read('A.md')).toBe(NOTES['A.md']);
  });

  it('leaves out the notes that are not ticked', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    const done = renameCitationKey(run.desk);
    await dialogueSays('3 notes cite khan2009.');
    const [all, first] = ticks();
    first?.click();
    expect(all?.indeterminate).toBe(true);
    type(box(), 'khan2010');
    await click('Rename key, change 2 notes');
    await dialogueSays('1 note left as before');
    await click('Close');
    await done;
    expect(read('A.md')).toBe(NOTES['A.md']);
  });

  it('names a note that refuses, and changes the rest', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    const { vault } = run.host.app;
    const process = vault.process.bind(vault);
    jest.spyOn(vault, 'process').mockImplementation((file, change) => (file.path === 'A.md' ? Promise.reject(new Error('EPERM')) : process(file, change)));
    const done = renameCitationKey(run.desk);
    await dialogueSays('3 notes cite khan2009.');
    type(box(), 'khan2010');
    await click('Rename key, change 3 notes');
    await dialogueSays('1 note could not be changedA The app reported: “EPERM”.');
    await click('Close');
    await done;
    expect(read('C.md')).toContain('@khan2010');
    expect(read('A.md')).toBe(NOTES['A.md']);
  });

  it('changes nothing where the source itself refuses', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    jest.spyOn(run.host.app.vault, 'process').mockRejectedValue(new Error('EPERM'));
    jest.spyOn(run.desk, 'editor').mockReturnValue(undefined);
    const done = renameCitationKey(run.desk);
    await dialogueSays('3 notes cite khan2009.');
    type(box(), 'khan2010');
    await click('Rename key, change 3 notes');
    await done;
    expect([read('A.md'), read('Sources/khan2009.md')]).toEqual([NOTES['A.md'], NOTES['Sources/khan2009.md']]);
    expect(document.querySelector('.notice')?.textContent).toContain('The citation key was not renamed.');
  });

  it('changes the note being written in as one undo step', async () => {
    await start({ ...NOTES, 'Sources/khan2009.md': `${NOTES['Sources/khan2009.md']}See [@khan2009] and @khan2009.\n` }, 'Sources/khan2009.md');
    const view = run.host.app.workspace.activeLeaf?.view as MarkdownView;
    const before = view.editor.getValue();
    const done = renameCitationKey(run.desk);
    await dialogueSays('4 notes cite khan2009.');
    type(box(), 'khan2010');
    await click('Rename key, change 4 notes');
    await dialogueSays('4 notes changed');
    await click('Close');
    await done;
    expect(view.editor.getValue()).toContain('citekey: khan2010');
    expect(view.editor.getValue()).toContain('See [@khan2010] and @khan2010.');
    view.editor.undo();
    expect(view.editor.getValue()).toContain('See [@khan2009] and @khan2009.');
    view.editor.undo();
    expect(view.editor.getValue()).toBe(before);
  });
});

describe('a key that a person changes by hand', () => {
  const notice = (): HTMLElement | null => document.querySelector('.notice');
  beforeEach(() => {
    const wait = window.setTimeout.bind(window);
    jest.spyOn(window, 'setTimeout').mockImplementation(((work: () => void, ms?: number) => wait(work, ms === 4000 ? 50 : ms)) as typeof window.setTimeout);
  });
  afterEach(() => jest.restoreAllMocks());
  const waitForNotice = async (): Promise<HTMLElement> => {
    for (let i = 0; i < 300 && !notice(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    const found = notice();
    if (!found) throw new Error('no message');
    return found;
  };

  it('is offered to the notes that cite the old one', async () => {
    await start(NOTES, 'C.md');
    await run.desk.store.update('Sources/khan2009.md', (text) => text.replace('citekey: khan2009', 'citekey: khan2010'));
    expect((await waitForNotice()).textContent).toContain('The citation key khan2009 is now khan2010. 2 notes still cite khan2009.');
    notice()?.querySelector('button')?.click();
    await dialogueSays('The citation key khan2009 is now khan2010.');
    await click('Change 3 notes');
    await dialogueSays('3 notes changed');
    await click('Close');
    expect(read('A.md')).toBe('One [@khan2010] and @khan2010.\n');
    expect(notice()).toBeNull();
  });

  it('may stay as it was where only its file was renamed', async () => {
    await start({ ...NOTES, 'Sources/khan2009.md': NOTES['Sources/khan2009.md'].replace('citekey: khan2009\n', '') }, 'C.md');
    const { app } = run.host;
    const file = app.vault.getFileByPath('Sources/khan2009.md');
    if (!file) throw new Error('no file');
    await app.fileManager.renameFile(file, 'Sources/Khan on running.md');
    const shown = await waitForNotice();
    [...shown.querySelectorAll('button')].find(({ textContent }) => textContent === 'Keep khan2009')?.click();
    await rest();
    expect(read('Sources/Khan on running.md')).toContain('citekey: khan2009');
    expect(read('A.md')).toBe(NOTES['A.md']);
  });
});

describe('two notes with one key', () => {
  const SHARED = { ...NOTES, 'Sources/zz.md': '---\nevidence: source\ncitekey: khan2009\ntitle: Another study\ndoi: 10.1000/zz\n---\nMine.\n' };

  it('is offered a way out in the list of problems: another key for one of them', async () => {
    await start(SHARED, 'C.md');
    const done = checkThisVault(run.desk);
    await dialogueSays('The citekey “khan2009”');
    await click('Fix…');
    await done;
    await dialogueSays('A citation gets “khan2009”.');
    await click(/^Give “zz” the key khan2009a/);
    await dialogueSays('Nobody can know which note a citation of khan2009 meant.');
    expect(ticks().some(({ checked }) => checked)).toBe(false);
    await click('Rename key');
    await dialogueSays('The citation key khan2009 is now khan2009a.');
    await click('Close');
    expect(read('Sources/zz.md')).toContain('citekey: khan2009a');
    expect(read('A.md')).toBe(SHARED['A.md']);
  });

  it('or one note of the two', async () => {
    await start(SHARED, 'C.md');
    const problem = run.desk.library.problems().find(({ code }) => code === 'citekey-shared');
    if (!problem) throw new Error('no problem');
    fixFor(problem, run.desk)?.run();
    await dialogueSays('Same study');
    await click(/^Same study/);
    await dialogueSays('Which note stays?');
    await click(/^Keep “khan2009”/);
    await dialogueSays('goes to the trash when all this is written');
    await click('Merge');
    await dialogueSays('“Sources/zz.md” is in the trash.');
    await click('Close');
    expect(read('Sources/khan2009.md')).toContain('doi: "10.1000/zz"');
    expect(read('Sources/khan2009.md')).toContain('## Merged from zz');
    expect(run.host.paths()).not.toContain('Sources/zz.md');
    expect(run.desk.library.problems()).toEqual([]);
  });
});

describe('“Merge with another source”', () => {
  it('asks which source is meant, what stays where they differ, and leads everything to it', async () => {
    await start(NOTES, 'Sources/khan2009.md');
    const done = mergeWithAnother(run.desk);
    await rest();
    const prompt = document.querySelector<HTMLInputElement>('.prompt-input');
    if (!prompt) throw new Error('no prompt');
    type(prompt, 'belavy2017');
    for (let i = 0; i < 100 && !/Belav/.test(document.querySelector('.suggestion-item')?.textContent ?? ''); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    document.querySelector<HTMLElement>('.suggestion-item')?.click();
    await dialogueSays('Which note stays?');
    await click(/^Keep “belavy2017”/);
    await dialogueSays('properties differ');
    [...dialogue().querySelectorAll<HTMLInputElement>('fieldset input')].find((one) => one.parentElement?.textContent?.startsWith('Running and the spine'))?.click();
    await click('Merge');
    await dialogueSays('“belavy2017” now holds both.');
    await click('Close');
    await done;
    expect(read('Sources/belavy2017.md')).toContain('title: Running and the spine\n');
    expect(read('Claims/discs.md')).toContain('supports:\n  - "[[belavy2017]]"\ncertainty');
    expect(read('C.md')).toBe('Three [see @belavy2017, p. 3].\n');
    expect(run.host.paths()).not.toContain('Sources/khan2009.md');
  });
});
