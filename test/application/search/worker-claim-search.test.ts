/**
 * @jest-environment jsdom
 */
import { inlineClaimSearch, type ClaimSearch } from '../../../src/application/search/claim-search';
import type { SearchResult } from '../../../src/application/search/search';
import type { PluginWorker } from '../../../src/worker/frail-worker';
import type { FromWorker, ToWorker } from '../../../src/worker/messages';
import { serveClaimSearch, type WorkerScope } from '../../../src/worker/serve-claim-search';
import { workerClaimSearch } from '../../../src/worker/worker-claim-search';
import { aDocument, marked } from './documents';

const inATask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A worker in the same thread: messages are copied and come in tasks of their own, as from a real one. */
class FakeWorker implements PluginWorker {
  onmessage: PluginWorker['onmessage'] = null;
  onerror: PluginWorker['onerror'] = null;
  onmessageerror: PluginWorker['onmessageerror'] = null;
  readonly received: ToWorker[] = [];
  ended = false;
  /** Takes messages and never answers. */
  silent = false;
  private readonly scope: WorkerScope;

  constructor() {
    const scope: WorkerScope = { onmessage: null, postMessage: (message) => this.answer(message) };
    serveClaimSearch(scope, inATask);
    this.scope = scope;
  }

  postMessage(message: ToWorker): void {
    this.received.push(copy(message));
    if (!this.silent) setTimeout(() => this.scope.onmessage?.({ data: copy(message) }), 0);
  }

  terminate(): void {
    this.ended = true;
  }

  fail(): void {
    this.onerror?.call(this as unknown as Worker, new ErrorEvent('error', { cancelable: true }));
  }

  private answer(message: FromWorker): void {
    setTimeout(() => {
      if (!this.ended) this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: copy(message) }));
    }, 0);
  }
}

const inline = (): ClaimSearch => inlineClaimSearch(inATask);
const find = (search: ClaimSearch, query: string): Promise<SearchResult> => search.search({ query, order: 'score', limit: 1000 });
const statements = async (search: ClaimSearch, query: string): Promise<string[]> => (await find(search, query)).hits.map((hit) => hit.document.statement);
const claims = Array.from({ length: 700 }, (_, at) => aDocument(`Claim ${at} on running`));

function make(): { worker: FakeWorker; search: ClaimSearch } {
  const worker = new FakeWorker();
  return { worker, search: workerClaimSearch(() => worker, inline) };
}

async function settle(search: ClaimSearch): Promise<void> {
  while (search.pending > 0) await inATask();
}

describe('Search in a worker', () => {
  it('answers as the search on this thread', async () => {
    const { search } = make();
    const here = inline();
    for (const each of [search, here]) each.put([aDocument('Running hydrates discs'), aDocument('Statins help')]);
    expect(await find(search, 'runing')).toEqual(await find(here, 'runing'));
    expect(await find(search, 'colour:red')).toEqual(await find(here, 'colour:red'));
    search.close();
  });

  it('sends many claims some at a time, and tells how many wait', async () => {
    const { worker, search } = make();
    search.put(claims);
    expect(search.pending).toBe(700);
    expect((await find(search, '')).total).toBeLessThan(700);
    await settle(search);
    expect((await find(search, '')).total).toBe(700);
    const sizes = worker.received.flatMap((message) => (message.kind === 'change' ? [message.put.length] : []));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    search.close();
  });

  it('gives the claims themselves, which stay on this side', async () => {
    const { search } = make();
    const document = aDocument('Running hydrates discs');
    search.put([document]);
    expect((await find(search, 'discs')).hits[0]?.document).toBe(document);
    search.close();
  });

  it('leaves out what was removed while it searched', async () => {
    const { search } = make();
    search.put([aDocument('one', { path: 'a.md' }), aDocument('one more', { path: 'b.md' })]);
    await settle(search);
    const answer = statements(search, 'one');
    search.remove(['a.md']);
    expect(await answer).toEqual(['one more']);
    expect(await statements(search, 'one')).toEqual(['one more']);
    search.close();
  });

  it('marks nothing in a claim that changed while it searched', async () => {
    const { search } = make();
    search.put([aDocument('Running hydrates discs', { path: 'a.md' })]);
    await settle(search);
    const before = find(search, 'discs');
    search.put([aDocument('On discs', { path: 'a.md' })]);
    const [stale] = (await before).hits;
    expect(stale?.document.statement).toBe('On discs');
    expect(stale?.ranges).toEqual([]);
    const [fresh] = (await find(search, 'discs')).hits;
    expect(marked(fresh?.document.statement ?? '', fresh?.ranges ?? [])).toBe('On [discs]');
    search.close();
  });
});

describe('Without its worker', () => {
  it('the search goes on where workers are refused', async () => {
    const search = workerClaimSearch(() => {
      throw new Error('refused');
    }, inline);
    search.put([aDocument('Running helps')]);
    expect(await statements(search, 'running')).toEqual(['Running helps']);
  });

  it('it goes on after an error, loses no claim and answers what was asked', async () => {
    const { worker, search } = make();
    search.put(claims);
    const asked = find(search, 'running');
    worker.fail();
    expect(worker.ended).toBe(true);
    expect((await asked).total).toBeGreaterThan(0);
    await settle(search);
    expect((await find(search, '')).total).toBe(700);
    search.remove([claims[0]?.path ?? '']);
    search.put([aDocument('New')]);
    await settle(search);
    expect((await find(search, '')).total).toBe(700);
  });

  it('it goes on where the worker falls silent', async () => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    const { worker, search } = make();
    worker.silent = true;
    search.put([aDocument('Running helps')]);
    const asked = statements(search, 'running');
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await asked).toEqual(['Running helps']);
    expect(worker.ended).toBe(true);
    jest.useRealTimers();
  });

  it('it goes on where a message cannot be sent or read', async () => {
    const { worker, search } = make();
    worker.postMessage = () => {
      throw new Error('cannot be copied');
    };
    search.put([aDocument('Running helps')]);
    expect(await statements(search, 'running')).toEqual(['Running helps']);
    const other = make();
    other.search.put([aDocument('Running helps')]);
    other.worker.onmessageerror?.call(other.worker as unknown as Worker, new MessageEvent('messageerror'));
    expect(await statements(other.search, 'running')).toEqual(['Running helps']);
  });

  it('a closed search is empty, and answers what was asked before', async () => {
    const { worker, search } = make();
    search.put(claims);
    const asked = find(search, 'running');
    search.close();
    expect(worker.ended).toBe(true);
    expect((await asked).total).toBe(0);
    expect((await find(search, 'running')).total).toBe(0);
    expect(search.pending).toBe(0);
  });
});
