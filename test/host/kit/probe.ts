/** What is running in a window that nobody has ended. */
export interface Running {
  listeners: number;
  timeouts: number;
  intervals: number;
  frames: number;
  workers: number;
  objectUrls: number;
  observers: number;
}

interface Probe {
  count(): Running;
}

const probes = new WeakMap<Window, Probe>();

/** Counts listeners, timers, workers, object URLs and observers from now on. Asked twice, it is the same probe. */
export function probe(win: Window & typeof globalThis): Probe {
  const there = probes.get(win);
  if (there) return there;
  const listeners = countListeners(win);
  const timeouts = countTimers(win, 'setTimeout', 'clearTimeout', true);
  const intervals = countTimers(win, 'setInterval', 'clearInterval', false);
  const frames = countTimers(win, 'requestAnimationFrame', 'cancelAnimationFrame', true);
  const workers = countWorkers(win);
  const objectUrls = countUrls(win);
  const observers = countObservers(win);
  const made: Probe = {
    count: () => ({
      listeners: listeners(),
      timeouts: timeouts.size,
      intervals: intervals.size,
      frames: frames.size,
      workers: workers.size,
      objectUrls: objectUrls.size,
      observers: observers.size,
    }),
  };
  probes.set(win, made);
  return made;
}

const LONG_LIVED: readonly string[] = ['Window', 'HTMLDocument', 'Document', 'HTMLBodyElement', 'HTMLHtmlElement', 'MediaQueryList', 'Worker', 'ResizeObserver'];

/** Listeners on things that outlive a view: the window, the document, its body, and elements still in the document. */
function countListeners(win: Window & typeof globalThis): () => number {
  const kept = new Map<EventTarget, Set<string>>();
  const { addEventListener, removeEventListener } = win.EventTarget.prototype;
  const ids = new WeakMap<object, number>();
  let next = 0;
  const key = (type: string, listener: object, options: unknown): string => {
    const id = ids.get(listener) ?? ++next;
    ids.set(listener, id);
    const capture = typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') === true : options === true;
    return `${type} ${id} ${String(capture)}`;
  };
  win.EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener) (kept.get(this ?? win) ?? remember(kept, this ?? win)).add(key(type, listener, options));
    addEventListener.call(this ?? win, type, listener, options);
  };
  win.EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) kept.get(this ?? win)?.delete(key(type, listener, options));
    removeEventListener.call(this ?? win, type, listener, options);
  };
  return () => {
    let sum = 0;
    for (const [target, entries] of kept) {
      const gone = target instanceof win.Node ? !target.isConnected : !LONG_LIVED.includes(target.constructor.name);
      if (gone) kept.delete(target);
      else sum += entries.size;
    }
    return sum;
  };
}

function remember(kept: Map<EventTarget, Set<string>>, target: EventTarget): Set<string> {
  const entries = new Set<string>();
  kept.set(target, entries);
  return entries;
}

type Start = 'setTimeout' | 'setInterval' | 'requestAnimationFrame';
type End = 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame';

function countTimers(win: Window & typeof globalThis, start: Start, end: End, once: boolean): Set<number> {
  const running = new Set<number>();
  const begin = win[start].bind(win) as (callback: (...args: unknown[]) => unknown, ...rest: unknown[]) => number;
  const stop = win[end].bind(win) as (id: number) => void;
  Reflect.set(win, start, (callback: (...args: unknown[]) => unknown, ...rest: unknown[]) => {
    const id: number = begin((...args) => {
      if (once) running.delete(id);
      return callback(...args);
    }, ...rest);
    running.add(id);
    return id;
  });
  Reflect.set(win, end, (id: number) => {
    running.delete(id);
    stop(id);
  });
  return running;
}

function countWorkers(win: Window & typeof globalThis): Set<Worker> {
  const running = new Set<Worker>();
  if (typeof win.Worker !== 'function') return running;
  win.Worker = class extends win.Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      running.add(this);
    }

    override terminate(): void {
      running.delete(this);
      super.terminate();
    }
  };
  return running;
}

function countUrls(win: Window & typeof globalThis): Set<string> {
  const urls = new Set<string>();
  if (typeof win.URL.createObjectURL !== 'function') return urls;
  const create = win.URL.createObjectURL.bind(win.URL);
  const revoke = win.URL.revokeObjectURL.bind(win.URL);
  win.URL.createObjectURL = (blob) => {
    const url = create(blob);
    urls.add(url);
    return url;
  };
  win.URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revoke(url);
  };
  return urls;
}

function countObservers(win: Window & typeof globalThis): Set<object> {
  const running = new Set<object>();
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { prototype } = win[name];
    const observe = prototype.observe as (...args: unknown[]) => void;
    const disconnect = prototype.disconnect as () => void;
    Reflect.set(prototype, 'observe', function (this: object, ...args: unknown[]) {
      running.add(this);
      observe.apply(this, args);
    });
    Reflect.set(prototype, 'disconnect', function (this: object) {
      running.delete(this);
      disconnect.call(this);
    });
  }
  return running;
}
