/** Folders that new notes go to, vault paths without a slash at either end; '' is the vault's root. */
export interface Folders {
  readonly sources: string;
  readonly claims: string;
  readonly articles: string;
  readonly handouts: string;
  /** Where a user keeps `.csl` files. */
  readonly styles: string;
}

/** What a person can set, as plain values. `hosts` load and save them, nobody else holds them. */
export interface Settings {
  readonly folders: Folders;
  /** Citation style id (see `citing/styles.ts`), used where a note has no `csl`. */
  readonly style: string;
  /** BCP 47, used where a note has no `lang`. */
  readonly locale: string;
  /** Bring the references section up to date after every insertion. */
  readonly updateReferencesOnInsert: boolean;
  /** Plain wikilinks to source notes count as citations. */
  readonly wikilinksCite: boolean;
  /** Notes show citations as they print, in reading view and in Live Preview. */
  readonly formatCitations: boolean;
  /** Months between reviews of a claim. */
  readonly reviewMonths: number;
}

export const DEFAULT_SETTINGS: Settings = {
  folders: { sources: 'Sources', claims: 'Claims', articles: 'Articles', handouts: 'Handouts', styles: 'Styles' },
  style: 'nlm-citation-sequence',
  locale: 'en-GB',
  updateReferencesOnInsert: true,
  wikilinksCite: false,
  formatCitations: true,
  reviewMonths: 36,
};
