import type { UncitedLink } from '../../application/citing/note-references';
import { certaintyMark } from '../certainty-mark';
import { newTabOf } from '../sidebar/list-events';
import type { Words } from '../words';
import type { ReferencesActions } from './references-deps';
import { jumpButton, rowButton } from './row-buttons';

/** A source or claim that the note links without citing it. */
export function drawLinkRow(el: HTMLElement, link: UncitedLink, words: Words, actions: ReferencesActions, jump: (event: MouseEvent) => void): void {
  const { references: { of }, citing: { insert }, sidebar: { cite } } = words;
  const { claim, title } = link;
  const head = el.createDiv({ cls: 'evidence-vault-row-head' });
  if (claim) certaintyMark(head, claim.certainty, { words, stale: claim.stale });
  head.createSpan({ cls: 'evidence-vault-muted', text: claim ? insert.claim : insert.source });
  rowButton(el, 'open', title, (event) => actions.open(link.path, newTabOf(event))).setAttr('dir', 'auto');
  const buttons = el.createDiv({ cls: 'evidence-vault-cited-buttons' });
  rowButton(buttons, 'cite', cite, () => actions.cite(link), of(cite, title));
  jumpButton(buttons, words, title, 1, -1, jump);
}
