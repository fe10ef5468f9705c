import type { Extension } from '@codemirror/state';
import type { App, MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';
import { citeContext, wikilinkKeys } from '../application/cite-context';
import { citeNote } from '../application/citing/cited-note';
import type { Formatting } from '../application/citing/formatting';
import { LiveCitations } from '../application/citing/live-citations';
import type { NoteStore, Stop, StyleFiles } from '../application/ports';
import { after, newestTextOf, noteAround, redrawNotes } from '../hosts/obsidian/note-on-screen';
import { citationExtension } from '../ui/citations/citation-extension';
import { citationPostProcessor } from '../ui/citations/citation-post-processor';
import { ReferencesBlock } from '../ui/citations/references-block';
import type { Desk } from '../ui/flows/desk';

/** What notes show of their citations, in reading view and while writing. */
export interface Rendering {
  readonly postProcessor: MarkdownPostProcessor;
  readonly extension: Extension;
  /** Draws a `references` code block. */
  readonly referencesBlock: (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => void;
  settingsChanged(): void;
}

type LiveDeps = Pick<Desk, 'library' | 'settings' | 'ownStyles' | 'formatting' | 'ready' | 'breathe'>;

/** Formatted citations of the notes on the screen. */
export function liveCitations(app: App, { library, settings, ownStyles, formatting, ready, breathe }: LiveDeps): LiveCitations {
  return new LiveCitations({
    ready,
    after,
    textOf: (path) => newestTextOf(app, path),
    cite: async (path, text) => citeNote(text, citeContext(library, settings(), path, onlyWhereCited(formatting), (await ownStyles()).find, { read: async (embedded) => await newestTextOf(app, embedded) ?? '' }, breathe)),
  });
}

/** Most notes cite nothing: no engine is made for them. */
function onlyWhereCited(formatting: Formatting): Formatting {
  const nothing = { value: { citations: [], entries: [], failed: [], authors: new Map<string, string>(), terms: { and: '', 'et-al': '' } }, problems: [] };
  return {
    format: (job) => (job.request.citations.length + job.request.uncited.length === 0 ? Promise.resolve(nothing) : formatting.format(job)),
    close: () => formatting.close(),
  };
}

/** Makes them again when sources, the texts of notes or the user's styles change. */
export function keepLive(live: LiveCitations, { library, store, styles }: { readonly library: Desk['library']; readonly store: NoteStore; readonly styles: StyleFiles }): Stop {
  const stops = [
    library.onChange(() => live.refresh()),
    styles.onChange(() => live.refresh()),
    store.onChange((change) => live.textChanged(change.what === 'removed' ? change.path : change.note.path)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** How citations are shown in the app's notes. */
export function rendering({ app, words, library, live, settings }: Pick<Desk, 'app' | 'words' | 'library' | 'live' | 'settings'>): Rendering {
  const { workspace } = app;
  const deps = {
    words,
    live,
    isOn: () => !live.isClosed && settings().formatCitations,
    sourceOf: (key: string) => library.sourceByKey(key),
    wikilinkKey: (path: string) => wikilinkKeys(library, settings(), path),
    noteAround: (el: Element) => noteAround(workspace, el),
  };
  let wasOn = deps.isOn();
  return {
    postProcessor: citationPostProcessor(deps),
    extension: citationExtension(deps),
    referencesBlock: (_source, el, ctx) => ctx.addChild(new ReferencesBlock(el, ctx.sourcePath, deps)),
    settingsChanged() {
      live.refresh();
      if (wasOn === deps.isOn()) return;
      wasOn = deps.isOn();
      redrawNotes(workspace);
    },
  };
}
