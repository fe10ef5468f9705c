import type { Leftover } from '../plan-types';
import type { MarkedStatement } from './article-types';
import type { Block } from './blocks';
import { isCaveat, speaksOfSeveral } from './caveats';
import { plainSentence, withoutMarkers } from './clean-sentence';
import type { Marker } from './markers';
import { sentencesOf } from './sentences';

/** Finds the entry that a label names at a place of the text; undefined where no list has it. */
export type Resolve = (label: string, at: number) => string | undefined;

/** A statement while caveats are still being added. */
interface OpenStatement extends Omit<MarkedStatement, 'caveats'> {
  readonly caveats: string[];
  readonly section: number;
  readonly block: number;
}

/** Collects marked sentences and the caveats that follow them, block by block in the order of the text. */
export class StatementCollector {
  private readonly open: OpenStatement[] = [];
  private readonly early: { readonly text: string; readonly section: number }[] = [];
  readonly leftovers: Leftover[] = [];
  private count = 0;

  constructor(private readonly resolve: Resolve) {}

  /** Takes the next block with the markers that count as citations in it. */
  add(block: Block, markers: readonly Marker[]): void {
    this.count += 1;
    if (block.kind === 'heading' || tooShort(block)) {
      if (markers.length > 0) this.leftovers.push({ text: plainSentence(block.text), why: block.kind === 'heading' ? 'A heading with a reference number; it states nothing by itself.' : 'Too short to be a statement, though it has a reference number.' });
      return;
    }
    let next = 0;
    for (const sentence of sentencesOf(block.text, markers)) {
      const inside: Marker[] = [];
      for (let marker = markers[next]; marker !== undefined && marker.from < sentence.to; marker = markers[next]) {
        inside.push(marker);
        next += 1;
      }
      const text = block.text.slice(sentence.from, sentence.to);
      const caveat = isCaveat(text);
      if (!caveat && inside.length === 0) continue;
      const plain = withoutMarkers(text, inside.map((marker) => ({ from: marker.from - sentence.from, to: marker.to - sentence.from })));
      if (caveat) this.addCaveat(plain, block);
      if (inside.length > 0) this.addStatement(block, sentence.from, text, plain, inside);
    }
  }

  /** All statements; caveats that stood before the first of them belong to it. */
  finish(): readonly MarkedStatement[] {
    const first = new Map([...this.open].reverse().map((statement) => [statement.section, statement]));
    for (const { text, section } of [...this.early].reverse()) {
      const next = first.get(section) ?? this.open[0];
      if (next !== undefined) next.caveats.unshift(text);
      else this.leftovers.push({ text, why: 'A sentence of caution with no statement that it could belong to.' });
    }
    return this.open.map(({ section: _section, block: _block, ...statement }) => statement);
  }

  private addStatement(block: Block, from: number, text: string, plain: string, markers: readonly Marker[]): void {
    if ((plain.match(/\p{L}{2,}|\p{Lo}{2,}/gu) ?? []).length < 2) {
      this.leftovers.push({ text: plainSentence(text), why: 'Too short to be a statement, though it has a reference number.' });
      return;
    }
    const labels = [...new Set(markers.flatMap((marker) => marker.labels))];
    const at = block.from + from;
    const found = labels.map((label) => ({ label, id: this.resolve(label, at) }));
    this.open.push({
      sentence: plainSentence(text),
      statement: plain,
      references: [...new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])))],
      missing: found.filter(({ id }) => id === undefined).map(({ label }) => label),
      markers: markers.map((marker) => ({ from: block.from + marker.from, to: block.from + marker.to, text: marker.text, labels: marker.labels })),
      caveats: [],
      span: { from: at, to: at + text.length },
      section: block.section,
      block: this.count,
    });
  }

  /**
   * A caveat belongs to the nearest statement before it; one that opens a passage and speaks of several findings, to all statements of
   * the last passage that has any. A statement that is itself a caveat is one of the statement before.
   */
  private addCaveat(text: string, block: Block): void {
    const last = this.open[this.open.length - 1];
    if (last === undefined) {
      this.early.push({ text, section: block.section });
      return;
    }
    const several = speaksOfSeveral(text) && last.block !== this.count;
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const owner = this.open[at];
      if (owner === undefined || owner.block !== last.block || (!several && owner !== last)) break;
      if (owner.caveats.length < MOST_CAVEATS && !owner.caveats.includes(text)) owner.caveats.push(text);
    }
  }
}

/** More than any article has; it keeps a text that is all caution from being slow. */
const MOST_CAVEATS = 100;

function tooShort(block: Block): boolean {
  return block.kind === 'cell' && (block.text.match(/\p{L}{2,}/gu) ?? []).length < 3;
}
