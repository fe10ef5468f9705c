/** Of a worker, what is used here. */
export type PluginWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** A worker that owes an answer and says nothing for so long (milliseconds) is taken for dead: phones end workers without a word. */
const SILENCE = 10_000;

/** What goes on around a worker. */
export interface WorkerHooks<From> {
  receive(message: From): void;
  /** True while the worker owes an answer. */
  owes(): boolean;
  /** There is no worker (any more). Called once, and never after `end`. */
  lost(): void;
}

/** A worker that may be refused when it is made, fail, or fall silent: in each case `lost` hears so once. */
export class FrailWorker<To, From> {
  private worker: PluginWorker | undefined;
  private silence: number | undefined;

  constructor(make: () => PluginWorker, private readonly hooks: WorkerHooks<From>) {
    try {
      this.worker = make();
    } catch {
      hooks.lost();
      return;
    }
    this.worker.onmessage = (event: MessageEvent<From>) => {
      if (!this.worker) return;
      hooks.receive(event.data);
      this.watch();
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.lose();
    };
    this.worker.onmessageerror = () => this.lose();
  }

  /** Sends a message. Where that fails, the worker is lost. */
  post(message: To): void {
    this.watch();
    try {
      this.worker?.postMessage(message);
    } catch {
      this.lose();
    }
  }

  /** Ends the worker without a word. */
  end(): void {
    window.clearTimeout(this.silence);
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** Starts to wait for a sign of life, or stops where the worker owes none. */
  private watch(): void {
    window.clearTimeout(this.silence);
    if (this.worker && this.hooks.owes()) this.silence = window.setTimeout(() => this.lose(), SILENCE);
  }

  private lose(): void {
    if (!this.worker) return;
    this.end();
    this.hooks.lost();
  }
}
