import * as commands from '@codemirror/commands';
import { foldAll, toggleFold, unfoldAll } from '@codemirror/language';
import { type ChangeSpec, EditorSelection as Selection, type SelectionRange, type Text, type TransactionSpec } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import type { EditorCommandName, EditorPosition, EditorRange, EditorSelection, EditorSelectionOrCaret, EditorTransaction } from 'obsidian';
import { Editor, ends } from './editor';

const COMMANDS: Record<EditorCommandName, Command> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
  toggleFold,
  foldAll,
  unfoldAll,
};

/** The app's editor over CodeMirror 6. Positions outside the text count as its nearest end. */
export class CodeMirrorEditor extends Editor {
  constructor(readonly cm: EditorView) {
    super();
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    const { doc } = this.cm.state;
    return line < 0 || line >= doc.lines ? '' : doc.line(line + 1).text;
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch({ ...this.cm.state.replaceSelection(replacement), scrollIntoView: true, ...eventOf(origin) });
  }

  replaceRange(replacement: string, from: EditorPosition, to?: EditorPosition, origin?: string): void {
    const start = this.posToOffset(from);
    this.cm.dispatch({ changes: { from: start, to: to ? this.posToOffset(to) : start, insert: replacement }, ...eventOf(origin) });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const made = ranges.map(({ anchor, head }) => Selection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)));
    this.cm.dispatch({ selection: Selection.create(made, main), scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: EditorRange, center = false): void {
    const at = Selection.range(this.posToOffset(range.from), this.posToOffset(range.to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    commands.undo(this.cm);
  }

  redo(): void {
    commands.redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    COMMANDS[command](this.cm);
  }

  /** One dispatch and so one undo step. All changes count from the text as it was; selections from the text as it will be. */
  transaction(tx: EditorTransaction, origin?: string): void {
    const spec: TransactionSpec[] = [];
    const changes: ChangeSpec[] = (tx.changes ?? []).map((change) => {
      const [from, to] = ends(change);
      return { from: this.posToOffset(from), to: this.posToOffset(to), insert: change.text };
    });
    if (changes.length > 0) spec.push({ changes });
    if (tx.replaceSelection !== undefined) spec.push(this.cm.state.replaceSelection(tx.replaceSelection));
    const after = this.cm.state.update(...spec).newDoc;
    const wanted = tx.selections ?? (tx.selection ? [tx.selection] : []);
    const ranges = wanted.map((range) => toRange(after, ...ends(range)));
    const select = ranges.length > 0 ? { selection: Selection.create(ranges), sequential: true } : {};
    this.cm.dispatch(...spec, { ...select, scrollIntoView: true, ...eventOf(origin) });
  }

  wordAt(pos: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  posToOffset(pos: EditorPosition): number {
    return toOffset(this.cm.state.doc, pos);
  }

  offsetToPos(offset: number): EditorPosition {
    const { doc } = this.cm.state;
    const line = doc.lineAt(Math.min(Math.max(offset, 0), doc.length));
    return { line: line.number - 1, ch: Math.min(Math.max(offset, 0), doc.length) - line.from };
  }
}

function eventOf(origin: string | undefined): TransactionSpec {
  return origin === undefined ? {} : { userEvent: origin };
}

function toOffset(doc: Text, { line, ch }: EditorPosition): number {
  if (line < 0) return 0;
  if (line >= doc.lines) return doc.length;
  const { from, length } = doc.line(line + 1);
  return from + Math.min(Math.max(ch, 0), length);
}

function toRange(doc: Text, from: EditorPosition, to: EditorPosition): SelectionRange {
  return Selection.range(toOffset(doc, from), toOffset(doc, to));
}
