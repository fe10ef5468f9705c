import type { ClaimSearch } from '../application/search/claim-search';
import type { ClaimDocument } from '../application/search/document';
import { emptyResult } from '../application/search/empty-result';
import type { Hit, SearchRequest, SearchResult } from '../application/search/search';
import { FrailWorker, type PluginWorker } from './frail-worker';
import type { FromWorker, SentHit, ToWorker } from './messages';

/** Claims sent at once: copying so many to the worker takes the app a millisecond or two. */
const AT_ONCE = 200;
/** The next ones follow when the worker has no more than so many left. */
const SEND_BELOW = 50;

interface Waiting {
  readonly request: SearchRequest;
  readonly resolve: (result: SearchResult) => void;
}

/** The search in a worker, as long as there is one; afterwards the same search on this thread. */
class WorkerClaimSearch implements ClaimSearch {
  private readonly documents = new Map<string, ClaimDocument>();
  /** Changes not sent yet. */
  private readonly outbox = new Map<string, ClaimDocument | undefined>();
  /** When each claim was sent, in the count of messages. */
  private readonly sentAt = new Map<string, number>();
  private readonly waiting = new Map<number, Waiting>();
  private worker: FrailWorker<ToWorker, FromWorker> | undefined;
  private inline: ClaimSearch | undefined;
  private count = 0;
  /** Changes ever sent, and those of them that the worker has not read. */
  private sent = 0;
  private unread = 0;
  private closed = false;

  constructor(makeWorker: () => PluginWorker, private readonly makeInline: () => ClaimSearch) {
    const worker = new FrailWorker<ToWorker, FromWorker>(makeWorker, {
      receive: (message) => this.receive(message),
      owes: () => this.waiting.size > 0 || this.unread > 0,
      lost: () => this.fallBack(),
    });
    if (!this.inline) this.worker = worker;
  }

  get pending(): number {
    return this.inline ? this.inline.pending : this.outbox.size + this.unread;
  }

  put(documents: readonly ClaimDocument[]): void {
    if (this.closed) return;
    for (const document of documents) {
      this.documents.set(document.path, document);
      this.outbox.set(document.path, document);
    }
    this.flush();
  }

  remove(paths: readonly string[]): void {
    if (this.closed) return;
    for (const path of paths) {
      this.documents.delete(path);
      this.outbox.set(path, undefined);
    }
    this.flush();
  }

  search(request: SearchRequest): Promise<SearchResult> {
    if (this.inline) return this.inline.search(request);
    if (!this.worker) return Promise.resolve(emptyResult());
    return new Promise((resolve) => {
      const id = ++this.count;
      this.waiting.set(id, { request, resolve });
      this.worker?.post({ kind: 'search', id, request });
    });
  }

  close(): void {
    this.worker?.end();
    this.worker = undefined;
    this.inline?.close();
    this.inline = undefined;
    for (const { resolve } of this.waiting.values()) resolve(emptyResult());
    this.waiting.clear();
    this.outbox.clear();
    this.documents.clear();
    this.unread = 0;
    this.closed = true;
  }

  /** Sends waiting changes, some at once, when the worker has read most of those before. */
  private flush(): void {
    if (this.inline) {
      const changes = [...this.outbox];
      this.outbox.clear();
      this.inline.remove(changes.flatMap(([path, document]) => (document ? [] : [path])));
      this.inline.put(changes.flatMap(([, document]) => document ?? []));
      return;
    }
    if (!this.worker || this.outbox.size === 0 || this.unread > SEND_BELOW) return;
    const put: ClaimDocument[] = [];
    const remove: string[] = [];
    this.count++;
    for (const [path, document] of this.outbox) {
      if (put.length + remove.length >= AT_ONCE) break;
      this.outbox.delete(path);
      if (document) {
        put.push(document);
        this.sentAt.set(path, this.count);
      } else {
        remove.push(path);
        this.sentAt.delete(path);
      }
    }
    this.sent += put.length + remove.length;
    this.unread += put.length + remove.length;
    this.worker.post({ kind: 'change', put, remove });
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'pending') {
      this.unread = message.pending + this.sent - message.received;
      this.flush();
    } else {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      waiting?.resolve({ ...message.result, hits: this.withDocuments(message.id, message.result.hits) });
    }
  }

  /** Hits with their claims as they are now. One that is gone is left out; one that changed since it was searched is not marked. */
  private withDocuments(search: number, hits: readonly SentHit[]): Hit[] {
    return hits.flatMap((hit) => {
      const document = this.documents.get(hit.path);
      if (!document) return [];
      const asSearched = !this.outbox.has(hit.path) && (this.sentAt.get(hit.path) ?? Infinity) < search;
      return [{ ...hit, document, ranges: asSearched ? hit.ranges : [] }];
    });
  }

  /** Goes on without the worker: nothing put is lost, and every search still gets its answer. */
  private fallBack(): void {
    this.worker = undefined;
    this.inline = this.makeInline();
    this.outbox.clear();
    this.inline.put([...this.documents.values()]);
    for (const { request, resolve } of this.waiting.values()) void this.inline.search(request).then(resolve);
    this.waiting.clear();
  }
}

/**
 * A search in a worker that `makeWorker` starts. Where workers are refused, fail or fall silent it goes on with the search that
 * `makeInline` makes on this thread.
 */
export function workerClaimSearch(makeWorker: () => PluginWorker, makeInline: () => ClaimSearch): ClaimSearch {
  return new WorkerClaimSearch(makeWorker, makeInline);
}
