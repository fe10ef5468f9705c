import { Setting } from 'obsidian';
import type { ExportScope } from '../../application/exporting/collect';
import type { Problem } from '../../domain/reading';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { drawProblems } from './problem-list';

/** What can be chosen. `pandoc` is among the formats only where the scope is a note. */
export interface ExportChoices {
  readonly scopes: readonly { readonly scope: ExportScope; readonly name: string }[];
  readonly formats: readonly { readonly id: string; readonly title: string; readonly says: string }[];
}

/** What was found for a choice: a sentence, and whether there is anything to save and to copy. */
export interface ExportPreview {
  readonly says: string;
  readonly problems: readonly Problem[];
  readonly save: boolean;
  readonly copy: boolean;
}

export interface ExportActions {
  /** Told of every choice; answers through `show`, as often as it likes. */
  choose(scope: ExportScope, format: string, show: (preview: ExportPreview) => void): void;
  save(): void;
  copy(): void;
  cancel(): void;
}

/** The id of the format that is a note with its references. */
export const PANDOC = 'pandoc';

/** Draws the two choices, what they give, and what is wrong with it. */
export function drawExport(parent: HTMLElement, { scopes, formats }: ExportChoices, words: Words, actions: ExportActions): void {
  const { exporting: text } = words;
  let at = 0;
  let format = formats[0]?.id ?? '';
  let turn = 0;
  new Setting(parent).setName(text.scope.name).addDropdown((list) => {
    list.addOptions(Object.fromEntries(scopes.map(({ name }, index) => [String(index), name]))).onChange((value) => {
      at = Number(value);
      refresh();
    });
    list.selectEl.setAttr('aria-label', text.scope.name);
  });
  const kind = new Setting(parent).setName(text.format.name);
  const state = parent.createEl('p', { cls: 'evidence-vault-export-state', attr: { role: 'status' } });
  const problems = parent.createDiv({ cls: 'evidence-vault-export-problems' });
  const [save, copy] = buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.save() },
    { text: text.copy, onClick: () => actions.copy() },
    { text: text.cancel, onClick: () => actions.cancel() },
  ]);
  const refresh = (): void => {
    const scope = scopes[at]?.scope;
    if (!scope) return;
    const offered = formats.filter(({ id }) => id !== PANDOC || scope.kind === 'note');
    if (!offered.some(({ id }) => id === format)) format = offered[0]?.id ?? '';
    drawFormats(offered);
    const mine = turn += 1;
    const show = (preview: ExportPreview): void => {
      if (mine !== turn) return;
      state.setText(preview.says);
      save?.setDisabled(!preview.save);
      copy?.setDisabled(!preview.copy);
      problems.empty();
      if (preview.problems.length > 0) drawProblems(problems, preview.problems, words, undefined);
    };
    show({ says: text.looking, problems: [], save: false, copy: false });
    actions.choose(scope, format, show);
  };
  const drawFormats = (offered: ExportChoices['formats']): void => {
    kind.clear().setName(text.format.name).setDesc(offered.find(({ id }) => id === format)?.says ?? '').addDropdown((list) => {
      list.addOptions(Object.fromEntries(offered.map(({ id, title }) => [id, title]))).setValue(format).onChange((value) => {
        format = value;
        const focused = list.selectEl === activeDocument.activeElement;
        refresh();
        if (focused) kind.controlEl.querySelector('select')?.focus();
      });
      list.selectEl.setAttr('aria-label', text.format.name);
    });
  };
  refresh();
  focusQuietly(save);
}
