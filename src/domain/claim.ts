import type { Certainty } from './certainty';
import type { NoteLink } from './note';

export const CLAIM_STATES = ['draft', 'reviewed', 'superseded', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const QUESTIONS = ['therapy', 'prevention', 'exposure', 'harm', 'prognosis', 'diagnosis', 'screening', 'prevalence'] as const;
export type Question = (typeof QUESTIONS)[number];

export const CLAIM_KINDS = ['causal', 'association', 'descriptive'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Direction of the evidence, kept apart from its strength. */
export const VERDICTS = ['supported', 'contradicted', 'mixed', 'insufficient'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const EFFECT_DIRECTIONS = ['reduces', 'increases', 'improves', 'worsens', 'no_difference', 'unclear'] as const;
export type EffectDirection = (typeof EFFECT_DIRECTIONS)[number];
export const EFFECT_SIZES = ['large', 'moderate', 'small', 'trivial', 'unknown'] as const;
export type EffectSize = (typeof EFFECT_SIZES)[number];

export const RECOMMENDATIONS = ['strong_for', 'conditional_for', 'conditional_against', 'strong_against'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** Whether the outcome matters to a patient, or stands in for one that does. */
export const OUTCOME_TYPES = ['patient', 'surrogate'] as const;
export type OutcomeType = (typeof OUTCOME_TYPES)[number];

/** How a source stands to a claim, seen from the claim. `background` is never counted. */
export const RELATIONS = ['supports', 'contradicts', 'qualifies', 'background'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a rater may find in a down-domain of GRADE. */
export const CONCERNS = ['none', 'serious', 'very_serious'] as const;
export type Concern = (typeof CONCERNS)[number];

/** Which part of a mixed body is graded. */
export const GRADE_BODIES = ['auto', 'rct', 'nrs'] as const;
export type GradeBody = (typeof GRADE_BODIES)[number];

/** A person's recorded GRADE judgements. Absent means not judged, which is never the same as `none`. */
export interface GradeJudgement {
  readonly rob?: Concern | 'extremely_serious';
  readonly inconsistency?: Concern;
  readonly indirectness?: Concern;
  readonly imprecision?: Concern;
  readonly publicationBias?: 'none' | 'suspected';
  readonly largeEffect?: 'none' | 'large' | 'very_large';
  readonly doseResponse?: 'none' | 'present';
  readonly confounding?: 'none' | 'present';
  /** ROBINS-I was used, so non-randomised bodies start high (GRADE guidelines 18). */
  readonly robins: boolean;
  readonly body: GradeBody;
  /** Reason for each judgement, by the domain's property name without `grade_why_`. */
  readonly why: Readonly<Record<string, string>>;
  readonly by: readonly string[];
  readonly date?: string;
}

/** One sentence about one outcome, as its claim note states it. */
export interface Claim {
  readonly kind: 'claim';
  readonly path: string;
  readonly statement: string;
  readonly state: ClaimState;
  readonly supersededBy?: NoteLink;
  readonly question?: Question;
  readonly population?: string;
  readonly intervention?: string;
  readonly comparator?: string;
  readonly outcome?: string;
  readonly timeframe?: string;
  readonly outcomeType?: OutcomeType;
  readonly claimKind?: ClaimKind;
  readonly verdict?: Verdict;
  readonly effectDirection?: EffectDirection;
  readonly effectSize?: EffectSize;
  readonly effectEstimate?: string;
  readonly effectAbsolute?: string;
  readonly links: Readonly<Record<Relation, readonly NoteLink[]>>;
  readonly grade: GradeJudgement;
  readonly basis: 'computed' | 'adopted';
  /** The level written in the note: authoritative only where `basis` is `adopted`. */
  readonly writtenCertainty?: Certainty;
  readonly certaintySource?: NoteLink;
  readonly fingerprint?: string;
  readonly recommendation?: Recommendation;
  readonly recommendationSource?: NoteLink;
  /** Approved patient sentences by language. */
  readonly plain: Readonly<Partial<Record<'en' | 'fr' | 'de', string>>>;
  readonly plainApprovedBy?: string;
  readonly plainApproved?: string;
  readonly caveats: readonly string[];
  readonly reviewed?: string;
  readonly reviewDue?: string;
  readonly tags: readonly string[];
}
