/**
 * For Jest: `import { createHost } from '../host'`. The classes are those of the bundle that Jest gives for `obsidian`, so that
 * `instanceof` holds between a test, the plugin's own modules and the host.
 */
import * as bundle from 'obsidian';
import type { workOutTables as WorkOutTables } from './bases/table';
import type { createHost as CreateHost } from './kit/create-host';
import type { Fact, runFact as RunFact } from './kit/facts';
import type { findLeaks as FindLeaks } from './kit/leak-test';

export type { Host, HostOptions, Leaks } from './kit/create-host';

interface HostKit {
  readonly createHost: typeof CreateHost;
  readonly facts: readonly Fact[];
  readonly runFact: typeof RunFact;
  readonly obsidian: object;
  readonly findLeaks: typeof FindLeaks;
  readonly workOutTables: typeof WorkOutTables;
}

const { hostKit } = bundle as unknown as { hostKit: HostKit };

/** Builds an app over a vault in memory; see `HostOptions`. */
export const { createHost } = hostKit;
/** What the host assumes of the app, and how to ask it. */
export const { facts, runFact, obsidian } = hostKit;
/** Loads, uses and unloads a plugin several times and lists what stays behind. */
export const { findLeaks } = hostKit;
/** The views of a `.base` file over a vault, as far as the stand-in knows Bases. */
export const { workOutTables } = hostKit;
