import { setIcon, SuggestModal, type App } from 'obsidian';
import type { ReferenceHit, ReferenceSearch } from '../../application/reference-search';
import type { Words } from '../words';
import { drawReferenceRow, hitKeys, hitTitle } from './reference-row';

/** One key that a person chose, with what stands around it. */
export interface ChosenReference {
  readonly key: string;
  readonly prefix?: string;
  readonly locator?: string;
  readonly suffix?: string;
}

export interface InsertReferenceDeps {
  readonly words: Words;
  readonly references: ReferenceSearch;
  /** Asks for page, prefix and suffix; undefined where the person changed their mind. Not given where they mean nothing. */
  readonly locate?: (chosen: ChosenReference) => Promise<ChosenReference | undefined>;
  /** A claim without a source that counts was chosen. */
  nothingToCite(claim: string): void;
}

/** Suggestions shown at once. */
const LIMIT = 30;

/** Lets a person choose one or more references; resolves to none where they close it. */
export function chooseReferences(app: App, deps: InsertReferenceDeps, query = ''): Promise<readonly ChosenReference[]> {
  return new Promise((resolve) => new InsertReferenceModal(app, deps, query, resolve).open());
}

/** Enter inserts, Tab adds and goes on, Shift+Enter asks for a page. On a phone each row has a plus, and a chosen one opens its page. */
export class InsertReferenceModal extends SuggestModal<ReferenceHit> {
  private chosen: readonly ChosenReference[] = [];
  private done = false;
  private readonly chips: HTMLElement;
  /** What was asked last, and what the rows shown answer. */
  private answer: Promise<readonly ReferenceHit[]> = Promise.resolve([]);
  private answered = '';

  constructor(app: App, private readonly deps: InsertReferenceDeps, private readonly query: string, private readonly finish: (chosen: readonly ChosenReference[]) => void) {
    super(app);
    const { insert } = deps.words.citing;
    this.limit = LIMIT;
    this.emptyStateText = insert.empty;
    this.modalEl.addClass('evidence-vault-insert');
    this.setPlaceholder(insert.placeholder);
    this.setInstructions([
      { command: '↵', purpose: insert.keys.insert },
      { command: 'tab', purpose: insert.keys.add },
      ...(deps.locate ? [{ command: 'shift ↵', purpose: insert.keys.locator }] : []),
      { command: 'esc', purpose: insert.keys.close },
    ]);
    this.chips = createDiv({ cls: 'evidence-vault-picked', attr: { role: 'group', 'aria-label': insert.chosen } });
    this.resultContainerEl.before(this.chips);
    this.scope.register([], 'Tab', (event) => this.act(event));
    this.scope.register(['Shift'], 'Enter', (event) => this.act(event));
    this.scope.register(['Mod'], 'Enter', () => this.end());
  }

  override onOpen(): void {
    void super.onOpen();
    if (this.query !== '') this.type(this.query);
  }

  override onClose(): void {
    super.onClose();
    // The app closes the dialogue before it hands over the choice, so what closing means is known one step later.
    window.setTimeout(() => this.finishOnce([]), 0);
  }

  override getSuggestions(query: string): Promise<ReferenceHit[]> {
    const answer = this.deps.references.all(query, LIMIT).then((hits) => {
      if (this.inputEl.value === query) this.answered = query;
      return [...hits];
    });
    this.answer = answer;
    return answer;
  }

  override renderSuggestion(hit: ReferenceHit, el: HTMLElement): void {
    drawReferenceRow(el, hit, this.deps.words);
    // For fingers and mice; the keyboard has Tab. A row of a list may hold no button of its own, so this is none.
    const add = el.createSpan({ cls: 'evidence-vault-add', attr: { 'aria-hidden': 'true' }, title: this.deps.words.citing.insert.add(hitTitle(hit)) });
    setIcon(add, 'plus');
    add.addEventListener('click', (event) => {
      event.stopPropagation();
      this.add(hit);
    });
  }

