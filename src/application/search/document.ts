import type { Certainty } from '../../domain/certainty';
import type { ClaimState, Relation, Verdict } from '../../domain/claim';
import type { CslName } from '../../domain/csl';
import { yearOf } from '../../domain/dates';
import { withoutUndefined } from '../../domain/record';
import type { Design, Status } from '../../domain/source';
import type { ClaimView, ViewedSource } from '../claim-view';

/** What search needs to know of a source of a claim. */
export interface SourceDocument {
  readonly citekey: string;
  /** Every author, first author first: "Belavý DL, Quittner MJ". */
  readonly authors: string;
  readonly title: string;
  readonly year?: number;
  readonly relation: Relation;
  readonly design: Design;
  readonly status: Status;
}

/** A claim as search sees it: plain values, so that it can go to a worker and come back. */
export interface ClaimDocument {
  readonly path: string;
  readonly statement: string;
  /** Name of the note. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly population?: string;
  readonly intervention?: string;
  readonly comparator?: string;
  readonly outcome?: string;
  readonly sources: readonly SourceDocument[];
  readonly certainty: Certainty;
  readonly verdict?: Verdict;
  readonly state: ClaimState;
  /** How many counted sources support and contradict. */
  readonly supports: number;
  readonly contradicts: number;
  readonly newestYear?: number;
  /** The evidence changed since the claim was graded. */
  readonly stale: boolean;
  /** `YYYY-MM-DD`. */
  readonly reviewDue?: string;
}

function authorText(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  return [name['dropping-particle'], name['non-dropping-particle'], name.family, name.given, name.suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

function sourceDocument({ relation, source }: ViewedSource): SourceDocument {
  const { citekey, authors, title, issued, design, status } = source;
  return withoutUndefined({ citekey, authors: authors.map(authorText).join(', '), title, year: yearOf(issued), relation, design, status });
}

function noteName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** What search needs of a claim and its sources as they are now. */
export function claimDocument(view: ClaimView): ClaimDocument {
  const { claim, certainty, supports, contradicts, newestYear, stale } = view;
  const { path, statement, tags, population, intervention, comparator, outcome, verdict, state, reviewDue } = claim;
  return withoutUndefined({
    path, statement, title: noteName(path), tags, population, intervention, comparator, outcome,
    sources: view.sources.map(sourceDocument),
    certainty, verdict, state, supports, contradicts, newestYear, stale, reviewDue,
  });
}
