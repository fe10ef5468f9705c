/** Where the focus was before a redraw. */
interface Held {
  readonly path: string | null;
  readonly citekey: string | null;
  readonly index: number;
  /** The `data-does` of the button that had it, where it was not the row itself. */
  readonly does: string | null;
}

/**
 * The one row that Tab reaches (roving tabindex), and moving between rows. Of the buttons only those of that row can be reached by Tab, so
 * the list takes three stops and not hundreds.
 */
export class RowFocus {
  private current: HTMLElement | undefined;

  constructor(private readonly list: HTMLElement) {
    list.addEventListener('focusin', (event) => {
      const row = event.targetNode?.instanceOf(Element) ? event.targetNode.closest<HTMLElement>('[data-path]') : null;
      if (row) this.mark(row);
    });
  }

  /** Moves to the first row. False where there is none. */
  first(): boolean {
    return this.to(this.rows()[0]);
  }

  last(): boolean {
    return this.to(this.rows().at(-1));
  }

  /** Moves by one row. False at either end. */
  by(step: 1 | -1, from: HTMLElement): boolean {
    const rows = this.rows();
    return this.to(rows[rows.indexOf(from) + step]);
  }

  /** From a source to its claim. */
  toClaim(path: string): boolean {
    return this.to(this.find(path, null));
  }

  /** Remembers what has the focus inside the list, if anything has. */
  hold(): Held | undefined {
    const active = this.list.doc.activeElement;
    const row = active?.closest<HTMLElement>('[data-path]');
    if (!active || !row || !this.list.contains(row)) return undefined;
    const does = active === row ? null : active.getAttr('data-does');
    return { path: row.getAttr('data-path'), citekey: row.getAttr('data-citekey'), index: this.rows().indexOf(row), does };
  }

  /** Gives the focus back after a redraw: to the same row or, where it is gone, to the one that took its place. Nothing scrolls. */
  restore(held: Held | undefined): void {
    const rows = this.rows();
    if (!this.current?.isConnected) this.mark(rows[0]);
    else setReach(this.current, 0);
    if (!held || rows.length === 0) return;
    const row = this.find(held.path, held.citekey) ?? this.find(held.path, null) ?? rows[Math.min(held.index, rows.length - 1)];
    const target = held.does ? (row?.querySelector<HTMLElement>(`[data-does="${held.does}"]`) ?? row) : row;
    if (target && target !== this.list.doc.activeElement) target.focus({ preventScroll: true });
  }

  private rows(): HTMLElement[] {
    return Array.from(this.list.querySelectorAll<HTMLElement>('[data-path]'));
  }

  private find(path: string | null, citekey: string | null): HTMLElement | undefined {
    return this.rows().find((row) => row.getAttr('data-path') === path && row.getAttr('data-citekey') === citekey);
  }

  private to(row: HTMLElement | undefined): boolean {
    row?.focus();
    return row !== undefined;
  }

  private mark(row: HTMLElement | undefined): void {
    if (row === this.current) return;
    if (this.current) setReach(this.current, -1);
    if (row) setReach(row, 0);
    this.current = row;
  }
}

function setReach(row: HTMLElement, tabindex: 0 | -1): void {
  row.setAttr('tabindex', tabindex);
  for (const button of Array.from(row.querySelectorAll('button'))) button.setAttr('tabindex', tabindex);
}
