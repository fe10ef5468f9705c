import type { Words } from '../words';
import { drawnOnce } from './drawn-once';

/** Why there are no rows. `rows`: there are some, so nothing is said. */
export type MessageValue =
  | { readonly say: 'rows' | 'reading' | 'empty-vault' | 'failed' }
  | { readonly say: 'none'; readonly query: string; readonly filtered: boolean; readonly nearest: readonly string[] };

export interface MessageActions {
  createStarterVault(): void;
  importArticle(): void;
  createClaim(statement: string): void;
  searchFor(term: string): void;
  clearFilters(): void;
  tryAgain(): void;
}

/** What stands in place of the rows: first steps in an empty vault, ways on where nothing was found. Returns the function that draws it. */
export function message(parent: HTMLElement, words: Words['sidebar'], actions: MessageActions): (value: MessageValue) => void {
  const el = parent.createDiv({ cls: 'evidence-vault-message' });
  return drawnOnce<MessageValue>(el, (_, value) => {
    el.toggleClass('evidence-vault-gone', value.say === 'rows' || value.say === 'reading');
    if (value.say === 'empty-vault') firstSteps(el, words, actions);
    else if (value.say === 'none') nothingFound(el, value, words, actions);
    else if (value.say === 'failed') {
      el.createEl('p', { text: words.failed });
      button(el, words.tryAgain, () => actions.tryAgain());
    }
  });
}

function firstSteps(el: HTMLElement, { empty }: Words['sidebar'], actions: MessageActions): void {
  el.createEl('p', { cls: 'evidence-vault-message-title', text: empty.title });
  el.createEl('p', { text: empty.lead });
  const steps = el.createEl('ol', { cls: 'evidence-vault-steps' });
  const step = ({ does, says }: { does: string; says: string }, act: () => void): void => {
    const item = steps.createEl('li');
    button(item, does, act);
    item.createDiv({ cls: 'evidence-vault-step-says', text: says });
  };
  step(empty.starter, () => actions.createStarterVault());
  step(empty.article, () => actions.importArticle());
  step(empty.claim, () => actions.createClaim(''));
}

function nothingFound(
  el: HTMLElement, value: Extract<MessageValue, { say: 'none' }>, words: Words['sidebar'], actions: MessageActions,
): void {
  const { none } = words;
  if (value.filtered) {
    // There may be such a claim behind the filters, so this is no place to offer another.
    el.createEl('p', { text: none.filtered });
    button(el, words.clearFilters, () => actions.clearFilters());
    return;
  }
  el.createEl('p', { text: none.about(value.query) });
  nearestTerms(el, value.nearest, words, actions);
  const ways = el.createDiv({ cls: 'evidence-vault-ways' });
  button(ways, none.create, () => actions.createClaim(value.query));
  button(ways, none.article, () => actions.importArticle());
}

function nearestTerms(el: HTMLElement, nearest: readonly string[], { none }: Words['sidebar'], actions: MessageActions): void {
  if (nearest.length === 0) return;
  el.createEl('p', { text: none.nearest });
  const terms = el.createDiv({ cls: 'evidence-vault-nearest' });
  for (const term of nearest) {
    const face = terms.createEl('button', { cls: 'evidence-vault-chip', text: term, attr: { type: 'button', 'aria-label': none.searchFor(term) } });
    face.addEventListener('click', () => actions.searchFor(term));
  }
}

function button(parent: HTMLElement, text: string, act: () => void): void {
  parent.createEl('button', { cls: 'evidence-vault-button', text, attr: { type: 'button' } }).addEventListener('click', () => act());
}
