import type { RunControl } from '../../application/citing/update-all';
import { showModal } from '../modals/plain-modal';
import { drawRun, type ShownRun } from '../modals/run-progress';
import type { Desk } from './desk';
import { guard } from './guard';

export type RunDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'breathe' | 'open'>;

/** A change of many notes in steps: what is looked for, what is shown before anything is written, and what is said afterwards. */
export interface NoteRun<T, R> {
  readonly title: string;
  /** A class of our own on the dialogue. */
  readonly cls?: string;
  /** What is said first where it fails. */
  readonly effect: string;
  readonly looking: string;
  /** Undefined where there is nothing to do, which it has said itself. */
  look(control: RunControl): Promise<T | undefined>;
  /** Draws the review; `go` begins the change. */
  draw(content: HTMLElement, found: T, go: (run: (control: RunControl) => Promise<R>) => void, close: () => void): void;
  /** Draws the report, which stays; gives it another title where it has one. `open` ends the dialogue too. */
  report(content: HTMLElement, report: R, close: () => void, open: (path: string) => void, setTitle: (title: string) => void): void;
  /** What is said where a person closed the dialogue meanwhile. */
  said(report: R): string;
}

/** Looks, shows, changes and reports, all in one dialogue. Closing it stops between two notes. */
export async function showRun<T, R>(steps: NoteRun<T, R>, deps: RunDeps): Promise<void> {
  await showModal(deps.app, {
    title: steps.title,
    ...(steps.cls !== undefined && { cls: steps.cls }),
    draw: (content, close, setTitle) => drawSteps({ content, close, setTitle }, steps, deps),
  });
}

interface Frame {
  readonly content: HTMLElement;
  readonly close: () => void;
  readonly setTitle: (title: string) => void;
}

/** Draws step after step and gives back what ends them. */
function drawSteps<T, R>({ content, close, setTitle }: Frame, steps: NoteRun<T, R>, { words, tell, breathe, open }: RunDeps): () => void {
  let run: ShownRun | undefined;
  let isOpen = true;
  const progress = (title: string): RunControl => {
    content.empty();
    content.createEl('p', { text: title });
    run = drawRun(content, title, breathe, words);
    return run.control;
  };
  // A step that fails ends the dialogue with a message.
  const guarded = (step: () => Promise<void>): void => void guard(steps.effect, step, {
    words,
    tell: (message) => {
      close();
      tell(message);
    },
  });
  const openNote = (path: string): void => {
    close();
    void open(path);
  };
  const change = async (work: (control: RunControl) => Promise<R>): Promise<void> => {
    const report = await work(progress(steps.title));
    if (!isOpen) return tell(steps.said(report));
    content.empty();
    steps.report(content, report, close, openNote, setTitle);
  };
  guarded(async () => {
    const control = progress(steps.looking);
    const found = await steps.look(control);
    if (!isOpen) return;
    if (found === undefined || control.signal?.aborted === true) return close();
    content.empty();
    steps.draw(content, found, (work) => guarded(() => change(work)), close);
  });
  return () => {
    isOpen = false;
    run?.stop();
  };
}
