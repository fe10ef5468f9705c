/** How an item is cited, in pandoc's words. */
export type CitationMode = 'NormalCitation' | 'AuthorInText' | 'SuppressAuthor';

/** One key inside a citation. Offsets are UTF-16 code units in the whole note and span the item, key included. */
export interface CiteItem {
  readonly id: string;
  readonly mode: CitationMode;
  readonly prefix: string;
  /** As written, label included: `p. 3`, `chap. 2`. Empty where there is none. */
  readonly locator: string;
  readonly suffix: string;
  readonly from: number;
  readonly to: number;
}

/** One citation in a note: `[@a; @b, p. 3]`, `@a` or `@a [p. 3]`. */
export interface CitationCluster {
  readonly from: number;
  readonly to: number;
  readonly items: readonly CiteItem[];
}

/** Replace the UTF-16 range `from`–`to` of a text by `insert`. Edits of one command never overlap. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
