import type { Design } from '../source';
import type { GradeInput } from './grading';

/** One question of a framework: where its answer is kept, how it is asked in plain words, and what may be answered. */
export interface FrameworkQuestion {
  /** Property name in the note for claim frameworks; a short id inside the form for source tools. */
  readonly id: string;
  readonly ask: string;
  readonly answers: readonly string[];
}

interface FrameworkBase {
  /** Stable id: a tool's code as in HL7's evidence guide where there is one. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly FrameworkQuestion[];
  /** Every result that the rule can give. */
  readonly results: readonly string[];
}

/** Rates a body of evidence for one outcome, that is, a claim. The rule gives undefined where it has nothing to say. */
export interface ClaimFramework extends FrameworkBase {
  readonly appliesTo: 'claim';
  readonly rule: (input: GradeInput) => string | undefined;
}

/** Appraises one source. The rule gives undefined until enough is answered; a person may always decide otherwise. */
export interface SourceFramework extends FrameworkBase {
  readonly appliesTo: 'source';
  /** Designs that the tool was made for. */
  readonly designs: readonly Design[];
  /** Results that suggest lowering a claim for risk of bias. */
  readonly worrying: readonly string[];
  readonly rule: (answers: Readonly<Record<string, string>>) => string | undefined;
}

/** A way to appraise: data with one rule. It says itself whether it rates a body of evidence or a single source. */
export type Framework = ClaimFramework | SourceFramework;
