import type { RunControl } from '../../application/citing/update-all';
import type { Breathe } from '../../application/ports';
import type { Words } from '../words';
import { drawImportProgress } from './import-progress';
import { Pause } from './pause';

/** A run that is shown: what it needs, and how to end it from outside. */
export interface ShownRun {
  readonly control: RunControl;
  stop(): void;
}

/** Draws the progress of a run over notes, with pause and cancel between two of them. `title` is what it does. */
export function drawRun(parent: HTMLElement, title: string, breathe: Breathe, words: Words): ShownRun {
  const signal = { aborted: false };
  const pause = new Pause();
  const stop = (): void => {
    signal.aborted = true;
    pause.set(false);
  };
  const show = drawImportProgress(parent, words, { label: title, cancel: stop, setPaused: (paused) => pause.set(paused), now: () => performance.now() });
  return { control: { signal, breathe: pause.around(breathe), onProgress: (done, total, path) => show({ done, total, title: path }) }, stop };
}
