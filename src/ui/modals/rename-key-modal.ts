import { Setting } from 'obsidian';
import type { NoteRow } from '../../application/citekeys/change-notes';
import type { Words } from '../words';
import { buttonRow } from './button-row';
import { drawNoteRows } from './note-rows';

/** A key that becomes another, and the notes that cite it. */
export interface KeyRenaming {
  readonly from: string;
  /** The new key, or what is proposed for it. */
  readonly to: string;
  /** Whether the source note itself is still to get the key; then a person may choose which. */
  readonly isNew: boolean;
  readonly rows: readonly NoteRow[];
  /** Whether rows start ticked. */
  readonly ticked: boolean;
  /** What has to be said first. */
  readonly lead?: string;
}

export interface RenameKeyActions {
  fault(key: string): keyof Words['citekeys']['rename']['fault'] | undefined;
  go(to: string, skip: ReadonlySet<string>): void;
  cancel(): void;
}

/** The new key, which notes change and in how many places, before anything is written. */
export function drawRenameKey(parent: HTMLElement, { from, to, isNew, rows, ticked, lead }: KeyRenaming, words: Words, actions: RenameKeyActions): void {
  const { rename: text, cancel } = words.citekeys;
  const skip = new Set(ticked ? [] : rows.map(({ path }) => path));
  let key = to;
  if (lead !== undefined) parent.createEl('p', { text: lead });
  if (isNew) drawKey(parent, to, words, (value) => {
    key = value.trim().normalize('NFC');
    refresh();
  });
  else parent.createEl('p', { text: text.done(from, to) });
  const fault = parent.createDiv({ cls: 'evidence-vault-check', attr: { role: 'status' } });
  parent.createEl('p', { text: text.cited(from, rows.length) });
  if (rows.length > 0) drawNoteRows(parent, rows, words, { skip, changed: () => refresh() });
  const [go] = buttonRow(parent, [
    { text: '', primary: true, onClick: () => actions.go(key, skip) },
    { text: cancel, onClick: () => actions.cancel() },
  ]);
  const refresh = (): void => {
    const wrong = isNew ? actions.fault(key) : undefined;
    fault.setText(wrong === undefined || key === to ? '' : text.fault[wrong]);
    const n = rows.length - skip.size;
    go?.setButtonText(isNew ? text.goKey(n) : text.go(n)).setDisabled(wrong !== undefined || (isNew ? key === from : n === 0));
  };
  refresh();
}

function drawKey(parent: HTMLElement, key: string, { citekeys: { rename: text } }: Words, typed: (value: string) => void): void {
  new Setting(parent).setName(text.key).addText((box) => {
    box.setValue(key).onChange(typed);
    box.inputEl.setAttrs({ 'aria-label': text.key, spellcheck: 'false', autocapitalize: 'off' });
    box.inputEl.focus();
    box.inputEl.select();
  });
}
