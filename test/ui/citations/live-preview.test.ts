import type { EditorView } from '@codemirror/view';
import type { Host } from '../../host';
import { drawn, notes, read, rest, view } from './notes';

let host: Host;
let content: HTMLElement;
afterEach(() => host.dispose());

async function writing(text: string, settings: object = {}): Promise<void> {
  ({ host } = await notes({ 'Note.md': text }, settings));
  content = await read(host, 'Note.md', 'source');
}

const editorView = (): EditorView => (host.editor() as unknown as { cm: EditorView }).cm;
const cursor = (offset: number): void => host.editor().setCursor(host.editor().offsetToPos(offset));
const shown = (): string => [...content.querySelectorAll('.cm-line')].map(({ textContent }) => textContent).join('\n');

describe('citations in Live Preview', () => {
  it('show formatted, and as keys where the cursor touches them', async () => {
    await writing('One [@s1] and two [@s2].\n');
    expect(shown()).toBe('One1 and two2.\n');
    cursor(9);
    expect(shown()).toBe('One [@s1] and two2.\n');
    cursor(10);
    expect(shown()).toBe('One1 and two2.\n');
  });

  it('show keys inside a selection', async () => {
    await writing('One [@s1] and two [@s2].\n');
    host.editor().setSelection(host.editor().offsetToPos(1), host.editor().offsetToPos(6));
    expect(shown()).toBe('One [@s1] and two2.\n');
  });

  it('keep their place and look while somebody types, and are numbered anew when the text rests', async () => {
    await writing('\nOne [@s1] and two [@s2].\n');
    const elements = [...content.querySelectorAll('.evidence-vault-citation')];
    cursor(0);
    await host.type('New [@s2] ');
    expect(shown()).toBe('New [@s2] \nOne1 and two2.\n');
    expect([...content.querySelectorAll('.evidence-vault-citation')]).toEqual(elements);
    await rest(host);
    expect(shown()).toBe('New1 \nOne2 and two1.\n');
  });

  it('change nothing in the note and nothing in its history', async () => {
    const text = 'One [@s1] and [@lost].\n';
    await writing(text);
    cursor(3);
    await host.type('x');
    await rest(host);
    expect(host.editor().getValue()).toBe(text.replace('One', 'Onex'));
    host.editor().undo();
    expect(host.editor().getValue()).toBe(text);
    host.editor().undo();
    expect(host.editor().getValue()).toBe(text);
    await host.save();
    expect(host.read('Note.md')).toBe(text);
  });

  it('are the same in two panes of one note', async () => {
    await writing('One [@s2].\n\nTwo [@s1].\n');
    const other = host.app.workspace.getLeaf('split');
    await other.openFile(host.file('Note.md'), { state: { mode: 'preview' } });
    await rest(host);
    expect(drawn(other.view.containerEl.querySelector('.markdown-reading-view') as Element)).toEqual(['1', '2']);
    expect(drawn(content)).toEqual(['1', '2']);
  });

  it('are keys in source mode', async () => {
    await writing('One [@s1].\n');
    const { leaf } = view(host);
    await leaf.setViewState({ type: 'markdown', state: { file: 'Note.md', mode: 'source', source: true } });
    expect(shown()).toBe('One [@s1].\n');
    await leaf.setViewState({ type: 'markdown', state: { file: 'Note.md', mode: 'source', source: false } });
    expect(shown()).toBe('One1.\n');
  });

  it('follow the settings at once', async () => {
    const { host: running, plugin } = await notes({ 'Note.md': 'One [@s1].\n' }, { formatCitations: false });
    host = running;
    content = await read(host, 'Note.md', 'source');
    expect(shown()).toBe('One [@s1].\n');
    await host.changeSettingsOutside(plugin, { style: 'apa' });
    await rest(host);
    expect(shown()).toBe('One (Authors1, 2020).\n');
    await host.unloadPlugin(plugin);
    expect(shown()).toBe('One [@s1].\n');
  });

  it('are keys in code, over several lines, and where the person wants them so', async () => {
    await writing('`[@s1]` [@s1;\n@s2]\n\n```\n[@s1]\n```\n');
    expect(drawn(content)).toEqual([]);
    await host.dispose();
    await writing('One [@s1].\n', { formatCitations: false });
    expect(drawn(content)).toEqual([]);
  });

  it('say their sources, and take no focus from the text', async () => {
    await writing('Bad [@bad] lost [@lost].\n');
    const [bad, lost] = content.querySelectorAll('.evidence-vault-citation');
    expect(shown()).toBe('Bad1 retracted lost [?lost].\n');
    expect(bad?.getAttribute('aria-label')).toContain('(retracted)');
    expect(lost?.matches('.evidence-vault-unresolved:not([tabindex])')).toBe(true);
  });

  it('stay as they are under a held mouse button', async () => {
    await writing('One [@s1].\n');
    editorView().contentDOM.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    cursor(5);
    expect(shown()).toBe('One1.\n');
    document.dispatchEvent(new MouseEvent('mouseup'));
    await rest(host);
    expect(shown()).toBe('One [@s1].\n');
  });
});
