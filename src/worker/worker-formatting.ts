import { FORMATTING_UNAVAILABLE, formatReading, formatterKey, type FormatJob, type Formatting } from '../application/citing/formatting';
import type { Formatted } from '../application/citing/formatter';
import { localeTree } from '../application/citing/style-tree';
import type { Problem, Reading } from '../domain/reading';
import type { FromFormatting, ToFormatting } from './formatting-messages';
import { FrailWorker, type PluginWorker } from './frail-worker';

interface Waiting {
  readonly job: FormatJob;
  readonly resolve: (result: Reading<Formatted>) => void;
}

/** A job is given to so many workers, one after the other, before it is given up. */
const MOST_WORKERS = 3;

/** Formatting in a worker; in another one where that fails, since phones end workers that they want the memory of. */
class WorkerFormatting implements Formatting {
  private readonly waiting = new Map<number, Waiting>();
  /** Formatters that the worker has the parts of. */
  private readonly known = new Set<string>();
  private worker: FrailWorker<ToFormatting, FromFormatting> | undefined;
  private count = 0;
  /** Workers lost since the last answer. */
  private lost = 0;
  private closed = false;

  constructor(private readonly makeWorker: () => PluginWorker) {}

  format(job: FormatJob): Promise<Reading<Formatted>> {
    if (this.closed) return Promise.resolve({ problems: [] });
    return new Promise((resolve) => {
      const id = ++this.count;
      this.waiting.set(id, { job, resolve });
      if (this.worker) this.worker.post(this.message(id, job));
      else this.start();
    });
  }

  close(): void {
    this.closed = true;
    this.worker?.end();
    this.worker = undefined;
    this.answerAll({ problems: [] });
  }

  /** Starts a worker and gives it everything that waits. */
  private start(): void {
    let isLost = false;
    const worker = new FrailWorker<ToFormatting, FromFormatting>(this.makeWorker, {
      receive: (message) => this.receive(message),
      owes: () => this.waiting.size > 0,
      lost: () => {
        isLost = true;
        this.lose();
      },
    });
    if (isLost) return;
    this.worker = worker;
    for (const [id, { job }] of [...this.waiting]) worker.post(this.message(id, job));
  }

  private receive({ id, made }: FromFormatting): void {
    const waiting = this.waiting.get(id);
    if (!made || !waiting) return;
    this.lost = 0;
    this.waiting.delete(id);
    waiting.resolve(formatReading(made, waiting.job.style));
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

  private lose(): void {
    this.worker = undefined;
    this.known.clear();
    this.lost += 1;
    if (this.lost < MOST_WORKERS) return this.start();
    this.lost = 0;
    this.answerAll({ problems: [unavailable()] });
  }

  private answerAll(answer: Reading<Formatted>): void {
    for (const { resolve } of this.waiting.values()) resolve(answer);
    this.waiting.clear();
  }
}

function unavailable(): Problem {
  return {
    code: FORMATTING_UNAVAILABLE,
    severity: 'error',
    where: '',
    what: 'The references could not be formatted, because this device ended the background work that formats them.',
    fix: 'Close other apps and try again; if that does not help, restart the app.',
  };
}

/** Formatting in a worker that `makeWorker` starts when it is first needed, and again where one is lost. No job goes without an answer. */
export function workerFormatting(makeWorker: () => PluginWorker): Formatting {
  return new WorkerFormatting(makeWorker);
}
