import type { Problem } from '../../domain/reading';
import type { ProblemFix } from '../modals/problem-list';
import type { Words } from '../words';
import { drawnOnce } from './drawn-once';
import { freshId } from './fresh-id';

/** More than one sitting's work: the rest is counted. */
const MOST_PROBLEMS = 50;

export interface ProblemListValue {
  readonly problems: readonly Problem[];
  readonly open: boolean;
}

export interface ProblemListActions {
  toggle(): void;
  openNote(path: string, event: MouseEvent): void;
  fix?(problem: Problem): ProblemFix | undefined;
}

/** “2 notes need attention”, and below it (when unfolded) where, what and what to do. Nothing at all while all notes are well. */
export function problemList(parent: HTMLElement, words: Words['sidebar'], actions: ProblemListActions): (value: ProblemListValue) => void {
  const id = freshId('problems');
  const el = parent.createDiv({ cls: 'evidence-vault-problems' });
  const button = el.createEl('button', {
    cls: 'evidence-vault-fold evidence-vault-warning',
    attr: { type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
  });
  const count = button.createSpan();
  button.addEventListener('click', () => actions.toggle());
  const list = el.createEl('ul', { attr: { id } });
  const fill = drawnOnce<readonly Problem[]>(list, (_, problems) => fillList(list, problems, words, actions));
  return ({ problems, open }) => {
    const notes = new Set(problems.map((problem) => notePath(problem.where))).size;
    el.toggleClass('evidence-vault-gone', notes === 0);
    count.setText(words.problems.count(notes));
    button.setAttr('aria-expanded', String(open));
    list.toggleClass('evidence-vault-gone', !open);
    fill(open ? problems : []);
  };
}

function fillList(list: HTMLElement, problems: readonly Problem[], words: Words['sidebar'], actions: ProblemListActions): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    const path = notePath(problem.where);
    const item = list.createEl('li');
    item.createDiv({ cls: 'evidence-vault-problem-where', text: problem.where, attr: { dir: 'auto' } });
    item.createDiv({ text: problem.what });
    item.createDiv({ text: problem.fix });
    const fix = actions.fix?.(problem);
    if (fix) item.createEl('button', { cls: 'evidence-vault-button evidence-vault-fix', text: fix.label, attr: { type: 'button' } }).addEventListener('click', () => fix.run());
    if (path === '') continue;
    const open = item.createEl('button', { cls: 'evidence-vault-button', text: words.problems.open, attr: { type: 'button' } });
    open.createSpan({ cls: 'evidence-vault-hidden', text: ` ${path}` });
    open.addEventListener('click', (event) => actions.openNote(path, event));
  }
  if (problems.length > MOST_PROBLEMS) list.createEl('li', { text: words.problems.more(problems.length - MOST_PROBLEMS) });
}

/** The vault path in a problem's `where`, without ` › property` and `:line`. */
export function notePath(where: string): string {
  const path = where.split(' › ', 1)[0] ?? '';
  return path.replace(/:\d+$/, '');
}
