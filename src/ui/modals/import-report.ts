import type { ImportPlan, ImportReport, PlannedNote } from '../../application/importing/plan-types';
import type { Words } from '../words';
import { buttonRow, focusQuietly, type RowButton } from './button-row';
import { countKinds } from './import-choices';

export interface ImportReportActions {
  open(path: string): void;
  save(): void;
  close(): void;
}

/** What an import did: failures first, then what was written, with links, then what was skipped. Stays until it is closed. */
export function drawImportReport(parent: HTMLElement, plan: ImportPlan, report: ImportReport, words: Words, actions: ImportReportActions): void {
  const { report: text } = words.importing;
  const planned = new Map(plan.notes.map((note) => [note.id, note]));
  const written = report.written.flatMap(({ id, path }) => withNote(planned.get(id), path));
  parent.createEl('p', { text: text.written(countKinds(written.map(({ note }) => note), words)) });
  if (report.cancelled) parent.createEl('p', { text: text.cancelled });
  if (report.failed.length > 0) drawFailures(parent, report, words);
  if (written.some(({ note }) => note.kind === 'claim')) parent.createEl('p', { text: text.next });
  if (written.length > 0) {
    reportSection(parent, text.wrote(written.length), written.length <= 20, (list) => {
      for (const { note, path } of written) {
        const item = list.createEl('li', { cls: 'evidence-vault-report-item' });
        item.createSpan({ cls: 'evidence-vault-report-kind', text: words.importing.kindWord[note.kind] });
        item.createEl('button', { cls: 'evidence-vault-link-button', text: note.title, attr: { type: 'button' } })
          .addEventListener('click', () => actions.open(path));
      }
    });
  }
  if (report.skipped.length > 0) {
    reportSection(parent, text.skipped(report.skipped.length), false, (list) => {
      for (const { id, why } of report.skipped) list.createEl('li', { text: `${planned.get(id)?.title ?? id}: ${why}` });
    });
  }
  const article = written.find(({ note }) => note.kind === 'article');
  const buttons: RowButton[] = [{ text: text.save, onClick: () => actions.save() }, { text: text.close, onClick: () => actions.close() }];
  if (article) buttons.unshift({ text: text.openArticle, primary: true, onClick: () => actions.open(article.path) });
  focusQuietly(buttonRow(parent, buttons)[0]);
}

function drawFailures(parent: HTMLElement, report: ImportReport, words: Words): void {
  reportSection(parent, words.importing.report.failed(report.failed.length), true, (list) => {
    for (const { title, problem } of report.failed) {
      const item = list.createEl('li', { cls: 'evidence-vault-problem mod-error' });
      item.createEl('strong', { text: title });
      item.appendText(` ${problem.what} ${problem.fix}`);
    }
  });
}

/** A part of a report that can be folded, with its list. */
export function reportSection(parent: HTMLElement, title: string, open: boolean, draw: (list: HTMLElement) => void): void {
  const details = parent.createEl('details', { attr: { open: open ? '' : null } });
  details.createEl('summary', { text: title });
  draw(details.createEl('ul', { cls: 'evidence-vault-report-list' }));
}

function withNote(note: PlannedNote | undefined, path: string): readonly { note: PlannedNote; path: string }[] {
  return note ? [{ note, path }] : [];
}
