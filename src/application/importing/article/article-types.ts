import type { Problem } from '../../../domain/reading';
import type { Leftover } from '../plan-types';
import type { ParsedReference } from '../reference/parsed-reference';

/** A stretch of the input, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One entry of a reference list. */
export interface ArticleReference {
  /** Unique in the article: the number in the list, with the list's own number where there are several lists (`2/1`). */
  readonly id: string;
  /** As printed or counted: `1`, `a`. '' in a list without numbers. */
  readonly label: string;
  /** Verbatim, its lines joined by a space, without the number. */
  readonly text: string;
  readonly parsed: ParsedReference;
  readonly span?: Span;
}

/** A citation marker as it stands in a sentence. */
export interface MarkerPlace extends Span {
  /** Verbatim: `(3–6)`. */
  readonly text: string;
  /** Labels that it stands for, ranges spelt out: 3, 4, 5, 6. */
  readonly labels: readonly string[];
}

/** A sentence that cites. */
export interface MarkedStatement {
  /** The sentence as it stands in the text, markers included, its white space made plain. */
  readonly sentence: string;
  /** The same without markers and Markdown marks. No word is added or changed. */
  readonly statement: string;
  /** Ids of the references that it cites, each once, in the order of the text. */
  readonly references: readonly string[];
  /** Labels that it cites and no list has. */
  readonly missing: readonly string[];
  readonly markers: readonly MarkerPlace[];
  readonly caveats: readonly string[];
  readonly span?: Span;
}

export type Language = 'en' | 'fr' | 'de';

/** An article as the rules read it. Nothing in it is made up; what was not understood is in `leftovers`. */
export interface Article {
  /** The text as it was given. */
  readonly text: string;
  readonly title?: string;
  readonly language: Language;
  readonly references: readonly ArticleReference[];
  readonly statements: readonly MarkedStatement[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly Problem[];
}
