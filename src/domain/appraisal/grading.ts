import type { Certainty, Level } from '../certainty';
import type { Claim, Concern, GradeJudgement, Question, Relation } from '../claim';
import type { Design, Status } from '../source';

/** One source as a claim sees it. `id` is the citekey, so that renaming or moving a note changes nothing. */
export interface BodyMember {
  readonly id: string;
  readonly relation: Relation;
  readonly design: Design;
  readonly status: Status;
  /** A person recorded why the source is still used although it was retracted or withdrawn. */
  readonly acknowledged: boolean;
  /** Ids of the primary studies that this review already counts. */
  readonly includes: readonly string[];
  /** Code of the risk-of-bias tool; a verdict's meaning depends on it (AMSTAR 2 `high` is good news). */
  readonly robTool?: string;
  readonly rob?: string;
  readonly participants?: number;
}

/** All that grading reads. Nothing else of a note can change its result or its fingerprint. */
export interface GradeInput {
  readonly question?: Question;
  readonly outcomeType?: Claim['outcomeType'];
  /** As in `effect_estimate`, e.g. `RR 0.95 (95% CI 0.80 to 1.12)`; read for suggestions only. */
  readonly effectEstimate?: string;
  readonly judgement: GradeJudgement;
  /** The sources that the claim's links resolve to; an unresolved link is not a member. */
  readonly body: readonly BodyMember[];
}

/** The five reasons to lower a level, in GRADE's order, named as in `GradeJudgement`. */
export const DOWN_DOMAINS = ['rob', 'inconsistency', 'indirectness', 'imprecision', 'publicationBias'] as const;
export type DownDomain = (typeof DOWN_DOMAINS)[number];

/** The three reasons to raise a level. */
export const UP_DOMAINS = ['largeEffect', 'doseResponse', 'confounding'] as const;
export type UpDomain = (typeof UP_DOMAINS)[number];

/** What a reader of the level should know beside it. The words for people are the interface's. */
export const GRADING_FLAGS = [
  'no-gradable-body', // nothing counted has a design that GRADE can rate
  'design-missing', // and at least one of them has no design yet
  'mixed-design', // randomised and other designs together: one kind was kept
  'upgrade-ignored', // a reason to raise was judged present where raising is not allowed
  'grade-informed', // not all five domains judged, or no rater named: not a full GRADE rating
  'retracted-left-out',
  'retracted-acknowledged', // counted because a person gave a reason
  'primary-counted-in-review', // left out, since a counted review already holds it
  'supports-and-contradicts', // one source stands on both sides
  'adopted-differs', // the adopted level is shown although the computed one is another
] as const;
export type GradingFlag = (typeof GRADING_FLAGS)[number];

/** Why a value is suggested; the person decides and writes the reason. */
export type SuggestionGround =
  | 'most-sources-at-risk'
  | 'sources-disagree'
  | 'surrogate-outcome'
  | 'animal-studies'
  | 'interval-crosses-null'
  | 'few-participants';

/** A value that the evidence hints at for one domain, with the sources it was seen in. Never applied by itself. */
export interface Suggestion {
  readonly domain: DownDomain;
  readonly value: Concern;
  readonly ground: SuggestionGround;
  readonly sources: readonly string[];
}

/** The result of grading one claim. `down` and `up` are the steps taken from `start`, as positive numbers. */
export interface Grading {
  readonly certainty: Certainty;
  /** Absent where there is no gradable body. */
  readonly start?: Level;
  readonly down: number;
  readonly up: number;
  readonly flags: readonly GradingFlag[];
  /** Domains that nobody has judged. */
  readonly missing: readonly DownDomain[];
  /** Ids of the counted sources, sorted. */
  readonly counted: readonly string[];
  /** Ids of the counted sources that the level rests on, sorted. */
  readonly kept: readonly string[];
  readonly suggestions: readonly Suggestion[];
}
