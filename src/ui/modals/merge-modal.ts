import type { NoteRow } from '../../application/citekeys/change-notes';
import { fieldText, type FieldChoice, type Take, type Values } from '../../application/citekeys/merge-fields';
import type { MergePlan } from '../../application/citekeys/merge-sources';
import type { MergeChoices } from '../../application/citekeys/merge-text';
import { baseName } from '../../domain/links';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { drawNoteRows } from './note-rows';

export interface MergeActions {
  go(choices: MergeChoices): void;
  cancel(): void;
}

/** What two notes become, property by property where they differ, and what else changes, before anything is written. */
export function drawMerge(parent: HTMLElement, plan: MergePlan, rows: readonly NoteRow[], words: Words, actions: MergeActions): void {
  const { merge: text, cancel } = words.citekeys;
  const takes: Record<string, Take> = {};
  let withText = true;
  const dropped = plan.drop.source.path;
  parent.createEl('p', { text: text.differ(plan.choices.length) });
  for (const choice of plan.choices) drawChoice(parent, choice, plan, words, (take) => {
    takes[choice.id] = take;
  });
  const filled = Object.keys(plan.filled).map((name) => text.field(name));
  if (filled.length > 0) parent.createEl('p', { text: text.filled(filled) });
  if (plan.hasText) {
    const label = parent.createEl('label', { cls: 'evidence-vault-take' });
    const box = label.createEl('input', { type: 'checkbox', attr: { checked: '' } });
    label.createSpan({ text: text.text(baseName(dropped)) });
    box.addEventListener('change', () => {
      withText = box.checked;
    });
  }
  if (rows.length === 0) parent.createEl('p', { text: text.rows(0) });
  else {
    const details = parent.createEl('details');
    details.createEl('summary', { text: text.rows(rows.length) });
    drawNoteRows(details, rows, words);
  }
  parent.createEl('p', { text: text.trash(dropped) });
  focusQuietly(buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.go({ takes, withText }) },
    { text: cancel, onClick: () => actions.cancel() },
  ])[1]);
}

function drawChoice(parent: HTMLElement, { id, keep, drop, suggested }: FieldChoice, plan: MergePlan, words: Words, take: (take: Take) => void): void {
  const set = parent.createEl('fieldset', { cls: 'evidence-vault-takes' });
  set.createEl('legend', { text: words.citekeys.merge.field(id) });
  const option = (value: Take, shown: string, from: string): void => {
    const label = set.createEl('label', { cls: 'evidence-vault-take' });
    const radio = label.createEl('input', { type: 'radio', attr: { name: `evidence-vault-take-${id}`, ...(value === suggested && { checked: '' }) } });
    label.createSpan({ text: shown, attr: { dir: 'auto' } }).createSpan({ cls: 'evidence-vault-muted', text: ` ${from}` });
    radio.addEventListener('change', () => take(value));
  };
  // Who said what the design is matters only where both name the same.
  const hidden = fieldText(keep[id]) === fieldText(drop[id]) ? '' : 'design_origin';
  option('keep', shownValues(keep, hidden, words), baseName(plan.keep.source.path));
  option('drop', shownValues(drop, hidden, words), baseName(plan.drop.source.path));
}

/** `Retracted · 2026-01-01`: codes in the words of the interface. */
function shownValues(values: Values, hidden: string, words: Words): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { design: words.design, status: words.status };
  return Object.entries(values).filter(([name]) => name !== hidden).map(([name, value]) => known[name]?.[fieldText(value)] ?? fieldText(value)).join(' · ');
}
