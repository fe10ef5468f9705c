import { setIcon } from 'obsidian';
import type { ClaimDocument } from '../../application/search/document';
import { certaintyMark } from '../certainty-mark';
import { highlight, type TextRange } from '../highlight';
import type { Words } from '../words';

/** One hit as a row shows it. */
export interface ClaimRowValue {
  readonly document: ClaimDocument;
  /** Matched words in the statement. */
  readonly ranges: readonly TextRange[];
  readonly unfolded: boolean;
  /** On phones and tablets, which have neither a right mouse button nor keys, a button opens the menu. */
  readonly touch: boolean;
}

/** Statuses that take the ground away from under a claim. */
const UNSOUND: readonly string[] = ['retracted', 'withdrawn'];

/**
 * Fills a row of the list with a claim: mark and verdict, statement, whom it is about, counts, newest year, “Cite”. Two cells: what the claim says,
 * and its buttons (`data-does` says which). The listeners are the list's.
 */
export function claimRow(row: HTMLElement, value: ClaimRowValue, words: Words): void {
  row.empty();
  const { document } = value;
  const claim = row.createDiv({ cls: 'evidence-vault-claim', attr: { role: 'gridcell' } });
  const head = claim.createDiv({ cls: 'evidence-vault-row-head' });
  certaintyMark(head, document.certainty, { words, stale: document.stale });
  verdictWord(head, document, words);
  highlight(claim.createDiv({ cls: 'evidence-vault-statement', attr: { dir: 'auto' } }), document.statement || document.title, value.ranges);
  warning(claim, document, words.sidebar);
  about(claim, document, words.sidebar);
  const buttons = row.createDiv({ cls: 'evidence-vault-row-buttons', attr: { role: 'gridcell' } });
  sourcesButton(buttons, value, words.sidebar);
  if (value.touch) menuButton(buttons, words.sidebar);
  citeButton(buttons, words.sidebar);
}

function verdictWord(parent: HTMLElement, { verdict }: ClaimDocument, words: Words): void {
  const text = verdict ? words.verdict[verdict] : words.sidebar.noVerdict;
  parent.createSpan({ cls: `evidence-vault-verdict mod-${verdict ?? 'none'}`, text });
}

/** Whom the claim is about, after the state of the note: a draft or a superseded claim looks like any other unless it is said. */
function about(parent: HTMLElement, { state, population }: ClaimDocument, words: Words['sidebar']): void {
  if (state === 'reviewed' && !population) return;
  const line = parent.createDiv({ cls: 'evidence-vault-about' });
  if (state !== 'reviewed') line.createSpan({ cls: `evidence-vault-state mod-${state}`, text: words.state[state] });
  if (state !== 'reviewed' && population) line.appendText(' · ');
  if (population) line.createSpan({ cls: 'evidence-vault-population', text: population, attr: { dir: 'auto' } });
}

/** Background does not carry the claim, so its retraction is no warning here. */
function warning(parent: HTMLElement, document: ClaimDocument, words: Words['sidebar']): void {
  const unsound = document.sources.filter((source) => source.relation !== 'background' && UNSOUND.includes(source.status)).length;
  if (unsound === 0) return;
  const line = parent.createDiv({ cls: 'evidence-vault-warning' });
  setIcon(line.createSpan({ attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  line.createSpan({ text: words.unsound(unsound) });
}

function sourcesButton(parent: HTMLElement, { document, unfolded }: ClaimRowValue, words: Words['sidebar']): void {
  if (document.sources.length === 0) {
    parent.createSpan({ cls: 'evidence-vault-facts', text: words.noSources });
    return;
  }
  const button = parent.createEl('button', {
    cls: 'evidence-vault-facts evidence-vault-fold',
    attr: { type: 'button', tabindex: -1, 'data-does': 'sources', 'aria-expanded': String(unfolded) },
  });
  const facts = [words.sourcesFor(document.supports), words.sourcesAgainst(document.contradicts)];
  if (document.newestYear !== undefined) facts.push(words.newest(document.newestYear));
  button.createSpan({ text: facts.join(' · ') });
}

function menuButton(parent: HTMLElement, words: Words['sidebar']): void {
  const attr = { type: 'button', tabindex: -1, 'data-does': 'menu', 'aria-label': words.options, 'aria-haspopup': 'menu' };
  setIcon(parent.createEl('button', { cls: 'clickable-icon evidence-vault-row-menu', attr }), 'ellipsis-vertical');
}

function citeButton(parent: HTMLElement, words: Words['sidebar']): void {
  const button = parent.createEl('button', { cls: 'evidence-vault-cite', attr: { type: 'button', tabindex: -1, 'data-does': 'cite' } });
  button.createSpan({ text: '❝', attr: { 'aria-hidden': 'true' } });
  button.appendText(words.cite);
}
