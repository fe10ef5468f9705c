import { ItemView, Plugin, Setting, type WorkspaceLeaf } from 'obsidian';
import { createHost, findLeaks } from '.';

const manifest = { id: 'leaky', name: 'Leaky', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'Tests.' };

class View extends ItemView {
  getViewType(): string {
    return 'leaky-view';
  }

  getDisplayText(): string {
    return 'Leaky';
  }

  protected override async onOpen(): Promise<void> {
    new Setting(this.contentEl).setName('A').addText((text) => text.onChange(() => undefined));
    this.registerDomEvent(window, 'resize', () => undefined);
    this.registerInterval(window.setInterval(() => undefined, 1000));
  }
}

class Clean extends Plugin {
  override onload(): void {
    this.registerView('leaky-view', (leaf: WorkspaceLeaf) => new View(leaf));
    this.registerEvent(this.app.vault.on('modify', () => undefined));
    this.addCommand({ id: 'a', name: 'A', callback: () => undefined });
    this.addRibbonIcon('search', 'A', () => undefined);
  }
}

/** What a plugin may forget, and the count that tells. */
const FORGOTTEN: readonly [what: string, forget: (plugin: Plugin) => void][] = [
  ['vaultListeners', (plugin) => void plugin.app.vault.on('modify', () => undefined)],
  ['listeners', () => document.addEventListener('click', () => undefined)],
  ['intervals', () => void window.setInterval(() => undefined, 60_000)],
  ['timeouts', () => void window.setTimeout(() => undefined, 60_000)],
  ['bodyChildren', () => void document.body.createDiv()],
  ['observers', () => new MutationObserver(() => undefined).observe(document, { childList: true })],
];

describe('the leak test', () => {
  it('finds nothing where everything is registered', async () => {
    const host = await createHost({ probe: true });
    const use = async (): Promise<void> => {
      const leaf = host.app.workspace.getRightLeaf(false);
      await leaf?.setViewState({ type: 'leaky-view' });
    };
    expect(await findLeaks({ host, plugin: Clean, manifest, use, rest: 10 })).toEqual([]);
    await host.dispose();
  });

  it.each(FORGOTTEN)('finds what was forgotten: %s', async (what, forget) => {
    const host = await createHost({ probe: true });
    class Forgetful extends Clean {
      override onload(): void {
        super.onload();
        forget(this);
      }
    }
    const found = await findLeaks({ host, plugin: Forgetful, manifest, use: () => Promise.resolve(), rest: 10 });
    expect(found.map((leak) => leak.what)).toContain(what);
    await host.dispose();
  });
});
