import type { CitationCluster } from '../../domain/citation';
import { joined } from './rich-text';
import type { RichText } from './rich-text';

/**
 * Citations inside another's words (`[@a, but see [@b]]`): for the engine each is one noncharacter in the prefix or suffix, which is then
 * replaced by how it reads. Noncharacters of the note's own are dropped.
 */
const FIRST = 0xFDE0;
const MOST = 15;
const OWN = /[\uFDD0-\uFDEF]/g;
const PLACE = /([\uFDE0-\uFDEF])/;

/** The citations that stand inside one, in order, each only in the innermost. */
export function childrenOf(cluster: CitationCluster, all: readonly CitationCluster[]): readonly CitationCluster[] {
  const inside = all.filter((other) => other !== cluster && cluster.from <= other.from && other.to <= cluster.to);
  return inside.filter((other) => !inside.some((between) => between !== other && between.from <= other.from && other.to <= between.to)).slice(0, MOST);
}

/** A prefix or suffix with the citations inside it held by their places. */
export function withPlaces(words: string, text: string, children: readonly CitationCluster[]): string {
  return children.reduce(
    (result, { from, to }, index) => result.replace(text.slice(from, to).replace(/\s+/g, ' '), () => String.fromCharCode(FIRST + index)),
    words.replace(OWN, ''),
  );
}

/** Puts the citations back into their places. */
export function fillPlaces(rich: RichText, inside: readonly RichText[]): RichText {
  return joined(rich.flatMap((run) => run.text.split(PLACE).flatMap((piece) => {
    const index = PLACE.test(piece) ? piece.charCodeAt(0) - FIRST : -1;
    return index < 0 ? [{ ...run, text: piece }] : inside[index] ?? [];
  })));
}
