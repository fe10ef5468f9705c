import type { Plugin, PluginManifest } from 'obsidian';
import type { Host, Leaks } from './create-host';

type PluginClass = Parameters<Host['loadPlugin']>[0];

/** What is to be tried for leaks. */
export interface LeakTrial {
  readonly host: Host;
  readonly plugin: PluginClass;
  readonly manifest: PluginManifest;
  /** What a person does with the plugin between loading and unloading. */
  readonly use: (host: Host, plugin: Plugin) => Promise<void>;
  /** Three by default; one more goes before as a warm-up and is not counted. */
  readonly cycles?: number;
  /** Milliseconds to wait after unloading until late timers are over; 100 by default. */
  readonly rest?: number;
}

/** One count that rose from cycle to cycle. */
export interface Leak {
  readonly what: string;
  readonly counts: readonly number[];
}

/** Loads, uses and unloads a plugin several times; lists every count that is higher after the last cycle than after the warm-up. */
export async function findLeaks({ host, plugin, manifest, use, cycles = 3, rest = 100 }: LeakTrial): Promise<Leak[]> {
  const seen: Leaks[] = [];
  for (let cycle = 0; cycle <= cycles; cycle++) {
    const loaded = await host.loadPlugin(plugin, manifest, { enable: true });
    await host.settle();
    await use(host, loaded);
    await host.unloadPlugin(loaded);
    await new Promise((resolve) => setTimeout(resolve, rest));
    await host.settle();
    seen.push(host.leaks());
  }
  const [first = {}] = seen;
  const last = seen.at(-1) ?? {};
  return Object.keys(last)
    .filter((what) => (last[what] ?? 0) > (first[what] ?? 0))
    .map((what) => ({ what, counts: seen.map((count) => count[what] ?? 0) }));
}
