import type { Hit } from '../../application/search/search';
import type { Words } from '../words';
import { claimRow } from './claim-row';
import { RowFocus } from './row-focus';
import { MOST_SOURCES, sourceRow } from './source-row';

interface DrawnClaim {
  readonly group: HTMLElement;
  readonly row: HTMLElement;
  hit: Hit;
  unfolded: boolean;
}

export interface ClaimListValue {
  readonly hits: readonly Hit[];
  /** All that were found, of which `hits` are the first. */
  readonly total: number;
}

/**
 * The list of claims, as a tree grid: a row for a claim, under it (when unfolded) a row for each source. Rows are kept by path and drawn again only
 * where something changed, so focus, scroll position and selected text survive a redraw.
 */
export class ClaimList {
  readonly el: HTMLElement;
  readonly focus: RowFocus;
  private drawn = new Map<string, DrawnClaim>();
  private readonly unfolded = new Set<string>();

  constructor(parent: HTMLElement, private readonly words: Words, labelledBy: string, private readonly draggable: boolean) {
    this.el = parent.createDiv({ cls: 'evidence-vault-list', attr: { role: 'treegrid', 'aria-labelledby': labelledBy } });
    this.focus = new RowFocus(this.el);
  }

  draw({ hits, total }: ClaimListValue): void {
    const held = this.focus.hold();
    const next = new Map<string, DrawnClaim>();
    for (const hit of hits) next.set(hit.path, this.brought(hit));
    for (const [path, { group }] of this.drawn) if (!next.has(path)) group.remove();
    this.drawn = next;
    this.placeInOrder(total);
    this.el.toggleClass('evidence-vault-gone', hits.length === 0);
    this.focus.restore(held);
  }

  isUnfolded(path: string): boolean {
    return this.unfolded.has(path);
  }

  hasSources(path: string): boolean {
    return (this.drawn.get(path)?.hit.document.sources.length ?? 0) > 0;
  }

  /** Shows or hides the sources of a claim. Does nothing where it has none. */
  unfold(path: string, unfolded = !this.unfolded.has(path)): void {
    const drawn = this.drawn.get(path);
    if (!drawn || !this.hasSources(path)) return;
    if (unfolded) this.unfolded.add(path);
    else this.unfolded.delete(path);
    const held = this.focus.hold();
    this.fill(drawn, drawn.hit);
    this.focus.restore(held);
  }

  private brought(hit: Hit): DrawnClaim {
    const known = this.drawn.get(hit.path);
    if (known) {
      if (!isSame(known.hit, hit)) this.fill(known, hit);
      return known;
    }
    const group = this.el.createDiv({ cls: 'evidence-vault-row-group', attr: { role: 'rowgroup' } });
    const row = group.createDiv({
      cls: 'evidence-vault-row',
      attr: { role: 'row', tabindex: -1, 'aria-level': 1, 'data-path': hit.path, draggable: this.draggable ? 'true' : null },
    });
    const drawn: DrawnClaim = { group, row, hit, unfolded: false };
    this.fill(drawn, hit);
    return drawn;
  }

  private fill(drawn: DrawnClaim, hit: Hit): void {
    drawn.hit = hit;
    const { sources } = hit.document;
    const unfolded = sources.length > 0 && this.unfolded.has(hit.path);
    claimRow(drawn.row, { document: hit.document, ranges: hit.ranges, unfolded }, this.words);
    drawn.row.setAttr('aria-expanded', sources.length > 0 ? String(unfolded) : null);
    if (drawn.unfolded || unfolded) this.fillSources(drawn, unfolded ? sources : []);
    drawn.unfolded = unfolded;
  }

  private fillSources({ group, row, hit }: DrawnClaim, sources: Hit['document']['sources']): void {
    for (const old of Array.from(group.children)) if (old !== row) old.remove();
    for (const source of sources.slice(0, MOST_SOURCES)) {
      const attr = { role: 'row', tabindex: -1, 'aria-level': 2, 'data-path': hit.path, 'data-citekey': source.citekey };
      sourceRow(group.createDiv({ cls: 'evidence-vault-source-row', attr }), source, this.words);
    }
    if (sources.length <= MOST_SOURCES) return;
    const rest = group.createDiv({ cls: 'evidence-vault-source-rest', attr: { role: 'row', 'aria-level': 2 } });
    rest.createDiv({ text: this.words.sidebar.moreSources(sources.length - MOST_SOURCES), attr: { role: 'gridcell' } });
  }

  /** Moves only what stands in the wrong place: a moved element loses the focus. */
  private placeInOrder(total: number): void {
    let at: ChildNode | null = this.el.firstChild;
    let position = 0;
    for (const { group, row } of this.drawn.values()) {
      if (at === group) at = group.nextSibling;
      else this.el.insertBefore(group, at);
      position += 1;
      row.setAttr('aria-posinset', position);
      row.setAttr('aria-setsize', total);
    }
  }
}

function isSame(a: Hit, b: Hit): boolean {
  return a.document === b.document && String(a.ranges) === String(b.ranges);
}
