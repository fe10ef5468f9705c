import { globalCreators } from './create';
import { polyfillJsdom } from './jsdom';
import { arrayMethods, mathFunctions, objectFunctions, stringMethods } from './language';
import { delegation, shortListeners } from './listeners';
import { elementMethods, htmlMethods, isInstanceOf, nodeMethods, styleMethods } from './nodes';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms));
const nextFrame = (): Promise<void> => new Promise((resolve) => window.requestAnimationFrame(() => resolve()));

/** Adds the app's methods to this window's prototypes and globals; doing it twice changes nothing. */
export function installDom(): void {
  if (Reflect.has(window, 'createFragment')) return;
  polyfillJsdom();
  add(Node.prototype, nodeMethods);
  add(Element.prototype, elementMethods);
  add(HTMLElement.prototype, { ...styleMethods, ...htmlMethods, ...delegation, ...shortListeners });
  add(SVGElement.prototype, styleMethods);
  add(Document.prototype, delegation);
  add(DocumentFragment.prototype, { find: elementMethods.find, findAll: elementMethods.findAll });
  installGetters();
  installLanguage();
  add(window, {
    ...globalCreators,
    activeDocument: document,
    activeWindow: window,
    fish: (selector: string) => document.querySelector(selector),
    fishAll: (selector: string) => [...document.querySelectorAll(selector)],
    isBoolean: (value: unknown) => typeof value === 'boolean',
    ready: (fn: () => unknown) => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', fn) : fn()),
    sleep,
    nextFrame,
  });
}

function add(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  }
}

function getter(target: object, name: string, get: (this: never) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

function installGetters(): void {
  getter(Node.prototype, 'doc', function (this: Node) {
    return this.ownerDocument ?? this;
  });
  getter(Node.prototype, 'win', function (this: Node) {
    return this.doc.defaultView ?? window;
  });
  getter(Node.prototype, 'constructorWin', function (this: Node) {
    return this.win;
  });
  getter(UIEvent.prototype, 'targetNode', function (this: UIEvent) {
    return this.target instanceof Node ? this.target : null;
  });
  getter(UIEvent.prototype, 'win', function (this: UIEvent) {
    return this.view ?? window;
  });
  getter(UIEvent.prototype, 'doc', function (this: UIEvent) {
    return this.win.document;
  });
  add(UIEvent.prototype, {
    instanceOf(this: UIEvent, type: abstract new () => unknown): boolean {
      return isInstanceOf(this, type, this.win);
    },
  });
}

function installLanguage(): void {
  add(Array.prototype, arrayMethods);
  add(Array, { combine: <T>(arrays: T[][]): T[] => arrays.flat() });
  add(String.prototype, stringMethods);
  add(String, { isString: (value: unknown) => typeof value === 'string' });
  add(Number, { isNumber: (value: unknown) => typeof value === 'number' });
  add(Object, objectFunctions);
  add(Math, mathFunctions);
}
