import { Setting } from 'obsidian';
import type { Words } from '../words';
import { buttonRow } from './button-row';

/** What was read in a reference, ready to be shown. */
export interface ReadReference {
  readonly path: string;
  /** Property name and value, in the order of a source note. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Property names of what a reference of this type should have and this one lacks. */
  readonly missing: readonly string[];
  /** A source of the vault that this looks like. */
  readonly existing?: { readonly path: string; readonly citekey: string };
}

export interface CreateSourceActions {
  /** Undefined where the text is empty. */
  read(reference: string): ReadReference | undefined;
  open(path: string): void;
  create(reference: string): void;
  cancel(): void;
}

/** The form for a new source: paste a reference, see what was read in it, create. */
export function drawCreateSource(parent: HTMLElement, words: Words, actions: CreateSourceActions): void {
  const text = words.creating.source;
  let reference = '';
  new Setting(parent).setName(text.reference.name).setDesc(text.reference.says).setClass('evidence-vault-stacked').addTextArea((area) => {
    area.setPlaceholder(text.reference.placeholder).onChange((value) => {
      reference = value;
      refresh();
    });
    area.inputEl.setAttrs({ rows: 4, 'aria-label': text.reference.name });
    area.inputEl.focus();
  });
  const found = parent.createDiv({ attr: { 'aria-live': 'polite' } });
  const [go] = buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.create(reference) },
    { text: text.cancel, onClick: () => actions.cancel() },
  ]);
  const refresh = (): void => {
    const read = actions.read(reference);
    go?.setDisabled(!read);
    found.empty();
    if (read) drawRead(found, read, words, actions);
  };
  refresh();
}

function drawRead(parent: HTMLElement, { path, fields, missing, existing }: ReadReference, words: Words, actions: CreateSourceActions): void {
  const text = words.creating.source;
  if (existing) {
    const line = parent.createEl('p', { cls: 'evidence-vault-alert', text: `${text.existing(existing.citekey)} ` });
    line.createEl('button', { cls: 'evidence-vault-link-button', text: text.openExisting, attr: { type: 'button' } })
      .addEventListener('click', () => actions.open(existing.path));
  }
  parent.createDiv({ cls: 'evidence-vault-muted', text: text.read });
  const list = parent.createEl('dl', { cls: 'evidence-vault-fields' });
  for (const [name, value] of fields) {
    list.createEl('dt', { text: words.importing.field(name) });
    list.createEl('dd', { text: value });
  }
  if (missing.length > 0) parent.createEl('p', { text: text.missing(missing.map((name) => words.importing.field(name).toLowerCase())) });
  parent.createEl('p', { cls: 'evidence-vault-muted', text: text.file(path) });
}
