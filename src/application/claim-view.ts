import { gradingFingerprint } from '../domain/appraisal/fingerprint';
import { gradeClaim } from '../domain/appraisal/grade';
import { gradeInputOf, shownCertainty } from '../domain/appraisal/claim-input';
import type { LinkedSource } from '../domain/appraisal/claim-input';
import type { Grading, GradingFlag } from '../domain/appraisal/grading';
import type { Certainty } from '../domain/certainty';
import { RELATIONS } from '../domain/claim';
import type { Claim, Relation } from '../domain/claim';
import { yearOf } from '../domain/dates';
import type { EvidenceNote, NoteLink } from '../domain/note';
import { withoutUndefined } from '../domain/record';
import type { Source } from '../domain/source';

/** A source as a claim sees it. `counted` is false for background, for retracted sources and for studies that a review holds already. */
export interface ViewedSource {
  readonly relation: Relation;
  readonly source: Source;
  readonly counted: boolean;
}

/** A claim with all that follows from it and its sources at present. Derived, never stored. */
export interface ClaimView {
  readonly claim: Claim;
  readonly grading: Grading;
  /** The level to show: the adopted one where the claim adopts one, otherwise the computed one. */
  readonly certainty: Certainty;
  /** Those of the grading, and `adopted-differs`. */
  readonly flags: readonly GradingFlag[];
  /** Every link that leads to a source note, in the order of the note. */
  readonly sources: readonly ViewedSource[];
  /** Counted sources that support and that contradict. */
  readonly supports: number;
  readonly contradicts: number;
  /** Of the counted sources. */
  readonly newestYear?: number;
  /** Of what is graded now. */
  readonly fingerprint: string;
  /** What was graded has changed since the certainty was written. */
  readonly stale: boolean;
}

/** Finds the note that a link in the note `from` leads to. */
export type ResolveLink = (link: NoteLink, from: string) => EvidenceNote | undefined;

/** Works out a claim's view. Pure: the same claim and the same resolved sources give the same view. */
export function viewClaim(claim: Claim, resolve: ResolveLink): ClaimView {
  const linked = linkedSources(claim, resolve);
  const input = gradeInputOf(claim, linked, (review) => includedKeys(review, resolve));
  const grading = gradeClaim(input);
  const counted = new Set(grading.counted);
  const sources = linked.map(({ relation, source }) => ({ relation, source, counted: relation !== 'background' && counted.has(source.citekey) }));
  const fingerprint = gradingFingerprint(input);
  return withoutUndefined({
    claim,
    grading,
    ...shownCertainty(claim, grading),
    sources,
    supports: countOf(sources, 'supports'),
    contradicts: countOf(sources, 'contradicts'),
    newestYear: newestYear(sources),
    fingerprint,
    stale: claim.fingerprint !== undefined && claim.fingerprint !== fingerprint,
  });
}

function linkedSources(claim: Claim, resolve: ResolveLink): readonly LinkedSource[] {
  return RELATIONS.flatMap((relation) => claim.links[relation].flatMap((link) => {
    const note = resolve(link, claim.path);
    return note?.kind === 'source' ? [{ relation, source: note }] : [];
  }));
}

function includedKeys(review: Source, resolve: ResolveLink): readonly string[] {
  return review.includes.flatMap((link) => {
    const note = resolve(link, review.path);
    return note?.kind === 'source' ? [note.citekey] : [];
  });
}

function countOf(sources: readonly ViewedSource[], relation: Relation): number {
  return new Set(sources.filter((viewed) => viewed.counted && viewed.relation === relation).map((viewed) => viewed.source.path)).size;
}

function newestYear(sources: readonly ViewedSource[]): number | undefined {
  const years = sources.flatMap(({ counted, source }) => (counted ? yearOf(source.issued) ?? [] : []));
  return years.length === 0 ? undefined : Math.max(...years);
}
