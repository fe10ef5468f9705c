import type { ImportPlan, ImportReport } from '../../application/importing/plan-types';
import { reportNote } from '../../application/importing/report';
import { runImport } from '../../application/importing/run';
import { freePath } from '../../application/note-name';
import { isWritten } from '../modals/import-choices';
import { drawImportPreview } from '../modals/import-preview';
import { drawImportProgress } from '../modals/import-progress';
import { drawImportReport } from '../modals/import-report';
import { Pause } from '../modals/pause';
import { showModal } from '../modals/plain-modal';
import type { Words } from '../words';
import type { Desk } from './desk';
import { guard } from './guard';

export type ShowImportDeps = Pick<Desk, 'app' | 'words' | 'tell' | 'store' | 'settings' | 'clock' | 'breathe' | 'open'>;

/**
 * Shows what a text would become, writes it when a person agrees, and reports, all in one dialogue. Closing it stops the import between
 * two notes. `plan` is asked once the dialogue is there.
 */
export async function showImport(text: string, plan: () => Promise<ImportPlan>, deps: ShowImportDeps): Promise<void> {
  await showModal(deps.app, {
    title: deps.words.importing.title,
    cls: 'evidence-vault-import',
    draw: (content, close, setTitle) => new ImportDialogue({ content, close, setTitle }, text, deps).start(plan),
  });
}

/** What stands around the steps. */
interface Frame {
  readonly content: HTMLElement;
  readonly close: () => void;
  readonly setTitle: (title: string) => void;
}

/** The steps of the dialogue: reading, preview, progress, report. */
class ImportDialogue {
  private readonly signal = { aborted: false };
  private readonly pause = new Pause();
  private open = true;

  private readonly content: HTMLElement;
  private readonly close: () => void;

  constructor(private readonly frame: Frame, private readonly text: string, private readonly deps: ShowImportDeps) {
    this.content = frame.content;
    this.close = frame.close;
  }

  /** Plans, draws the preview and gives back what ends the dialogue. */
  start(plan: () => Promise<ImportPlan>): () => void {
    this.content.createEl('p', { text: this.deps.words.importing.reading, attr: { role: 'status' } });
    this.guarded(async () => {
      await this.draw(await plan());
    });
    return () => {
      this.open = false;
      this.signal.aborted = true;
      this.pause.set(false);
    };
  }

  private async draw(plan: ImportPlan): Promise<void> {
    const { words, breathe } = this.deps;
    if (!this.open) return;
    this.content.empty();
    await drawImportPreview(this.content, { text: this.text, plan }, words, {
      start: (skip) => this.guarded(() => this.run(plan, skip)),
      cancel: this.close,
      breathe,
    });
  }

  /** A step that fails ends the dialogue with a message. */
  private guarded(step: () => Promise<void>): void {
    const tell = (message: string): void => {
      this.close();
      this.deps.tell(message);
    };
    void guard(this.deps.words.importing.effect, step, { words: this.deps.words, tell });
  }

  private async run(plan: ImportPlan, skip: ReadonlySet<string>): Promise<void> {
    const { store, words, breathe } = this.deps;
    this.content.empty();
    this.frame.setTitle(words.importing.progress.title);
    const onProgress = drawImportProgress(this.content, words, {
      cancel: () => {
        this.signal.aborted = true;
        this.pause.set(false);
      },
      setPaused: (paused) => this.pause.set(paused),
      now: () => performance.now(),
    });
    onProgress({ done: 0, total: plan.notes.filter((note) => isWritten(note) && !skip.has(note.id)).length, title: '' });
    const report = await runImport(plan, store, { skip, signal: this.signal, onProgress, breathe: this.pause.around(breathe) });
    if (this.open) this.report(plan, report);
    else if (report.written.length > 0) this.deps.tell(words.importing.report.cancelled);
  }

  private report(plan: ImportPlan, report: ImportReport): void {
    const { words, open } = this.deps;
    this.content.empty();
    this.frame.setTitle(titleOf(report, words));
    drawImportReport(this.content, plan, report, words, {
      open: (path) => {
        this.close();
        void open(path);
      },
      save: () => void guard(words.importing.report.saveEffect, () => this.save(plan, report), this.deps),
      close: this.close,
    });
  }

  private async save(plan: ImportPlan, report: ImportReport): Promise<void> {
    const { store, settings, clock, words, tell } = this.deps;
    const path = freePath(settings().folders.articles, words.importing.report.noteName(clock.today()), (taken) => store.exists(taken));
    await store.create(path, reportNote(plan, report));
    tell(words.importing.report.saved(path));
  }
}

function titleOf({ written, failed, cancelled }: ImportReport, { importing: { report } }: Words): string {
  if (cancelled) return report.cancelledTitle;
  return written.length === 0 && failed.length > 0 ? report.failedTitle : report.title;
}
