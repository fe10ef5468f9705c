/**
 * For Jest: `import { createHost } from '../host'`. The classes are those of the bundle that Jest gives for `obsidian`, so that
 * `instanceof` holds between a test, the plugin's own modules and the host.
 */
import * as bundle from 'obsidian';
import type { createHost as CreateHost } from './kit/create-host';

export type { Host, HostOptions, Leaks } from './kit/create-host';

interface HostKit {
  readonly createHost: typeof CreateHost;
}

const { hostKit } = bundle as unknown as { hostKit: HostKit };

/** Builds an app over a vault in memory; see `HostOptions`. */
export const { createHost } = hostKit;
