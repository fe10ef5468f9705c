/** What a worker's script sees as `self`. */
interface Scope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scripts = new Map<string, string>();
const compiled = new Map<string, (self: Scope) => void>();
let addresses = 0;

/** Text of what becomes a Blob: jsdom gives it back only later, and a worker starts at once. */
const texts = new WeakMap<Blob, string>();

class BlobWithText extends Blob {
  constructor(parts: readonly BlobPart[] = [], options?: BlobPropertyBag) {
    super([...parts], options);
    if (parts.every((part) => typeof part === 'string')) texts.set(this, parts.join(''));
  }
}

/**
 * jsdom has no workers. This one runs its script in the same thread, messages in microtasks of their own and not copied. A script that asks
 * for what jsdom lacks fails as it would in a browser: the plugin hears `onerror`.
 */
class ThreadWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  private ended = false;
  private readonly scope: Scope = {
    onmessage: null,
    postMessage: (data) => this.soon(() => this.onmessage?.({ data })),
  };

  constructor(address: string) {
    this.soon(() => start(scripts.get(address) ?? '', this.scope));
  }

  postMessage(data: unknown): void {
    this.soon(() => this.scope.onmessage?.({ data }));
  }

  terminate(): void {
    this.ended = true;
  }

  private soon(run: () => void): void {
    void Promise.resolve().then(() => {
      if (!this.ended) run();
    }).catch(() => this.onerror?.({ preventDefault: () => undefined }));
  }
}

function start(script: string, scope: Scope): void {
  const run = compiled.get(script) ?? (new Function('self', script) as (self: Scope) => void);
  compiled.set(script, run);
  run(scope);
}

/** Gives a window without workers some that run in its thread. */
export function installThreadWorkers(): void {
  if ('Worker' in window) return;
  const define = (target: object, name: string, value: unknown): void => void Object.defineProperty(target, name, { value, configurable: true, writable: true });
  define(window, 'Blob', BlobWithText);
  define(window, 'Worker', ThreadWorker);
  define(URL, 'createObjectURL', (blob: Blob) => {
    const address = `blob:thread/${++addresses}`;
    scripts.set(address, texts.get(blob) ?? '');
    return address;
  });
  define(URL, 'revokeObjectURL', (address: string) => void scripts.delete(address));
}
