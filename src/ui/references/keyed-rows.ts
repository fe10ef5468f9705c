/** A row by its key. It is drawn again where `seen`, which is small and plain, changed. */
export interface KeyedRow<T> {
  readonly key: string;
  readonly value: T;
  readonly seen: unknown;
}

interface Drawn {
  readonly el: HTMLElement;
  seen: string;
}

/**
 * Keeps the rows of a list by their keys: drawn again only where something changed, moved only where they stand in the wrong place. So scroll
 * position and selected text survive. Where the row with the focus is drawn again the focus goes to the same button (`data-does`), where
 * it goes away to the row in its place.
 */
export function keyedRows<T>(list: HTMLElement, draw: (row: HTMLElement, value: T) => void): (rows: readonly KeyedRow<T>[]) => void {
  const drawn = new Map<string, Drawn>();
  return (rows) => {
    const held = hold(list);
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, { el }] of drawn) {
      if (keys.has(key)) continue;
      el.remove();
      drawn.delete(key);
    }
    let at: ChildNode | null = list.firstChild;
    for (const { key, value, seen } of rows) {
      const row = drawn.get(key) ?? { el: list.createEl('li', { attr: { 'data-key': key } }), seen: '' };
      drawn.set(key, row);
      const now = JSON.stringify(seen);
      if (row.seen !== now) {
        row.seen = now;
        row.el.empty();
        draw(row.el, value);
      }
      if (at === row.el) at = at.nextSibling;
      else list.insertBefore(row.el, at);
    }
    list.toggleClass('evidence-vault-gone', rows.length === 0);
    restore(list, held);
  };
}

interface Held {
  readonly key: string | null;
  readonly index: number;
  readonly does: string | null;
}

function hold(list: HTMLElement): Held | undefined {
  const active = list.doc.activeElement;
  const row = active?.closest<HTMLElement>('[data-key]');
  if (!active || !row || row.parentElement !== list) return undefined;
  return { key: row.getAttr('data-key'), index: Array.from(list.children).indexOf(row), does: active.getAttr('data-does') };
}

function restore(list: HTMLElement, held: Held | undefined): void {
  if (!held || list.contains(list.doc.activeElement)) return;
  const rows = Array.from(list.children);
  const row = rows.find((other) => other.getAttr('data-key') === held.key) ?? rows[Math.min(held.index, rows.length - 1)];
  const target = row?.querySelector<HTMLElement>(`[data-does="${held.does ?? ''}"]`) ?? row?.querySelector<HTMLElement>('button, a');
  target?.focus({ preventScroll: true });
}
