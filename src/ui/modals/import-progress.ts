import type { ImportProgress } from '../../application/importing/plan-types';
import type { Words } from '../words';
import { buttonRow, focusQuietly } from './button-row';

/** Items after which, and milliseconds after which, the pace is known well enough to say how long it will take. */
const PACE = { items: 5, ms: 3000 };

export interface ImportProgressActions {
  /** What the bar is called, where it is not an import. */
  readonly label?: string;
  cancel(): void;
  setPaused(paused: boolean): void;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
}

/** Draws the progress of a running import and gives back what to call for each step. */
export function drawImportProgress(parent: HTMLElement, words: Words, actions: ImportProgressActions): (progress: ImportProgress) => void {
  const { progress: text } = words.importing;
  const began = actions.now();
  let paused = false;
  const count = parent.createDiv({ cls: 'evidence-vault-import-count', attr: { role: 'status' } });
  const bar = parent.createEl('progress', { cls: 'evidence-vault-import-bar', attr: { max: 1, value: 0, 'aria-label': actions.label ?? text.title } });
  const title = parent.createDiv({ cls: 'evidence-vault-muted evidence-vault-import-current' });
  const [pause, cancel] = buttonRow(parent, [
    {
      text: text.pause,
      onClick: () => {
        paused = !paused;
        pause?.setButtonText(paused ? text.resume : text.pause);
        actions.setPaused(paused);
      },
    },
    {
      text: text.cancel,
      onClick: () => {
        pause?.setDisabled(true);
        cancel?.setDisabled(true);
        title.setText(text.cancelling);
        actions.cancel();
      },
    },
  ]);
  focusQuietly(cancel);
  return ({ done, total, title: current }) => {
    const left = timeLeft(done, total, actions.now() - began);
    count.setText([text.done(done, total), left === undefined ? '' : text.left(left)].filter(Boolean).join(' · '));
    bar.max = Math.max(total, 1);
    bar.value = done;
    title.setText(current);
  };
}

/** Seconds still to go at the pace so far; undefined while that would be a guess. */
export function timeLeft(done: number, total: number, elapsed: number): number | undefined {
  if (done < PACE.items || elapsed < PACE.ms || done >= total) return undefined;
  return ((elapsed / done) * (total - done)) / 1000;
}
