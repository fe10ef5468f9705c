import type { Problem } from '../../domain/reading';
import type { Words } from '../words';

/** The vault path of a problem: `where` without its line or property. */
export function problemPath(problem: Problem): string {
  return (problem.where.split(' › ')[0] ?? '').replace(/:\d+$/, '');
}

/** What a click can do about a problem. */
export interface ProblemFix {
  readonly label: string;
  run(): void;
}

/** Problems as a list, each with what to do. Where `open` is given, a problem's note can be opened; where `fix` knows a way, it is offered. */
export function drawProblems(
  parent: HTMLElement, problems: readonly Problem[], words: Words, open: ((path: string) => void) | undefined, fix?: (problem: Problem) => ProblemFix | undefined,
): void {
  const list = parent.createEl('ul', { cls: 'evidence-vault-problem-list' });
  for (const problem of problems) {
    const item = list.createEl('li', { cls: `evidence-vault-problem mod-${problem.severity}` });
    item.createSpan({ cls: 'evidence-vault-problem-severity', text: words.importing.severity[problem.severity] });
    item.createSpan({ text: ` ${problem.what} ` });
    item.createSpan({ cls: 'evidence-vault-problem-fix', text: problem.fix });
    const path = problemPath(problem);
    if (open && path.endsWith('.md')) {
      item.appendText(' ');
      item.createEl('button', { cls: 'evidence-vault-link-button', text: problem.where, attr: { type: 'button' } })
        .addEventListener('click', () => open(path));
    }
    const remedy = fix?.(problem);
    if (remedy) item.createEl('button', { text: remedy.label, attr: { type: 'button' } }).addEventListener('click', () => remedy.run());
  }
}
