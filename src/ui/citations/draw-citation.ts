import type { ShownCitation } from '../../application/citing/cited-note';
import { toPlainText } from '../../application/citing/rich-text';
import { shortReference } from '../../application/short-reference';
import type { Source, Status } from '../../domain/source';
import type { Words } from '../words';
import { drawRich } from './draw-rich';

/** Words, and the sources behind keys. */
export interface DrawCitationDeps {
  readonly words: Words;
  readonly sourceOf: (key: string) => Source | undefined;
}

/** Whoever reads a sentence should see this beside its number. */
const UNSOUND: readonly Status[] = ['retracted', 'withdrawn', 'partial_retraction'];

/**
 * Adds a citation as it prints: raised numbers, italics. Keys without a source show as `[?key]`, and a retracted source has that word beside
 * it, which does not print. It can be reached with the keyboard; its label names its sources.
 */
export function drawCitation(parent: HTMLElement, shown: ShownCitation, deps: DrawCitationDeps): HTMLElement {
  const { words } = deps;
  const { text = [], unknown, cluster } = shown;
  const keys = [...new Set(cluster.items.map(({ id }) => id))];
  const el = parent.createSpan({
    cls: ['evidence-vault-citation', ...(unknown.length > 0 ? ['evidence-vault-unresolved'] : [])],
    attr: { 'data-citekeys': keys.join(' '), 'data-from': cluster.from, tabindex: '0', role: 'button', 'aria-label': labelOf(shown, keys, deps) },
  });
  const [lead] = cluster.items;
  // The handle of somebody unknown stays in the sentence; what is cited beside it does not.
  if (lead?.mode === 'AuthorInText' && shown.text === undefined) el.appendText(`@${lead.id} `);
  // What is pressed cannot hold links; the card has them.
  drawRich(el, text, { links: false });
  for (const [index, key] of unknown.entries()) {
    if (index > 0 || text.length > 0) el.appendText(' ');
    el.createSpan({ cls: 'evidence-vault-unresolved-key', text: `[?${key}]` });
  }
  for (const status of noticesOf(keys, deps)) el.createSpan({ cls: 'evidence-vault-citation-notice', text: ` ${words.status[status].toLowerCase()}` });
  return el;
}

/** The same for two citations that are drawn alike. A citation is a new value whenever its sources changed. */
export function lookOf(shown: ShownCitation, deps: DrawCitationDeps): string {
  const known = looks.get(shown);
  if (known !== undefined) return known;
  const keys = shown.cluster.items.map(({ id }) => id);
  const look = JSON.stringify([shown.text, shown.unknown, labelOf(shown, keys, deps)]);
  looks.set(shown, look);
  return look;
}

const looks = new WeakMap<ShownCitation, string>();

/** Whether it begins with a raised number, which stands next to its word without a space. */
export function isRaised({ text }: ShownCitation): boolean {
  return text?.[0]?.raised === 'sup';
}

function labelOf({ text = [] }: ShownCitation, keys: readonly string[], { words, sourceOf }: DrawCitationDeps): string {
  const sources = keys.map((key) => {
    const source = sourceOf(key);
    if (!source) return words.rendering.unknown(key);
    const named = shortReference(source, '').replace(' · ', ' ') || source.title;
    return UNSOUND.includes(source.status) ? `${named} (${words.status[source.status].toLowerCase()})` : named;
  });
  return words.rendering.label(toPlainText(text), sources);
}

function noticesOf(keys: readonly string[], { sourceOf }: DrawCitationDeps): Status[] {
  return [...new Set(keys.flatMap((key) => sourceOf(key)?.status ?? []))].filter((status) => UNSOUND.includes(status));
}
