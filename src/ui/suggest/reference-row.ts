import { setIcon } from 'obsidian';
import type { ReferenceHit } from '../../application/reference-search';
import { shortReference } from '../../application/short-reference';
import type { Source, Status } from '../../domain/source';
import { certaintyMark } from '../certainty-mark';
import { highlight } from '../highlight';
import type { Words } from '../words';

/** Statuses after which a source is not cited without asking. */
const UNSOUND: readonly Status[] = ['retracted', 'withdrawn'];
/** Statuses that a row names, without asking. */
const NAMED: readonly Status[] = [...UNSOUND, 'concern', 'partial_retraction'];

/** Whether a source was retracted or withdrawn: citing it asks first. */
export function isUnsound(source: Source): boolean {
  return UNSOUND.includes(source.status);
}

/** What a suggestion is called, for labels and questions. */
export function hitTitle(hit: ReferenceHit): string {
  return hit.kind === 'claim' ? hit.view.claim.statement : hit.source.title || hit.source.citekey;
}

/** Citation keys that choosing the suggestion inserts. */
export function hitKeys(hit: ReferenceHit): readonly string[] {
  return hit.kind === 'claim' ? hit.keys : [hit.source.citekey];
}

/** A suggestion: its title with the matched words, and below it the certainty of a claim or the design and year of a source. */
export function drawReferenceRow(el: HTMLElement, hit: ReferenceHit, words: Words): void {
  el.addClass('evidence-vault-reference', `mod-${hit.kind}`);
  const title = el.createDiv({ cls: 'evidence-vault-reference-title' });
  highlight(title, hitTitle(hit), hit.ranges);
  const line = el.createDiv({ cls: 'evidence-vault-reference-line' });
  if (hit.kind === 'source') drawSourceLine(line, hit.source, words);
  else drawClaimLine(line, hit, words);
}

function drawSourceLine(line: HTMLElement, source: Source, words: Words): void {
  line.createSpan({ cls: 'evidence-vault-reference-kind', text: words.citing.insert.source });
  line.createSpan({ text: `${shortReference(source, words.citing.insert.noYear)} · ${words.design[source.design]}` });
  line.createSpan({ cls: 'evidence-vault-reference-key', text: `@${source.citekey}` });
  if (NAMED.includes(source.status)) drawWarning(line, words.status[source.status]);
}

function drawClaimLine(line: HTMLElement, hit: Extract<ReferenceHit, { kind: 'claim' }>, words: Words): void {
  line.createSpan({ cls: 'evidence-vault-reference-kind', text: words.citing.insert.claim });
  certaintyMark(line, hit.view.certainty, { words, stale: hit.view.stale });
  line.createSpan({ text: words.citing.insert.sources(hit.keys.length) });
  const cited = hit.view.sources.filter(({ source }) => hit.keys.includes(source.citekey));
  if (cited.some(({ source }) => isUnsound(source))) drawWarning(line, words.citing.insert.unsound);
}

function drawWarning(line: HTMLElement, text: string): void {
  const warning = line.createSpan({ cls: 'evidence-vault-alert' });
  setIcon(warning.createSpan({ attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  warning.appendText(text);
}
