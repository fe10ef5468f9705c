import { ItemView, MarkdownView, Plugin, type WorkspaceLeaf } from 'obsidian';
import { createHost, type Host } from '.';

const manifest = { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };

class SampleView extends ItemView {
  opened = false;

  getViewType(): string {
    return 'sample-view';
  }

  getDisplayText(): string {
    return 'Sample';
  }

  protected override async onOpen(): Promise<void> {
    this.opened = true;
  }
}

class SamplePlugin extends Plugin {
  override onload(): void {
    this.registerView('sample-view', (leaf: WorkspaceLeaf) => new SampleView(leaf));
  }
}

describe('leaves', () => {
  let host: Host;
  beforeEach(async () => {
    host = await createHost({ files: { 'A.md': 'a', 'B.md': 'b' } });
  });
  afterEach(() => host.dispose());

  it('reuses the leaf of a note and opens tabs when asked', async () => {
    const { workspace } = host.app;
    await host.open('A.md');
    await workspace.openLinkText('B', 'A.md');
    expect(workspace.getLeavesOfType('markdown')).toHaveLength(1);
    await workspace.openLinkText('A', 'B.md', 'tab');
    expect(workspace.getLeavesOfType('markdown')).toHaveLength(2);
    expect(workspace.getActiveFile()?.path).toBe('A.md');
  });

  it('tells which leaf and which file became active, once each', async () => {
    const { workspace } = host.app;
    const seen: string[] = [];
    workspace.on('active-leaf-change', (leaf) => seen.push(`leaf ${leaf?.view.getViewType()}`));
    workspace.on('file-open', (file) => seen.push(`file ${file?.path}`));
    await host.open('A.md');
    await host.open('A.md');
    await host.open('B.md');
    expect(seen).toEqual(['file A.md', 'file B.md']);
  });

  it('has no active editor while a sidebar has the focus, but still an active file', async () => {
    const { workspace } = host.app;
    await host.loadPlugin(SamplePlugin, manifest);
    await host.open('A.md');
    const leaf = workspace.getRightLeaf(false);
    await leaf?.setViewState({ type: 'sample-view', active: true });
    expect(workspace.getActiveViewOfType(MarkdownView)).toBeNull();
    expect(workspace.activeEditor).toBeNull();
    expect(workspace.getActiveFile()?.path).toBe('A.md');
    expect(workspace.getMostRecentLeaf()?.view).toBeInstanceOf(MarkdownView);
  });

  it('closes the leaves of a view whose plugin goes', async () => {
    const { workspace } = host.app;
    const plugin = await host.loadPlugin(SamplePlugin, manifest);
    await workspace.ensureSideLeaf('sample-view', 'right');
    expect(workspace.getLeavesOfType('sample-view')).toHaveLength(1);
    await host.unloadPlugin(plugin);
    expect(workspace.getLeavesOfType('sample-view')).toHaveLength(0);
  });

  it('defers what is not seen after a start, and loads it when it is revealed', async () => {
    const first = host.app.workspace;
    await host.loadPlugin(SamplePlugin, manifest);
    await first.getRightLeaf(false)?.setViewState({ type: 'sample-view' });
    const other = first.getRightLeaf(false);
    await other?.setViewState({ type: 'sample-view' });
    if (other) await first.revealLeaf(other);
    const layout = first.getLayout();
    const second = await createHost({ files: { 'A.md': 'a' }, layout, startup: 'manual' });
    await second.loadPlugin(SamplePlugin, manifest);
    await second.start();
    const [hidden, seen] = second.app.workspace.getLeavesOfType('sample-view');
    expect(seen?.view).toBeInstanceOf(SampleView);
    expect(hidden?.isDeferred).toBe(true);
    expect(hidden?.view).not.toBeInstanceOf(SampleView);
    if (hidden) await second.app.workspace.revealLeaf(hidden);
    expect(hidden?.view).toBeInstanceOf(SampleView);
    await second.dispose();
  });

  it('follows a rename and closes with the file', async () => {
    const view = await host.open('A.md');
    await host.app.fileManager.renameFile(host.file('A.md'), 'C.md');
    expect(view.file?.path).toBe('C.md');
    await host.app.vault.delete(host.file('C.md'));
    expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(0);
  });
});

describe('at start', () => {
  it('fires “create” for every file before the layout is ready, and no “changed” with a warm cache', async () => {
    const host = await createHost({ files: { 'A.md': 'a', 'F/B.md': 'b' }, startup: 'manual' });
    const seen: string[] = [];
    host.app.vault.on('create', (file) => seen.push(`create ${file.path} ${host.app.workspace.layoutReady}`));
    host.app.metadataCache.on('changed', (file) => seen.push(`changed ${file.path}`));
    host.app.workspace.onLayoutReady(() => seen.push('ready'));
    await host.start();
    await host.settle();
    expect(seen).toEqual(['create A.md false', 'create F false', 'create F/B.md false', 'ready']);
    await host.dispose();
  });

  it('fires “changed” for every note afterwards with a cold cache', async () => {
    const host = await createHost({ files: { 'A.md': 'a', 'B.md': 'b' }, startup: 'manual', cache: 'cold' });
    const seen: string[] = [];
    host.app.metadataCache.on('changed', (file) => seen.push(file.path));
    host.app.workspace.onLayoutReady(() => seen.push('ready'));
    await host.start();
    await host.settle();
    expect(seen).toEqual(['ready', 'A.md', 'B.md']);
    await host.dispose();
  });
});

describe('an open note that somebody else writes', () => {
  it('takes the new text over and keeps the cursor at its words', async () => {
    const host = await createHost({ files: { 'A.md': 'one two' } });
    const { editor } = await host.open('A.md');
    editor.setCursor(0, 4);
    await host.writeOutside('A.md', 'zero one two');
    expect(editor.getValue()).toBe('zero one two');
    expect(editor.getCursor().ch).toBe(9);
    await host.dispose();
  });

  it('keeps what was typed and not saved yet', async () => {
    const host = await createHost({ files: { 'A.md': 'one\n\ntwo' } });
    const { editor } = await host.open('A.md');
    editor.setCursor(2, 3);
    await host.type(' typed');
    await host.app.vault.process(host.file('A.md'), (text) => text.replace('one', 'ONE'));
    await host.settle();
    expect(editor.getValue()).toBe('ONE\n\ntwo typed');
    await host.save();
    expect(host.read('A.md')).toBe('ONE\n\ntwo typed');
    await host.dispose();
  });
});

describe.each(['mobile', 'ios'] as const)('on a phone (%s)', (mode) => {
  it('has drawers, which a note that opens closes', async () => {
    const host = await createHost({ mode, files: { 'A.md': 'a' } });
    const { workspace } = host.app;
    await host.loadPlugin(SamplePlugin, manifest);
    await workspace.ensureSideLeaf('sample-view', 'right');
    expect(workspace.rightSplit.collapsed).toBe(false);
    await workspace.openLinkText('A', '');
    expect(workspace.rightSplit.collapsed).toBe(true);
    await host.dispose();
  });
});
