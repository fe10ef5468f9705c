import { freshId } from '../sidebar/fresh-id';

/** A row by its key. */
export interface KeyedRow<T> {
  readonly key: string;
  readonly value: T;
}

interface Drawn<T> {
  readonly el: HTMLElement;
  value: T;
  seen: string;
}

/** Parts of values that no row shows and that are large. */
const UNSEEN: readonly string[] = ['grading', 'sources', 'links', 'flags', 'fingerprint'];

/** Draws one row. Its listeners ask `now` for the value as it stands when they are called: what a row does not show may have changed. */
export type DrawRow<T> = (row: HTMLElement, value: T, now: () => T) => void;

/**
 * A list with a heading above it, both gone where it is empty. Rows are kept by their keys: drawn again only where something changed that they
 * show (of `places` only how many), moved only where they stand in the wrong place. So scroll position and selected text survive. Where
 * the row with the focus is drawn again the focus goes to the same button (`data-does`), where it goes away to the row in its place.
 */
export function keyedList<T>(parent: HTMLElement, heading: HTMLElement, draw: DrawRow<T>): (rows: readonly KeyedRow<T>[]) => void {
  const id = freshId('list');
  heading.setAttr('id', id);
  const list = parent.createEl('ul', { cls: 'evidence-vault-reference-rows', attr: { role: 'list', 'aria-labelledby': id } });
  const drawn = new Map<string, Drawn<T>>();
  const rowOf = (key: string, value: T): Drawn<T> => {
    const known = drawn.get(key) ?? { el: list.createEl('li', { attr: { 'data-key': key } }), value, seen: '' };
    drawn.set(key, known);
    known.value = value;
    return known;
  };
  return (rows) => {
    const held = hold(list);
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, { el }] of drawn) {
      if (keys.has(key)) continue;
      el.remove();
      drawn.delete(key);
    }
    let at: ChildNode | null = list.firstChild;
    for (const { key, value } of rows) {
      const row = rowOf(key, value);
      const seen = JSON.stringify(value, seenPart);
      if (row.seen !== seen) {
        row.seen = seen;
        row.el.empty();
        draw(row.el, value, () => row.value);
      }
      if (at === row.el) at = at.nextSibling;
      else list.insertBefore(row.el, at);
    }
    for (const el of [heading, list]) el.toggleClass('evidence-vault-gone', rows.length === 0);
    restore(list, held);
  };
}

/** Objects only: a count may be called the same. */
function seenPart(name: string, part: unknown): unknown {
  if (name === 'places' && Array.isArray(part)) return part.length;
  return typeof part === 'object' && UNSEEN.includes(name) ? undefined : part;
}

interface Held {
  readonly key: string | null;
  readonly index: number;
  readonly does: string | null;
}

function hold(list: HTMLElement): Held | undefined {
  const active = list.doc.activeElement;
  const row = active?.closest<HTMLElement>('[data-key]');
  if (!active || row?.parentElement !== list) return undefined;
  return { key: row.getAttr('data-key'), index: Array.from(list.children).indexOf(row), does: active.getAttr('data-does') };
}

function restore(list: HTMLElement, held: Held | undefined): void {
  if (!held || list.contains(list.doc.activeElement)) return;
  const rows = Array.from(list.children);
  const row = rows.find((other) => other.getAttr('data-key') === held.key) ?? rows[Math.min(held.index, rows.length - 1)];
  const same = Array.from(row?.querySelectorAll<HTMLElement>('button, a') ?? []);
  (same.find((button) => button.getAttr('data-does') === held.does) ?? same[0])?.focus({ preventScroll: true });
}
