import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Words } from '../words';

/** A citation style to choose from. */
export interface StyleChoice {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be used and what to do, in sentences. */
  readonly problem?: string;
}

export interface StylePickerDeps {
  readonly words: Words;
  readonly styles: readonly StyleChoice[];
  /** The style in use, marked in the list. */
  readonly current: string;
  /** One reference in the style, as plain text, or why there is none; undefined where that is not known. Slow: asked for one row at a time. */
  sample(id: string): Promise<string | undefined>;
}

/** Lets a person choose a style by typing part of its name; undefined where they close it. */
export function chooseStyle(app: App, deps: StylePickerDeps): Promise<StyleChoice | undefined> {
  return new Promise((resolve) => new StylePicker(app, deps, resolve).open());
}

class StylePicker extends FuzzySuggestModal<StyleChoice> {
  private readonly samples = new Map<string, Promise<string | undefined>>();
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
    return style.title;
  }

  override renderSuggestion(match: FuzzyMatch<StyleChoice>, el: HTMLElement): void {
    const { style: text } = this.deps.words.citing;
    el.addClass('evidence-vault-style');
    const title = el.createDiv({ cls: 'evidence-vault-style-title' });
    super.renderSuggestion(match, title);
    if (match.item.id === this.deps.current) title.createSpan({ cls: 'evidence-vault-muted', text: ` · ${text.current}` });
    const sample = el.createDiv({ cls: 'evidence-vault-style-sample' });
    if (match.item.problem !== undefined) sample.setText(match.item.problem);
    else void this.sample(match.item.id).then((shown) => sample.setText(shown ?? text.noSample));
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

  private sample(id: string): Promise<string | undefined> {
    const known = this.samples.get(id) ?? this.deps.sample(id).catch(() => undefined);
    this.samples.set(id, known);
    return known;
  }
}
