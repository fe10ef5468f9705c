import type { UsingNote, WhereUsed } from '../../application/reports/where-used';
import { baseName } from '../../domain/links';
import { certaintyMark } from '../certainty-mark';
import { newTabOf } from '../sidebar/list-events';
import type { Words } from '../words';
import { keyedList } from './keyed-rows';
import type { ReferencesActions } from './references-deps';
import { jumpButton, rowButton } from './row-buttons';

/** Where the source or claim is used; `progress` while notes are still being read. */
export interface UsedValue {
  readonly used: WhereUsed | undefined;
  readonly progress: string;
}

export interface UsedSection {
  readonly heading: HTMLElement;
  draw(value: UsedValue): void;
}

/** The section “Where … is used”: the notes that cite or link it, and the claims that rest on a source. */
export function usedSection(parent: HTMLElement, words: Words, actions: ReferencesActions): UsedSection {
  const { used: text } = words.references;
  const el = parent.createDiv({ cls: 'evidence-vault-reference-section' });
  const heading = el.createDiv({ cls: 'evidence-vault-reference-heading', attr: { role: 'heading', 'aria-level': 3, tabindex: -1 } });
  const status = el.createDiv({ cls: 'evidence-vault-muted', attr: { role: 'status' } });
  const label = (says: string): HTMLElement => el.createDiv({ cls: 'evidence-vault-card-label', text: says });
  const shown = new Map<string, number>();
  let now: WhereUsed | undefined;
  const notes = keyedList<UsingNote & Pick<WhereUsed, 'kind'>>(el, label(text.notes), (row, note, current) => drawNote(row, note, words, actions, () => {
    const nth = (shown.get(note.path) ?? -1) + 1;
    shown.set(note.path, nth);
    if (now) actions.showUse(now.path, current(), nth);
  }));
  const claims = keyedList<WhereUsed['claims'][number]>(el, label(text.claims), (row, claim) => drawClaim(row, claim, words, actions));
  return {
    heading,
    draw: ({ used, progress }) => {
      el.toggleClass('evidence-vault-gone', used === undefined);
      if (used === undefined) return;
      if (used.path !== now?.path) shown.clear();
      now = used;
      setOnce(heading, text.title(baseName(used.path)));
      setOnce(status, progress || (used.notes.length + used.claims.length === 0 ? text.none : ''));
      notes(used.notes.map((note) => ({ key: note.path, value: { ...note, kind: used.kind } })));
      claims(used.claims.map((claim) => ({ key: `${claim.view.claim.path} ${claim.relation}`, value: claim })));
    },
  };
}

function drawNote(row: HTMLElement, { path, cites, links, kind }: UsingNote & Pick<WhereUsed, 'kind'>, words: Words, actions: ReferencesActions, jump: () => void): void {
  const { used: text } = words.references;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  rowButton(row, 'open', baseName(path), (event) => actions.open(path, newTabOf(event))).setAttr('dir', 'auto');
  const line = row.createDiv({ cls: 'evidence-vault-cited-buttons' });
  const facts = [cites > 0 && text.cites(cites, kind), links > 0 && text.links(links), folder];
  line.createSpan({ cls: 'evidence-vault-muted', text: facts.filter(Boolean).join(' · ') });
  jumpButton(line, words, baseName(path), 1, -1, jump);
}

function drawClaim(row: HTMLElement, { view: { claim, certainty, stale }, relation }: WhereUsed['claims'][number], words: Words, actions: ReferencesActions): void {
  const head = row.createDiv({ cls: 'evidence-vault-row-head' });
  certaintyMark(head, certainty, { words, stale });
  head.createSpan({ cls: 'evidence-vault-relation', text: words.relation[relation] });
  rowButton(row, 'open', claim.statement, (event) => actions.open(claim.path, newTabOf(event))).setAttr('dir', 'auto');
}

/** Says the same only once, so that screen readers do too. Gone where there is nothing to say. */
export function setOnce(el: HTMLElement, text: string): void {
  if (el.getText() !== text) el.setText(text);
  el.toggleClass('evidence-vault-gone', text === '');
}
