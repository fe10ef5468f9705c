import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changeStyleOfNote } from '../../../src/ui/flows/change-style';
import { updateReferencesOfNote } from '../../../src/ui/flows/update-references';
import { rest, type } from '../modals/kit';
import { dialogueSays, end, running, VAULT, type Running } from './kit';

const OWN = readFileSync(path.join(__dirname, '../../samples/own-style.csl'), 'utf8');
const CITING = '---\ncsl: clinic\n---\nRunning helps [@khan2009].\n';
const LISTED = 'Running and the spine, as listed by our clinic';

let run: Running;

async function open(files: Readonly<Record<string, string>>): Promise<void> {
  run = await running({ ...VAULT, 'Handout.md': CITING, ...files });
  await run.host.open('Handout.md', 'source');
}

/** Chooses the first style that matches what is typed. */
async function chooseFirst(typed: string): Promise<string> {
  const done = changeStyleOfNote(run.desk);
  const modal = await dialogueSays('clinic.csl');
  const box = modal.querySelector('input');
  if (box) type(box, typed);
  await rest();
  const shown = modal.querySelector('.suggestion-item')?.textContent ?? '';
  run.host.press('Enter', box ?? document.body);
  await done;
  return shown;
}

afterEach(() => end(run));

describe('a citation style of the user’s own', () => {
  it('is read when it is first needed, not before', async () => {
    run = await running({ ...VAULT, 'Styles/clinic.csl': OWN });
    const read = jest.spyOn(run.host.app.vault, 'cachedRead');
    await run.desk.ownStyles();
    await run.desk.ownStyles();
    expect(read.mock.calls.map(([file]) => file.path)).toEqual(['Styles/clinic.csl']);
  });

  it('is what the note names with csl', async () => {
    await open({ 'Styles/clinic.csl': OWN });
    await updateReferencesOfNote(run.desk);
    expect(run.host.editor().getValue()).toContain(LISTED);
  });

  it('counts as it stands after a change, and from the folder that the settings name', async () => {
    await open({ 'Styles/clinic.csl': OWN });
    await updateReferencesOfNote(run.desk);
    await run.host.app.vault.modify(run.host.file('Styles/clinic.csl'), OWN.replace('as listed by', 'as printed by'));
    await updateReferencesOfNote(run.desk);
    expect(run.host.editor().getValue()).toContain('as printed by our clinic');
    run.settings.value = { ...run.settings.value, folders: { ...run.settings.value.folders, styles: 'Elsewhere' } };
    await updateReferencesOfNote(run.desk);
    expect(run.host.notices().join()).toContain('There is no citation style called “clinic”');
  });

  it('is listed with the others and can be chosen', async () => {
    await open({ 'Styles/clinic.csl': OWN, 'Handout.md': CITING.replace('clinic', 'apa') });
    expect(await chooseFirst('our clinic')).toContain('Our clinic (clinic.csl)');
    expect(run.host.editor().getValue()).toMatch(/^---\ncsl: clinic\n/);
    expect(run.host.editor().getValue()).toContain(LISTED);
  });

  it('that cannot be used is listed with its problem, and changes nothing when chosen', async () => {
    await open({ 'Styles/clinic.csl': '<html>' });
    expect(await chooseFirst('clinic.csl')).toContain('it is not well-formed XML');
    expect(run.host.editor().getValue()).toBe(CITING);
    expect(run.host.notices().join()).toContain('The citation style was not changed. The citation style “clinic” cannot be used');
  });

  it('that breaks the rules of CSL says so instead of a sample', async () => {
    await open({ 'Styles/clinic.csl': OWN.replace('<text variable="title"/>', '<script>x</script>'), 'Handout.md': CITING.replace('clinic', 'apa') });
    const done = changeStyleOfNote(run.desk);
    const modal = await dialogueSays('cannot be used: it breaks the rules of CSL');
    expect(modal.textContent).toContain('Our clinic (clinic.csl)');
    run.host.press('Escape');
    await done;
  });
});
