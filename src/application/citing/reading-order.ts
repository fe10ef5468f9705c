import type { CitationCluster } from '../../domain/citation';

const DEFINITION = /^[ \t>]{0,12}\[\^([^[\]\s]{1,200})\]:/;
/** What is ours belongs to no footnote, or the list would count among its lines once it is written. */
const MARKER = /^[ \t]*%%[ \t]*\/?references[ \t]*%%/i;

/**
 * Citations in the order in which a reader meets them: those in a footnote where its mark stands, all others where they stand. Pandoc
 * numbers in this order too.
 */
export function inReadingOrder(text: string, clusters: readonly CitationCluster[]): readonly CitationCluster[] {
  if (clusters.length < 2 || !text.includes('[^')) return clusters;
  const notes = footnotes(text);
  const placeOf = ({ from }: CitationCluster): number => {
    const note = notes.find((range) => range.from <= from && from < range.to);
    if (note === undefined) return from;
    const mark = markOf(text, note.label);
    return mark < 0 ? from : mark;
  };
  return clusters.map((cluster) => ({ cluster, place: placeOf(cluster) }))
    .sort((one, other) => one.place - other.place || one.cluster.from - other.cluster.from)
    .map(({ cluster }) => cluster);
}

interface Footnote {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Definitions with the lines that belong to them: up to a blank line that is followed by a line without indentation, or our list. */
function footnotes(text: string): Footnote[] {
  const found: Footnote[] = [];
  let open: { label: string; from: number } | undefined;
  let blank = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const label = DEFINITION.exec(line)?.[1];
    const ends = label !== undefined || MARKER.test(line) || (blank && /^\S/.test(line));
    if (open !== undefined && ends) {
      found.push({ ...open, to: at });
      open = undefined;
    }
    if (label !== undefined) open = { label, from: at };
    blank = line.trim() === '';
    at += line.length + 1;
  }
  return open === undefined ? found : [...found, { ...open, to: text.length + 1 }];
}

/** The first place where a footnote is called, which is not its definition; -1 where it never is. */
function markOf(text: string, label: string): number {
  const mark = `[^${label}]`;
  let at = text.indexOf(mark);
  while (at >= 0 && text[at + mark.length] === ':') at = text.indexOf(mark, at + 1);
  return at;
}
