import type { Certainty } from '../certainty';
import type { Claim, Relation } from '../claim';
import type { Source } from '../source';
import type { BodyMember, GradeInput, Grading, GradingFlag } from './grading';

/** A link of a claim that resolved to a source note. */
export interface LinkedSource {
  readonly relation: Relation;
  readonly source: Source;
}

/**
 * What grading reads of a claim and the sources its links resolve to. `includedKeys` gives the citekeys of a review's
 * `includes` that resolve to a source note.
 */
export function gradeInputOf(
  claim: Claim,
  linked: readonly LinkedSource[],
  includedKeys: (review: Source) => readonly string[],
): GradeInput {
  const { question, outcomeType, effectEstimate } = claim;
  return {
    ...(question === undefined ? {} : { question }),
    ...(outcomeType === undefined ? {} : { outcomeType }),
    ...(effectEstimate === undefined ? {} : { effectEstimate }),
    judgement: claim.grade,
    body: linked.map(({ relation, source }) => memberOf(source, relation, includedKeys(source))),
  };
}

function memberOf(source: Source, relation: Relation, includes: readonly string[]): BodyMember {
  const { tool, verdict } = source.riskOfBias;
  return {
    id: source.citekey,
    relation,
    design: source.design,
    status: source.status,
    acknowledged: (source.statusAck ?? '').trim() !== '',
    includes,
    ...(tool === undefined ? {} : { robTool: tool }),
    ...(verdict === undefined ? {} : { rob: verdict }),
    ...(source.participants === undefined ? {} : { participants: source.participants }),
  };
}

/**
 * The certainty to show: the written one where it was adopted from a guideline or review, otherwise the computed one.
 * `flags` are those of the grading, with `adopted-differs` where the two are not the same.
 */
export function shownCertainty(
  claim: Pick<Claim, 'basis' | 'writtenCertainty'>,
  grading: Pick<Grading, 'certainty' | 'flags'>,
): { readonly certainty: Certainty; readonly flags: readonly GradingFlag[] } {
  const adopted = claim.basis === 'adopted' ? claim.writtenCertainty : undefined;
  if (adopted === undefined || adopted === grading.certainty) return { certainty: grading.certainty, flags: grading.flags };
  return { certainty: adopted, flags: [...grading.flags, 'adopted-differs'] };
}
