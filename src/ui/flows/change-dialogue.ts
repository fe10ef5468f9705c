import type { ChangeOptions, ChangeReport, WriteNote } from '../../application/citekeys/change-notes';
import { drawChangeReport } from '../modals/change-report';
import type { Desk } from './desk';
import { causeSentence } from './guard';
import { noteAccess } from './note-access';
import { showRun } from './show-run';

export type ChangeDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'editor' | 'store' | 'breathe' | 'open'>;

/** A change of many notes: what is looked for, what is shown before anything is written, and what is said afterwards. */
export interface NoteChange<T, R extends ChangeReport> {
  readonly title: string;
  /** What is said first where it fails. */
  readonly effect: string;
  readonly looking: string;
  look(options: ChangeOptions): Promise<T>;
  /** Draws the review; `go` begins the change. */
  draw(content: HTMLElement, found: T, go: (run: (options: ChangeOptions) => Promise<R>) => void, close: () => void): void;
  /** What the change was, in sentences. */
  done(report: R): readonly string[];
}

/** Looks, shows, changes and reports, all in one dialogue. Closing it stops between two notes. */
export async function showChange<T, R extends ChangeReport>(change: NoteChange<T, R>, deps: ChangeDeps): Promise<void> {
  const { words } = deps;
  await showRun<T, R>({
    ...change,
    cls: 'evidence-vault-wide',
    look: (options) => change.look(options),
    draw: (content, found, go, close) => {
      content.addClass('evidence-vault-change');
      change.draw(content, found, go, close);
    },
    report: (content, report, close, open) => drawChangeReport(content, report, change.done(report), words, { cause: (error) => causeSentence(error, words), open, close }),
    said: (report) => [...change.done(report), words.citekeys.changed(report.changed.length)].join(' '),
  }, deps);
}

/** Writes notes: the one being written in through its editor, so that one undo takes the change back. Once more where a note changed meanwhile. */
export function noteWriter(deps: Pick<Desk, 'editor' | 'store' | 'words'>): WriteNote {
  const access = noteAccess(deps);
  return async (path, edits) => {
    for (let tries = 3; tries > 0; tries -= 1) {
      const text = await access.read(path);
      const wanted = edits(text);
      if (wanted.length === 0 || await access.write(path, text, wanted)) return;
    }
    throw new Error(deps.words.failures.noteChanged);
  };
}
