import type { TFile } from 'obsidian';
import { type Table, workOutTables } from '../bases/table';
import { splitWikiLink } from '../markdown/wikilinks';
import { FileView } from '../views/file-view';

/** A `.base` file as tables, one view at a time. What the stand-in does not know of Bases is said instead of guessed. */
export class BaseView extends FileView {
  static readonly type = 'bases';
  override icon = 'lucide-table';
  private chosen = 0;

  getViewType(): string {
    return BaseView.type;
  }

  override async onLoadFile(_file: TFile): Promise<void> {
    this.chosen = 0;
    await this.draw();
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('bases-view');
    this.registerEvent(this.app.metadataCache.on('resolved', () => void this.draw()));
  }

  private async draw(): Promise<void> {
    if (!this.file) return;
    const text = await this.app.vault.cachedRead(this.file);
    this.contentEl.empty();
    try {
      const tables = workOutTables(this.app, text);
      this.drawChoice(tables);
      const table = tables[this.chosen];
      if (table) this.drawTable(table);
    } catch (error) {
      this.contentEl.createEl('p', { cls: 'plain-file-hint', text: `This table cannot be shown here. ${error instanceof Error ? error.message : ''}` });
      this.contentEl.createEl('pre', { cls: 'plain-file-text', text, attr: { tabindex: 0, role: 'region', 'aria-label': this.file.name } });
    }
  }

  private drawChoice(tables: readonly Table[]): void {
    const bar = this.contentEl.createDiv({ cls: 'bases-toolbar', attr: { role: 'group', 'aria-label': 'Views' } });
    tables.forEach(({ name }, index) => {
      const button = bar.createEl('button', { text: name, attr: { type: 'button', 'aria-pressed': index === this.chosen } });
      button.toggleClass('is-active', index === this.chosen);
      button.addEventListener('click', () => {
        this.chosen = index;
        void this.draw();
      });
    });
  }

  private drawTable({ columns, groups }: Table): void {
    const scroll = this.contentEl.createDiv({ cls: 'bases-table-container', attr: { tabindex: 0, role: 'region', 'aria-label': 'Table' } });
    const table = scroll.createEl('table', { cls: 'bases-table' });
    const head = table.createEl('thead').createEl('tr');
    for (const { title } of columns) head.createEl('th', { text: title, attr: { scope: 'col' } });
    for (const { name, rows } of groups) {
      const body = table.createEl('tbody');
      if (name !== '') body.createEl('tr').createEl('th', { cls: 'bases-group', text: `${name} (${rows.length})`, attr: { colspan: columns.length, scope: 'rowgroup' } });
      for (const { file, cells } of rows) {
        const row = body.createEl('tr');
        columns.forEach(({ id }, index) => this.drawCell(row.createEl('td'), id === 'file.name' ? `[[${file.path}|${file.basename}]]` : cells[index]));
      }
    }
    if (groups.every(({ rows }) => rows.length === 0)) this.contentEl.createEl('p', { cls: 'plain-file-hint', text: 'No note fits this view.' });
  }

  private drawCell(cell: HTMLElement, value: unknown): void {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    items.forEach((item, index) => {
      if (index > 0) cell.appendText(', ');
      if (typeof item === 'string' && /^\[\[[^[\]]+\]\]$/.test(item)) this.drawLink(cell, item);
      else cell.appendText(item === null || item === undefined ? '' : String(item));
    });
  }

  private drawLink(cell: HTMLElement, item: string): void {
    const { link, alias } = splitWikiLink(item.slice(2, -2));
    const el = cell.createEl('a', { cls: 'internal-link', text: alias ?? link, href: link });
    el.addEventListener('click', (event) => {
      event.preventDefault();
      void this.app.workspace.openLinkText(link, this.file?.path ?? '', event.ctrlKey || event.metaKey);
    });
  }
}
