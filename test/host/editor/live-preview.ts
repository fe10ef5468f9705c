import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const styles = HighlightStyle.define([
  { tag: tags.heading1, class: 'cm-header cm-header-1' },
  { tag: tags.heading2, class: 'cm-header cm-header-2' },
  { tag: tags.heading3, class: 'cm-header cm-header-3' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], class: 'cm-header' },
  { tag: tags.strong, class: 'cm-strong' },
  { tag: tags.emphasis, class: 'cm-em' },
  { tag: tags.strikethrough, class: 'cm-strikethrough' },
  { tag: tags.monospace, class: 'cm-inline-code' },
  { tag: tags.link, class: 'cm-link' },
  { tag: tags.url, class: 'cm-url' },
  { tag: tags.quote, class: 'cm-quote' },
  { tag: tags.processingInstruction, class: 'cm-formatting' },
]);

const wikilink = Decoration.mark({ class: 'cm-hmd-internal-link' });
const comment = Decoration.mark({ class: 'cm-comment' });
const frontMatterLine = Decoration.line({ class: 'cm-hmd-frontmatter' });
const LINKS = /\[\[[^[\]\n]+\]\]/g;
const COMMENTS = /%%[^%\n]*%%/g;

/** Marks what Markdown's own grammar does not know: links between notes, comments and the properties at the top. */
class NoteMarks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = mark(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = mark(update.view);
  }
}

function mark(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = frontMatter(view);
  for (const { from, to } of view.visibleRanges) {
    const text = view.state.sliceDoc(from, to);
    for (const match of text.matchAll(LINKS)) push(ranges, view, wikilink, from + match.index, match[0].length);
    for (const match of text.matchAll(COMMENTS)) push(ranges, view, comment, from + match.index, match[0].length);
  }
  return Decoration.set(ranges, true);
}

function push(ranges: Range<Decoration>[], view: EditorView, decoration: Decoration, from: number, length: number): void {
  const inCode = syntaxTree(view.state).resolveInner(from, 1).name.includes('Code');
  if (!inCode) ranges.push(decoration.range(from, from + length));
}

function frontMatter(view: EditorView): Range<Decoration>[] {
  const { doc } = view.state;
  if (doc.line(1).text.trimEnd() !== '---') return [];
  const ranges = [frontMatterLine.range(0)];
  for (let number = 2; number <= Math.min(doc.lines, 200); number++) {
    const line = doc.line(number);
    ranges.push(frontMatterLine.range(line.from));
    if (line.text.trimEnd() === '---') return ranges;
  }
  return [];
}

/** How Markdown looks while it is written. */
export const livePreview: Extension = [
  syntaxHighlighting(styles),
  ViewPlugin.fromClass(NoteMarks, { decorations: (plugin) => plugin.decorations }),
];
