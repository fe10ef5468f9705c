import type { Component as RealComponent, EventRef } from 'obsidian';
import { detach } from './events';

/** Something with a life: what is registered while it lives ends with it, children first. */
export class Component {
  private loaded = false;
  private readonly children: RealComponent[] = [];
  private readonly endings: (() => unknown)[] = [];

  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    this.onload();
    for (const child of [...this.children]) child.load();
  }

  onload(): void {}

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    while (this.children.length > 0) this.children.pop()?.unload();
    while (this.endings.length > 0) this.endings.pop()?.();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends RealComponent>(component: T): T {
    this.children.push(component);
    if (this.loaded) component.load();
    return component;
  }

  removeChild<T extends RealComponent>(component: T): T {
    const at = this.children.indexOf(component);
    if (at >= 0) {
      this.children.splice(at, 1);
      component.unload();
    }
    return component;
  }

  register(cb: () => unknown): void {
    this.endings.push(cb);
  }

  registerEvent(eventRef: EventRef): void {
    this.register(() => detach(eventRef));
  }

  registerDomEvent(
    el: Window | Document | HTMLElement,
    type: string,
    callback: (this: HTMLElement, ev: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    el.addEventListener(type, listener, options);
    this.register(() => el.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
