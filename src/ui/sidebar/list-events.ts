import { Keymap } from 'obsidian';
import type { ClaimList } from './claim-list';
import type { NewTab } from './evidence-deps';

/** What the rows of the list can ask for. A row is a claim, or (with `citekey`) one of its sources. */
export interface RowTarget {
  readonly path: string;
  readonly citekey: string | null;
}

export interface ListActions {
  open(target: RowTarget, newTab: NewTab, event: MouseEvent | KeyboardEvent): void;
  cite(path: string): void;
  menu(target: RowTarget, event: MouseEvent, el: HTMLElement): void;
  hover(target: RowTarget, event: MouseEvent, el: HTMLElement): void;
  /** Text for what is dragged; empty: nothing can be dragged. */
  dragText(target: RowTarget): string;
}

/** One set of listeners for the whole list, however many rows it has. */
export function listEvents(list: ClaimList, actions: ListActions): void {
  const { el } = list;
  el.addEventListener('click', (event) => clicked(list, actions, event));
  el.addEventListener('auxclick', (event) => {
    const target = targetOf(rowAt(event));
    if (event.button !== 1 || !target) return;
    event.preventDefault();
    actions.open(target, 'tab', event);
  });
  el.addEventListener('contextmenu', (event) => {
    const row = rowAt(event);
    const target = targetOf(row);
    if (!row || !target) return;
    event.preventDefault();
    actions.menu(target, event, row);
  });
  el.addEventListener('mouseover', (event) => {
    const row = rowAt(event);
    const target = targetOf(row);
    if (row && target && !cameFromInside(event, row)) actions.hover(target, event, row);
  });
  el.addEventListener('dragstart', (event) => dragged(actions, event));
}

function clicked(list: ClaimList, actions: ListActions, event: MouseEvent): void {
  const row = rowAt(event);
  const target = targetOf(row);
  if (!row || !target) return;
  const button = closest(event, '[data-does]');
  const does = button?.getAttr('data-does');
  if (does === 'cite') actions.cite(target.path);
  else if (does === 'sources') list.unfold(target.path);
  else if (button && does === 'menu') actions.menu(target, event, button);
  else if (!hasSelection(row)) actions.open(target, newTabOf(event), event);
}

/** Where the app's own rules say that this click or key opens a note. */
export function newTabOf(event: MouseEvent | KeyboardEvent): NewTab {
  const pane = Keymap.isModEvent(event);
  return pane === true ? 'tab' : pane;
}

/** The row of an element, as a target of actions. */
export function targetOf(row: HTMLElement | null): RowTarget | undefined {
  const path = row?.getAttr('data-path');
  return row && path ? { path, citekey: row.getAttr('data-citekey') } : undefined;
}

function dragged(actions: ListActions, event: DragEvent): void {
  const target = targetOf(rowAt(event));
  const text = target ? actions.dragText(target) : '';
  if (text === '' || !event.dataTransfer) {
    event.preventDefault();
    return;
  }
  event.dataTransfer.setData('text/plain', text);
  event.dataTransfer.effectAllowed = 'copy';
}

function rowAt(event: UIEvent): HTMLElement | null {
  return closest(event, '[data-path]');
}

function closest(event: UIEvent, selector: string): HTMLElement | null {
  const node = event.targetNode;
  const el = node?.instanceOf(Element) ? node : node?.parentElement;
  return el?.closest<HTMLElement>(selector) ?? null;
}

function cameFromInside(event: MouseEvent, row: HTMLElement): boolean {
  const from = event.relatedTarget;
  return from !== null && row.contains(from as Node);
}

/** Somebody who marks words in a row to copy them does not want the note to open. */
function hasSelection(row: HTMLElement): boolean {
  const selection = row.win.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(row, true);
}
