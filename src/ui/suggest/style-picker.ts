import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch, type SearchMatches } from 'obsidian';
import type { RichText } from '../../application/citing/rich-text';
import { drawRich } from '../citations/draw-rich';
import type { Words } from '../words';

/** A citation style to choose from. */
export interface StyleChoice {
  readonly id: string;
  readonly title: string;
  /** Journals that use it: it is found by their names too. */
  readonly journals?: string;
  /** Why it cannot be used and what to do, in sentences. */
  readonly problem?: string;
}

/** How one article is cited in a style and how it stands in the list; or why it cannot be shown, as a sentence. */
export type StyleSample = { readonly citation: RichText; readonly reference: RichText } | { readonly problem: string };

/** Draws a sample: a sentence that cites, and the reference, as they will look. */
export function drawStyleSample(parent: HTMLElement, sample: StyleSample | undefined, { citing: { style: text } }: Words): void {
  parent.empty();
  if (sample === undefined || 'problem' in sample) {
    parent.setText(sample?.problem ?? text.noSample);
    return;
  }
  const raised = sample.citation.every(({ raised: how }) => how === 'sup');
  parent.appendText(text.sentence + (raised ? '' : ' '));
  drawRich(parent, sample.citation, { links: false });
  parent.appendText('. ');
  const reference = parent.createDiv();
  drawRich(reference, sample.reference, { links: false });
}

export interface StylePickerDeps {
  readonly words: Words;
  readonly styles: readonly StyleChoice[];
  /** The style in use, marked in the list. */
  readonly current: string;
  /** Slow: asked for one row at a time. */
  sample(id: string): Promise<StyleSample>;
}

/** Lets a person choose a style by typing part of its name; undefined where they close it. */
export function chooseStyle(app: App, deps: StylePickerDeps): Promise<StyleChoice | undefined> {
  return new Promise((resolve) => new StylePicker(app, deps, resolve).open());
}

class StylePicker extends FuzzySuggestModal<StyleChoice> {
  private readonly samples = new Map<string, Promise<StyleSample | undefined>>();
  private done = false;

  constructor(app: App, private readonly deps: StylePickerDeps, private readonly finish: (style: StyleChoice | undefined) => void) {
    super(app);
    this.modalEl.addClass('evidence-vault-styles');
    this.setPlaceholder(deps.words.citing.style.placeholder);
  }

  override getItems(): StyleChoice[] {
    return [...this.deps.styles];
  }

  override getItemText(style: StyleChoice): string {
    return `${style.title} ${style.journals ?? ''}`;
  }

  override renderSuggestion(match: FuzzyMatch<StyleChoice>, el: HTMLElement): void {
    const { style: text } = this.deps.words.citing;
    el.addClass('evidence-vault-style');
    const title = el.createDiv({ cls: 'evidence-vault-style-title' });
    const { item, match: { matches } } = match;
    renderMatches(title, item.title, within(matches, 0, item.title.length));
    if (item.id === this.deps.current) title.createSpan({ cls: 'evidence-vault-muted', text: ` · ${text.current}` });
    if (item.journals) renderMatches(el.createDiv({ cls: 'evidence-vault-style-journals' }), item.journals, within(matches, item.title.length + 1, Infinity));
    const sample = el.createDiv({ cls: 'evidence-vault-style-sample' });
    if (item.problem !== undefined) sample.setText(item.problem);
    else void this.sample(item.id).then((shown) => drawStyleSample(sample, shown, this.deps.words));
  }

  override onChooseItem(style: StyleChoice): void {
    this.done = true;
    this.finish(style);
  }

  override onClose(): void {
    super.onClose();
    // The app closes the dialogue before it hands over the choice.
    window.setTimeout(() => {
      if (!this.done) this.finish(undefined);
    }, 0);
  }

  private sample(id: string): Promise<StyleSample | undefined> {
    const known = this.samples.get(id) ?? this.deps.sample(id).catch(() => undefined);
    this.samples.set(id, known);
    return known;
  }
}

/** The matched ranges in one part of a text, counted from where that part starts. */
function within(matches: SearchMatches, from: number, to: number): SearchMatches {
  return matches.flatMap(([start, end]): SearchMatches => (end > from && start < to ? [[Math.max(start, from) - from, Math.min(end, to) - from]] : []));
}
