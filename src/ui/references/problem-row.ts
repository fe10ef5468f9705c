import { setIcon } from 'obsidian';
import type { ReferenceProblem } from '../../application/citing/note-references';
import type { Words } from '../words';
import type { ReferencesActions } from './references-deps';
import { jumpButton, rowButton } from './row-buttons';

/** A problem, and which of its places was shown last (from 0; -1 for none). */
export interface ProblemRowValue {
  readonly problem: ReferenceProblem;
  readonly shown: number;
}

/** What a row of the problems asks for. */
export interface ProblemRowActions extends Pick<ReferencesActions, 'open' | 'update' | 'changeStyle' | 'createSource' | 'useKey' | 'fixShared'> {
  chooseLanguage(event: MouseEvent, el: HTMLElement): void;
  jump(event: MouseEvent): void;
}

/** Tells problems of one note apart. */
export function problemKey(problem: ReferenceProblem): string {
  const { kind } = problem;
  return kind === 'edited' ? kind : kind === 'stated' ? `${problem.problem.code} ${problem.problem.where}` : `${kind} ${problem.key}`;
}

/** What is wrong, what to do, and a button for it. */
export function drawProblemRow(el: HTMLElement, { problem, shown }: ProblemRowValue, words: Words, actions: ProblemRowActions): void {
  const [what, fix] = say(problem, words);
  el.addClass('evidence-vault-reference-problem');
  setIcon(el.createSpan({ cls: 'evidence-vault-reference-problem-icon', attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  const main = el.createDiv();
  main.createDiv({ cls: 'evidence-vault-reference-problem-what', text: what });
  main.createDiv({ cls: 'evidence-vault-muted', text: fix });
  const buttons = main.createDiv({ cls: 'evidence-vault-cited-buttons' });
  drawFix(buttons, problem, words, actions);
  if (problem.places.length > 0) jumpButton(buttons, words, 'key' in problem ? problem.key : what, problem.places.length, shown, (event) => actions.jump(event));
}

function say(problem: ReferenceProblem, { references: { problems: text }, status }: Words): readonly [what: string, fix: string] {
  switch (problem.kind) {
    case 'unknown': return [text.unknown(problem.key), text.unknownFix];
    case 'status': return [text.status(problem.source.title || problem.key, status[problem.status]), text.statusFix];
    case 'shared': return [text.shared(problem.key, problem.paths), text.sharedFix];
    case 'edited': return [text.edited, text.editedFix];
    case 'stated': return [problem.problem.what, problem.problem.fix];
  }
}

function drawFix(parent: HTMLElement, problem: ReferenceProblem, words: Words, actions: ProblemRowActions): void {
  const { problems: text, open, of } = words.references;
  switch (problem.kind) {
    case 'unknown':
      for (const key of problem.similar) rowButton(parent, key, text.use(key), () => actions.useKey(problem.key, key));
      rowButton(parent, 'create', text.create, () => actions.createSource(problem.key), of(text.create, problem.key));
      break;
    case 'status': rowButton(parent, 'open', open, () => actions.open(problem.source.path, false), of(open, problem.key)); break;
    case 'shared': rowButton(parent, 'fix', words.citekeys.shared.fix, () => actions.fixShared(problem.paths[0] ?? '')); break;
    case 'edited': rowButton(parent, 'update', words.commands.updateReferences, () => actions.update()); break;
    case 'stated':
      if (problem.problem.where === 'csl') rowButton(parent, 'style', text.chooseStyle, () => actions.changeStyle());
      if (problem.problem.where === 'lang') rowButton(parent, 'lang', text.chooseLanguage, (event) => actions.chooseLanguage(event, parent));
  }
}
