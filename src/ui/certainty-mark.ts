import type { Certainty } from '../domain/certainty';
import type { Words } from './words';

/** The mark without its word, for places that are text only. The same in every language. */
export const CERTAINTY_SYMBOLS: Readonly<Record<Certainty, string>> = {
  high: '⊕⊕⊕⊕',
  moderate: '⊕⊕⊕◯',
  low: '⊕⊕◯◯',
  very_low: '⊕◯◯◯',
  incomplete: '…',
  ungraded: '◌',
};

export interface CertaintyMarkOptions {
  readonly words: Words;
  /** The evidence changed since the claim was graded: adds “· changed”. */
  readonly stale?: boolean;
}

const KIND: Readonly<Record<string, string>> = { '⊕': 'mod-full', '◯': 'mod-empty', '◌': 'mod-open', '…': 'mod-dots' };

/**
 * The certainty mark, the same everywhere: four circles and a word. The characters stay in the page for copying, but the circles are
 * drawn by the style sheet, since fonts give these characters different sizes. Screen readers hear “Low certainty”.
 */
export function certaintyMark(parent: HTMLElement, certainty: Certainty, options: CertaintyMarkOptions): HTMLElement {
  const words = options.words.certainty;
  const spoken = options.stale ? `${words.spoken[certainty]}, ${words.spokenChanged}` : words.spoken[certainty];
  const mark = parent.createSpan({
    cls: `evidence-vault-mark mod-${certainty}`,
    attr: { role: 'img', 'aria-label': spoken, 'data-certainty': certainty },
  });
  const circles = mark.createSpan({ cls: 'evidence-vault-circles' });
  for (const symbol of CERTAINTY_SYMBOLS[certainty]) {
    circles.createSpan({ cls: `evidence-vault-circle ${KIND[symbol] ?? ''}`.trim(), text: symbol });
  }
  mark.appendText(' ');
  mark.createSpan({ cls: 'evidence-vault-mark-word', text: words.word[certainty] });
  if (options.stale) mark.createSpan({ cls: 'evidence-vault-mark-changed', text: ` · ${words.changed}` });
  return mark;
}

/** The mark as plain text, such as `⊕⊕◯◯ Low · changed`. */
export function certaintyText(certainty: Certainty, options: CertaintyMarkOptions): string {
  const { word, changed } = options.words.certainty;
  return `${CERTAINTY_SYMBOLS[certainty]} ${word[certainty]}${options.stale ? ` · ${changed}` : ''}`;
}
