import type { DiskFile } from '../host/vault/disk';

const STORE = 'kept';

/** What this browser keeps between visits: files that differ from the starter vault, and a few settings of the page. */
export interface Kept {
  /** By path; `null` for a file of the starter vault that was deleted. */
  files(): Promise<Map<string, DiskFile | null>>;
  keepFile(path: string, file: DiskFile | null): void;
  setting(name: string): Promise<unknown>;
  keepSetting(name: string, value: unknown): void;
  /** Forgets everything. */
  clear(): Promise<void>;
}

/** Keeps nothing: for a visit that begins afresh. */
export function keepNothing(): Kept {
  return {
    files: () => Promise.resolve(new Map()),
    keepFile: () => undefined,
    setting: () => Promise.resolve(undefined),
    keepSetting: () => undefined,
    clear: () => Promise.resolve(),
  };
}

/** Keeps in IndexedDB, which has room for thousands of notes. `name` tells one kind of visit from another. */
export async function keepInBrowser(name: string): Promise<Kept> {
  const database = await open(`evidence-vault-playground-${name}`);
  const all = (): IDBObjectStore => database.transaction(STORE, 'readwrite').objectStore(STORE);
  return {
    async files() {
      const range = IDBKeyRange.bound('file:', 'file:\uffff');
      const [keys, values] = await Promise.all([done(all().getAllKeys(range)), done<unknown[]>(all().getAll(range))]);
      return new Map(keys.map((key, index) => [String(key).slice('file:'.length), values[index] as DiskFile | null]));
    },
    keepFile(path, file) {
      all().put(file, `file:${path}`);
    },
    setting: (setting) => done<unknown>(all().get(`setting:${setting}`)),
    keepSetting(setting, value) {
      all().put(value, `setting:${setting}`);
    },
    async clear() {
      await done(all().clear());
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not keep the notes.'));
  });
}
