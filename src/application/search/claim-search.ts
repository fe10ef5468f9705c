import type { Breathe } from '../ports';
import type { ClaimDocument } from './document';
import { SearchEngine, type SearchRequest, type SearchResult } from './search';

/** A search that claims can be put into at any time and that answers at any time from what it has read so far. */
export interface ClaimSearch {
  /** Adds claims, or replaces those of the same paths. Read in slices: see `pending`. */
  put(documents: readonly ClaimDocument[]): void;
  /** Takes claims out. */
  remove(paths: readonly string[]): void;
  /** Never rejects. Where `pending` is above 0 the answer lacks what is not read yet. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Changes not read yet. */
  readonly pending: number;
  /** Ends all work. */
  close(): void;
}

/** Longest time, in milliseconds, that reading claims keeps the thread busy without a break. */
const SLICE = 8;

/** Claims waiting to be read, the newest state of each. */
class ReadingQueue {
  private readonly changes = new Map<string, ClaimDocument | undefined>();

  constructor(private readonly engine: SearchEngine) {}

  get size(): number {
    return this.changes.size;
  }

  add(path: string, document: ClaimDocument | undefined): void {
    this.changes.set(path, document);
  }

  clear(): void {
    this.changes.clear();
  }

  /** Reads for one slice of time. */
  readSlice(): void {
    const end = performance.now() + SLICE;
    for (const [path, document] of this.changes) {
      this.changes.delete(path);
      if (document) this.engine.put(document);
      else this.engine.remove(path);
      if (performance.now() >= end) return;
    }
  }
}

/**
 * The search on this thread. Claims are read in slices of at most 8 ms with `breathe` between; `progress` hears after each slice how
 * many changes wait. A search reads one slice first, so that a note just changed is found as it is now.
 */
export function inlineClaimSearch(breathe: Breathe, progress?: (pending: number) => void): ClaimSearch {
  const engine = new SearchEngine();
  const queue = new ReadingQueue(engine);
  let reading = false;

  const readAll = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    try {
      while (queue.size > 0) {
        await breathe();
        queue.readSlice();
        progress?.(queue.size);
      }
    } finally {
      reading = false;
    }
  };

  const change = (changes: readonly (readonly [string, ClaimDocument | undefined])[]): void => {
    for (const [path, document] of changes) queue.add(path, document);
    void readAll();
  };

  return {
    put: (documents) => change(documents.map((document) => [document.path, document])),
    remove: (paths) => change(paths.map((path) => [path, undefined])),
    search(request) {
      if (queue.size > 0) queue.readSlice();
      return Promise.resolve(engine.search(request));
    },
    get pending() {
      return queue.size;
    },
    close: () => queue.clear(),
  };
}
