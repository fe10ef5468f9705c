import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, PluginManifest } from 'obsidian';
import EvidenceVaultPlugin from '../../../main';
import { EVIDENCE_VIEW, EvidenceView } from '../../../src/ui/sidebar/evidence-view';
import { createHost, type Host, type HostOptions } from '../../host';
import { rest } from '../../ui/modals/kit';
import { VAULT } from '../../ui/flows/kit';

const manifest = JSON.parse(readFileSync(path.join(__dirname, '..', '..', '..', 'manifest.json'), 'utf8')) as PluginManifest;
const DATA = '.obsidian/plugins/evidence-vault/data.json';

let host: Host;
let plugin: Plugin;

async function load(options: HostOptions = {}, enable = false): Promise<void> {
  host = await createHost({ files: VAULT, ...options });
  plugin = await host.loadPlugin(EvidenceVaultPlugin, manifest, { enable });
  await rest();
  await host.settle();
}

const ours = (): string[] => host.commands().filter((id) => id.startsWith('evidence-vault:')).map((id) => id.slice('evidence-vault:'.length)).sort();

beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
});
afterEach(() => host.dispose());

describe('the commands', () => {
  it('are offered where they can do something', async () => {
    await load();
    const always = [
      'check-vault', 'create-claim', 'create-source', 'create-starter-vault', 'export-references', 'import-article', 'insert-formatted-reference', 'open-evidence-sidebar',
      'open-references-sidebar', 'update-all-certainties', 'update-all-handouts',
    ];
    const inNote = [...always, 'change-citation-style', 'citations-to-links', 'links-to-citations', 'make-citations-plain', 'update-references'];
    expect(ours()).toEqual(always);
    await host.open('Handout.md', 'preview');
    expect(ours()).toEqual([...inNote].sort());
    await host.open('Handout.md', 'source');
    expect(ours()).toEqual([...inNote, 'insert-reference'].sort());
    await host.open('Claims/discs.md');
    expect(ours()).toEqual(expect.arrayContaining(['update-certainty', 'show-where-used']));
    await host.open('Sources/khan2009.md');
    expect(ours()).toEqual(expect.arrayContaining(['rename-citation-key', 'merge-sources', 'show-where-used']));
  });

  it('have names in sentence case without the plugin’s', async () => {
    await load();
    const names = Object.values(host.hostApp.commands.commands).filter(({ id }) => id.startsWith('evidence-vault:')).map(({ name }) => name.replace(/^Evidence Vault: /, ''));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+(?: [a-z]+)*$/);
    for (const command of Object.values(host.hostApp.commands.commands)) expect(command.hotkeys ?? []).toEqual([]);
  });
});

describe('the sidebar', () => {
  it('opens once on enabling, and from the ribbon', async () => {
    await load({}, true);
    expect(await host.view(EVIDENCE_VIEW)).toBeInstanceOf(EvidenceView);
    expect(host.app.workspace.getLeavesOfType(EVIDENCE_VIEW)).toHaveLength(1);
    await host.run('evidence-vault:open-evidence-sidebar');
    expect(host.app.workspace.getLeavesOfType(EVIDENCE_VIEW)).toHaveLength(1);
  });

  it('is not opened by loading alone', async () => {
    await load();
    expect(await host.view(EVIDENCE_VIEW)).toBeUndefined();
  });
});

