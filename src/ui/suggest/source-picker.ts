import { SuggestModal, type App } from 'obsidian';
import type { SourceHit } from '../../application/reference-search';
import type { Source } from '../../domain/source';
import type { Words } from '../words';
import { drawReferenceRow } from './reference-row';

const LIMIT = 30;

/** Lets a person choose one source by typing a part of its title, author, year or key; undefined where they close it. */
export function chooseSource(app: App, question: string, search: (query: string, limit: number) => Promise<readonly SourceHit[]>, words: Words): Promise<Source | undefined> {
  return new Promise((resolve) => new SourcePicker(app, question, search, words, resolve).open());
}

class SourcePicker extends SuggestModal<SourceHit> {
  private chosen: Source | undefined;

  constructor(app: App, question: string, private readonly search: (query: string, limit: number) => Promise<readonly SourceHit[]>, private readonly words: Words, private readonly finish: (source: Source | undefined) => void) {
    super(app);
    this.limit = LIMIT;
    this.emptyStateText = words.citing.insert.empty;
    this.setPlaceholder(question);
  }

  override async getSuggestions(query: string): Promise<SourceHit[]> {
    return [...await this.search(query, LIMIT)];
  }

  override renderSuggestion(hit: SourceHit, el: HTMLElement): void {
    drawReferenceRow(el, hit, this.words);
  }

  override onChooseSuggestion({ source }: SourceHit): void {
    this.chosen = source;
  }

  override onClose(): void {
    super.onClose();
    // The app closes the dialogue before it hands over the choice.
    window.setTimeout(() => this.finish(this.chosen), 0);
  }
}
