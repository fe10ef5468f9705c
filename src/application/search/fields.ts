import type { ClaimDocument } from './document';
import { foldedWords } from './words';

/** Where in a claim a word stands. */
export const FIELDS = [
  'statement', 'title', 'tags', 'population', 'intervention', 'comparator', 'outcome', 'firstAuthor', 'authors', 'sourceTitle', 'year', 'citekey',
] as const;
export type Field = (typeof FIELDS)[number];

/** In a claim's list of word numbers, a field begins with this plus its place in `FIELDS`. */
export const FIELD_MARK = 0xffffff00;

/** Whether a number of a claim's list is the beginning of a field rather than a word. */
export function isFieldMark(number: number): boolean {
  return number >= FIELD_MARK;
}

interface FieldRule {
  /** What a word is worth here, beside a word of the statement. */
  readonly weight: number;
  /** Usual number of words, and how far longer fields make each word worth less (0 not at all, 1 fully). */
  readonly usual: number;
  readonly lengthMatters: number;
}

/**
 * The statement is what people look for; everything else helps to find it. Lengths are fixed, not averaged over the vault: an
 * average would change every weight with every edit.
 */
const RULES: Readonly<Record<Field, FieldRule>> = {
  statement: { weight: 1, usual: 22, lengthMatters: 0.45 },
  title: { weight: 0.5, usual: 8, lengthMatters: 0 },
  tags: { weight: 0.45, usual: 10, lengthMatters: 0.3 },
  population: { weight: 0.55, usual: 6, lengthMatters: 0.3 },
  intervention: { weight: 0.55, usual: 4, lengthMatters: 0.3 },
  comparator: { weight: 0.4, usual: 4, lengthMatters: 0.3 },
  outcome: { weight: 0.55, usual: 4, lengthMatters: 0.3 },
  firstAuthor: { weight: 1, usual: 2, lengthMatters: 0 },
  authors: { weight: 0.45, usual: 12, lengthMatters: 0 },
  sourceTitle: { weight: 0.45, usual: 16, lengthMatters: 0.3 },
  year: { weight: 0.7, usual: 1, lengthMatters: 0 },
  citekey: { weight: 1, usual: 1, lengthMatters: 0 },
};

/** How soon a word said again adds nothing: at this sum of weights a word has half of its full worth. */
const SATURATION = 0.3;

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

function firstAuthor(authors: string): string {
  const comma = authors.search(/[,;]/);
  return comma < 0 ? authors : authors.slice(0, comma);
}

function fieldTexts(document: ClaimDocument): Readonly<Record<Field, string>> {
  const { sources } = document;
  return {
    statement: document.statement,
    title: document.title,
    tags: join(...document.tags),
    population: join(document.population),
    intervention: join(document.intervention),
    comparator: join(document.comparator),
    outcome: join(document.outcome),
    firstAuthor: join(...sources.map((source) => firstAuthor(source.authors))),
    authors: join(...sources.map((source) => source.authors.slice(firstAuthor(source.authors).length))),
    sourceTitle: join(...sources.map((source) => source.title)),
    year: join(...sources.map((source) => source.year?.toString())),
    citekey: join(...sources.map((source) => source.citekey)),
  };
}

/** The words of a claim: each with its weight (1 to 255), and all in order with the field numbers between. */
export interface DocumentWords {
  readonly impacts: ReadonlyMap<string, number>;
  readonly text: readonly (string | number)[];
}

/** Reads a claim's fields into words and weights. */
export function documentWords(document: ClaimDocument): DocumentWords {
  const texts = fieldTexts(document);
  const worth = new Map<string, number>();
  const text: (string | number)[] = [];
  FIELDS.forEach((field, place) => {
    const said = foldedWords(texts[field]);
    const words = field === 'title' ? said.filter((word) => !worth.has(word)) : said;
    if (words.length === 0) return;
    const { weight, usual, lengthMatters } = RULES[field];
    const each = weight / (1 - lengthMatters + (lengthMatters * words.length) / usual);
    text.push(place, ...words);
    for (const word of words) worth.set(word, (worth.get(word) ?? 0) + each);
  });
  const impacts = new Map<string, number>();
  for (const [word, sum] of worth) impacts.set(word, Math.max(1, Math.round((255 * sum) / (sum + SATURATION))));
  return { impacts, text };
}
