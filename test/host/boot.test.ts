import { MarkdownView, Notice, Plugin, Setting, TFile } from 'obsidian';
import { createHost } from '.';

const manifest = { id: 'sample', name: 'Sample', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };

describe('the stand-in host', () => {
  it('opens a note, takes typing as one CodeMirror history and saves it', async () => {
    const host = await createHost({ files: { 'Notes/A.md': 'One' } });
    const view = await host.open('Notes/A.md');
    expect(view).toBeInstanceOf(MarkdownView);
    view.editor.setCursor(0, 3);
    await host.type(' two');
    expect(view.editor.getValue()).toBe('One two');
    view.editor.undo();
    expect(view.editor.getValue()).toBe('One');
    view.editor.undo();
    expect(view.editor.getValue()).toBe('One');
    view.editor.redo();
    await host.save();
    expect(host.read('Notes/A.md')).toBe('One two');
    await host.dispose();
  });

  it('evaluates a built main.js and prefixes its commands', async () => {
    const host = await createHost({ files: { 'A.md': '' } });
    const text = `const { Plugin, Notice } = require('obsidian');
      module.exports = class extends Plugin {
        onload() { this.addCommand({ id: 'hello', name: 'Say hello', callback: () => new Notice('Hello') }); }
        onUserEnable() { this.enabled = true; }
      };`;
    const plugin = await host.loadPlugin(text, manifest, { enable: true });
    expect(plugin).toBeInstanceOf(Plugin);
    expect(host.commands()).toContain('sample:hello');
    expect(await host.run('sample:hello')).toBe(true);
    expect(host.notices()).toEqual(['Hello']);
    await host.unloadPlugin(plugin);
    expect(host.commands()).not.toContain('sample:hello');
    await host.dispose();
  });

  it('refuses a module that the app does not give', async () => {
    const host = await createHost();
    await expect(host.loadPlugin(`require('fs')`, manifest)).rejects.toThrow("Cannot find module 'fs'");
    await host.dispose();
  });

  it('builds elements and settings', () => {
    const el = createDiv({ cls: 'a b', text: 'x', attr: { role: null, 'data-x': 1 } });
    expect(el.outerHTML).toBe('<div class="a b" data-x="1">x</div>');
    let value = '';
    new Setting(el).setName('Name').addText((text) => text.setValue('v').onChange((v) => (value = v)));
    const input = el.querySelector('input');
    if (input) input.value = 'w';
    input?.trigger('input');
    expect(value).toBe('w');
    new Notice('x').hide();
  });

  it('tells of changes: changed, resolve, resolved', async () => {
    const host = await createHost({ files: { 'A.md': '[[B]]', 'B.md': '' } });
    const seen: string[] = [];
    const { metadataCache, vault } = host.app;
    metadataCache.on('changed', (file) => seen.push(`changed ${file.path}`));
    metadataCache.on('resolve', (file) => seen.push(`resolve ${file.path}`));
    metadataCache.on('resolved', () => seen.push('resolved'));
    const file = vault.getAbstractFileByPath('A.md');
    if (file instanceof TFile) await vault.modify(file, '[[C]]');
    expect(seen).toEqual([]);
    await host.settle();
    expect(seen).toEqual(['changed A.md', 'resolve A.md', 'resolved']);
    expect(metadataCache.unresolvedLinks['A.md']).toEqual({ C: 1 });
    await host.dispose();
  });
});
