import { activeEditor } from '../../../src/hosts/obsidian/active-editor';
import { createHost, type Host } from '../../host';

let host: Host;

beforeEach(async () => {
  host = await createHost({ files: { 'Handout.md': 'Discs like running.\nYes.\n', 'Other.md': 'Other' } });
});
afterEach(() => host.dispose());

const port = () => {
  const found = activeEditor(host.app.workspace);
  if (!found) throw new Error('no editor');
  return found;
};

describe('the note being written in', () => {
  it('gives its path, text and cursor', async () => {
    const { editor } = await host.open('Handout.md');
    editor.setCursor({ line: 1, ch: 3 });
    expect([port().path, port().text(), port().cursor()]).toEqual(['Handout.md', 'Discs like running.\nYes.\n', 23]);
  });

  it('is none where nothing is open, or for reading only', async () => {
    expect(activeEditor(host.app.workspace)).toBeUndefined();
    await host.open('Handout.md', 'preview');
    expect(activeEditor(host.app.workspace)).toBeUndefined();
  });

  it('is still the last one while a sidebar has the focus', async () => {
    await host.open('Handout.md');
    const side = host.app.workspace.getRightLeaf(false);
    if (side) host.app.workspace.setActiveLeaf(side, { focus: true });
    expect(port().path).toBe('Handout.md');
  });
});

describe('writing into it', () => {
  const edits = [{ from: 18, to: 18, insert: ' [@khan2009]' }, { from: 24, to: 24, insert: '\n1. Khan.\n' }];
  const after = 'Discs like running [@khan2009].\nYes.\n1. Khan.\n\n';

  it('makes several edits one undo step, apart from the typing before it', async () => {
    const { editor } = await host.open('Handout.md');
    editor.setCursor(0, 18);
    await host.type('!');
    const text = port().text();
    expect(port().apply(text, edits.map((edit) => ({ ...edit, from: edit.from + 1, to: edit.to + 1 })), 31)).toBe(true);
    expect(editor.getValue()).toContain('running! [@khan2009].');
    expect(port().cursor()).toBe(31);
    editor.undo();
    expect(editor.getValue()).toBe('Discs like running!.\nYes.\n');
  });

  it('counts every edit in the text before it', async () => {
    await host.open('Handout.md');
    expect(port().apply(port().text(), edits)).toBe(true);
    expect(port().text()).toBe(after);
  });

  it('refuses where the text is no longer the expected one', async () => {
    await host.open('Handout.md');
    const before = port();
    const text = before.text();
    await host.type('x');
    expect(before.apply(text, edits)).toBe(false);
    expect(before.text()).toBe('xDiscs like running.\nYes.\n');
  });

  it('refuses where another note was opened in its place, or it was closed', async () => {
    await host.open('Handout.md');
    const before = port();
    const text = before.text();
    await host.open('Other.md');
    expect(before.apply(text, edits)).toBe(false);
    expect(host.editor().getValue()).toBe('Other');
    const other = port();
    host.app.workspace.getMostRecentLeaf()?.detach();
    expect(other.apply('Other', [{ from: 0, to: 0, insert: 'x' }])).toBe(false);
    await host.save();
    expect(host.read('Handout.md')).toBe(text);
    expect(host.read('Other.md')).toBe('Other');
  });
});
