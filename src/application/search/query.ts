import { findFilter, type Filter, type FilterTest } from './filters';
import { foldText } from './fold';
import { foldedWords } from './words';

/** A filter as typed. `-year:>2015` is negated; `tag:pain,disc` passes with either. */
export interface TypedFilter {
  readonly anyOf: readonly FilterTest[];
  readonly negated: boolean;
}

/** What a person asks for. Words are folded. */
export interface ParsedQuery {
  /** Every word to look for, each once, in order; those of phrases too. */
  readonly words: readonly string[];
  /** Nothing follows the last word, so it may be half a word. */
  readonly unfinished: boolean;
  /** Words that must follow one another. */
  readonly phrases: readonly (readonly string[])[];
  /** Words or phrases that must not occur. */
  readonly excluded: readonly (readonly string[])[];
  readonly filters: readonly TypedFilter[];
  /** Plain sentences about what was read otherwise than typed. */
  readonly notes: readonly string[];
}

/** More is not typed but pasted by mistake. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 32;
const MOST_FILTERS = 12;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '”': '”' };
const NAME = /^(\p{L}[\p{L}_]+):/u;

interface Piece {
  readonly negated: boolean;
  readonly name?: string;
  readonly body: string;
  readonly quoted: boolean;
  readonly text: string;
  readonly end: number;
}

/** The end of a quotation that begins at `from`, or undefined where nobody closed it. */
function closingQuote(text: string, from: number): number | undefined {
  const opening = text[from] ?? '';
  const wanted = QUOTES[opening];
  if (wanted === undefined) return undefined;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === wanted || text[at] === '"') return at;
  }
  return undefined;
}

function bareEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return end;
}

function pieceAt(text: string, from: number): Piece {
  const negated = text[from] === '-' && from + 1 < text.length && !/\s/.test(text.charAt(from + 1));
  let at = negated ? from + 1 : from;
  const name = NAME.exec(text.slice(at, at + 40))?.[1];
  if (name !== undefined) at += name.length + 1;
  const close = closingQuote(text, at);
  const end = close === undefined ? bareEnd(text, at) : close + 1;
  const body = close === undefined ? text.slice(at, end) : text.slice(at + 1, close);
  return { negated, body, quoted: close !== undefined, text: text.slice(from, end), end, ...(name === undefined ? {} : { name }) };
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const piece = pieceAt(text, at);
    pieces.push(piece);
    at = Math.max(piece.end, at + 1);
  }
  return pieces;
}

/** Values between commas; a quotation is one value whatever it holds. */
function readFilter(filter: Filter, { body, quoted, negated }: Piece): TypedFilter | undefined {
  const values = quoted ? [body] : body.split(',').filter((value) => value !== '');
  const anyOf = values.map((value) => filter.read(value));
  const read = anyOf.filter((test) => test !== undefined);
  return read.length === anyOf.length ? { anyOf: read, negated } : undefined;
}

/** Reads the pieces; one that was there before in the same letters says nothing new. */
function gather(pieces: readonly Piece[]): Gathering {
  const gathering = new Gathering();
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (!seen.has(piece.text)) gathering.add(piece);
    seen.add(piece.text);
  }
  return gathering;
}

/** What is gathered while the pieces are read. */
class Gathering {
  readonly words: string[] = [];
  readonly phrases: (readonly string[])[] = [];
  readonly excluded: (readonly string[])[] = [];
  readonly filters: TypedFilter[] = [];
  readonly notes: string[] = [];

  add(piece: Piece): void {
    const filter = piece.name === undefined ? undefined : findFilter(foldText(piece.name));
    if (!filter) return this.addWords(piece);
    if (piece.body === '') return;
    const read = readFilter(filter, piece);
    if (read) this.filters.push(read);
    else {
      this.notes.push(`“${piece.text}” has no value that “${filter.name}:” knows (such as ${filter.values.slice(0, 4).join(', ')}), so it was searched as text.`);
      this.addWords(piece);
    }
  }

  private addWords({ name, body, quoted, negated, text }: Piece): void {
    const said = foldedWords(name === undefined ? body : `${name} ${body}`);
    if (said.length === 0) return;
    if (name !== undefined && body !== '' && !findFilter(foldText(name))) this.notes.push(`“${text}” is not a filter here, so it was searched as text.`);
    if (negated) this.excluded.push(said);
    else this.words.push(...said);
    if (quoted && !negated && name === undefined) this.phrases.push(said);
  }
}

function cutNotes(query: string, words: number, filters: number): string[] {
  const notes: string[] = [];
  if (query.length > MOST_CHARACTERS) notes.push(`Only the first ${MOST_CHARACTERS} characters were read.`);
  if (words > MOST_WORDS) notes.push(`Only the first ${MOST_WORDS} words were searched.`);
  if (filters > MOST_FILTERS) notes.push(`Only the first ${MOST_FILTERS} filters, phrases and words to leave out were used.`);
  return notes;
}

/** Reads a query. Never fails: what is no filter is text, and a quotation that nobody closed is words. */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, MOST_CHARACTERS);
  const { words, phrases, excluded, filters, notes } = gather(piecesOf(text));
  const distinct = [...new Set(words)];
  return {
    words: distinct.slice(0, MOST_WORDS),
    unfinished: query.length <= MOST_CHARACTERS && distinct.length <= MOST_WORDS && /[\p{L}\p{M}\p{N}]$/u.test(text),
    phrases: phrases.slice(0, MOST_FILTERS),
    excluded: excluded.slice(0, MOST_FILTERS),
    filters: filters.slice(0, MOST_FILTERS),
    notes: [...new Set(notes), ...cutNotes(query, distinct.length, Math.max(phrases.length, excluded.length, filters.length))],
  };
}
