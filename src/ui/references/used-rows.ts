import type { UsingNote, WhereUsed } from '../../application/reports/where-used';
import { baseName } from '../../domain/links';
import { certaintyMark } from '../certainty-mark';
import { freshId } from '../sidebar/fresh-id';
import { newTabOf } from '../sidebar/list-events';
import type { Words } from '../words';
import { keyedRows, type KeyedRow } from './keyed-rows';
import { rowButton } from './row-buttons';
import type { ReferencesActions } from './references-deps';

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
  const id = freshId('used');
  const el = parent.createDiv({ cls: 'evidence-vault-reference-section', attr: { role: 'region', 'aria-labelledby': id } });
  const heading = el.createDiv({ cls: 'evidence-vault-reference-heading', attr: { id, role: 'heading', 'aria-level': 3, tabindex: -1 } });
  const status = el.createDiv({ cls: 'evidence-vault-muted', attr: { role: 'status' } });
  const shown = new Map<string, number>();
  let now: WhereUsed | undefined;
  const notes = labelled<UsingNote>(el, text.notes, (row, note) => drawNote(row, note));
  const claims = labelled<WhereUsed['claims'][number]>(el, text.claims, (row, claim) => drawClaim(row, claim, words, actions));

  function drawNote(row: HTMLElement, note: UsingNote): void {
    const { path, cites, links } = note;
    const name = baseName(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    rowButton(row, 'open', name, (event) => actions.open(path, newTabOf(event))).setAttr('dir', 'auto');
    const facts = [cites > 0 ? text.cites(cites, now?.kind ?? 'source') : '', links > 0 ? text.links(links) : '', folder];
    const line = row.createDiv({ cls: 'evidence-vault-cited-buttons' });
    line.createSpan({ cls: 'evidence-vault-muted', text: facts.filter((fact) => fact !== '').join(' · ') });
    const go = (): void => {
      const nth = (shown.get(path) ?? -1) + 1;
      shown.set(path, nth);
      if (now) actions.showUse(now.path, note, nth);
    };
    rowButton(line, 'jump', text.go, go, words.references.jump(text.go, name));
  }

  return {
    heading,
    draw: ({ used, progress }) => {
      el.toggleClass('evidence-vault-gone', used === undefined);
      if (used === undefined) return;
      if (used.path !== now?.path) shown.clear();
      now = used;
      setOnce(heading, text.title(baseName(used.path)));
      const nothing = used.notes.length + used.claims.length === 0 ? text.none : '';
      setOnce(status, progress || nothing);
      notes(used.notes.map((note) => ({ key: note.path, value: note, seen: [used.path, note] })));
      claims(used.claims.map((claim) => ({ key: `${claim.view.claim.path} ${claim.relation}`, value: claim, seen: [claim.relation, claim.view.claim.statement, claim.view.certainty, claim.view.stale] })));
    },
  };
}

/** A list with a word above it, both gone where it is empty. */
function labelled<T>(parent: HTMLElement, text: string, draw: (row: HTMLElement, value: T) => void): (rows: readonly KeyedRow<T>[]) => void {
  const id = freshId('list');
  const label = parent.createDiv({ cls: 'evidence-vault-card-label', text, attr: { id } });
  const rows = keyedRows(parent.createEl('ul', { cls: 'evidence-vault-reference-rows', attr: { role: 'list', 'aria-labelledby': id } }), draw);
  return (values) => {
    label.toggleClass('evidence-vault-gone', values.length === 0);
    rows(values);
  };
}

function drawClaim(row: HTMLElement, { view, relation }: WhereUsed['claims'][number], words: Words, actions: ReferencesActions): void {
  const head = row.createDiv({ cls: 'evidence-vault-row-head' });
  certaintyMark(head, view.certainty, { words, stale: view.stale });
  head.createSpan({ cls: 'evidence-vault-relation', text: words.relation[relation] });
  rowButton(row, 'open', view.claim.statement, (event) => actions.open(view.claim.path, newTabOf(event))).setAttr('dir', 'auto');
}

/** Says the same only once, so that screen readers do too. */
export function setOnce(el: HTMLElement, text: string): void {
  if (el.getText() !== text) el.setText(text);
  el.toggleClass('evidence-vault-gone', text === '');
}
