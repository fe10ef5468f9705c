import type { App } from 'obsidian';
import { buttonRow, focusQuietly } from './button-row';
import { showModal } from './plain-modal';

export interface Question {
  readonly title: string;
  /** One paragraph each. */
  readonly text: readonly string[];
  /** Anything more to look at before answering. */
  readonly detail?: (parent: HTMLElement) => void;
  readonly yes: string;
  readonly no: string;
  readonly destructive?: boolean;
}

/** Asks and resolves to true only for a clear yes: closing the dialogue is a no. */
export async function ask(app: App, question: Question): Promise<boolean> {
  let answer = false;
  await showModal(app, {
    title: question.title,
    draw: (content, close) => {
      drawQuestion(content, question, (value) => {
        answer = value;
        close();
      });
    },
  });
  return answer;
}

/** The question itself. The safe answer has the focus, so that Enter by habit does no harm. */
export function drawQuestion(parent: HTMLElement, question: Question, answer: (yes: boolean) => void): void {
  for (const text of question.text) parent.createEl('p', { text });
  question.detail?.(parent);
  const [no] = buttonRow(parent, [
    { text: question.no, onClick: () => answer(false) },
    { text: question.yes, onClick: () => answer(true), primary: !question.destructive, destructive: question.destructive ?? false },
  ]);
  focusQuietly(no);
}
