import { inlineFormatting } from '../../../src/application/citing/inline-formatting';
import { citeClaims, completeCitation, insertReference } from '../../../src/ui/flows/insert-reference';
import { insertFormattedReference } from '../../../src/ui/flows/insert-formatted';
import { updateReferencesOfNote } from '../../../src/ui/flows/update-references';
import { changeStyleOfNote } from '../../../src/ui/flows/change-style';
import { rest, type } from '../modals/kit';
import { click, dialogueSays, end, running, VAULT, type Running } from './kit';

let run: Running;

beforeEach(async () => {
  run = await running();
});
afterEach(() => end(run));

const text = (): string => run.host.editor().getValue();

/** Opens the handout with the cursor behind “discs”. */
async function write(): Promise<void> {
  await run.host.open('Handout.md');
  const { editor } = { editor: run.host.editor() };
  editor.setCursor(editor.offsetToPos(text().indexOf(' discs.') + ' discs'.length));
}

async function choose(query: string): Promise<void> {
  const modal = await dialogueSays('');
  const box = modal.querySelector('input');
  if (!box) throw new Error('no box');
  type(box, query);
  await dialogueSays(/@|source/);
  await rest();
  run.host.press('Enter', box);
  await rest();
}

describe('inserting a reference', () => {
  it('writes the citation and the list in one undo step', async () => {
    await write();
    const done = insertReference(run.desk);
    await choose('khan2009');
    await done;
    expect(text()).toMatch(/for discs \[@khan2009\]\.\n/);
    expect(text()).toMatch(/%% references %%[\s\S]*Khan A\. Running and the spine\. J Discs\. 2009;1[\s\S]*%% \/references %%/);
    run.host.editor().undo();
    expect(text()).toBe(VAULT['Handout.md']);
  });

  it('leaves the list alone where the settings say so', async () => {
    run.settings.value = { ...run.settings.value, updateReferencesOnInsert: false };
    await write();
    const done = insertReference(run.desk);
    await choose('khan2009');
    await done;
    expect(text()).toBe(VAULT['Handout.md'].replace('discs.', 'discs [@khan2009].'));
  });

  it('asks before it cites a retracted source, and takes no for an answer', async () => {
    await write();
    const done = insertReference(run.desk);
    await choose('wakefield1998');
    await dialogueSays('Ileal hyperplasia: retracted.');
    await click('Do not insert');
    await done;
    expect(text()).toBe(VAULT['Handout.md']);
  });

  it('says that no note is open for writing', async () => {
    await run.host.open('Handout.md', 'preview');
    await insertReference(run.desk);
    expect(run.host.notices()).toEqual([expect.stringContaining('Nothing was inserted, because no note is open for writing.')]);
  });
});

describe('while references are formatted', () => {
  /** The desk with a formatting during which `meanwhile` happens, as often as told. */
  function interrupted(meanwhile: () => void, times = 1): typeof run.desk {
    let left = times;
    const formatting = inlineFormatting();
    return {
      ...run.desk,
      formatting: {
        ...formatting,
        async format(job) {
          if (left-- > 0) meanwhile();
          return formatting.format(job);
        },
      },
    };
  }
  const typeOn = (): void => run.host.editor().replaceSelection('!');

  it('the citation goes where it was asked for, and the cursor stays with what is typed', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], interrupted(typeOn));
    expect(text()).toMatch(/for discs \[@belavy2017; @khan2009\]!\.\n\n%% references %%/);
    const { editor } = { editor: run.host.editor() };
    expect(text().slice(0, editor.posToOffset(editor.getCursor()))).toMatch(/\]!$/);
  });

  it('a person who types all the time gets the citation at least', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], interrupted(typeOn, 9));
    expect(text()).toMatch(/for discs \[@belavy2017; @khan2009\]!+\.\n$/);
  });

  it('the list is made of the note as it is then', async () => {
    await write();
    run.host.editor().replaceSelection(' [@khan2009]');
    await updateReferencesOfNote(interrupted(() => run.host.editor().replaceSelection(' [@belavy2017]')));
    expect(text()).toMatch(/\[@khan2009\] \[@belavy2017\]\.\n\n%% references %%[^]*1\. Khan[^]*2\. Belav/);
  });

  it('a note that changes all the time is left alone, and says so', async () => {
    await write();
    run.host.editor().replaceSelection(' [@khan2009]');
    await updateReferencesOfNote(interrupted(typeOn, 9));
    expect(text()).not.toContain('%% references %%');
    expect(run.host.notices().at(-1)).toContain('the note was edited in the meantime');
  });
});

