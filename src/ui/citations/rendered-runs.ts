/** A stretch of rendered text without a break of line or block in it: what a reader reads in one go, and the nodes it stands in. */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A text node, or an element that is only ever taken whole. `from` is its place in the text of the run. */
interface Piece {
  readonly node: Text | Element;
  readonly from: number;
}

const INLINE = new Set('a abbr b br cite code del em font i img input ins kbd mark math mjx-container q s small span strong sub sup svg u var'.split(' '));
/** Never read: code, mathematics, what somebody fills in, notes inside the note (they are rendered on their own), and what we drew. */
const CLOSED = 'pre, code, kbd, a, svg, textarea, button, math, mjx-container, .math, .internal-embed, .footnote-ref, .evidence-vault-citation';
/** Characters that could begin, end or part a citation. */
const SIGNS = /[@[\];]/g;

/** How wikilinks to sources read where they cite: the text to read for a link, undefined for any other. */
export type CitingLink = (link: Element) => string | undefined;

/** The runs of a rendered block that could hold a citation, in order. */
export function runsOf(root: Element, citingLink: CitingLink): Run[] {
  const collector = new Collector(citingLink);
  collector.inside(root);
  collector.end();
  return collector.runs;
}

class Collector {
  readonly runs: Run[] = [];
  private text = '';
  private pieces: Piece[] = [];

  constructor(private readonly citingLink: CitingLink) {}

  inside(parent: Node): void {
    for (const node of Array.from(parent.childNodes)) {
      if (node.instanceOf(Text)) this.add(node, node.data);
      else if (node.instanceOf(Element)) this.element(node);
    }
  }

  end(): void {
    if (/@|\[\[/.test(this.text)) this.runs.push({ text: this.text, pieces: this.pieces });
    this.text = '';
    this.pieces = [];
  }

  private element(el: Element): void {
    const isInline = INLINE.has(el.localName);
    if (!isInline) this.end();
    const link = this.citingLink(el);
    if (link !== undefined) this.add(el, link);
    else if (el.localName === 'br') this.add(el, ' ');
    else if (el.matches(CLOSED)) this.add(el, isInline ? el.textContent.replace(SIGNS, '\uFFFD') : '');
    else this.inside(el);
    if (!isInline) this.end();
  }

  private add(node: Text | Element, text: string): void {
    this.pieces.push({ node, from: this.text.length });
    this.text += text;
  }
}

/** Puts a stretch of a run into a new element, whatever emphasis it begins or ends in. Go from the last stretch to the first. */
export function wrap({ pieces }: Run, from: number, to: number): HTMLElement | undefined {
  const first = pieceAt(pieces, from);
  const last = pieceAt(pieces, to - 1);
  if (!first || !last) return undefined;
  const range = first.node.doc.createRange();
  if (first.node.instanceOf(Text)) range.setStart(first.node, from - first.from);
  else range.setStartBefore(first.node);
  if (last.node.instanceOf(Text)) range.setEnd(last.node, to - last.from);
  else range.setEndAfter(last.node);
  const place = createSpan();
  place.append(range.extractContents());
  range.insertNode(place);
  return place;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  const next = pieces.findIndex(({ from }) => from > offset);
  return pieces.at(next < 0 ? -1 : next - 1);
}
