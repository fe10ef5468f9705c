import { searchModule } from 'virtual:search-module';

/** The worker runs the text of the same function that searches on the main thread where workers are refused. */
const workerSource = (): string => `(${searchModule.toString()})().serve();`;

/** Starts search workers from text that is part of the plugin's one file. */
export interface SearchWorkers {
  /** Throws where the device refuses workers. */
  make(): Worker;
  /** Gives the address back. Workers already made go on until they are ended. */
  close(): void;
}

/**
 * The address is kept until `close`: an iPhone may read it only after `make` has returned, and one address serves every restart.
 */
export function searchWorkers(): SearchWorkers {
  let address: string | undefined;
  return {
    make() {
      address ??= URL.createObjectURL(new Blob([workerSource()], { type: 'text/javascript' }));
      return new Worker(address, { name: 'evidence-vault-search' });
    },
    close() {
      if (address !== undefined) URL.revokeObjectURL(address);
      address = undefined;
    },
  };
}
