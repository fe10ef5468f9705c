import type { Hit } from '../../application/search/search';
import type { Words } from '../words';
import { claimRow } from './claim-row';
import { Frame } from './frame';
import { RowFocus } from './row-focus';
import { MOST_SOURCES, sourceRow } from './source-row';

/** Rows drawn in one frame; the others follow in the next ones. About a screenful of a sidebar, and short enough for a slow phone. */
export const ROWS_A_FRAME = 8;

interface DrawnClaim {
  readonly group: HTMLElement;
  readonly row: HTMLElement;
  hit: Hit;
  unfolded: boolean;
  /** Place and number of rows as last told to screen readers. */
  told: string;
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
  private value: ClaimListValue = { hits: [], total: 0 };
  private readonly drawn = new Map<string, DrawnClaim>();
  private readonly unfolded = new Set<string>();
  private readonly frame: Frame;
  /** The claim to go to as soon as its row is there. */
  private wanted: string | undefined;

  /** `touch`: rows have a menu button and cannot be dragged, since a finger that moves scrolls. */
  constructor(parent: HTMLElement, private readonly words: Words, labelledBy: string, private readonly touch: boolean) {
    this.el = parent.createDiv({ cls: 'evidence-vault-list', attr: { role: 'treegrid', 'aria-labelledby': labelledBy } });
    this.focus = new RowFocus(this.el);
    this.frame = new Frame(this.el, () => this.drawSome());
  }

  /** Draws the first rows that are new or changed now, the others in the next frames. */
  draw(value: ClaimListValue): void {
    this.value = value;
    this.drawSome();
  }

  /** Puts the focus on a claim now, or when it is drawn. */
  goTo(path: string | undefined): void {
    this.wanted = path;
    if (path !== undefined) this.frame.request();
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

  close(): void {
    this.frame.close();
  }

  private drawSome(): void {
    const { hits } = this.value;
    const held = this.focus.hold();
    this.removeAllBut(new Set(hits.map((hit) => hit.path)));
    let left = ROWS_A_FRAME;
    let at: ChildNode | null = this.el.firstChild;
    for (const [index, hit] of hits.entries()) {
      const known = this.drawn.get(hit.path);
      const fresh = !known || !isSame(known.hit, hit);
      if (fresh && left === 0) {
        this.frame.request();
        break;
      }
      if (fresh) left -= 1;
      at = this.put(this.brought(hit, fresh), index, at);
    }
    this.el.toggleClass('evidence-vault-gone', hits.length === 0);
    this.focus.restore(held);
    if (this.wanted !== undefined && this.focus.toClaim(this.wanted)) this.wanted = undefined;
  }

  private removeAllBut(paths: ReadonlySet<string>): void {
    for (const [path, { group }] of this.drawn) {
      if (paths.has(path)) continue;
      group.remove();
      this.drawn.delete(path);
    }
  }

  /** Moves the row only where it stands in the wrong place, since a moved element loses the focus. Returns what comes after it. */
  private put(drawn: DrawnClaim, index: number, at: ChildNode | null): ChildNode | null {
    const told = `${index + 1} ${this.value.total}`;
    if (drawn.told !== told) {
      drawn.row.setAttr('aria-posinset', index + 1);
      drawn.row.setAttr('aria-setsize', this.value.total);
      drawn.told = told;
    }
    if (at === drawn.group) return at.nextSibling;
    this.el.insertBefore(drawn.group, at);
    return at;
  }

  private brought(hit: Hit, fresh: boolean): DrawnClaim {
    const drawn = this.drawn.get(hit.path) ?? this.made(hit);
    if (fresh) this.fill(drawn, hit);
    return drawn;
  }

  private made(hit: Hit): DrawnClaim {
    const group = this.el.createDiv({ cls: 'evidence-vault-row-group', attr: { role: 'rowgroup' } });
    const row = group.createDiv({
      cls: 'evidence-vault-row',
      attr: { role: 'row', tabindex: -1, 'aria-level': 1, 'data-path': hit.path, draggable: this.touch ? null : 'true' },
    });
    const drawn: DrawnClaim = { group, row, hit, unfolded: false, told: '' };
    this.drawn.set(hit.path, drawn);
    return drawn;
  }

  private fill(drawn: DrawnClaim, hit: Hit): void {
    drawn.hit = hit;
    const { sources } = hit.document;
    const unfolded = sources.length > 0 && this.unfolded.has(hit.path);
    claimRow(drawn.row, { document: hit.document, ranges: hit.ranges, unfolded, touch: this.touch }, this.words);
    drawn.row.setAttr('aria-expanded', sources.length > 0 ? String(unfolded) : null);
    if (drawn.unfolded || unfolded) fillSources(drawn, unfolded ? sources : [], this.words);
    drawn.unfolded = unfolded;
  }
}

function fillSources({ group, row, hit }: DrawnClaim, sources: Hit['document']['sources'], words: Words): void {
  for (const old of Array.from(group.children)) if (old !== row) old.remove();
  for (const source of sources.slice(0, MOST_SOURCES)) {
    const attr = { role: 'row', tabindex: -1, 'aria-level': 2, 'data-path': hit.path, 'data-citekey': source.citekey };
    sourceRow(group.createDiv({ cls: 'evidence-vault-source-row', attr }), source, words);
  }
  if (sources.length <= MOST_SOURCES) return;
  const rest = group.createDiv({ cls: 'evidence-vault-source-rest', attr: { role: 'row', 'aria-level': 2 } });
  rest.createDiv({ text: words.sidebar.moreSources(sources.length - MOST_SOURCES), attr: { role: 'gridcell' } });
}

function isSame(a: Hit, b: Hit): boolean {
  return a.document === b.document && String(a.ranges) === String(b.ranges);
}
