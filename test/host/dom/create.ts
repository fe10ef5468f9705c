type Info = DomElementInfo | string | undefined;

/** Makes an element of `doc` from the app's short notation; a string is its class. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(doc: Document, tag: K, info: Info): HTMLElementTagNameMap[K] {
  const el = doc.createElement(tag);
  const o: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  applyClasses(el, o.cls);
  if (o.text !== undefined) el.setText(o.text);
  if (o.attr) el.setAttrs(o.attr);
  if (o.title !== undefined) el.title = o.title;
  for (const name of ['value', 'type', 'placeholder', 'href'] as const) {
    const value = o[name];
    if (value !== undefined) setProperty(el, name, value);
  }
  place(el, o);
  return el;
}

/** The same for SVG. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
  doc: Document,
  tag: K,
  info: SvgElementInfo | string | undefined,
): SVGElementTagNameMap[K] {
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
  const o: SvgElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  applyClasses(el, o.cls);
  if (o.attr) el.setAttrs(o.attr);
  place(el, o);
  return el;
}

function applyClasses(el: Element, cls: string | string[] | undefined): void {
  if (cls === undefined) return;
  const names = (Array.isArray(cls) ? cls : [cls]).flatMap((name) => name.split(/\s+/)).filter(Boolean);
  el.classList.add(...names);
}

function setProperty(el: HTMLElement, name: 'value' | 'type' | 'placeholder' | 'href', value: string): void {
  if (name in el) Reflect.set(el, name, value);
  else el.setAttribute(name, value);
}

function place(el: Element, o: { parent?: Node; prepend?: boolean }): void {
  if (!o.parent) return;
  if (o.prepend) o.parent.insertBefore(el, o.parent.firstChild);
  else o.parent.appendChild(el);
}

/** What the app adds to every node to make children. */
export const creators = {
  createEl<K extends keyof HTMLElementTagNameMap>(
    this: Node,
    tag: K,
    o?: DomElementInfo | string,
    callback?: (el: HTMLElementTagNameMap[K]) => void,
  ): HTMLElementTagNameMap[K] {
    const info = typeof o === 'string' ? { cls: o } : (o ?? {});
    const el = makeElement(this.doc, tag, { ...info, parent: this });
    callback?.(el);
    return el;
  },
  createDiv(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLDivElement) => void): HTMLDivElement {
    return this.createEl('div', o, callback);
  },
  createSpan(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLSpanElement) => void): HTMLSpanElement {
    return this.createEl('span', o, callback);
  },
  createSvg<K extends keyof SVGElementTagNameMap>(
    this: Node,
    tag: K,
    o?: SvgElementInfo | string,
    callback?: (el: SVGElementTagNameMap[K]) => void,
  ): SVGElementTagNameMap[K] {
    const info = typeof o === 'string' ? { cls: o } : (o ?? {});
    const el = makeSvg(this.doc, tag, { ...info, parent: this });
    callback?.(el);
    return el;
  },
};

/** The global ones: they append nowhere unless told a parent. */
export const globalCreators = {
  createEl<K extends keyof HTMLElementTagNameMap>(tag: K, o?: DomElementInfo | string, callback?: (el: HTMLElementTagNameMap[K]) => void) {
    const el = makeElement(activeDocument, tag, o);
    callback?.(el);
    return el;
  },
  createDiv: (o?: DomElementInfo | string, callback?: (el: HTMLDivElement) => void) => globalCreators.createEl('div', o, callback),
  createSpan: (o?: DomElementInfo | string, callback?: (el: HTMLSpanElement) => void) => globalCreators.createEl('span', o, callback),
  createSvg<K extends keyof SVGElementTagNameMap>(tag: K, o?: SvgElementInfo | string, callback?: (el: SVGElementTagNameMap[K]) => void) {
    const el = makeSvg(activeDocument, tag, o);
    callback?.(el);
    return el;
  },
  createFragment(callback?: (el: DocumentFragment) => void): DocumentFragment {
    const fragment = activeDocument.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
};
