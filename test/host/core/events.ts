import type { EventRef } from 'obsidian';

/** Any function that can listen; the typings give each event its own arguments. */
export type Listener = (...data: never[]) => unknown;

/** What `on` returns; opaque to callers, as in the app. */
interface Registration extends EventRef {
  readonly owner: Events;
  readonly name: string;
  readonly callback: Listener;
  readonly context: unknown;
}

/** Named events. A listener that throws is reported and does not keep the others from running. */
export class Events {
  private readonly listeners = new Map<string, Registration[]>();

  on(name: string, callback: Listener, ctx?: unknown): EventRef {
    const registration: Registration = { owner: this, name, callback, context: ctx };
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), registration]);
    return registration;
  }

  off(name: string, callback: Listener): void {
    this.keep(name, (registration) => registration.callback !== callback);
  }

  offref(ref: EventRef): void {
    const { name } = ref as Registration;
    this.keep(name, (registration) => registration !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const registration of this.listeners.get(name) ?? []) this.tryTrigger(registration, data);
  }

  tryTrigger(evt: EventRef, args: unknown[]): void {
    const { callback, context } = evt as Registration;
    try {
      callback.apply(context, args as never[]);
    } catch (error) {
      reportListenerError(error);
    }
  }

  /** How many listeners wait, of one event or of all; the leak test counts them. */
  listenerCount(name?: string): number {
    if (name !== undefined) return this.listeners.get(name)?.length ?? 0;
    return [...this.listeners.values()].reduce((sum, list) => sum + list.length, 0);
  }

  private keep(name: string, condition: (registration: Registration) => boolean): void {
    const left = (this.listeners.get(name) ?? []).filter(condition);
    if (left.length > 0) this.listeners.set(name, left);
    else this.listeners.delete(name);
  }
}

/** Detaches a listener wherever it was registered. */
export function detach(ref: EventRef): void {
  (ref as Registration).owner.offref(ref);
}

/** The app rethrows in a later task, so that one bad listener stops nobody; errors are kept for tests to look at. */
export const listenerErrors: unknown[] = [];

function reportListenerError(error: unknown): void {
  listenerErrors.push(error);
  console.error(error);
}
