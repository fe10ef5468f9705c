type Delegated = (this: HTMLElement, event: Event, delegateTarget: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions;

interface Kept {
  readonly selector: string;
  readonly listener: Delegated;
  readonly callback: EventListener;
}

const kept = new WeakMap<EventTarget, Map<string, Kept[]>>();

/** `el.on(type, selector, listener)`: one listener for all matching children. */
export const delegation = {
  on(this: HTMLElement | Document, type: string, selector: string, listener: Delegated, options?: Options): void {
    const callback = (event: Event): void => {
      const start = event.target instanceof Node ? event.target : null;
      const element = start instanceof Element ? start : start?.parentElement;
      const top = this instanceof Element ? this : undefined;
      const match = element?.matchParent(selector, top);
      if (match) listener.call(this as HTMLElement, event, match as HTMLElement);
    };
    const types = kept.get(this) ?? new Map<string, Kept[]>();
    kept.set(this, types);
    types.set(type, [...(types.get(type) ?? []), { selector, listener, callback }]);
    this.addEventListener(type, callback, options);
  },
  off(this: HTMLElement | Document, type: string, selector: string, listener: Delegated, options?: Options): void {
    const types = kept.get(this);
    const list = types?.get(type) ?? [];
    const gone = list.filter((entry) => entry.selector === selector && entry.listener === listener);
    for (const entry of gone) this.removeEventListener(type, entry.callback, options);
    types?.set(type, list.filter((entry) => !gone.includes(entry)));
  },
};

/** Short forms on HTML elements. */
export const shortListeners = {
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: Options): void {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  onNodeInserted(this: HTMLElement, listener: () => unknown, once?: boolean): () => void {
    let connected = this.isConnected;
    const observer = new MutationObserver(() => {
      const now = this.isConnected;
      if (now && !connected) {
        if (once) observer.disconnect();
        listener();
      }
      connected = now;
    });
    observer.observe(this.doc, { childList: true, subtree: true });
    return () => observer.disconnect();
  },
  /** Nothing migrates here: the stand-in opens no pop-out windows. */
  onWindowMigrated(): () => void {
    return () => undefined;
  },
  trigger(this: HTMLElement, eventType: string): void {
    this.dispatchEvent(new Event(eventType, { bubbles: true, cancelable: true }));
  },
};
