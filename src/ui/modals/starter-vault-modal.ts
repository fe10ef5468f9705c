import { Setting } from 'obsidian';
import type { StarterReport } from '../../application/starter-vault';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';

export interface StarterVaultActions {
  /** How many files would be written into a folder and how many are there already; a sentence where the name cannot be used. */
  preview(folder: string): { readonly fresh: number; readonly kept: number } | string;
  /** Attaches folder suggestions to the input; `onPick` is told of a choice. */
  suggest(input: HTMLInputElement, onPick: (folder: string) => void): void;
  create(folder: string): void;
  cancel(): void;
}

/** Asks where the starter vault goes, and says beforehand what will be written. */
export function drawStarterVault(parent: HTMLElement, words: Words, actions: StarterVaultActions): void {
  const { starter: text } = words;
  let folder = '';
  parent.createEl('p', { text: text.lead });
  const setting = new Setting(parent).setName(text.folder.name).setDesc(text.folder.says);
  const will = parent.createEl('p', { cls: 'evidence-vault-starter-will', attr: { role: 'status' } });
  const [go, cancel] = buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.create(folder) },
    { text: text.cancel, onClick: () => actions.cancel() },
  ]);
  const change = (value: string): void => {
    folder = value;
    const preview = actions.preview(value);
    const wrong = typeof preview === 'string';
    setting.setErrorMessage(wrong ? preview : null);
    will.setText(wrong ? '' : [text.will(preview.fresh), text.kept(preview.kept)].filter(Boolean).join(' '));
    go?.setDisabled(wrong || preview.fresh === 0);
  };
  setting.addText((input) => {
    input.onChange(change).inputEl.setAttr('aria-label', text.folder.name);
    actions.suggest(input.inputEl, change);
  });
  change('');
  // Not the box: its list of folders would open by itself and cover the buttons.
  focusQuietly(go?.disabled ? cancel : go);
}

export interface StarterReportActions {
  open(path: string): void;
  close(): void;
}

/** What was written, what could not be, and where to begin. */
export function drawStarterReport(parent: HTMLElement, report: StarterReport, folder: string, typesAdded: boolean, words: Words, actions: StarterReportActions): void {
  const { starter: text } = words;
  const { created, kept, failed } = report;
  const done = created.length > 0 ? text.done(created.length, folder) : text.doneNone;
  parent.createEl('p', { text: [done, text.kept(kept.length)].filter(Boolean).join(' ') });
  if (failed.length > 0) {
    parent.createEl('p', { text: text.failed(failed.length) });
    const list = parent.createEl('ul');
    for (const { path, why } of failed) list.createEl('li', { text: `${path}: ${why}` });
  }
  if (typesAdded) parent.createEl('p', { text: text.types });
  const first = firstNotes(created);
  if (first.length > 0) {
    parent.createEl('p', { text: text.look });
    const list = parent.createEl('ul');
    for (const path of first) {
      list.createEl('li').createEl('button', { cls: 'evidence-vault-link-button', text: nameOf(path), attr: { type: 'button' } })
        .addEventListener('click', () => actions.open(path));
    }
  }
  focusQuietly(buttonRow(parent, [{ text: text.close, primary: true, onClick: () => actions.close() }])[0]);
}

/** A few notes to begin with: the handouts show the whole chain, from the sentence to its sources. */
function firstNotes(created: readonly string[]): readonly string[] {
  return created.filter((path) => path.endsWith('.md') && /(^|\/)Handouts\//.test(path)).slice(0, 3);
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/, '');
}
