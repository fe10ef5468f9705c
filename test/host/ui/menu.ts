import type { App, Menu as RealMenu, MenuItem as RealMenuItem, MenuPositionDef } from 'obsidian';
import { Component } from '../core/component';
import { Keymap, Scope } from '../core/keymap';
import { MenuItem, MenuSeparator } from './menu-item';

/** The app's order of the sections it knows; others follow in the order they came. */
const SECTIONS = ['title', 'correction', 'spellcheck', 'open', 'close', 'pane', 'action', '', 'selection', 'info', 'view', 'system', 'danger'];

let shared: { app: App; keymap: Keymap } | undefined;
let current: Menu | undefined;

/** Menus take keys while they are open; the host says whose. */
export function setMenuApp(app: App, keymap: Keymap): void {
  shared = { app, keymap };
}

function setCurrent(menu: Menu | undefined): void {
  current = menu;
}

/** The menu that is open, for tests and the shell. */
export function openMenu(): Menu | undefined {
  return current;
}

/** A menu of commands at the pointer; arrow keys move, Enter chooses, Escape closes. */
export class Menu extends Component {
  readonly items: (MenuItem | MenuSeparator)[] = [];
  readonly dom: HTMLElement;
  private readonly scope = new Scope();
  private hideCallback: (() => unknown) | undefined;
  private selected = -1;
  private showing = false;

  constructor() {
    super();
    this.dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
    this.scope.register([], 'Escape', () => this.after(() => this.hide()));
    this.scope.register([], 'ArrowDown', () => this.after(() => this.move(1)));
    this.scope.register([], 'ArrowUp', () => this.after(() => this.move(-1)));
    this.scope.register([], 'Enter', (event) => this.after(() => this.chosen()?.choose(event)));
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  addItem(cb: (item: RealMenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    cb(item as unknown as RealMenuItem);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  setParentElement(): this {
    return this;
  }

  showAtMouseEvent(evt: MouseEvent): this {
    return this.showAtPosition({ x: evt.clientX, y: evt.clientY }, evt.doc);
  }

  showAtPosition(position: MenuPositionDef, doc: Document = activeDocument): this {
    current?.hide();
    setCurrent(this);
    this.render();
    doc.body.appendChild(this.dom);
    const win = doc.defaultView ?? window;
    const left = Math.min(position.x, win.innerWidth - this.dom.offsetWidth - 8);
    const top = Math.min(position.y, win.innerHeight - this.dom.offsetHeight - 8);
    this.dom.setCssProps({ left: `${Math.max(4, left)}px`, top: `${Math.max(4, top)}px` });
    doc.addEventListener('mousedown', this.onOutside, true);
    shared?.keymap.pushScope(this.scope);
    this.showing = true;
    this.load();
    return this;
  }

  hide(): this {
    if (!this.showing) return this;
    this.showing = false;
    if (current === this) setCurrent(undefined);
    this.dom.doc.removeEventListener('mousedown', this.onOutside, true);
    this.dom.detach();
    shared?.keymap.popScope(this.scope);
    this.unload();
    this.hideCallback?.();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHistoryBack(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallback = callback;
  }

  static forEvent(evt: PointerEvent | MouseEvent): RealMenu {
    const menu = new Menu();
    evt.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(evt), 0);
    return menu;
  }

  /** The items in the order they are shown, sections together. */
  sorted(): (MenuItem | MenuSeparator)[] {
    const order = [...SECTIONS, ...this.items.map((item) => item.section)];
    return [...this.items].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  }

  private render(): void {
    this.dom.empty();
    const scroll = this.dom.createDiv({ cls: 'menu-scroll', attr: { role: 'none' } });
    let group: HTMLElement | undefined;
    let section: string | undefined;
    for (const item of this.sorted()) {
      if (group && section !== item.section) scroll.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
      if (section !== item.section) group = scroll.createDiv({ cls: 'menu-group', attr: { role: 'none' } });
      section = item.section;
      group?.appendChild(item.dom);
    }
  }

  private get choosable(): MenuItem[] {
    return this.sorted().filter((item) => item instanceof MenuItem && item.canBeChosen) as MenuItem[];
  }

  private chosen(): MenuItem | undefined {
    return this.choosable[this.selected];
  }

  private move(by: number): void {
    const items = this.choosable;
    if (items.length === 0) return;
    this.chosen()?.dom.removeClass('selected');
    this.selected = (this.selected + by + items.length) % items.length;
    this.chosen()?.dom.addClass('selected');
    this.chosen()?.dom.focus();
  }

  private after(act: () => unknown): false {
    act();
    return false;
  }

  private readonly onOutside = (event: MouseEvent): void => {
    if (event.target instanceof Node && !this.dom.contains(event.target)) this.hide();
  };
}
