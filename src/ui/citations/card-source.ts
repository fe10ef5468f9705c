import { setIcon } from 'obsidian';
import { cleanText } from '../../application/citing/prepare-item';
import type { ClaimView } from '../../application/library';
import { shortReference } from '../../application/short-reference';
import { shortAuthors } from '../../domain/names';
import type { Source, Status } from '../../domain/source';
import { certaintyMark } from '../certainty-mark';
import type { Words } from '../words';
import { textButton } from './text-button';

/** More are one click away, in the source note. */
const MOST_CLAIMS = 3;

const ICONS: Readonly<Record<Status, string>> = {
  ok: 'circle-check',
  corrected: 'info',
  concern: 'triangle-alert',
  partial_retraction: 'triangle-alert',
  withdrawn: 'triangle-alert',
  retracted: 'triangle-alert',
  unknown: 'circle-help',
};

export interface CardSourceActions {
  open(path: string): void;
  copy(): void;
}

/** How a source is called in a card: `Khan and Scott · 2009`, or by its key where it says neither. */
export function sourceName(source: Source, words: Words): string {
  return cleanText(shortReference(source, words.citing.insert.noYear)) ?? source.citekey;
}

/** One cited source: title, who, when and where, design and status, the claims that rest on it, what can be done. */
export function drawCardSource(parent: HTMLElement, source: Source, claims: readonly ClaimView[], words: Words, actions: CardSourceActions): void {
  const el = parent.createDiv({ cls: 'evidence-vault-card-source' });
  el.createDiv({ cls: 'evidence-vault-card-title', text: titleOf(source), attr: { dir: 'auto' } });
  const who = [shortAuthors(source.authors), source.issued?.slice(0, 4), source.containerAbbrev ?? source.container];
  el.createDiv({ cls: 'evidence-vault-card-line', text: cleanText(who.filter((part) => part !== undefined && part !== '').join(' · ')) ?? '', attr: { dir: 'auto' } });
  drawCardFacts(el, source, words);
  if (claims.length > 0) drawCardClaims(el, claims, words, actions);
  const buttons = el.createDiv({ cls: 'evidence-vault-card-buttons' });
  const { card } = words;
  const name = sourceName(source, words);
  textButton(buttons, card.open, () => actions.open(source.path), card.of(card.open, name));
  textButton(buttons, card.copy, () => actions.copy(), card.of(card.copy, name));
}

/** CSL's marks in a title say how it is printed; a card shows the words. */
function titleOf({ title, citekey }: Source): string {
  return cleanText(title.replace(/<\/?(?:i|b|sub|sup|sc)>|<span class="nocase">|<\/span>/g, '')) ?? citekey;
}

/** Design and status of a source, in one line. */
export function drawCardFacts(parent: HTMLElement, { design, status }: Source, words: Words): void {
  const line = parent.createDiv({ cls: 'evidence-vault-card-line evidence-vault-card-facts' });
  line.createSpan({ text: `${words.design[design]} ·` });
  const mark = line.createSpan({ cls: `evidence-vault-card-status mod-${status}` });
  setIcon(mark.createSpan({ attr: { 'aria-hidden': 'true' } }), ICONS[status]);
  mark.createSpan({ text: words.status[status] });
}

/** The claims that rest on a source, with their certainty. */
export function drawCardClaims(parent: HTMLElement, claims: readonly ClaimView[], words: Words, actions: Pick<CardSourceActions, 'open'>, most = MOST_CLAIMS): void {
  parent.createDiv({ cls: 'evidence-vault-card-label', text: words.card.claims });
  const list = parent.createEl('ul', { cls: 'evidence-vault-card-claims' });
  for (const view of claims.slice(0, most)) drawClaim(list.createEl('li'), view, words, actions);
  const more = claims.length - most;
  if (more > 0) parent.createDiv({ cls: 'evidence-vault-card-line', text: words.card.more(more) });
}

function drawClaim(parent: HTMLElement, { claim, certainty, stale }: ClaimView, words: Words, actions: Pick<CardSourceActions, 'open'>): void {
  const head = parent.createDiv({ cls: 'evidence-vault-row-head' });
  certaintyMark(head, certainty, { words, stale });
  const verdict = [claim.state === 'reviewed' ? '' : words.sidebar.state[claim.state], claim.verdict ? words.verdict[claim.verdict] : words.sidebar.noVerdict];
  head.createSpan({ cls: `evidence-vault-verdict mod-${claim.verdict ?? 'none'}`, text: verdict.filter((word) => word !== '').join(' · ') });
  textButton(parent, cleanText(claim.statement) ?? claim.path, () => actions.open(claim.path)).setAttr('dir', 'auto');
}
