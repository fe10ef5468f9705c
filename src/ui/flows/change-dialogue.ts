import type { ChangeOptions, ChangeReport, WriteNote } from '../../application/citekeys/change-notes';
import { drawChangeReport } from '../modals/change-report';
import { showModal } from '../modals/plain-modal';
import { drawRun, type ShownRun } from '../modals/run-progress';
import type { Desk } from './desk';
import { causeSentence, guard } from './guard';
import { noteAccess } from './note-access';

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
  await showModal(deps.app, {
    title: change.title,
    cls: 'evidence-vault-wide',
    draw: (content, close) => {
      content.addClass('evidence-vault-change');
      const dialogue = new ChangeDialogue(content, close, change, deps);
      dialogue.start();
      return () => dialogue.end();
    },
  });
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

class ChangeDialogue<T, R extends ChangeReport> {
  private run: ShownRun | undefined;
  private isOpen = true;

  constructor(private readonly content: HTMLElement, private readonly close: () => void, private readonly change: NoteChange<T, R>, private readonly deps: ChangeDeps) {}

  start(): void {
    const { change, content, close } = this;
    this.guarded(async () => {
      const options = this.progress(change.looking);
      const found = await change.look(options);
      if (!this.isOpen) return;
      if (options.signal?.aborted === true) return close();
      content.empty();
      change.draw(content, found, (run) => this.guarded(() => this.go(run)), close);
    });
  }

  end(): void {
    this.isOpen = false;
    this.run?.stop();
  }

  private async go(run: (options: ChangeOptions) => Promise<R>): Promise<void> {
    const { words, open, tell } = this.deps;
    const report = await run(this.progress(this.change.title));
    const lines = this.change.done(report);
    if (!this.isOpen) return tell([...lines, words.citekeys.changed(report.changed.length)].join(' '));
    this.content.empty();
    drawChangeReport(this.content, report, lines, words, {
      cause: (error) => causeSentence(error, words),
      open: (path) => {
        this.close();
        void open(path);
      },
      close: this.close,
    });
  }

  private progress(title: string): ChangeOptions {
    this.content.empty();
    this.content.createEl('p', { text: title });
    this.run = drawRun(this.content, title, this.deps.breathe, this.deps.words);
    return this.run.control;
  }

  /** A step that fails ends the dialogue with a message. */
  private guarded(step: () => Promise<void>): void {
    const tell = (message: string): void => {
      this.close();
      this.deps.tell(message);
    };
    void guard(this.change.effect, step, { words: this.deps.words, tell });
  }
}
