import { CERTAINTIES, type Level } from '../../domain/certainty';
import { CLAIM_STATES, VERDICTS } from '../../domain/claim';
import { DESIGNS } from '../../domain/source';
import type { ClaimDocument } from './document';
import { foldText } from './fold';
import type { Field } from './fields';
import { foldedWords } from './words';

/** Whether a claim passes. `today` is `YYYY-MM-DD`, absent where nobody said. */
export type DocumentTest = (document: ClaimDocument, today: string | undefined) => boolean;

/** A filter's value, read: a test of a claim, or words that must stand in certain fields, one after the other, the last maybe cut short. */
export type FilterTest = { readonly test: DocumentTest } | { readonly fields: readonly Field[]; readonly words: readonly string[] };

/** One operator of the query language: `name:value`. */
export interface Filter {
  readonly name: string;
  /** Other names that people try. */
  readonly aliases: readonly string[];
  /** What it narrows to, for the list of suggestions. */
  readonly what: string;
  /** Values to suggest: all there are, or examples. */
  readonly values: readonly string[];
  /** Reads one value; undefined where it is none. */
  read(value: string): FilterTest | undefined;
}

type Comparison = '<' | '<=' | '>' | '>=' | '=';

interface Compared {
  readonly sign: Comparison;
  readonly rest: string;
}

function comparison(value: string): Compared {
  const sign = /^(<=|>=|<|>|=)?/.exec(value)?.[1] ?? '=';
  return { sign: sign as Comparison, rest: value.startsWith(sign) ? value.slice(sign.length).trim() : value.trim() };
}

function compare<T extends number | string>(a: T, sign: Comparison, b: T): boolean {
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  if (sign === '>') return a > b;
  return sign === '>=' ? a >= b : a === b;
}

/** "Very low", "very-low" and "very_low" are one value. */
function normalise(value: string): string {
  return foldText(value.trim()).replace(/[\s-]+/g, '_');
}

/** The values meant: the one of that name, or all that begin so. */
function meant(value: string, values: readonly string[]): readonly string[] {
  const wanted = normalise(value);
  if (wanted === '') return [];
  return values.includes(wanted) ? [wanted] : values.filter((known) => known.startsWith(wanted));
}

/** A value out of a list; any value of the claim will do. */
function choice(name: string, what: string, values: readonly string[], of: (document: ClaimDocument) => readonly (string | undefined)[], aliases: readonly string[] = []): Filter {
  return {
    name, what, values, aliases,
    read(value) {
      const wanted = meant(value, values);
      return wanted.length === 0 ? undefined : { test: (document) => of(document).some((own) => own !== undefined && wanted.includes(own)) };
    },
  };
}

/** Weakest first, for `certainty:>=low`. The other two answers have no place in the order. */
const LEVEL_ORDER: readonly Level[] = ['very_low', 'low', 'moderate', 'high'];

function rankOfLevel(certainty: string): number {
  return LEVEL_ORDER.findIndex((level) => level === certainty);
}

function certaintyFilter(): Filter {
  const plain = choice('certainty', 'How sure the evidence is', CERTAINTIES, (document) => [document.certainty], ['grade', 'strength']);
  return {
    ...plain,
    values: [...CERTAINTIES, '>=low', '>=moderate'],
    read(value) {
      const { sign, rest } = comparison(value);
      if (sign === '=') return plain.read(rest);
      const edges = meant(rest, LEVEL_ORDER);
      const edge = rankOfLevel(edges[0] ?? '');
      if (edges.length !== 1) return undefined;
      return { test: ({ certainty }) => rankOfLevel(certainty) >= 0 && compare(rankOfLevel(certainty), sign, edge) };
    },
  };
}

/** Words of certain fields: `author:khan`. */
function wordsOfFields(name: string, what: string, fields: readonly Field[], values: readonly string[], aliases: readonly string[] = []): Filter {
  return {
    name, what, values, aliases,
    read(value) {
      const words = foldedWords(value);
      return words.length === 0 ? undefined : { fields, words };
    },
  };
}

const YEARS = /^(\d{4})(?:\s*(?:-|–|\.\.)\s*(\d{4}))?$/;

