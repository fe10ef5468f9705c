import { createClaim } from '../../../src/ui/flows/create-claim';
import { createSource } from '../../../src/ui/flows/create-source';
import { createStarterVaultIn } from '../../../src/ui/flows/create-starter-vault';
import { checkThisVault } from '../../../src/ui/flows/check-vault';
import { updateAllCertainties, updateCertainty } from '../../../src/ui/flows/update-certainty';
import { rest, type } from '../modals/kit';
import { click, dialogueSays, end, running, VAULT, type Running } from './kit';

let run: Running;

const start = async (files: Readonly<Record<string, string>> = VAULT): Promise<void> => {
  run = await running(files);
};
afterEach(() => end(run));

const fill = async (selector: string, value: string): Promise<void> => {
  const box = (await dialogueSays('')).querySelector<HTMLInputElement>(selector);
  if (!box) throw new Error(`no ${selector}`);
  type(box, value);
  await rest();
};

describe('creating notes', () => {
  it('writes a draft claim and opens it', async () => {
    await start();
    const done = createClaim('Walking helps: really?', run.desk);
    await dialogueSays('Will be written to “Claims/Walking helps really.md”.');
    await click('Create claim');
    await done;
    expect(run.host.read('Claims/Walking helps really.md')).toMatch(/claim: "?Walking helps: really\?"?\nstate: draft/);
    expect(run.host.app.workspace.getActiveFile()?.path).toBe('Claims/Walking helps really.md');
  });

  it('shows a claim that says the same already', async () => {
    await start();
    const done = createClaim('Runing is linked to better disks', run.desk);
    await dialogueSays('Claims you have already');
    await click('Running is linked to better discs');
    await done;
    expect(run.host.app.workspace.getActiveFile()?.path).toBe('Claims/discs.md');
    expect(run.host.paths()).toHaveLength(5);
  });

  it('writes a source from a pasted reference', async () => {
    await start();
    const done = createSource(run.desk);
    await fill('textarea', 'Scott AM, Kent P. Walking and backs. Spine. 2021;3(2):10-12. doi:10.1000/x');
    await dialogueSays('Walking and backs');
    await click('Create source');
    await done;
    expect(run.host.read('Sources/scott2021.md')).toContain('doi: "10.1000/x"');
  });
});

describe('the starter vault', () => {
  it('goes into the folder of one’s choice and never over a file', async () => {
    await start({ 'Try/Claims/mine.md': 'mine' });
    const done = createStarterVaultIn(run.desk);
    await fill('input', 'Try');
    await click('Create');
    await dialogueSays('Starter vault');
    await click('Close');
    await done;
    const written = run.host.paths();
    expect(written.length).toBeGreaterThan(5);
    expect(run.host.read('Try/Claims/mine.md')).toBe('mine');
    const again = createStarterVaultIn(run.desk);
    await fill('input', 'Try');
    const modal = await dialogueSays('Nothing will be written.');
    expect([...modal.querySelectorAll('button')].find((one) => one.textContent === 'Create')?.disabled).toBe(true);
    await click('Cancel');
    await again;
    expect(run.host.paths()).toEqual(written);
  });
});

describe('certainty', () => {
  const JUDGED = VAULT['Claims/discs.md'].replace('certainty: incomplete', 'grade_rob: serious\ngrade_inconsistency: none\ngrade_indirectness: serious\ngrade_imprecision: none\ngrade_publication_bias: none\ncertainty: incomplete');

  it('is written into the open claim as one undo step, the body as it was', async () => {
    await start({ ...VAULT, 'Claims/discs.md': JUDGED });
    await run.host.open('Claims/discs.md');
    await updateCertainty(run.desk);
    const text = run.host.editor().getValue();
    expect(text).toContain('certainty: very_low');
    expect(text).toMatch(/grade_fingerprint: \S+/);
    expect(text.endsWith('---\nMy notes.\n')).toBe(true);
    expect(run.host.notices().at(-1)).toBe('Certainty: Very low.');
    run.host.editor().undo();
    expect(run.host.editor().getValue()).toBe(JUDGED);
  });

  it('names what nobody has judged', async () => {
    await start();
    await run.host.open('Claims/discs.md');
    await updateCertainty(run.desk);
    expect(run.host.notices().at(-1)).toMatch(/Not yet judged: risk of bias, inconsistency/);
  });

  it('is written into every claim that differs, after asking, and once', async () => {
    await start({ ...VAULT, 'Claims/discs.md': JUDGED, 'Claims/two.md': JUDGED });
    const done = updateAllCertainties(run.desk);
    await dialogueSays('The computed certainty of 2 claims differs');
    await click('Update');
    await done;
    await run.host.settle();
    expect(run.host.notices().at(-1)).toBe('Certainty updated in 2 claims.');
    await updateAllCertainties(run.desk);
    expect(run.host.notices().at(-1)).toBe('The certainty in every claim note is up to date.');
  });

  it('is refused, with a sentence, for a note that is no claim', async () => {
    await start();
    await run.host.open('Handout.md');
    await updateCertainty(run.desk);
    expect(run.host.notices().at(-1)).toContain('because this note is not a claim');
  });
});

describe('checking the vault', () => {
  it('lists a broken note and opens it', async () => {
    await start({ ...VAULT, 'Claims/broken.md': '---\nevidence: claim\nclaim: a: b\n---\n' });
    const done = checkThisVault(run.desk);
    await dialogueSays('The properties of this note cannot be read');
    await click('Claims/broken.md:3');
    await done;
    await rest();
    expect(run.host.app.workspace.getActiveFile()?.path).toBe('Claims/broken.md');
  });
});
