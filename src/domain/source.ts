import type { CslName } from './csl';
import type { NoteLink } from './note';

/** Study designs of a source note, in the order of the evidence model's table. */
export const DESIGNS = [
  'sr_rct', 'sr_observational', 'rct', 'nonrandomised_trial', 'cohort', 'case_control', 'cross_sectional',
  'diagnostic_accuracy', 'case_series', 'case_report', 'guideline', 'narrative_review', 'expert_opinion', 'mechanistic',
  'animal', 'in_vitro', 'qualitative', 'other', 'unknown',
] as const;
export type Design = (typeof DESIGNS)[number];

/** Publication status, from what a provider answered; `unknown` where nobody asked or nobody answered. */
export const STATUSES = ['ok', 'corrected', 'concern', 'partial_retraction', 'withdrawn', 'retracted', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** Who said what the design is. A look-up never overwrites `author`. */
export const DESIGN_ORIGINS = ['author', 'pubmed', 'none'] as const;
export type DesignOrigin = (typeof DESIGN_ORIGINS)[number];

/** Whether a text can be a citekey: letters, digits and `_ : . -`, a letter or digit first. */
export function isCitekey(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_:.-]*$/u.test(text);
}

/** A person's recorded risk-of-bias verdict on one source, with the tool it was made with. */
export interface RiskOfBias {
  readonly tool?: string;
  readonly verdict?: string;
  readonly note?: string;
  readonly by?: string;
  readonly date?: string;
}

/** A study or other publication, as its source note states it. Absent means: the note does not say. */
export interface Source {
  readonly kind: 'source';
  readonly path: string;
  readonly citekey: string;
  /** Plain text with CSL's rich-text tags; '' where the note has none. */
  readonly title: string;
  readonly authors: readonly CslName[];
  readonly editors: readonly CslName[];
  /** A CSL 1.0.2 item type. */
  readonly cslType: string;
  readonly container?: string;
  readonly containerAbbrev?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly articleNumber?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly isbn?: string;
  readonly url?: string;
  readonly accessed?: string;
  /** Any other CSL variable, `variable → value`, from `csl_extra`. */
  readonly extra: Readonly<Record<string, string>>;
  readonly design: Design;
  readonly designOrigin: DesignOrigin;
  readonly pubmedTypes: readonly string[];
  readonly riskOfBias: RiskOfBias;
  readonly participants?: number;
  readonly population?: string;
  readonly setting?: string;
  readonly funding?: string;
  readonly peerReviewed?: boolean;
  /** Primary studies that this review already counts. */
  readonly includes: readonly NoteLink[];
  readonly status: Status;
  readonly statusChecked?: string;
  readonly statusNotice?: string;
  readonly statusSources: readonly string[];
  /** A person's reason for still using a retracted source. */
  readonly statusAck?: string;
  readonly tags: readonly string[];
}