function yearFilter(): Filter {
  return {
    name: 'year', what: 'Year of any of its sources', aliases: [], values: ['2020', '>2015', '2010-2020'],
    read(value) {
      const { sign, rest } = comparison(value);
      const [, first, last] = YEARS.exec(rest) ?? [];
      if (first === undefined) return undefined;
      const years = (document: ClaimDocument): readonly (number | undefined)[] => document.sources.map((source) => source.year);
      if (last === undefined) return { test: (document) => years(document).some((year) => year !== undefined && compare(year, sign, Number(first))) };
      return { test: (document) => years(document).some((year) => year !== undefined && year >= Number(first) && year <= Number(last)) };
    },
  };
}

const DATE = /^(?:today|\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

/** Dates are compared as far as they are written: `due:2026-11` is any day of that November. */
function dueFilter(): Filter {
  return {
    name: 'due', what: 'When the claim is to be reviewed', aliases: ['review'], values: ['<today', '2027', '<2027-06'],
    read(value) {
      const { sign, rest } = comparison(value);
      const wanted = foldText(rest);
      if (!DATE.test(wanted)) return undefined;
      return {
        test: ({ reviewDue }, today) => {
          const edge = wanted === 'today' ? today : wanted;
          return reviewDue !== undefined && edge !== undefined && compare(reviewDue.slice(0, edge.length), sign, edge);
        },
      };
    },
  };
}

const FLAGS: Readonly<Record<string, DocumentTest>> = {
  stale: (document) => document.stale,
  due: ({ reviewDue }, today) => reviewDue !== undefined && today !== undefined && reviewDue <= today,
  retracted: ({ sources }) => sources.some(({ status }) => status === 'retracted' || status === 'withdrawn' || status === 'partial_retraction'),
  concern: ({ sources }) => sources.some(({ status }) => status === 'concern'),
  graded: ({ certainty }) => certainty !== 'ungraded' && certainty !== 'incomplete',
  ungraded: ({ certainty }) => certainty === 'ungraded',
  incomplete: ({ certainty }) => certainty === 'incomplete',
  contested: ({ supports, contradicts }) => supports > 0 && contradicts > 0,
  unsupported: ({ supports, contradicts }) => supports === 0 && contradicts === 0,
};

function flagFilter(): Filter {
  const states: Record<string, DocumentTest> = Object.fromEntries(CLAIM_STATES.map((state): [string, DocumentTest] => [state, (document) => document.state === state]));
  const flags: Readonly<Record<string, DocumentTest>> = { ...FLAGS, ...states };
  return {
    name: 'is', what: 'What is the matter with it', aliases: [], values: Object.keys(flags),
    read(value) {
      const tests = meant(value, Object.keys(flags)).flatMap((flag) => flags[flag] ?? []);
      return tests.length === 0 ? undefined : { test: (document, today) => tests.some((test) => test(document, today)) };
    },
  };
}

/** Every operator. Suggestions, the reading of queries and the documentation follow from this table. */
export const FILTERS: readonly Filter[] = [
  certaintyFilter(),
  choice('verdict', 'Which way the evidence points', VERDICTS, (document) => [document.verdict]),
  wordsOfFields('tag', 'A tag of the note', ['tags'], ['pain'], ['tags']),
  wordsOfFields('population', 'In whom', ['population'], ['adults'], ['patients']),
  wordsOfFields('intervention', 'What was done', ['intervention'], ['exercise']),
  wordsOfFields('comparator', 'Compared with what', ['comparator'], ['placebo'], ['comparison']),
  wordsOfFields('outcome', 'With what effect', ['outcome'], ['mortality']),
  wordsOfFields('author', 'An author of a source', ['firstAuthor', 'authors'], ['khan'], ['authors']),
  yearFilter(),
  choice('design', 'Design of a source', DESIGNS, (document) => document.sources.map((source) => source.design)),
  wordsOfFields('source', 'A source, by citekey or title', ['citekey', 'sourceTitle'], ['khan2009'], ['sources', 'key']),
  choice('state', 'State of the claim note', CLAIM_STATES, (document) => [document.state]),
  dueFilter(),
  flagFilter(),
];

const BY_NAME = new Map(FILTERS.flatMap((filter) => [filter.name, ...filter.aliases].map((name) => [name, filter] as const)));

/** The filter of a folded name or alias. */
export function findFilter(name: string): Filter | undefined {
  return BY_NAME.get(name);
}
