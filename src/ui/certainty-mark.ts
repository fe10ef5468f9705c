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

/** Measures of the drawing, in the units of its view box: a circle's radius, the distance of two centres, the height. */
const RADIUS = 5.5;
const STEP = 14;
const HEIGHT = 13;

/**
 * The certainty mark, the same everywhere: four circles and a word. The characters stay in the page for copying and searching, but the circles are
 * drawn, since fonts give these characters different sizes. Screen readers hear “Low certainty”.
 */
export function certaintyMark(parent: HTMLElement, certainty: Certainty, options: CertaintyMarkOptions): HTMLElement {
  const words = options.words.certainty;
  const spoken = options.stale ? `${words.spoken[certainty]}, ${words.spokenChanged}` : words.spoken[certainty];
  const mark = parent.createSpan({
    cls: `evidence-vault-mark mod-${certainty}`,
    attr: { role: 'img', 'aria-label': spoken, 'data-certainty': certainty },
  });
  const drawn = certainty !== 'incomplete';
  mark.createSpan({ cls: drawn ? 'evidence-vault-hidden' : '', text: CERTAINTY_SYMBOLS[certainty] });
  if (drawn) circles(mark, CERTAINTY_SYMBOLS[certainty]);
  mark.appendText(' ');
  mark.createSpan({ cls: 'evidence-vault-mark-word', text: words.word[certainty] });
  if (options.stale) mark.createSpan({ cls: 'evidence-vault-mark-changed', text: ` · ${words.changed}` });
  return mark;
}

/** One path for all circles: lists have hundreds of marks. */
function circles(mark: HTMLElement, symbol: string): void {
  const path = Array.from(symbol, (sign, index) => circle(index * STEP + HEIGHT / 2, sign === '⊕')).join('');
  const viewBox = `0 0 ${(symbol.length - 1) * STEP + HEIGHT} ${HEIGHT}`;
  mark.createSvg('svg', { cls: 'evidence-vault-circles', attr: { viewBox, 'aria-hidden': 'true' } }).createSvg('path', { attr: { d: path } });
}

function circle(centre: number, full: boolean): string {
  const middle = HEIGHT / 2;
  const left = centre - RADIUS;
  const round = `M${left} ${middle}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`;
  return full ? `${round}M${left} ${middle}h${2 * RADIUS}M${centre} ${middle - RADIUS}v${2 * RADIUS}` : round;
}

/** The mark as plain text, such as `⊕⊕◯◯ Low · changed`. */
export function certaintyText(certainty: Certainty, options: CertaintyMarkOptions): string {
  const { word, changed } = options.words.certainty;
  return `${CERTAINTY_SYMBOLS[certainty]} ${word[certainty]}${options.stale ? ` · ${changed}` : ''}`;
}
