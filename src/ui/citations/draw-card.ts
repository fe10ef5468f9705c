import { setIcon } from 'obsidian';
import type { Words } from '../words';
import type { CardDeps } from './card-deps';
import { isSheet } from './card-place';
import { drawCardSource, sourceName } from './card-source';
import { drawCardUnknown } from './card-unknown';

/** The keys of a drawn citation, in its order, each once. */
export function keysOf(citation: HTMLElement): readonly string[] {
  return [...new Set((citation.getAttribute('data-citekeys') ?? '').split(' ').filter((key) => key !== ''))];
}

/** Adds the card of a citation to a document: every source that it cites, one below the other. Placed nowhere yet. `close` ends it. */
export function drawCard(citation: HTMLElement, deps: CardDeps, close: () => void): HTMLElement {
  const { words, library, actions } = deps;
  const keys = keysOf(citation);
  const named = keys.map((key) => ({ key, source: library.sourceByKey(key) }));
  const names = named.map(({ key, source }) => (source ? sourceName(source, words) : key));
  const sheet = isSheet(citation.win);
  const card = citation.doc.body.createDiv({
    cls: `evidence-vault-card${sheet ? ' mod-sheet' : ''}`,
    attr: { role: 'dialog', tabindex: -1, 'aria-label': words.card.label(names.join('; ')) },
  });
  for (const { key, source } of named) {
    if (!source) drawCardUnknown(card, citation, key, deps, close);
    else drawCardSource(card, source, library.claimsOn(source.path), words, {
      open: (path) => {
        close();
        actions.open(path);
      },
      copy: () => actions.copyReference(citation, source.citekey),
    });
  }
  if (sheet) closeButton(card, words, close);
  return card;
}

/** Fingers have neither Escape nor a pointer to take away. */
function closeButton(card: HTMLElement, words: Words, close: () => void): void {
  const button = card.createEl('button', { cls: 'clickable-icon evidence-vault-card-close', attr: { type: 'button', 'aria-label': words.card.close } });
  setIcon(button, 'x');
  button.addEventListener('click', close);
}
