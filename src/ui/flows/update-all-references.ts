import { citeContext } from '../../application/cite-context';
import type { CiteContext } from '../../application/citing/cite';
import { notesToUpdate, updateAllReferences, type UpdateReport } from '../../application/citing/update-all';
import { forNewest } from '../../application/newest-text';
import { withReferences } from '../../application/reference-edits';
import { drawQuestion } from '../modals/ask';
import { showModal } from '../modals/plain-modal';
import { drawRun, type ShownRun } from '../modals/run-progress';
import { drawUpdateReport } from '../modals/update-report';
import { mayReplaceList } from './apply-references';
import type { Desk } from './desk';
import { guard } from './guard';
import { noteAccess } from './note-access';

type AllDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'library' | 'settings' | 'ownStyles' | 'formatting' | 'editor' | 'store' | 'ready' | 'breathe' | 'open'>;

/**
 * The command “Update references in all handouts”: looks for the lists, asks, updates them one after the other and reports, all in one
 * dialogue. Closing it stops between two notes.
 */
export async function updateAllHandouts(deps: AllDeps): Promise<void> {
  await deps.ready;
  await showModal(deps.app, {
    title: deps.words.handouts.all.title,
    draw: (content, close, setTitle) => new UpdateDialogue(content, close, setTitle, deps).start(),
  });
}

/** The steps of the dialogue: looking, question, progress, report. */
class UpdateDialogue {
  private run: ShownRun | undefined;
  private isOpen = true;

  constructor(private readonly content: HTMLElement, private readonly close: () => void, private readonly setTitle: (title: string) => void, private readonly deps: AllDeps) {}

  /** Gives back what ends the dialogue. */
  start(): () => void {
    this.guarded(() => this.look());
    return () => {
      this.isOpen = false;
      this.run?.stop();
    };
  }

  private async look(): Promise<void> {
    const { words: { handouts: { all: text } }, store, library } = this.deps;
    const { control } = this.draw(text.looking);
    const paths = await notesToUpdate(store, library, control);
    if (!this.isOpen) return;
    if (control.signal?.aborted === true) return this.close();
    if (paths.length === 0) {
      this.close();
      return this.deps.tell(text.none);
    }
    this.content.empty();
    this.setTitle(text.title);
    const question = { title: '', text: [text.lead(paths.length)], yes: text.go(paths.length), no: text.cancel };
    drawQuestion(this.content, question, (yes) => (yes ? this.guarded(() => this.update(paths)) : this.close()));
  }

  private async update(paths: readonly string[]): Promise<void> {
    const { words: { handouts: { all: text } } } = this.deps;
    const { control } = this.draw(text.title);
    control.onProgress?.(0, paths.length, '');
    const contextOf = await this.contexts();
    const report = await updateAllReferences(paths, contextOf, noteAccess(this.deps), control);
    if (this.isOpen) this.report(report);
    else this.deps.tell(text.summary(report.notes.filter(({ outcome }) => outcome === 'updated').length, report.notes.filter(({ outcome }) => outcome === 'same').length));
  }

  private report(report: UpdateReport): void {
    const { words, open } = this.deps;
    this.content.empty();
    this.setTitle(words.handouts.all.done);
    drawUpdateReport(this.content, report, words, {
      open: (path) => {
        this.close();
        void open(path);
      },
      replace: async (path) => {
        let done = false;
        await guard(words.citing.update.effect, async () => {
          done = await this.replace(path);
        }, this.deps);
        return done;
      },
      close: this.close,
    });
  }

  /** One list that a person edited: shown, and replaced where they agree. */
  private async replace(path: string): Promise<boolean> {
    const { words, tell } = this.deps;
    const access = noteAccess(this.deps);
    const contextOf = await this.contexts();
    const { text, value } = await forNewest(() => access.read(path), (now) => withReferences(now, [], contextOf(path)));
    if (!await mayReplaceList(value, this.deps)) return false;
    const done = await access.write(path, text, value.edits);
    if (!done) tell(words.failures.noteChanged);
    return done;
  }

  private async contexts(): Promise<(path: string) => CiteContext> {
    const { library, settings, formatting, store } = this.deps;
    const { find } = await this.deps.ownStyles();
    return (path) => citeContext(library, settings(), path, formatting, find, store);
  }

  private draw(title: string): ShownRun {
    this.content.empty();
    this.setTitle(title);
    this.run = drawRun(this.content, title, this.deps.breathe, this.deps.words);
    return this.run;
  }

  /** A step that fails ends the dialogue with a message. */
  private guarded(step: () => Promise<void>): void {
    const tell = (message: string): void => {
      this.close();
      this.deps.tell(message);
    };
    void guard(this.deps.words.citing.update.effect, step, { words: this.deps.words, tell });
  }
}
