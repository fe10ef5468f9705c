import type { UncitedLink } from '../../application/citing/note-references';
import { certaintyMark } from '../certainty-mark';
import { newTabOf } from '../sidebar/list-events';
import type { Words } from '../words';
import { rowButton } from './row-buttons';
import type { ReferencesActions } from './references-deps';

/** What decides how the row of a link looks. */
export function seenOfLink({ title, claim, keys, places }: UncitedLink): unknown {
  return [title, claim?.certainty, claim?.stale, keys, places];
}

/** A source or claim that the note links without citing it. */
export function drawLinkRow(el: HTMLElement, link: UncitedLink, words: Words, actions: ReferencesActions, jump: (event: MouseEvent) => void): void {
  const { references: { uncited: text, jump: spoken, show }, citing: { insert } } = words;
  const head = el.createDiv({ cls: 'evidence-vault-row-head' });
  if (link.claim) certaintyMark(head, link.claim.certainty, { words, stale: link.claim.stale });
  head.createSpan({ cls: 'evidence-vault-muted', text: link.claim ? insert.claim : insert.source });
  rowButton(el, 'open', link.title, (event) => actions.open(link.path, newTabOf(event))).setAttr('dir', 'auto');
  const buttons = el.createDiv({ cls: 'evidence-vault-cited-buttons' });
  const button = buttons.createEl('button', { cls: 'evidence-vault-cite', attr: { type: 'button', 'data-does': 'cite', 'aria-label': words.references.of(text.cite, link.title) } });
  button.createSpan({ text: '❝', attr: { 'aria-hidden': 'true' } });
  button.appendText(text.cite);
  button.addEventListener('click', () => actions.cite(link));
  rowButton(buttons, 'jump', show(1), jump, spoken(show(1), link.title));
}
