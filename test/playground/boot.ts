import type { Plugin, PluginManifest } from 'obsidian';
import type { Host } from '../host/kit/create-host';
import { createHost } from '../host/kit/create-host';
import type { HostMode } from '../host/core/platform';
import { Notice } from '../host/ui/notice';
import { workerParser } from '../host/metadata/worker-parser';
import { dressShell } from '../host/shell/shell';
import type { DiskFile } from '../host/vault/disk';
import { showBanner } from './banner';
import { generatedVault } from './generate';
import { type Kept, keepInBrowser, keepNothing } from './kept';

/** What the server gives of the starter vault. */
interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The running playground, for tests: `window.evidencePlayground`. */
export interface Playground {
  readonly host: Host;
  readonly plugin: Plugin | undefined;
  /** Milliseconds that evaluating main.js and `onload` took, and the time until everything was ready. */
  readonly timings: { readonly plugin: number; readonly ready: number };
  reset(): Promise<void>;
}

const FIRST_NOTE = 'Start here.md';

/** Reads the address, builds the host over the vault and loads the plugin as the app would. */
export async function bootPlayground(): Promise<Playground> {
  const began = performance.now();
  const query = new URLSearchParams(window.location.search);
  const vault = query.get('vault') ?? 'starter';
  const kept = query.has('fresh') ? keepNothing() : await keepInBrowser(`${vault}-${query.get('notes') ?? 0}`);
  const enabledBefore = (await kept.setting('enabled')) === true;
  const layout = await kept.setting('layout');
  const theme = query.get('theme') ?? (await kept.setting('theme')) ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const host = await createHost({
    files: await startFiles(kept, vault, Number(query.get('notes') ?? 0)),
    mode: modeOf(query),
    theme: theme === 'dark' ? 'dark' : 'light',
    vaultName: 'Playground',
    startup: 'manual',
    parse: workerParser(),
    probe: query.has('probe'),
    ...(isRecord(layout) && { layout }),
  });
  const reset = async (): Promise<void> => {
    await kept.clear();
    window.location.reload();
  };
  await dressShell(host.hostApp, host.shellEl, { reset: () => void reset(), themeChanged: (newest) => kept.keepSetting('theme', newest) });
  const { plugin, took } = query.get('plugin') === 'none' ? await startWithout(host) : await start(host, enabledBefore);
  kept.keepSetting('enabled', true);
  keepChanges(host, kept);
  if (!layout) await openFirst(host);
  if ((await kept.setting('banner')) !== false) offerSteps(host, kept);
  await host.settle();
  const playground: Playground = { host, plugin, timings: { plugin: took, ready: performance.now() - began }, reset };
  Reflect.set(window, 'evidencePlayground', playground);
  return playground;
}

/** Enabled before: the plugin is there when the app starts. Otherwise the app runs and then somebody switches it on. */
async function start(host: Host, enabledBefore: boolean): Promise<{ plugin: Plugin; took: number }> {
  const [text, manifest] = await Promise.all([fetchText('/plugin/main.js'), fetchText('/plugin/manifest.json')]);
  if (!enabledBefore) await host.start();
  const began = performance.now();
  const plugin = await host.loadPlugin(text, JSON.parse(manifest) as PluginManifest, { enable: !enabledBefore });
  const took = performance.now() - began;
  if (enabledBefore) await host.start();
  return { plugin, took };
}

async function startWithout(host: Host): Promise<{ plugin: undefined; took: number }> {
  await host.start();
  return { plugin: undefined, took: 0 };
}

async function startFiles(kept: Kept, vault: string, generated: number): Promise<Record<string, string | DiskFile>> {
  const starter = vault === 'starter' ? (JSON.parse(await fetchText('/vault.json')) as StarterFile[]) : [];
  const files: Record<string, string | DiskFile> = Object.fromEntries(starter.map(({ path, text }) => [path, text]));
  if (generated > 0) Object.assign(files, generatedVault(generated));
  for (const [path, file] of await kept.files()) {
    if (file === null) delete files[path];
    else files[path] = file;
  }
  return files;
}

async function fetchText(address: string): Promise<string> {
  const response = await window.fetch(address);
  if (!response.ok) throw new Error(`The playground’s server has no ${address}.`);
  return response.text();
}

function modeOf(query: URLSearchParams): HostMode {
  const wanted = query.get('mode');
  if (wanted === 'mobile' || wanted === 'ios' || wanted === 'desktop') return wanted;
  return window.innerWidth < 600 ? 'mobile' : 'desktop';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keepChanges(host: Host, kept: Kept): void {
  host.disk.onWrite((path, file) => kept.keepFile(path, file ?? null));
  const { workspace } = host.hostApp;
  workspace.on('host:save-layout', () => kept.keepSetting('layout', workspace.getLayout()));
  window.addEventListener('pagehide', () => void host.save());
}

async function openFirst(host: Host): Promise<void> {
  if (host.app.vault.getFileByPath(FIRST_NOTE)) await host.open(FIRST_NOTE, 'preview');
}

function offerSteps(host: Host, kept: Kept): void {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(await fetchText('/sample-article.txt'));
    new Notice('The article is on the clipboard. Next: Ctrl+P, “Import article”.');
  };
  showBanner(host.shellEl, host.hostApp.registry.mode !== 'desktop', [{ label: 'Copy the article', act: () => void copy() }], () => kept.keepSetting('banner', false));
}
