import type { Problem } from '../../domain/reading';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';
import { drawProblems, type ProblemFix } from './problem-list';

/** Problems shown at once; more are a click away. */
const PAGE = 100;

export interface CheckVaultActions {
  open(path: string): void;
  fix?(problem: Problem): ProblemFix | undefined;
  close(): void;
}

/** What is wrong in the vault, errors first, each with its note and what to do. */
export function drawCheckVault(parent: HTMLElement, problems: readonly Problem[], words: Words, actions: CheckVaultActions): void {
  const { check: text } = words;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  parent.createEl('p', { text: problems.length === 0 ? text.none : text.found(errors.length, warnings.length), attr: { role: 'status' } });
  const box = parent.createDiv({ cls: 'evidence-vault-check-list' });
  drawPage(box, [...errors, ...warnings], words, actions);
  focusQuietly(buttonRow(parent, [{ text: text.close, primary: true, onClick: () => actions.close() }])[0]);
}

function drawPage(parent: HTMLElement, problems: readonly Problem[], words: Words, actions: CheckVaultActions): void {
  if (problems.length === 0) return;
  drawProblems(parent, problems.slice(0, PAGE), words, (path) => actions.open(path), (problem) => actions.fix?.(problem));
  const rest = problems.slice(PAGE);
  if (rest.length === 0) return;
  const more = parent.createEl('button', { text: words.check.more(rest.length), attr: { type: 'button' } });
  more.addEventListener('click', () => {
    more.remove();
    drawPage(parent, rest, words, actions);
  });
}
