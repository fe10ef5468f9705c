import { setIcon } from 'obsidian';
import { similarKeys } from '../../application/citing/similar-keys';
import { sourceName } from './card-source';
import type { CardDeps } from './card-deps';
import { textButton } from './text-button';

/** A key that no source has: what is wrong, keys that may have been meant, and how a source of that key comes about. `done` closes the card. */
export function drawCardUnknown(parent: HTMLElement, citation: HTMLElement, key: string, deps: CardDeps, done: () => void): void {
  const { words: { card }, actions } = deps;
  const el = parent.createDiv({ cls: 'evidence-vault-card-source' });
  const line = el.createDiv({ cls: 'evidence-vault-card-unknown' });
  setIcon(line.createSpan({ attr: { 'aria-hidden': 'true' } }), 'circle-help');
  line.createSpan({ text: card.unknown(key) });
  drawSimilar(el, citation, key, deps, done);
  const buttons = el.createDiv({ cls: 'evidence-vault-card-buttons' });
  const button = (text: string, act: (key: string) => void): void => {
    textButton(buttons, text, () => {
      done();
      act(key);
    }, card.of(text, key));
  };
  button(card.create, (wanted) => actions.createSource(wanted));
  if (actions.lookUp) button(card.lookUp, actions.lookUp);
}

function drawSimilar(parent: HTMLElement, citation: HTMLElement, key: string, deps: CardDeps, done: () => void): void {
  const { words, library, actions } = deps;
  const times = deps.timesCited(citation, key);
  const similar = times === undefined ? [] : similarKeys(key, library.sources().map(({ citekey }) => citekey));
  if (times === undefined || similar.length === 0) return;
  parent.createDiv({ cls: 'evidence-vault-card-label', text: words.card.didYouMean });
  const list = parent.createEl('ul', { cls: 'evidence-vault-card-claims' });
  let everywhere = false;
  for (const other of similar) {
    const source = library.sourceByKey(other);
    const row = list.createEl('li');
    textButton(row, other, () => {
      done();
      actions.replaceKey(citation, key, other, everywhere);
    }, words.card.useKey(other));
    if (source) row.createSpan({ cls: 'evidence-vault-card-line', text: ` ${sourceName(source, words)}`, attr: { dir: 'auto' } });
  }
  if (times < 2) return;
  const label = parent.createEl('label', { cls: 'evidence-vault-card-everywhere' });
  const box = label.createEl('input', { attr: { type: 'checkbox' } });
  label.createSpan({ text: words.card.everywhere(times) });
  box.addEventListener('change', () => {
    everywhere = box.checked;
  });
}
