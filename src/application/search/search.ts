import { CERTAINTIES, type Certainty } from '../../domain/certainty';
import { VERDICTS, type Verdict } from '../../domain/claim';
import { answer, type Answer } from './answer';
import type { ClaimDocument } from './document';
import { zeros } from './empty-result';
import { Highlighter, type Range } from './highlight';
import { ClaimIndex } from './index';
import { nearestWords } from './nearest';
import { byScore, byStrength, type Match } from './order';

/** What to look for, what to narrow to, and how many hits to give. */
export interface SearchRequest {
  /** As typed, operators and all; '' for every claim. */
  readonly query: string;
  /** Chips: claims of any of these; absent or empty for all. */
  readonly certainty?: readonly Certainty[];
  readonly verdict?: readonly Verdict[];
  /** Strongest first within bands of match quality, or best match first. */
  readonly order: 'strength' | 'score';
  readonly limit: number;
  /** `YYYY-MM-DD`, for filters that speak of today. */
  readonly today?: string;
}

/** A claim found. */
export interface Hit {
  readonly path: string;
  /** 0 to 1, higher is better; 1 where nothing was typed. */
  readonly score: number;
  readonly document: ClaimDocument;
  /** What to mark in the statement: UTF-16, `to` exclusive, in order, without overlap. */
  readonly ranges: readonly Range[];
}

/** How many hits each chip would leave: hits of the query and the other chips, before its own. */
export interface ChipCounts {
  readonly certainty: Readonly<Record<Certainty, number>>;
  readonly verdict: Readonly<Record<Verdict, number>>;
}

/** An answer. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** All hits, also those beyond the limit. */
  readonly total: number;
  readonly counts: ChipCounts;
  /** Plain sentences about how the query was read. */
  readonly notes: readonly string[];
  /** Where there is no hit: words of the vault nearest to those typed. */
  readonly nearest: readonly string[];
}

function has<T>(chips: readonly T[] | undefined, value: T | undefined): boolean {
  return chips === undefined || chips.length === 0 || (value !== undefined && chips.includes(value));
}

function countChips(matches: readonly Match[], request: SearchRequest): ChipCounts {
  const counts = { certainty: zeros(CERTAINTIES), verdict: zeros(VERDICTS) };
  for (const { document } of matches) {
    if (has(request.verdict, document.verdict)) counts.certainty[document.certainty]++;
    if (document.verdict !== undefined && has(request.certainty, document.certainty)) counts.verdict[document.verdict]++;
  }
  return counts;
}

function notesOf(found: Answer, total: number): readonly string[] {
  if (total > 0 || found.beforeFilters === 0) return found.notes;
  const some = found.beforeFilters === 1 ? '1 claim matches' : `${found.beforeFilters} claims match`;
  return [...found.notes, `${some} the words, but not the filters.`];
}

/** Finds claims by their words. Holds the claims it is given; puts and removals show in the next search. */
export class SearchEngine {
  private readonly index = new ClaimIndex();
  private readonly find = answer(this.index);

  /** Claims held. */
  get size(): number {
    return this.index.size;
  }

  /** Adds a claim, or replaces the one of the same path. */
  put(document: ClaimDocument): void {
    this.index.put(document);
  }

  /** Takes a claim out; nothing happens where there is none. */
  remove(path: string): void {
    this.index.remove(path);
  }

  /** Answers any query; what cannot be understood is searched as text. */
  search(request: SearchRequest): SearchResult {
    const found = this.find(request.query, request.today);
    const chosen = found.matches.filter(({ document }) => has(request.certainty, document.certainty) && has(request.verdict, document.verdict));
    const first = request.order === 'score' ? byScore(chosen, request.limit) : byStrength(chosen, request.limit, found.best);
    const highlighter = new Highlighter(found.words, this.index);
    return {
      hits: first.map(({ slot, document, score }) => ({ path: document.path, score, document, ranges: highlighter.ranges(slot, document.statement) })),
      total: chosen.length,
      counts: countChips(found.matches, request),
      notes: notesOf(found, chosen.length),
      nearest: chosen.length === 0 && found.beforeFilters === 0 ? nearestWords(found.words, this.index) : [],
    };
  }
}
