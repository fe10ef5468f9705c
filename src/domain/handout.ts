/** A note that cites, marked `evidence: handout`. Any other note may cite too; only these get the handout checks. */
export interface Handout {
  readonly kind: 'handout';
  readonly path: string;
  readonly title: string;
  /** BCP 47 language of the note, from `lang`. */
  readonly lang?: string;
  /** Citation style id or path, from `csl`. */
  readonly csl?: string;
  readonly referencesTitle?: string;
  readonly author?: string;
  readonly date?: string;
  readonly reviewDue?: string;
  readonly tags: readonly string[];
}