  override selectSuggestion(hit: ReferenceHit, event: MouseEvent | KeyboardEvent): void {
    const key = 'key' in event ? event.key : '';
    // With something chosen and nothing typed, Enter means “that is all”, not “and the first in the list”.
    if (key === 'Enter' && !event.shiftKey && this.chosen.length > 0 && this.inputEl.value.trim() === '') this.end();
    // Who types and presses a key at once means the words, not a row that is still there from the words before.
    else if (key !== '' && this.answered !== this.inputEl.value) void this.selectFirst(event);
    else if (key === 'Tab') this.add(hit);
    else if (key === 'Enter' && event.shiftKey) void this.addWithLocator(hit);
    else super.selectSuggestion(hit, event);
  }

  private async selectFirst(event: MouseEvent | KeyboardEvent): Promise<void> {
    const [first] = await this.answer.catch(() => []);
    if (first && !this.done) this.selectSuggestion(first, event);
  }

  override onChooseSuggestion(hit: ReferenceHit): void {
    this.put(hit);
    this.finishOnce(this.chosen);
  }

  /** Tab and Shift+Enter act on the suggestion that is marked; they never leave the dialogue. */
  private act(event: KeyboardEvent): false {
    this.selectActiveSuggestion(event);
    return false;
  }

  private add(hit: ReferenceHit): void {
    if (this.put(hit).length > 0) this.type('');
  }

  private type(text: string): void {
    this.inputEl.value = text;
    this.inputEl.dispatchEvent(new Event('input'));
    this.inputEl.focus();
  }

  private async addWithLocator(hit: ReferenceHit): Promise<void> {
    const [first] = this.put(hit);
    if (!first) return;
    await this.edit(first);
    this.type('');
  }

  /** Adds the keys of a suggestion that are not chosen yet and gives all its keys back. */
  private put(hit: ReferenceHit): readonly ChosenReference[] {
    const keys = hitKeys(hit);
    if (keys.length === 0) this.deps.nothingToCite(hitTitle(hit));
    const known = new Map(this.chosen.map((chosen) => [chosen.key, chosen]));
    const put = keys.map((key) => known.get(key) ?? { key });
    this.chosen = [...this.chosen, ...put.filter(({ key }) => !known.has(key))];
    this.drawChips();
    return put;
  }

  private async edit(chosen: ChosenReference): Promise<void> {
    const edited = await this.deps.locate?.(chosen);
    if (!edited) return;
    this.chosen = this.chosen.map((one) => (one.key === chosen.key ? edited : one));
    this.drawChips();
  }

  private drawChips(): void {
    const { insert } = this.deps.words.citing;
    this.chips.empty();
    for (const chosen of this.chosen) {
      const chip = this.chips.createSpan({ cls: 'evidence-vault-picked-one' });
      if (this.deps.locate) {
        chip.createEl('button', { text: chipText(chosen), attr: { type: 'button', 'aria-label': insert.edit(chosen.key) } })
          .addEventListener('click', () => void this.edit(chosen));
      } else chip.createSpan({ text: chipText(chosen) });
      const remove = chip.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': insert.remove(chosen.key) } });
      setIcon(remove, 'x');
      remove.addEventListener('click', () => {
        this.chosen = this.chosen.filter(({ key }) => key !== chosen.key);
        this.drawChips();
      });
    }
    if (this.chosen.length > 0) this.drawGo();
  }

  /** A way to finish for those who chose everything with the plus. */
  private drawGo(): void {
    this.chips.createEl('button', { cls: 'mod-cta', text: this.deps.words.citing.insert.go(this.chosen.length), attr: { type: 'button' } })
      .addEventListener('click', () => this.end());
  }

  private end(): false {
    this.finishOnce(this.chosen);
    this.close();
    return false;
  }

  private finishOnce(chosen: readonly ChosenReference[]): void {
    if (!this.done) this.finish(chosen);
    this.done = true;
  }
}

/** `see @khan2009, p. 3`: the key as it will stand in the note. */
function chipText({ key, prefix, locator, suffix }: ChosenReference): string {
  const before = prefix ? `${prefix} ` : '';
  return `${before}@${key}${locator ? `, ${locator}` : ''}${suffix ? ` ${suffix}` : ''}`;
}
