import { exportReferences } from '../../../src/ui/flows/export-references';
import { rest } from '../modals/kit';
import { click, dialogue, dialogueSays, end, running, VAULT, type Running } from './kit';

let run: Running;

beforeEach(async () => {
  run = await running({ ...VAULT, 'Handouts/Discs.md': '---\nevidence: handout\n---\nGood [@khan2009; @nobody2001], bad [@wakefield1998].\n', 'Handouts/Empty.md': 'Nothing.\n' });
});
afterEach(() => end(run));

async function choose(label: string, value: string): Promise<void> {
  const list = dialogue().querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!list) throw new Error(`no list ${label}`);
  const option = [...list.options].find(({ text }) => text.includes(value));
  if (!option) throw new Error(`${label} has no ${value}, only ${[...list.options].map(({ text }) => text).join(', ')}`);
  list.value = option.value;
  list.dispatchEvent(new Event('change'));
  await rest();
}
const file = (path: string): Promise<string> => run.host.app.vault.adapter.read(path);

describe('exporting references', () => {
  it('saves those of the open note beside it, and names what is left out', async () => {
    await run.host.open('Handouts/Discs.md');
    const done = exportReferences(run.desk);
    await dialogueSays('2 references, to be saved as “Handouts/Discs.json”.');
    expect(dialogue().textContent).toContain('no source note has such a citation key: “nobody2001”');
    await click('Save file');
    await done;
    expect((JSON.parse(await file('Handouts/Discs.json')) as { id: string }[]).map(({ id }) => id)).toEqual(['khan2009', 'wakefield1998']);
    expect(run.host.notices()).toEqual(['2 references saved as “Handouts/Discs.json”.']);
  });

  it('saves a folder in another format, and the vault at its top', async () => {
    await run.host.open('Handouts/Discs.md');
    let done = exportReferences(run.desk);
    await dialogueSays('2 references');
    await choose('References of', 'All notes in “Handouts”');
    await choose('Format', 'RIS');
    await dialogueSays('“Handouts/references.ris”');
    await click('Save file');
    await done;
    expect(await file('Handouts/references.ris')).toContain('TY  - JOUR\r\n');
    done = exportReferences(run.desk);
    await dialogueSays('2 references');
    await choose('References of', 'The whole vault');
    await choose('Format', 'BibLaTeX');
    await dialogueSays('3 references, to be saved as “references.bib”');
    await click('Save file');
    await done;
    expect(await file('references.bib')).toContain('@article{belavy2017,');
  });

  it('asks before it replaces a file, and keeps it on no', async () => {
    await run.host.app.vault.create('Handouts/Discs.json', 'mine');
    for (const [answer, expected] of [['Keep it', 'mine'], ['Replace', expect.stringContaining('khan2009')]] as const) {
      const done = exportReferences(run.desk, 'Handouts/Discs.md');
      await dialogueSays('2 references');
      await click('Save file');
      await dialogueSays('The file is there already');
      await click(answer);
      await done;
      expect(await file('Handouts/Discs.json')).toEqual(expected);
    }
  });

  it('copies', async () => {
    const write = jest.fn(() => Promise.resolve());
    const done = exportReferences({ ...run.desk, clipboard: { ...run.desk.clipboard, write } }, 'Claims/discs.md');
    await dialogueSays('2 references');
    await click('Copy');
    await done;
    expect(write).toHaveBeenCalledWith(expect.stringContaining('"id": "belavy2017"'));
  });

  it('has nothing to save where nothing is cited, and says so', async () => {
    const done = exportReferences(run.desk, 'Handouts/Empty.md');
    await dialogueSays('This note cites no source, so there is nothing to export.');
    expect([...dialogue().querySelectorAll('button')].filter(({ disabled }) => disabled).map(({ textContent }) => textContent)).toEqual(['Save file', 'Copy']);
    await click('Cancel');
    await done;
  });
});
