/** Starts workers of one kind from text that is part of the plugin's one file. */
export interface PluginWorkers {
  /** Readies the script, so that the first `make` takes less at once. */
  prepare(): void;
  /** Throws where the device refuses workers. */
  make(): Worker;
  /** Gives the address back. Workers already made go on until they are ended. */
  close(): void;
}

/**
 * Workers that run a script. The address is kept until `close`: an iPhone may read it only after `make` has returned, and one address serves every restart.
 */
export function pluginWorkers(name: string, script: () => string): PluginWorkers {
  let address: string | undefined;
  const ready = (): string => (address ??= URL.createObjectURL(new Blob([script()], { type: 'text/javascript' })));
  return {
    prepare: () => void ready(),
    make() {
      return new Worker(ready(), { name: `evidence-vault-${name}` });
    },
    close() {
      if (address !== undefined) URL.revokeObjectURL(address);
      address = undefined;
    },
  };
}
