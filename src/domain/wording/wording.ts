/** Languages that a patient sentence can be given in. */
export const PATIENT_LANGUAGES = ['en', 'fr', 'de'] as const;
export type PatientLanguage = (typeof PATIENT_LANGUAGES)[number];

/** What is said of the outcome. `linked` is for an association whose direction is not stated. */
export type EffectWord = 'reduces' | 'increases' | 'improves' | 'worsens' | 'no_difference' | 'linked';

/** Why a sentence may not assert anything. */
export type Doubt = 'very_low' | 'contradicted' | 'mixed' | 'insufficient' | 'unrated';

/**
 * The ways to say one effect. `{x}` is what was done, `{o}` the outcome, `{of o}` the outcome after "of", `{size}` a word of
 * size with its blank, or nothing. `whether` is the same as an indirect question, always without a size.
 */
export interface Phrase {
  readonly high: string;
  readonly moderate: string;
  readonly low: string;
  readonly whether: string;
}

/** Words for a small and for a large effect, each with the blank it needs. */
export interface Sizes {
  readonly small: string;
  readonly large: string;
}

/**
 * One language's sentences for patients, as plain text so that a person can edit them. Neither the names of levels nor
 * GRADE's terms appear in them.
 */
export interface Wording {
  readonly language: PatientLanguage;
  /** What a reader of the settings should know before relying on these sentences; absent where nothing is open. */
  readonly openReview?: string;
  readonly causal: Readonly<Record<Exclude<EffectWord, 'linked'>, Phrase>>;
  readonly causalSizes: Sizes;
  readonly association: Readonly<Record<EffectWord, Phrase>>;
  readonly associationSizes: Sizes;
  /** For a claim without intervention, outcome or direction: its own sentence is quoted as `{statement}`. */
  readonly quoted: Phrase;
  /** `{whether}` is the indirect question. */
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly superseded: string;
  readonly withdrawn: string;
  /**
   * Words of which a sentence has at least one where it leaves the matter open or denies it: lower case, no accents. "May"
   * and its like are not here: they say low certainty, not doubt.
   */
  readonly hedges: readonly string[];
  /** The outcome after "of", with what the language does to its article. */
  readonly of: (outcome: string) => string;
}
