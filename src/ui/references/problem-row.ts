import { setIcon } from 'obsidian';
import type { ReferenceProblem } from '../../application/citing/note-references';
import type { Words } from '../words';
import { jumpButton, rowButton } from './row-buttons';
import type { ReferencesActions } from './references-deps';

/** What a row of the problems needs beside its problem. */
export interface ProblemRowActions extends Pick<ReferencesActions, 'open' | 'update' | 'changeStyle' | 'createSource' | 'useKey' | 'fixShared'> {
  chooseLanguage(event: MouseEvent, el: HTMLElement): void;
  jump(event: MouseEvent): void;
}

interface Said {
  readonly name: string;
  readonly what: string;
  readonly fix: string;
}

/** Tells problems of one note apart. */
export function problemKey(problem: ReferenceProblem): string {
  if (problem.kind === 'edited') return 'edited';
  return problem.kind === 'stated' ? `${problem.problem.code} ${problem.problem.where}` : `${problem.kind} ${problem.key}`;
}

/** What decides how the row of a problem looks. */
export function seenOfProblem(problem: ReferenceProblem, shown: number): unknown {
  const { places, ...rest } = problem;
  return [places.length, shown, 'source' in rest ? { ...rest, source: rest.source.path } : rest];
}

/** What is wrong, what to do, and a button for it. `shown`: which of its places was shown last. */
export function drawProblemRow(el: HTMLElement, problem: ReferenceProblem, shown: number, words: Words, actions: ProblemRowActions): void {
  const said = say(problem, words);
  el.addClass('evidence-vault-reference-problem');
  setIcon(el.createSpan({ cls: 'evidence-vault-reference-problem-icon', attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  const main = el.createDiv();
  main.createDiv({ cls: 'evidence-vault-reference-problem-what', text: said.what });
  main.createDiv({ cls: 'evidence-vault-muted', text: said.fix });
  const buttons = main.createDiv({ cls: 'evidence-vault-cited-buttons' });
  drawFix(buttons, problem, words, actions);
  if (problem.places.length > 0) jumpButton(buttons, words, { name: said.name, times: problem.places.length, shown }, (event) => actions.jump(event));
}

function say(problem: ReferenceProblem, words: Words): Said {
  const { problems: text } = words.references;
  switch (problem.kind) {
    case 'unknown': return { name: problem.key, what: text.unknown(problem.key), fix: text.unknownFix };
    case 'status': return { name: problem.key, what: text.status(problem.source.title || problem.key, words.status[problem.status]), fix: text.statusFix };
    case 'shared': return { name: problem.key, what: text.shared(problem.key, problem.paths), fix: text.sharedFix };
    case 'edited': return { name: words.references.title, what: text.edited, fix: text.editedFix };
    case 'stated': return { name: problem.problem.where, what: problem.problem.what, fix: problem.problem.fix };
  }
}

function drawFix(parent: HTMLElement, problem: ReferenceProblem, words: Words, actions: ProblemRowActions): void {
  const { problems: text, open, of } = words.references;
  switch (problem.kind) {
    case 'unknown':
      for (const key of problem.similar) rowButton(parent, `use ${key}`, text.use(key), () => actions.useKey(problem.key, key));
      rowButton(parent, 'create', text.create, () => actions.createSource(problem.key), of(text.create, problem.key));
      break;
    case 'status': rowButton(parent, 'open', open, () => actions.open(problem.source.path, false), of(open, problem.key)); break;
    case 'shared':
      rowButton(parent, 'fix', words.citekeys.shared.fix, () => actions.fixShared(problem.paths[0] ?? ''));
      break;
    case 'edited': rowButton(parent, 'update', words.commands.updateReferences, () => actions.update()); break;
    case 'stated':
      if (problem.problem.where === 'csl') rowButton(parent, 'style', text.chooseStyle, () => actions.changeStyle());
      if (problem.problem.where === 'lang') rowButton(parent, 'lang', text.chooseLanguage, (event) => actions.chooseLanguage(event, parent));
  }
}
