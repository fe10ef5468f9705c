import type { ListedSource } from '../../application/citing/note-references';
import { toPlainText } from '../../application/citing/rich-text';
import { baseName } from '../../domain/links';
import { drawCardClaims, drawCardFacts } from '../citations/card-source';
import { drawRich } from '../citations/draw-rich';
import { newTabOf } from '../sidebar/list-events';
import type { Words } from '../words';
import type { ReferencesActions } from './references-deps';
import { jumpButton, rowButton } from './row-buttons';

/** A row has less room than a card. */
const MOST_CLAIMS = 2;

/** A source of the list, and which of its citations was shown last (from 0; -1 for none). */
export interface CitedRowValue {
  readonly listed: ListedSource;
  readonly counted: boolean;
  readonly shown: number;
}

/** A reference as it prints, the state of its source, the claims that rest on it, and the ways to its citations and its note. */
export function drawCitedRow(el: HTMLElement, value: CitedRowValue, words: Words, actions: ReferencesActions, jump: (event: MouseEvent) => void): void {
  const { listed: { key, row, source, claims, places, embed }, counted, shown } = value;
  const { open, of, inEmbed, noCite } = words.references;
  el.addClass('evidence-vault-cited');
  const label = counted ? `${row.number ?? ''}.` : toPlainText(row.label);
  if (label !== '') el.createSpan({ cls: 'evidence-vault-cited-label', text: label });
  const main = el.createDiv({ cls: 'evidence-vault-cited-main' });
  drawRich(main.createDiv({ cls: 'evidence-vault-cited-text', attr: { dir: 'auto' } }), counted ? row.rest : row.text);
  if (source) drawCardFacts(main, source, words);
  if (claims.length > 0) drawCardClaims(main, claims, words, { open: (path) => actions.open(path, false) }, MOST_CLAIMS);
  const buttons = main.createDiv({ cls: 'evidence-vault-cited-buttons' });
  if (places.length > 0) jumpButton(buttons, words, key, places.length, shown, jump);
  else if (embed !== undefined) rowButton(buttons, 'embed', inEmbed(baseName(embed)), (event) => actions.open(embed, newTabOf(event)));
  else buttons.createSpan({ cls: 'evidence-vault-muted', text: noCite });
  if (source) rowButton(buttons, 'open', open, (event) => actions.open(source.path, newTabOf(event)), of(open, key));
}
