import { newestTextOf, noteAround } from '../../../src/hosts/obsidian/note-on-screen';
import { createHost, type Host } from '../../host';

let host: Host;
beforeEach(async () => {
  host = await createHost({ files: { 'A.md': 'one', 'B.md': 'two' } });
});
afterEach(() => host.dispose());

describe('the newest text of a note', () => {
  it('is what is being written, before it is saved', async () => {
    await host.open('A.md', 'source');
    await host.type('new ');
    expect(await newestTextOf(host.app, 'A.md')).toBe('new one');
    expect(host.read('A.md')).toBe('one');
  });

  it('is that of the pane being written in where there are several', async () => {
    await host.open('A.md', 'source');
    await host.app.workspace.getLeaf('split').openFile(host.file('A.md'), { active: true, state: { mode: 'source' } });
    await host.type('new ');
    expect(await newestTextOf(host.app, 'A.md')).toBe('new one');
  });

  it.each([['B.md', 'two'], ['Gone.md', undefined]])('is what is on the disk where no pane has it: %s', async (path, text) => {
    expect(await newestTextOf(host.app, path)).toBe(text);
  });
});

it('knows the note around an element of a pane, and none elsewhere', async () => {
  const { contentEl } = await host.open('A.md', 'preview');
  expect(noteAround(host.app.workspace, contentEl.createDiv())).toBe('A.md');
  expect(noteAround(host.app.workspace, document.body.createDiv())).toBeUndefined();
});
