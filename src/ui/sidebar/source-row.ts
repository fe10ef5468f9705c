import { setIcon } from 'obsidian';
import type { ClaimDocument } from '../../application/search/document';
import type { Words } from '../words';

/** A source as a claim's row lists it. */
export type RowSource = ClaimDocument['sources'][number];

/** More sources than anybody reads in a sidebar: the claim note has them all. */
export const MOST_SOURCES = 50;

const UNSOUND: readonly string[] = ['retracted', 'withdrawn', 'partial_retraction', 'concern'];

/** Fills the row of one source: for or against, who and when, title, design, status. */
export function sourceRow(row: HTMLElement, source: RowSource, words: Words): void {
  const cell = row.createDiv({ cls: 'evidence-vault-source', attr: { role: 'gridcell' } });
  const head = cell.createDiv({ cls: 'evidence-vault-source-head' });
  head.createSpan({ cls: `evidence-vault-relation mod-${source.relation}`, text: words.relation[source.relation] });
  head.appendText(' ');
  head.createSpan({ cls: 'evidence-vault-source-who', text: who(source, words.sidebar), attr: { dir: 'auto' } });
  cell.createDiv({ cls: 'evidence-vault-source-title', text: source.title, attr: { dir: 'auto' } });
  const facts = cell.createDiv({ cls: 'evidence-vault-source-facts' });
  facts.createSpan({ text: words.design[source.design] });
  facts.appendText(' · ');
  const unsound = UNSOUND.includes(source.status);
  const status = facts.createSpan({ cls: unsound ? 'evidence-vault-warning' : '' });
  if (unsound) setIcon(status.createSpan({ attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  status.appendText(words.status[source.status]);
}

/** “Belavý DL et al. 2017”: a row has no room for thirty authors. */
function who(source: RowSource, words: Words['sidebar']): string {
  const authors = source.authors.split(', ');
  const short = authors.length > 2 ? words.andOthers(authors[0] ?? '') : source.authors;
  return [short || source.citekey, source.year].filter((part) => part !== undefined).join(' ');
}
