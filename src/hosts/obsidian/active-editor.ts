import { MarkdownView, type Editor, type Workspace } from 'obsidian';
import type { EditorPort } from '../../application/ports';
import type { TextEdit } from '../../domain/citation';

/** Keeps our change apart from the typing before it in the undo history. */
const ORIGIN = 'evidence-vault';

/**
 * The note being written in: the active one, or, while a sidebar has the focus, the one last written in. Undefined where there
 * is none or it is shown for reading only.
 */
export function activeEditor(workspace: Workspace): EditorPort | undefined {
  const view = writingView(workspace);
  return view && editorOf(workspace, view);
}

/** The editor of a pane; undefined where the note there is shown for reading only. */
export function editorOf(workspace: Workspace, view: MarkdownView): EditorPort | undefined {
  const path = view.file?.path;
  return path === undefined || view.getMode() !== 'source' ? undefined : new OpenEditor(workspace, view, view.editor, path);
}

/** Whether a note is open to be written in. Cheap enough for every look at the command palette. */
export function hasActiveEditor(workspace: Workspace): boolean {
  return writingView(workspace) !== undefined;
}

function writingView(workspace: Workspace): MarkdownView | undefined {
  const active = workspace.getActiveViewOfType(MarkdownView) ?? workspace.getMostRecentLeaf()?.view;
  return active instanceof MarkdownView && active.getMode() === 'source' ? active : undefined;
}

/** One open editor. It is looked up again before it is written to: a person may have closed it or opened another note there. */
class OpenEditor implements EditorPort {
  constructor(
    private readonly workspace: Workspace,
    private readonly view: MarkdownView,
    private readonly editor: Editor,
    readonly path: string,
  ) {}

  text(): string {
    return this.editor.getValue();
  }

  cursor(): number {
    return this.editor.posToOffset(this.editor.getCursor('head'));
  }

  apply(expected: string, edits: readonly TextEdit[], cursor?: number): boolean {
    if (!this.isOpen() || this.text() !== expected) return false;
    const { editor } = this;
    const changes = edits.map(({ from, to, insert }) => ({
      from: editor.offsetToPos(from),
      to: editor.offsetToPos(to),
      text: insert,
    }));
    if (changes.length > 0) editor.transaction({ changes }, ORIGIN);
    if (cursor !== undefined) editor.setCursor(editor.offsetToPos(cursor));
    return true;
  }

  private isOpen(): boolean {
    const leaves = this.workspace.getLeavesOfType('markdown');
    return this.view.file?.path === this.path && leaves.some((leaf) => leaf.view === this.view);
  }
}