describe('citing from the sidebar and while typing', () => {
  it('cites the counted sources of a claim', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    expect(text()).toContain('discs [@belavy2017; @khan2009].');
  });

  it('finishes what was typed', async () => {
    await write();
    await run.host.type(' [@kha');
    const at = text().indexOf('@kha');
    const hit = (await run.desk.references.sources('khan2009', 1))[0];
    if (!hit) throw new Error('not found');
    await completeCitation({ path: 'Handout.md', hit, from: at, to: at + 4, insert: '@khan2009]' }, run.desk);
    expect(text()).toContain('discs [@khan2009].');
    expect(text()).toContain('%% references %%');
  });

  it('refuses to cite inside the list, where the next update would take it away', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    const before = text();
    run.host.editor().setCursor(run.host.editor().offsetToPos(before.indexOf('Khan A.')));
    await citeClaims(['Claims/discs.md'], run.desk);
    expect(text()).toBe(before);
    expect(run.host.notices().at(-1)).toMatch(/reference list|nothing was inserted/i);
  });

  it('says that a source is cited there already', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    const before = text();
    await citeClaims(['Claims/discs.md'], run.desk);
    expect(text()).toBe(before);
    expect(run.host.notices().at(-1)).toContain('It is cited there already');
  });

  it('shows a list edited by hand before it is replaced, and keeps it on request', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    const at = text().indexOf('Khan A.');
    run.host.editor().replaceRange('(my note) ', run.host.editor().offsetToPos(at));
    const edited = text();
    const done = updateReferencesOfNote(run.desk);
    await dialogueSays('The reference list was edited by hand');
    expect((await dialogueSays('(my note)')).querySelector('del')?.textContent).toContain('(my note)');
    await click('Keep my version');
    await done;
    expect(text()).toBe(edited);
    const again = updateReferencesOfNote(run.desk);
    await dialogueSays('The reference list was edited by hand');
    await click('Replace the list');
    await again;
    expect(text()).not.toContain('(my note)');
  });
});

describe('the reference list', () => {
  it('is up to date the second time', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    const before = text();
    await updateReferencesOfNote(run.desk);
    expect(text()).toBe(before);
    expect(run.host.notices().at(-1)).toBe('The references are up to date.');
  });

  it('names a key that is not in the vault', async () => {
    await write();
    run.host.editor().replaceSelection(' [@smith2019]');
    await updateReferencesOfNote(run.desk);
    expect(run.host.notices().at(-1)).toMatch(/smith2019/);
  });

  it('is written in a note that is shown for reading', async () => {
    await run.host.writeOutside('Handout.md', VAULT['Handout.md'].replace('discs.', 'discs [@khan2009].'));
    await run.host.open('Handout.md', 'preview');
    await updateReferencesOfNote(run.desk);
    expect(run.host.read('Handout.md')).toContain('%% references %%');
  });

  it('changes with the style, in one undo step', async () => {
    await write();
    await citeClaims(['Claims/discs.md'], run.desk);
    const vancouver = text();
    const done = changeStyleOfNote(run.desk);
    const modal = await dialogueSays('this note’s style');
    const box = modal.querySelector('input');
    if (!box) throw new Error('no box');
    type(box, 'APA');
    await rest();
    run.host.press('Enter', box);
    await done;
    expect(text()).toMatch(/csl: apa\n/);
    expect(text()).toContain('Khan, A. (2009)');
    run.host.editor().undo();
    expect(text()).toBe(vancouver);
  });
});

describe('a formatted reference', () => {
  it('is plain text at the cursor', async () => {
    await write();
    const done = insertFormattedReference(run.desk);
    await choose('khan2009');
    await click(/Whole reference/);
    await done;
    expect(text()).toMatch(/discsKhan A\. Running and the spine\. J Discs\. 2009;1:1.9\./);
  });

  it('goes to the clipboard where no note is open', async () => {
    const write = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    const done = insertFormattedReference(run.desk);
    await choose('khan2009');
    await click(/In the text/);
    await done;
    expect(write).toHaveBeenCalledWith('(Khan, 2009)');
    expect(run.host.notices().at(-1)).toContain('on the clipboard');
  });
});
