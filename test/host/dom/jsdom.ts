import { installThreadWorkers } from './thread-worker';

const NO_RECT = { x: 0, y: 0, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) };

class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

/** jsdom has no layout; CodeMirror asks for some all the same. Real browsers keep their own. */
export function polyfillJsdom(): void {
  fill(Range.prototype, 'getClientRects', () => []);
  fill(Range.prototype, 'getBoundingClientRect', () => NO_RECT);
  fill(Element.prototype, 'scrollIntoView', () => undefined);
  fill(Element.prototype, 'scrollTo', () => undefined);
  fill(window, 'ResizeObserver', QuietObserver);
  fill(window, 'IntersectionObserver', QuietObserver);
  fill(window, 'requestAnimationFrame', (callback: FrameRequestCallback) => window.setTimeout(() => callback(performance.now()), 16));
  fill(window, 'cancelAnimationFrame', (id: number) => window.clearTimeout(id));
  fill(window, 'matchMedia', () => ({
    matches: false,
    media: '',
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
  fill(document, 'elementFromPoint', () => null);
  installThreadWorkers();
  if (!('structuredClone' in window)) fill(window, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown);
}

function fill(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