describe('doors for other programs', () => {
  const before = (): Record<string, string> => Object.fromEntries(host.paths().map((name) => [name, host.read(name)]));

  it('a link shows a search or a source', async () => {
    await load();
    await host.openUri('obsidian://evidence-vault?search=lumbr%20disk');
    await rest();
    const view = await host.view(EVIDENCE_VIEW);
    expect(view instanceof EvidenceView && view.containerEl.querySelector('input')?.value).toBe('lumbr disk');
    await host.openUri('obsidian://evidence-vault?source=KHAN2009');
    await rest();
    expect(host.app.workspace.getActiveFile()?.path).toBe('Sources/khan2009.md');
  });

  it.each([
    ['nothing', 'obsidian://evidence-vault', 'was not followed'],
    ['something to write', 'obsidian://evidence-vault?write=Claims%2Fx.md', 'was not followed'],
    ['a source that is not there', 'obsidian://evidence-vault?source=nobody1900', 'There is no source “nobody1900”'],
  ])('a link to %s says so and writes nothing', async (_, uri, said) => {
    await load();
    const files = before();
    await host.openUri(uri);
    await rest();
    expect(host.notices().join()).toContain(said);
    expect(before()).toEqual(files);
  });

  it('the command line finds claims despite slips', async () => {
    await load();
    const found: unknown = JSON.parse(await host.cli('evidence-vault:search', { query: 'runing disks', format: 'json' }));
    expect(found).toEqual([expect.objectContaining({ path: 'Claims/discs.md', statement: 'Running is linked to better discs', sources: ['belavy2017', 'khan2009'] })]);
    expect(await host.cli('evidence-vault:search', {})).toMatch(/Say what to search for/);
    expect(await host.cli('evidence-vault:search', { query: 'x', limit: '-1' })).toMatch(/whole number/);
    expect(await host.cli('evidence-vault:search', { query: 'zebra' })).toBe('No claim in this vault matches.');
  });
});

describe('settings that were saved', () => {
  it('are the defaults, with a sentence in the settings, where the file is broken', async () => {
    await load({ files: { ...VAULT, [DATA]: '{ not json' } });
    host.hostApp.setting.open();
    host.hostApp.setting.openTabById('evidence-vault');
    await rest();
    expect(host.hostApp.setting.modalEl.textContent).toContain('The saved settings could not be read');
    host.hostApp.setting.close();
  });

  it('are taken over when another device changes them', async () => {
    await load({ files: { ...VAULT, [DATA]: '{"reviewMonths": 12}' } });
    await host.changeSettingsOutside(plugin, { reviewMonths: 24 });
    host.hostApp.setting.open();
    host.hostApp.setting.openTabById('evidence-vault');
    await rest();
    expect(host.hostApp.setting.modalEl.querySelector<HTMLInputElement>('input[type=number]')?.value).toBe('24');
    host.hostApp.setting.close();
  });
});

describe('loading and unloading', () => {
  it('leaves nothing behind, three times over', async () => {
    host = await createHost({ files: VAULT, probe: true });
    const cycle = async (): Promise<Record<string, number>> => {
      const loaded = await host.loadPlugin(EvidenceVaultPlugin, manifest, { enable: true });
      await rest();
      await host.open('Handout.md');
      await host.type('[@kha');
      await rest();
      await host.run('evidence-vault:update-references');
      await rest();
      await host.unloadPlugin(loaded);
      await rest();
      document.querySelectorAll('.notice-container').forEach((el) => el.remove());
      const { timeouts: _timeouts, ...left } = host.leaks();
      return left;
    };
    const first = await cycle();
    expect(await cycle()).toEqual(first);
    expect(await cycle()).toEqual(first);
  });

  it('does not begin where it is unloaded before the layout is ready', async () => {
    host = await createHost({ files: VAULT, startup: 'manual' });
    const follow = jest.spyOn(host.app.metadataCache, 'on');
    await host.unloadPlugin(await host.loadPlugin(EvidenceVaultPlugin, manifest));
    await host.start();
    await rest();
    expect(follow).not.toHaveBeenCalled();
  });

  it('follows the vault only once the layout is ready', async () => {
    host = await createHost({ files: VAULT, startup: 'manual' });
    const follow = jest.spyOn(host.app.metadataCache, 'on');
    await host.loadPlugin(EvidenceVaultPlugin, manifest);
    await rest();
    expect(follow).not.toHaveBeenCalled();
    await host.start();
    await rest();
    expect(follow).toHaveBeenCalled();
  });
});
