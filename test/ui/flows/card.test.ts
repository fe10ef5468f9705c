import { cardDeps } from '../../../src/compose/card-deps';
import type { CardDeps } from '../../../src/ui/citations/card-deps';
import { rest, type } from '../modals/kit';
import { click, dialogueSays, end, running, VAULT, type Running } from './kit';

let run: Running;
let deps: CardDeps;
let copied: string;

const NOTE = '---\ncsl: apa\n---\nDiscs [@khan2008, p. 3] and again [@khan2008].\n';

async function start(note = NOTE, mode: 'source' | 'preview' = 'source'): Promise<void> {
  run = await running({ ...VAULT, 'Note.md': note });
  copied = '';
  deps = cardDeps(run.host.app, {
    ...run.desk,
    clipboard: {
      read: () => Promise.resolve(copied),
      write: (text) => {
        copied = text;
        return Promise.resolve();
      },
    },
  });
  await run.host.open('Note.md', mode);
  await run.host.settle();
}
afterEach(() => end(run));

/** A citation in the open note that was drawn when it stood at `from`. */
function citation(from: number): HTMLElement {
  const leaf = document.querySelector<HTMLElement>('.workspace-leaf.mod-active .view-content');
  if (!leaf) throw new Error('No note is open.');
  return leaf.createSpan({ cls: 'evidence-vault-citation', attr: { 'data-citekeys': 'khan2008', 'data-from': String(from) } });
}

const settled = async (): Promise<void> => {
  await rest();
  await run.host.settle();
  await rest();
};

describe('another key in the place of one that no source has', () => {
  it('only where it was asked for, and one undo takes it back', async () => {
    await start();
    deps.actions.replaceKey(citation(NOTE.lastIndexOf('[@')), 'khan2008', 'khan2009', false);
    await settled();
    expect(run.host.editor().getValue()).toBe(NOTE.replace('again [@khan2008]', 'again [@khan2009]'));
    run.host.editor().undo();
    expect(run.host.editor().getValue()).toBe(NOTE);
  });

  it('everywhere in the note, and the reference list with it, in one undo step', async () => {
    const note = `${NOTE}\n%% references %%\n%% /references %%\n`;
    await start(note);
    deps.actions.replaceKey(citation(0), 'khan2008', 'khan2009', true);
    await settled();
    const now = run.host.editor().getValue();
    expect(now).toContain('Discs [@khan2009, p. 3] and again [@khan2009].');
    expect(now).toContain('Running and the spine');
    run.host.editor().undo();
    expect(run.host.editor().getValue()).toBe(note);
  });

  it('in the file where the note is shown for reading', async () => {
    await start(NOTE, 'preview');
    deps.actions.replaceKey(citation(NOTE.indexOf('[@')), 'khan2008', 'khan2009', false);
    await settled();
    expect(run.host.read('Note.md')).toBe(NOTE.replace('[@khan2008, p. 3]', '[@khan2009, p. 3]'));
  });

  it('says so where the key is gone', async () => {
    await start('Nothing.\n');
    deps.actions.replaceKey(citation(0), 'khan2008', 'khan2009', false);
    await settled();
    expect(run.host.notices().join()).toContain('“khan2008” is not cited in this note any more.');
  });

  it('is counted in the note around a citation, and nowhere else', async () => {
    await start(NOTE, 'preview');
    run.desk.live.want('Note.md', NOTE);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settled();
    expect(deps.timesCited(citation(0), 'khan2008')).toBe(2);
    expect(deps.timesCited(document.body.createSpan(), 'khan2008')).toBeUndefined();
  });
});

describe('the other buttons', () => {
  it('copies the whole reference in the style of the note', async () => {
    await start('---\ncsl: apa\n---\nDiscs [@khan2009].\n', 'preview');
    run.desk.live.want('Note.md', '---\ncsl: apa\n---\nDiscs [@khan2009].\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settled();
    deps.actions.copyReference(citation(0), 'khan2009');
    await settled();
    expect(copied).toBe('Khan, A. (2009). Running and the spine. Journal of Discs, 1, 1–9.');
    expect(run.host.notices().join()).toContain('Reference copied.');
  });

  it('creates the source under the key that is cited', async () => {
    await start();
    deps.actions.createSource('khan2008');
    const box = (await dialogueSays('')).querySelector<HTMLTextAreaElement>('textarea');
    if (!box) throw new Error('no box');
    type(box, 'Khan AM, Scott A. Tendons and load. Spine. 2008;3(2):10-12.');
    await rest();
    await click('Create source');
    await settled();
    expect(run.host.read('Sources/khan2008.md')).toContain('citekey: khan2008');
  });

  it('opens a note', async () => {
    await start();
    deps.actions.open('Sources/khan2009.md');
    await settled();
    expect(run.host.app.workspace.getActiveFile()?.path).toBe('Sources/khan2009.md');
  });
});
