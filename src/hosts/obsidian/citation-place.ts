import { EditorView } from '@codemirror/view';
import { getLinkpath, MarkdownView, type App } from 'obsidian';
import type { EditorPort } from '../../application/ports';
import { editorOf } from './active-editor';

/** Where a drawn citation stands: the note, its editor where it is being written in, and about where in its text (UTF-16) when it was drawn. */
export interface CitationPlace {
  readonly path: string;
  readonly editor?: EditorPort;
  readonly at: number;
}

/** Finds the note around a drawn citation, in any window; that of an embed is the embedded one. Undefined outside of notes. */
export function citationPlace({ workspace, metadataCache }: App, citation: HTMLElement): CitationPlace | undefined {
  const view = viewAround(workspace, citation);
  const path = view?.file?.path;
  if (!view || path === undefined) return undefined;
  const embed = citation.closest('.internal-embed')?.getAttribute('src') ?? undefined;
  if (embed !== undefined) {
    const embedded = metadataCache.getFirstLinkpathDest(getLinkpath(embed), path);
    return embedded ? { path: embedded.path, at: drawnAt(citation) } : undefined;
  }
  const editor = editorOf(workspace, view);
  return editor ? { path, editor, at: writtenAt(citation) } : { path, at: drawnAt(citation) };
}

function viewAround(workspace: App['workspace'], el: HTMLElement): MarkdownView | undefined {
  let found: MarkdownView | undefined;
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.containerEl.contains(el)) found = view;
  });
  return found;
}

function drawnAt(citation: HTMLElement): number {
  return Number(citation.getAttribute('data-from') ?? 0);
}

/** The editor knows where its own pieces stand; what it shows as a whole, such as a table, it knows only as that. */
function writtenAt(citation: HTMLElement): number {
  const editor = citation.closest('.cm-embed-block') ? null : EditorView.findFromDOM(citation);
  return editor ? editor.posAtDOM(citation) : drawnAt(citation);
}
