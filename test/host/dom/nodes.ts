import { creators } from './create';

type Attribute = string | number | boolean | null;

/** What the app adds to every node. */
export const nodeMethods = {
  ...creators,
  detach(this: Node): void {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node): void {
    while (this.lastChild) this.removeChild(this.lastChild);
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  indexOf(this: Node, other: Node): number {
    return [...this.childNodes].indexOf(other as ChildNode);
  },
  setChildrenInPlace(this: Node, children: Node[]): void {
    const wanted = new Set(children);
    for (const child of [...this.childNodes]) if (!wanted.has(child)) child.remove();
    children.forEach((child, index) => {
      if (this.childNodes[index] !== child) this.insertBefore(child, this.childNodes[index] ?? null);
    });
  },
  appendText(this: Node, val: string): void {
    this.appendChild(this.doc.createTextNode(val));
  },
  instanceOf(this: Node, type: abstract new () => unknown): boolean {
    return isInstanceOf(this, type, this.win);
  },
};

/** `instanceof` that also holds for an object of another window. */
export function isInstanceOf(value: object, type: abstract new () => unknown, win: Window): boolean {
  if (value instanceof type) return true;
  const theirs: unknown = Reflect.get(win, type.name);
  return typeof theirs === 'function' && value instanceof theirs;
}

/** What the app adds to every element. */
export const elementMethods = {
  getText(this: Element): string {
    return this.textContent ?? '';
  },
  setText(this: Element, val: string | DocumentFragment): void {
    this.empty();
    if (typeof val === 'string') this.textContent = val;
    else this.appendChild(val);
  },
  addClass(this: Element, ...classes: string[]): void {
    this.classList.add(...classes.filter(Boolean));
  },
  addClasses(this: Element, classes: string[]): void {
    this.addClass(...classes);
  },
  removeClass(this: Element, ...classes: string[]): void {
    this.classList.remove(...classes.filter(Boolean));
  },
  removeClasses(this: Element, classes: string[]): void {
    this.removeClass(...classes);
  },
  toggleClass(this: Element, classes: string | string[], value: boolean): void {
    const names = Array.isArray(classes) ? classes : [classes];
    for (const name of names) this.classList.toggle(name, value);
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, qualifiedName: string, value: Attribute): void {
    if (value === null) this.removeAttribute(qualifiedName);
    else this.setAttribute(qualifiedName, String(value));
  },
  setAttrs(this: Element, obj: Record<string, Attribute>): void {
    for (const [name, value] of Object.entries(obj)) this.setAttr(name, value);
  },
  getAttr(this: Element, qualifiedName: string): string | null {
    return this.getAttribute(qualifiedName);
  },
  matchParent(this: Element, selector: string, lastParent?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === lastParent || !this.parentElement ? null : this.parentElement.matchParent(selector, lastParent);
  },
  getCssPropertyValue(this: Element, property: string, pseudoElement?: string): string {
    return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element): boolean {
    return this.doc.activeElement === this;
  },
  find(this: Element, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: Element, selector: string): Element[] {
    return [...this.querySelectorAll(selector)];
  },
  findAllSelf(this: Element, selector: string): Element[] {
    return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
  },
};

/** What the app adds to HTML and SVG elements. */
export const styleMethods = {
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>): void {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
};

/** What the app adds to HTML elements only. */
export const htmlMethods = {
  show(this: HTMLElement): void {
    if (this.style.display === 'none') this.style.display = this.dataset['display'] ?? '';
    delete this.dataset['display'];
  },
  hide(this: HTMLElement): void {
    const { display } = this.style;
    if (display === 'none') return;
    if (display) this.dataset['display'] = display;
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, show: boolean): void {
    if (show) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, visible: boolean): void {
    this.style.visibility = visible ? '' : 'hidden';
  },
  isShown(this: HTMLElement): boolean {
    if (this.offsetParent) return true;
    return this.isConnected && withParents(this).every((el) => this.win.getComputedStyle(el).display !== 'none');
  },
};

function withParents(el: HTMLElement): HTMLElement[] {
  return el.parentElement ? [el, ...withParents(el.parentElement)] : [el];
}
