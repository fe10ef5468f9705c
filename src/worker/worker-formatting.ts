import { formatReading, formatterKey, type FormatJob, type Formatting } from '../application/citing/formatting';
import type { Formatted } from '../application/citing/formatter';
import { localeTree } from '../application/citing/style-tree';
import type { Reading } from '../domain/reading';
import type { FromFormatting, ToFormatting } from './formatting-messages';
import { FrailWorker, type PluginWorker } from './frail-worker';

interface Waiting {
  readonly job: FormatJob;
  readonly resolve: (result: Reading<Formatted>) => void;
}

/** Formatting in a worker, as long as there is one; afterwards on this thread. */
class WorkerFormatting implements Formatting {
  private readonly waiting = new Map<number, Waiting>();
  /** Formatters that the worker has the parts of. */
  private readonly known = new Set<string>();
  private worker: FrailWorker<ToFormatting, FromFormatting> | undefined;
  private inline: Formatting | undefined;
  private count = 0;
  private closed = false;

  constructor(private readonly makeWorker: () => PluginWorker, private readonly makeInline: () => Formatting) {}

  format(job: FormatJob): Promise<Reading<Formatted>> {
    if (this.closed) return Promise.resolve({ problems: [] });
    if (!this.worker && !this.inline) this.start();
    const { worker } = this;
    if (this.inline || !worker) return this.inline?.format(job) ?? Promise.resolve({ problems: [] });
    return new Promise((resolve) => {
      const id = ++this.count;
      this.waiting.set(id, { job, resolve });
      worker.post(this.message(id, job));
    });
  }

  close(): void {
    this.closed = true;
    this.worker?.end();
    this.worker = undefined;
    this.inline?.close();
    for (const { resolve } of this.waiting.values()) resolve({ problems: [] });
    this.waiting.clear();
  }

  private start(): void {
    const worker = new FrailWorker<ToFormatting, FromFormatting>(this.makeWorker, {
      receive: ({ id, made }) => {
        const waiting = this.waiting.get(id);
        if (!made || !waiting) return;
        this.waiting.delete(id);
        waiting.resolve(formatReading(made.value, waiting.job.style));
      },
      owes: () => this.waiting.size > 0,
      lost: () => this.fallBack(),
    });
    if (!this.inline) this.worker = worker;
  }

  private message(id: number, { style, locale, request, note }: FormatJob): ToFormatting {
    const key = formatterKey(style, locale);
    const isKnown = this.known.has(key);
    this.known.add(key);
    return {
      id,
      key,
      request,
      ...(note !== undefined && { note }),
      ...(!isKnown && { parts: { style: style.tree(), locale, locales: { [locale]: localeTree(locale), 'en-US': localeTree('en-US') } } }),
    };
  }

  /** Goes on without the worker: every job still gets its answer. */
  private fallBack(): void {
    this.worker = undefined;
    const inline = this.makeInline();
    this.inline = inline;
    for (const { job, resolve } of this.waiting.values()) void inline.format(job).then(resolve);
    this.waiting.clear();
  }
}

/**
 * Formatting in a worker that `makeWorker` starts when it is first needed. Where workers are refused, fail or fall silent it goes on with
 * what `makeInline` makes on this thread.
 */
export function workerFormatting(makeWorker: () => PluginWorker, makeInline: () => Formatting): Formatting {
  return new WorkerFormatting(makeWorker, makeInline);
}
