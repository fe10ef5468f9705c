import type { ClaimView } from './claim-view';

/**
 * The properties that "Update certainty" sets in a claim note: the computed level and the fingerprint of what it rests on.
 * Undefined where the note says so already, or where its certainty is adopted: that one is a person's. Nothing else is ever
 * written, above all no judgement, recommendation or design.
 */
export function certaintyUpdate({ claim, grading, fingerprint }: ClaimView): { readonly certainty: string; readonly grade_fingerprint: string } | undefined {
  if (claim.basis === 'adopted') return undefined;
  if (claim.writtenCertainty === grading.certainty && claim.fingerprint === fingerprint) return undefined;
  return { certainty: grading.certainty, grade_fingerprint: fingerprint };
}
