import type { ImportPlan, PlannedNote } from '../../application/importing/plan-types';
import type { Breathe } from '../../application/ports';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { countKinds, ImportChoices } from './import-choices';
import { drawImportRow, type ImportRow } from './import-row';
import { drawImportText } from './import-text';
import { drawProblems } from './problem-list';

/** Rows drawn between two breaths. A row costs well under a millisecond. */
const ROWS = 25;

export interface ImportPreview {
  readonly text: string;
  readonly plan: ImportPlan;
}

export interface ImportPreviewActions {
  /** Goes ahead without the rows that a person skips. */
  start(skip: ReadonlySet<string>): void;
  cancel(): void;
  readonly breathe: Breathe;
}

/**
 * The whole import before anything is written: problems and totals above, the text with what was recognised on the left, a row
 * for each note on the right. Resolves when every row is drawn.
 */
export async function drawImportPreview(parent: HTMLElement, { text, plan }: ImportPreview, words: Words, actions: ImportPreviewActions): Promise<void> {
  const choices = new ImportChoices(plan);
  const rows = new Map<PlannedNote, ImportRow>();
  const total = parent.createDiv({ cls: 'evidence-vault-import-total', attr: { 'aria-live': 'polite' } });
  drawNotices(parent, plan, words);
  const panes = parent.createDiv({ cls: 'evidence-vault-import-panes' });
  const article = drawImportText(panes, text, plan.notes, words, (id) => {
    const found = [...rows].find(([note]) => note.id === id)?.[1];
    found?.el.scrollIntoView({ block: 'nearest' });
    found?.el.querySelector<HTMLElement>('button, select')?.focus();
  });
  const body = drawTable(panes, words);
  const [go] = buttonRow(parent, [
    { text: '', primary: true, onClick: () => actions.start(choices.skipped) },
    { text: words.importing.cancel, onClick: () => actions.cancel() },
  ]);
  const refresh = (): void => {
    const chosen = choices.chosen();
    total.setText(totals(plan, chosen, words));
    go?.setButtonText(words.importing.go(countKinds(chosen.filter((note) => note.kind !== 'article'), words))).setDisabled(chosen.length === 0);
    for (const [note, row] of rows) row.setLinksSkipped(choices.linksToSkipped(note));
  };
  refresh();
  focusQuietly(go);
  for (const [index, note] of plan.notes.entries()) {
    if (index % ROWS === ROWS - 1) await actions.breathe();
    if (!parent.isConnected) return;
    rows.set(note, drawImportRow(body, note, words, {
      show: ({ id }) => article.show(id),
      choose: ({ id }, goesAhead) => {
        choices.set(id, goesAhead);
        refresh();
      },
    }));
  }
}

function drawTable(parent: HTMLElement, words: Words): HTMLElement {
  const frame = parent.createDiv({ cls: 'evidence-vault-import-table' });
  const table = frame.createEl('table', { attr: { 'aria-label': words.importing.table } });
  const head = table.createEl('thead').createEl('tr');
  for (const text of Object.values(words.importing.column)) head.createEl('th', { text, attr: { scope: 'col' } });
  return table.createEl('tbody');
}

/** `6 sources and 3 claims will be written. 2 are in your vault already and stay as they are.` */
function totals(plan: ImportPlan, chosen: readonly PlannedNote[], words: Words): string {
  const { importing } = words;
  const there = plan.notes.filter(({ action }) => action === 'unchanged' || action === 'preserved' || action === 'duplicate').length;
  const failed = plan.notes.filter(({ action }) => action === 'failed').length;
  return [
    chosen.length > 0 ? importing.total(countKinds(chosen, words)) : importing.nothing,
    there > 0 ? importing.already(there) : '',
    failed > 0 ? importing.failed(failed) : '',
  ].filter(Boolean).join(' ');
}

function drawNotices(parent: HTMLElement, plan: ImportPlan, words: Words): void {
  const { problems, leftovers } = plan;
  if (problems.length > 0) {
    const details = parent.createEl('details', { cls: 'evidence-vault-import-problems', attr: { open: problems.length < 4 ? '' : null } });
    details.createEl('summary', { text: words.importing.problems(problems.length) });
    drawProblems(details, problems, words, undefined);
  }
  if (leftovers.length === 0) return;
  const details = parent.createEl('details', { cls: 'evidence-vault-import-leftovers' });
  details.createEl('summary', { text: words.importing.leftovers(leftovers.length) });
  const list = details.createEl('ul');
  for (const { text, why } of leftovers) {
    const item = list.createEl('li');
    item.createEl('q', { text });
    item.createSpan({ cls: 'evidence-vault-muted', text: ` ${why}` });
  }
}
