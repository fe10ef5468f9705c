import type { PlannedField, PlannedNote } from '../../application/importing/plan-types';
import type { Words } from '../words';
import { isWritten } from './import-choices';

/** From these shares on a reading is called sure, or likely. Below, a person is asked to check it. */
const SURE = 0.9;
const LIKELY = 0.7;

export interface ImportRowActions {
  /** Shows where the row came from. */
  show(note: PlannedNote): void;
  choose(note: PlannedNote, goesAhead: boolean): void;
}

/** One row of the preview: what the note becomes, its fields, how sure the reading is, and what will be done. */
export interface ImportRow {
  readonly el: HTMLElement;
  /** Says whether the note links to one that is skipped. */
  setLinksSkipped(on: boolean): void;
}

/** Draws the row into a table body. Fields are drawn when they are first unfolded. */
export function drawImportRow(body: HTMLElement, note: PlannedNote, words: Words, actions: ImportRowActions): ImportRow {
  const row = body.createEl('tr', { cls: `evidence-vault-import-row mod-${note.kind} mod-${note.action}` });
  row.createEl('td', { cls: 'evidence-vault-import-kind', text: words.importing.kindWord[note.kind] });
  const what = row.createEl('td', { cls: 'evidence-vault-import-what' });
  drawTitle(what, note, words, actions);
  what.createDiv({ cls: 'evidence-vault-muted', text: note.why });
  const linked = what.createDiv({ cls: 'evidence-vault-import-linked' });
  if (note.fields.length > 0) drawDetails(what, note, words);
  row.createEl('td', { cls: 'evidence-vault-import-sure' }, (cell) => drawConfidence(cell, note.confidence, words));
  row.createEl('td', { cls: 'evidence-vault-import-action' }, (cell) => drawAction(cell, note, words, actions, row));
  return { el: row, setLinksSkipped: (on) => linked.setText(on ? words.importing.linksSkipped : '') };
}

function drawTitle(parent: HTMLElement, note: PlannedNote, words: Words, actions: ImportRowActions): void {
  if (!note.span) {
    parent.createDiv({ cls: 'evidence-vault-import-title', text: note.title });
    return;
  }
  const button = parent.createEl('button', { cls: 'evidence-vault-link-button evidence-vault-import-title', attr: { type: 'button' } });
  // Said, not shown: a label would cover the rows as a tooltip.
  button.createSpan({ cls: 'evidence-vault-hidden', text: words.importing.showInText });
  button.appendText(note.title);
  button.addEventListener('click', () => actions.show(note));
}

function drawDetails(parent: HTMLElement, note: PlannedNote, words: Words): void {
  const doubtful = note.fields.filter((field) => field.confidence < LIKELY).length;
  const details = parent.createEl('details');
  details.createEl('summary', { text: words.importing.details(note.fields.length, doubtful) });
  details.addEventListener('toggle', () => {
    if (details.open && !details.querySelector('dl')) drawFields(details, note, words);
  });
}

/** Doubtful fields first: they are what a person opens the list for. */
function drawFields(parent: HTMLElement, note: PlannedNote, words: Words): void {
  const list = parent.createEl('dl', { cls: 'evidence-vault-fields' });
  const doubt = (field: PlannedField): number => (field.confidence < LIKELY ? 0 : 1);
  for (const field of [...note.fields].sort((a, b) => doubt(a) - doubt(b))) {
    list.createEl('dt', { text: words.importing.field(field.name) });
    const value = list.createEl('dd', { text: field.value });
    if (doubt(field) === 0) value.createSpan({ cls: 'evidence-vault-check', text: ` · ${words.importing.check}` });
  }
  if (note.original === '') return;
  list.createEl('dt', { text: words.importing.original });
  list.createEl('dd', { cls: 'evidence-vault-original', text: note.original });
}

function drawConfidence(cell: HTMLElement, confidence: number, words: Words): void {
  const band = confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'unsure';
  cell.createSpan({ cls: `evidence-vault-sure mod-${band}`, text: words.importing.confidence[band] });
  cell.createSpan({ cls: 'evidence-vault-muted', text: ` ${words.importing.percent(confidence)}` });
}

function drawAction(cell: HTMLElement, note: PlannedNote, words: Words, actions: ImportRowActions, row: HTMLElement): void {
  const { action } = words.importing;
  if (!isWritten(note)) {
    cell.setText(action.label[note.action]);
    return;
  }
  const select = cell.createEl('select', { cls: 'dropdown', attr: { 'aria-label': action.choose(note.title) } });
  select.createEl('option', { value: 'go', text: action.label[note.action] });
  select.createEl('option', { value: 'skip', text: note.action === 'update' ? action.keep : action.skip });
  select.addEventListener('change', () => {
    const goesAhead = select.value === 'go';
    row.toggleClass('is-skipped', !goesAhead);
    actions.choose(note, goesAhead);
  });
}
