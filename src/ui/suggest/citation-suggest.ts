import { EditorSuggest, type App, type Editor, type EditorPosition, type EditorSuggestContext, type EditorSuggestTriggerInfo, type TFile } from 'obsidian';
import type { ReferenceSearch, SourceHit } from '../../application/reference-search';
import type { Words } from '../words';
import { citationTrigger, isOutsideProse } from './citation-trigger';
import { completion } from './completion';
import { drawReferenceRow } from './reference-row';

/** A source chosen while typing, and the stretch of the note that it replaces (UTF-16 offsets). */
export interface CompletedCitation {
  readonly path: string;
  readonly hit: SourceHit;
  readonly from: number;
  readonly to: number;
  /** What replaces the stretch. */
  readonly insert: string;
}

export interface CitationSuggestDeps {
  readonly words: Words;
  readonly references: ReferenceSearch;
  complete(citation: CompletedCitation): void;
}

/** Suggestions shown at once. */
const LIMIT = 12;

/** Completes `@` and `[@` in a note with the sources of the vault: by citation key, author or title, and despite slips. */
export class CitationSuggest extends EditorSuggest<SourceHit> {
  override limit = LIMIT;
  /** What the rows shown answer. */
  private answered = '';

  constructor(app: App, private readonly deps: CitationSuggestDeps) {
    super(app);
    const { hint } = deps.words.citing.completion;
    this.setInstructions([{ command: '↵', purpose: hint.insert }, { command: 'esc', purpose: hint.close }]);
  }

  override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    if (!file) return null;
    const trigger = citationTrigger(editor.getLine(cursor.line).slice(0, cursor.ch));
    if (!trigger || isOutsideProse((n) => editor.getLine(n), cursor.line)) return null;
    return { start: { line: cursor.line, ch: trigger.start }, end: cursor, query: trigger.query };
  }

  override async getSuggestions({ query }: EditorSuggestContext): Promise<SourceHit[]> {
    const hits = await this.deps.references.sources(query, LIMIT);
    if ((this.context?.query ?? query) === query) this.answered = query;
    return [...hits];
  }

  override renderSuggestion(hit: SourceHit, el: HTMLElement): void {
    drawReferenceRow(el, hit, this.deps.words);
  }

  override selectSuggestion(hit: SourceHit): void {
    const { context } = this;
    this.close();
    if (!context) return;
    // Who types and presses Enter at once means the words, not a row that is still there from the words before.
    if (this.answered === context.query) this.complete(hit, context);
    else void this.completeFirst(context);
  }

  private async completeFirst(context: EditorSuggestContext): Promise<void> {
    const { editor, query, start, end } = context;
    const written = editor.getRange(start, end);
    const [first] = await this.deps.references.sources(query, LIMIT);
    if (first && editor.getRange(start, end) === written) this.complete(first, context);
  }

  private complete(hit: SourceHit, { editor, file, start, end }: EditorSuggestContext): void {
    const line = editor.getLine(end.line);
    const trigger = citationTrigger(line.slice(0, end.ch));
    const written = completion(hit.source.citekey, line.slice(end.ch), trigger?.inBrackets ?? false);
    this.deps.complete({
      path: file.path,
      hit,
      from: editor.posToOffset(start),
      to: editor.posToOffset(end) + written.replaces,
      insert: written.insert,
    });
  }
}
