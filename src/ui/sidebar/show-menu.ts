import type { Menu } from 'obsidian';

/** Shows the menu where the pointer is, or under the element where the event came from the keyboard (it then has no position). */
export function showMenu(menu: Menu, event: MouseEvent, el: HTMLElement): void {
  const byPointer = event.clientX !== 0 || event.clientY !== 0;
  if (event.type === 'contextmenu' && byPointer) {
    menu.showAtMouseEvent(event);
    return;
  }
  const { left, bottom, width } = el.getBoundingClientRect();
  menu.setParentElement(el).showAtPosition({ x: left, y: bottom, width, overlap: true }, el.doc);
}
