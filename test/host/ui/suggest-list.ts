interface Owner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;
}

/** The rows of a suggester: one is selected, arrow keys go round, a click or Enter chooses. */
export class SuggestList<T> {
  values: T[] = [];
  private selected = 0;
  private rows: HTMLElement[] = [];

  constructor(
    private readonly owner: Owner<T>,
    readonly el: HTMLElement,
    private readonly controlEl?: HTMLElement,
  ) {
    el.addClass('suggestion');
    el.setAttr('role', 'listbox');
    el.setAttr('aria-label', 'Suggestions');
    el.id ||= `suggestions-${++lists}`;
    el.addEventListener('mousedown', (event) => event.preventDefault());
    el.addEventListener('click', (event) => this.clicked(event));
    el.addEventListener('auxclick', (event) => this.clicked(event));
    el.addEventListener('mousemove', (event) => this.hovered(event));
  }

  setSuggestions(values: T[]): void {
    this.values = values;
    this.el.empty();
    this.rows = values.map((value, index) => {
      const attr = { role: 'option', 'aria-selected': 'false', id: `${this.el.id}-${index}` };
      const row = this.el.createDiv({ cls: 'suggestion-item', attr });
      this.owner.renderSuggestion(value, row);
      return row;
    });
    this.select(0);
  }

  move(by: number): void {
    if (this.rows.length > 0) this.select((this.selected + by + this.rows.length) % this.rows.length);
  }

  select(index: number): void {
    this.mark(false);
    this.selected = index;
    this.mark(true);
    this.controlEl?.setAttr('aria-activedescendant', this.rows[index]?.id ?? null);
    this.rows[index]?.scrollIntoView({ block: 'nearest' });
  }

  get active(): T | undefined {
    return this.values[this.selected];
  }

  /** Chooses the selected row; false where there is none. */
  choose(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.active;
    if (value === undefined) return false;
    this.owner.selectSuggestion(value, event);
    return true;
  }

  private mark(on: boolean): void {
    const row = this.rows[this.selected];
    row?.toggleClass('is-selected', on);
    row?.setAttr('aria-selected', on);
  }

  private clicked(event: MouseEvent): void {
    const index = this.rowAt(event);
    if (index < 0) return;
    this.select(index);
    this.choose(event);
  }

  private hovered(event: MouseEvent): void {
    const index = this.rowAt(event);
    if (index >= 0 && index !== this.selected) this.select(index);
  }

  private rowAt(event: MouseEvent): number {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.suggestion-item') : null;
    return row ? this.rows.indexOf(row) : -1;
  }
}

let lists = 0;
