import { noteReferences, type NoteReferences, type Place } from '../../application/citing/note-references';
import type { LiveNote } from '../../application/citing/live-citations';
import { whereUsed } from '../../application/reports/where-used';
import type { Stop } from '../../application/ports';
import { Frame } from '../sidebar/frame';
import { panelParts, type PanelParts } from './panel-parts';
import type { ReferencesViewDeps } from './references-deps';

/** Changes of the note's text and of the library that come together are looked at together, after so many milliseconds. */
const GATHER = 120;

/** The References sidebar without its view: follows the open note, its formatted citations, the library and who cites what. */
export class ReferencesPanel {
  private path: string | undefined;
  private release: Stop = () => undefined;
  /** Shown instead of the open note's own use, until another note is open. */
  private usedPath: string | undefined;
  private readUsed: 'not' | 'reading' | 'done' | 'failed' = 'not';
  private progress = '';
  private known: { readonly note: LiveNote; readonly revision: number; readonly references: NoteReferences } | undefined;
  /** Which place of a source or problem was shown last. */
  private readonly shown = new Map<string, number>();
  private isReady = false;
  private isClosed = false;
  private timer: number | undefined;
  private readonly parts: PanelParts;
  private readonly frame: Frame;
  private readonly stops: readonly Stop[];

  constructor(parent: HTMLElement, private readonly deps: ReferencesViewDeps) {
    this.parts = panelParts(parent, deps.words, deps.actions, {
      jump: (id, places, event) => this.jump(id, places, event.detail === 0),
      path: () => this.path ?? '',
    });
    this.frame = new Frame(this.parts.el, () => this.draw());
    const soon = (): void => this.soon();
    const now = (): void => this.frame.request();
    this.stops = [
      deps.onNote(soon),
      deps.library.onChange(soon),
      deps.usage.onChange(now),
      deps.live.onChange((path) => {
        if (path === this.path) now();
      }),
    ];
    const ready = (): void => {
      this.isReady = true;
      this.soon();
    };
    deps.ready.then(ready, ready);
    this.follow();
  }

  /** Shows where a source or claim is used, and goes there. */
  showUsed(path: string): void {
    this.usedPath = path;
    this.readUsed = 'not';
    this.draw();
    this.parts.used.heading.scrollIntoView({ block: 'start' });
    this.parts.used.heading.focus({ preventScroll: true });
  }

  close(): void {
    this.isClosed = true;
    window.clearTimeout(this.timer);
    for (const stop of this.stops) stop();
    this.release();
    this.frame.close();
    this.parts.el.remove();
  }

  private soon(): void {
    this.timer ??= window.setTimeout(() => this.follow(), GATHER);
  }

  /** Looks which note is open and what stands in it. */
  private follow(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isClosed) return;
    const active = this.deps.activeNote();
    const path = active?.endsWith('.md') ? active : undefined;
    if (path !== this.path) this.turnTo(path);
    if (path !== undefined) this.deps.live.ask(path);
    this.frame.request();
  }

  private turnTo(path: string | undefined): void {
    this.release();
    this.path = path;
    this.release = path === undefined ? () => undefined : this.deps.live.hold(path);
    this.known = undefined;
    this.usedPath = undefined;
    this.readUsed = 'not';
    this.shown.clear();
    this.parts.toTop();
  }

  private draw(): void {
    if (this.isClosed) return;
    const references = this.references();
    const { path } = this;
    const usedPath = this.usedPath ?? path;
    const used = usedPath === undefined || !this.isReady ? undefined : whereUsed(usedPath, this.deps.usage, this.deps.library);
    if (used) this.readForUse();
    this.parts.draw({
      path,
      settings: this.known?.note.cited.settings,
      references,
      shown: this.shown,
      used: { used, progress: this.readUsed === 'failed' ? this.deps.words.references.used.failed : this.progress },
    });
  }

  /** Worked out again only where the note or the library changed. */
  private references(): NoteReferences | undefined {
    const { live, library } = this.deps;
    const note = this.path === undefined ? undefined : live.of(this.path);
    if (!note || this.path === undefined) return undefined;
    if (this.known?.note !== note || this.known.revision !== library.revision) {
      this.known = { note, revision: library.revision, references: noteReferences(this.path, note.text, note.cited, library) };
    }
    return this.known.references;
  }

  /** Reads all notes when a source or a claim is looked at for the first time. */
  private readForUse(): void {
    if (this.readUsed !== 'not') return;
    const { usage, words } = this.deps;
    this.readUsed = 'reading';
    const end = (state: 'done' | 'failed'): void => {
      this.readUsed = state;
      this.progress = '';
      this.frame.request();
    };
    this.progress = words.references.used.reading(0, 0);
    const tell = (done: number, total: number): void => {
      this.progress = words.references.used.reading(done, total);
      this.frame.request();
    };
    usage.ready(tell).then(() => end('done'), () => end('failed'));
  }

  private jump(id: string, places: readonly Place[], keepFocus: boolean): void {
    const nth = ((this.shown.get(id) ?? -1) + 1) % places.length;
    const place = places[nth];
    if (!place || this.path === undefined) return;
    this.shown.set(id, nth);
    this.deps.actions.show(this.path, place, keepFocus);
    this.frame.request();
  }
}
