import type { CitationCluster, CiteItem } from '../../domain/citation';
import type { ShownCitation } from './cited-note';
import { parseCitations } from './grammar';
import type { CitationOptions } from './grammar';

/** A citation in a text that was rendered: where it stands there, and which citation of the note it may be. */
export interface SpottedCitation {
  readonly from: number;
  readonly to: number;
  /** Its sources, places and words: the same for every citation that was written alike. */
  readonly like: string;
  /** Its sources alone, for words that lost links or code in rendering. */
  readonly citing: string;
}

/** What means something in Markdown but is only ever text once it was rendered. The same length of text stands in for it. */
const MARKS = /[\\`*=]|(^|[^\p{L}\p{N}])[$<%~]+/gu;
const SAID = /[\\`*=$<>%~\s]+/g;

/** The citations in one line of rendered text, those inside others left out. Linear in its length. */
export function spotCitations(rendered: string, options: CitationOptions): readonly SpottedCitation[] {
  // Begun by a word, nothing in it is a heading, a list, code or front matter.
  const text = `x ${rendered.replace(/\s/g, ' ').replace(MARKS, (marks: string, before: string | undefined) => `${before ?? ''}${' '.repeat(marks.length - (before ?? '').length)}`)}`;
  const spotted: SpottedCitation[] = [];
  for (const { from, to, items } of parseCitations(text, options)) {
    if (from - 2 < (spotted.at(-1)?.to ?? 0)) continue;
    spotted.push({ from: from - 2, to: to - 2, like: likeOf(items), citing: citingOf(items) });
  }
  return spotted;
}

/** The citations of a note by what they look like once they are rendered. */
export class ShownByLook {
  private readonly known = new Map<string, ShownCitation[]>();

  constructor(citations: readonly ShownCitation[]) {
    for (const citation of inOrder(citations.filter(isShown))) {
      const { items } = citation.cluster;
      for (const look of [likeOf(items), citingOf(items)]) {
        const alike = this.known.get(look) ?? [];
        alike.push(citation);
        this.known.set(look, alike);
      }
    }
  }

  /** Those that a spotted one may be, in the order of the text. */
  find({ like, citing }: SpottedCitation): readonly ShownCitation[] {
    return this.known.get(like) ?? this.known.get(citing) ?? [];
  }
}

/** Whether a citation reads otherwise than it is written: a handle in a sentence, such as `@someone`, stays. */
export function isShown({ text, unknown }: ShownCitation): boolean {
  return text !== undefined || unknown.length > 0;
}

/** The citations that are no part of another's words, in the order of the text. */
export function outermost(citations: readonly ShownCitation[]): readonly ShownCitation[] {
  let end = 0;
  return inOrder(citations).filter(({ cluster }) => {
    const isFree = cluster.from >= end;
    if (isFree) end = cluster.to;
    return isFree;
  });
}

function inOrder(citations: readonly ShownCitation[]): ShownCitation[] {
  return [...citations].sort((one, other) => one.cluster.from - other.cluster.from || other.cluster.to - one.cluster.to);
}

function likeOf(items: CitationCluster['items']): string {
  return JSON.stringify(items.map(({ id, mode, prefix, locator, suffix }) => [id, mode, ...[prefix, locator, suffix].map((words) => words.replace(SAID, ' ').trim())]));
}

function citingOf(items: CitationCluster['items']): string {
  return JSON.stringify(items.map(({ id, mode }: CiteItem) => [id, mode]));
}
