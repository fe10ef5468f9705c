import { createFormatter } from '../../../src/application/citing/formatter';
import type { FormatRequest, Formatted } from '../../../src/application/citing/formatter';
import { Formatters } from '../../../src/application/citing/formatters';
import type { Formatting } from '../../../src/application/citing/formatting';
import { inlineFormatting } from '../../../src/application/citing/inline-formatting';
import { toPlainText } from '../../../src/application/citing/rich-text';
import { findStyle, readStyle } from '../../../src/application/citing/styles';
import type { StyleInfo } from '../../../src/application/citing/styles';
import type { Reading } from '../../../src/domain/reading';
import type { FromFormatting, ToFormatting } from '../../../src/worker/formatting-messages';
import type { PluginWorker } from '../../../src/worker/frail-worker';
import { serveFormatting, type FormattingScope } from '../../../src/worker/serve-formatting';
import { workerFormatting } from '../../../src/worker/worker-formatting';
import { ITEMS } from './items';

Object.assign(globalThis, { window: globalThis });

/** A worker in the same thread: messages are copied and come in tasks of their own, as from a real one. */
class FakeWorker implements PluginWorker {
  onmessage: PluginWorker['onmessage'] = null;
  onerror: PluginWorker['onerror'] = null;
  onmessageerror: PluginWorker['onmessageerror'] = null;
  readonly received: ToFormatting[] = [];
  ended = false;
  /** Takes messages and never answers. */
  silent = false;
  private readonly scope: FormattingScope = { onmessage: null, postMessage: (message) => this.answer(message) };

  constructor() {
    serveFormatting(this.scope, new Formatters(createFormatter));
  }

  postMessage(message: ToFormatting): void {
    const copy = structuredClone(message);
    this.received.push(copy);
    if (!this.silent) setTimeout(() => this.scope.onmessage?.({ data: copy }), 0);
  }

  terminate(): void {
    this.ended = true;
  }

  fail(): void {
    this.onerror?.call(this as unknown as Worker, { preventDefault: () => undefined } as ErrorEvent);
  }

  private answer(message: FromFormatting): void {
    const data = structuredClone(message);
    setTimeout(() => {
      if (!this.ended) this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
    }, 0);
  }
}

const style = (name: string): StyleInfo => {
  const { value } = findStyle(name);
  if (!value) throw new Error(`no style ${name}`);
  return value;
};
const request: FormatRequest = {
  items: new Map(ITEMS.map((item, index) => [`s${index}`, item])),
  citations: [0, 1, 0].map((index) => ({ cites: [{ id: `s${index}`, label: 'page', locator: '', prefix: '', suffix: '', suppressAuthor: index === 1 }], unsorted: index === 1 })),
  uncited: ['s2'],
};
const ask = (formatting: Formatting, name = 'apa'): Promise<Reading<Formatted>> => formatting.format({ style: style(name), locale: 'en-GB', request, note: 'A.md' });
const refused = (): PluginWorker => {
  throw new Error('no workers here');
};

/** Workers that were made, the newest last; `next` makes one. */
let workers: FakeWorker[];
let next: () => PluginWorker;
let formatting: Formatting;

beforeEach(() => {
  workers = [];
  next = () => new FakeWorker();
  formatting = workerFormatting(() => {
    const made = next();
    if (made instanceof FakeWorker) workers.push(made);
    return made;
  });
});
afterEach(() => {
  formatting.close();
  jest.useRealTimers();
});

const silent = (): FakeWorker => Object.assign(new FakeWorker(), { silent: true });

describe('Formatting in a worker', () => {
  it.each(['vancouver', 'apa'])('gives what this thread gives, in %s', async (name) => {
    const { value, problems } = await ask(formatting, name);
    expect(problems).toEqual([]);
    expect(value).toEqual((await ask(inlineFormatting(), name)).value);
    expect(value?.entries.map(({ text }) => toPlainText(text)).join()).toContain('World Health Organization');
  });

  it('starts when it is first needed, once', async () => {
    expect(workers).toHaveLength(0);
    await Promise.all([ask(formatting), ask(formatting)]);
    expect(workers).toHaveLength(1);
  });

  it('sends a style and its locale once', async () => {
    for (const name of ['apa', 'vancouver', 'apa']) await ask(formatting, name);
    expect(workers[0]?.received.map(({ parts }) => parts !== undefined)).toEqual([true, true, false]);
    expect(Object.keys(workers[0]?.received[0]?.parts?.locales ?? {})).toEqual(['en-GB', 'en-US']);
  });

  it('names a style that the engine cannot read', async () => {
    const xml = '<style class="in-text" version="1.0"><info><title>Mine</title></info><citation><layout><script/></layout></citation><bibliography><layout/></bibliography></style>';
    const own = readStyle(xml, 'mine').value;
    const { value, problems } = await formatting.format({ style: own ?? style('apa'), locale: 'en-GB', request });
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual(['The citation style “Mine” cannot be used: it breaks the rules of CSL.']);
  });
});

describe('A worker that is lost', () => {
  it('is followed by another, and no job is lost', async () => {
    next = silent;
    const jobs = [ask(formatting), ask(formatting, 'vancouver')];
    next = () => new FakeWorker();
    workers[0]?.fail();
    expect((await Promise.all(jobs)).map(({ value }) => value?.entries.length)).toEqual([3, 3]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(workers[1]?.received.map(({ parts }) => parts !== undefined)).toEqual([true, true]);
  });

  it('is noticed where it fell silent', async () => {
    jest.useFakeTimers();
    next = silent;
    const job = ask(formatting);
    next = () => new FakeWorker();
    await jest.advanceTimersByTimeAsync(10_100);
    expect((await job).value?.entries).toHaveLength(3);
  });

  it('leaves a sentence where workers are refused, and is tried again by the next job', async () => {
    next = refused;
    expect(await ask(formatting)).toEqual({ problems: [expect.objectContaining({ code: 'formatting-unavailable', severity: 'error' })] });
    next = () => new FakeWorker();
    expect((await ask(formatting)).value?.entries).toHaveLength(3);
  });

  it('is given up with a sentence after the third', async () => {
    jest.useFakeTimers();
    next = silent;
    const job = ask(formatting);
    await jest.advanceTimersByTimeAsync(30_100);
    expect((await job).problems.map(({ code }) => code)).toEqual(['formatting-unavailable']);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, true]);
  });

  it('answers everybody when it is closed, and nobody later', async () => {
    next = silent;
    const job = ask(formatting);
    formatting.close();
    expect(await job).toEqual({ problems: [] });
    expect(await ask(formatting)).toEqual({ problems: [] });
    expect(workers[0]?.ended).toBe(true);
  });
});
