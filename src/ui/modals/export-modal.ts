import { Setting } from 'obsidian';
import type { Problem } from '../../domain/reading';
import type { Words } from '../words';
import { buttonRow } from './button-row';
import { drawProblems } from './problem-list';

/** What was found for a choice: a sentence and problems. `some` says that there is anything to save. */
export interface ExportPreview {
  readonly says: string;
  readonly problems: readonly Problem[];
  readonly some: boolean;
}

export interface ExportActions {
  /** Told of the first choice and of every other, by their places in the lists. */
  choose(scope: number, format: number): void;
  save(): void;
  copy(): void;
  cancel(): void;
}

/** Draws the two choices (names of scopes and formats), and gives back what shows what they give. */
export function drawExport(parent: HTMLElement, scopes: readonly string[], formats: readonly string[], words: Words, actions: ExportActions): (preview: ExportPreview) => void {
  const { exporting: text } = words;
  const chosen = [0, 0];
  [[text.scope, scopes] as const, [text.format, formats] as const].forEach(([name, options], which) => {
    new Setting(parent).setName(name).addDropdown((list) => {
      list.addOptions(Object.fromEntries(options.entries())).onChange((value) => {
        chosen[which] = Number(value);
        choose();
      });
      list.selectEl.setAttr('aria-label', name);
    });
  });
  const state = parent.createEl('p', { attr: { role: 'status' } });
  const problems = parent.createDiv();
  const [save, copy] = buttonRow(parent, [
    { text: text.go, primary: true, onClick: () => actions.save() },
    { text: text.copy, onClick: () => actions.copy() },
    { text: text.cancel, onClick: () => actions.cancel() },
  ]);
  const choose = (): void => actions.choose(chosen[0] ?? 0, chosen[1] ?? 0);
  choose();
  return (preview) => {
    state.setText(preview.says);
    save?.setDisabled(!preview.some);
    copy?.setDisabled(!preview.some);
    problems.empty();
    drawProblems(problems, preview.problems, words, undefined);
  };
}
