import { Abbreviations, abbreviationsIn, type Abbreviation } from './abbreviations';
import type { ClaimDocument } from './document';
import { documentWords, FIELD_MARK, isFieldMark, type DocumentWords } from './fields';
import { IntLists } from './int-lists';
import { Vocabulary } from './vocabulary';

/** A posting is one number: the claim's slot above, how much the word weighs in that claim (1 to 255) below. */
export const IMPACT_BITS = 8;
export const FULL_IMPACT = 255;

function explained(document: ClaimDocument): Abbreviation[] {
  const texts = [document.statement, document.population, document.intervention, document.outcome, ...document.sources.map((source) => source.title)];
  return texts.flatMap((text) => (text === undefined ? [] : abbreviationsIn(text)));
}

/**
 * The inverted index: which claims have a word, and how much it weighs there. Weights depend on the claim alone, not on the others,
 * so a claim that changes is one claim replaced, and any order of edits ends in the index that a fresh build gives.
 */
export class ClaimIndex {
  readonly vocabulary = new Vocabulary();
  readonly abbreviations = new Abbreviations();
  /** By word number: postings in no particular order. */
  readonly postings = new IntLists();
  /** By slot: the claim's word numbers in their order, each field begun by `FIELD_MARK + field`. */
  readonly texts = new IntLists();
  private readonly documents: (ClaimDocument | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly unused: number[] = [];

  /** Claims held. */
  get size(): number {
    return this.slots.size;
  }

  /** One more than the highest slot in use. */
  get slotCount(): number {
    return this.documents.length;
  }

  /** The claim in a slot. */
  document(slot: number): ClaimDocument | undefined {
    return this.documents[slot];
  }

  /** The slot of a note. */
  slotOf(path: string): number | undefined {
    return this.slots.get(path);
  }

  /** Adds a claim, or replaces the one of the same path. */
  put(document: ClaimDocument): void {
    const known = this.slots.get(document.path);
    if (known !== undefined) this.unindex(known);
    const slot = known ?? this.unused.pop() ?? this.documents.length;
    this.documents[slot] = document;
    this.slots.set(document.path, slot);
    this.indexWords(slot, documentWords(document));
    for (const pair of explained(document)) this.abbreviations.learn(pair);
  }

  /** Takes a claim out; nothing happens where there is none. */
  remove(path: string): void {
    const slot = this.slots.get(path);
    if (slot === undefined) return;
    this.unindex(slot);
    this.texts.clear(slot);
    this.slots.delete(path);
    this.documents[slot] = undefined;
    this.unused.push(slot);
  }

  /** The word numbers of a claim's statement, in the order of its words. */
  statementWords(slot: number): number[] {
    const [first, ...words] = this.texts.values(slot);
    if (first !== FIELD_MARK) return [];
    const end = words.findIndex(isFieldMark);
    return end < 0 ? words : words.slice(0, end);
  }

  /** How many claims have the word. */
  count(word: number): number {
    return this.postings.count(word);
  }

  private indexWords(slot: number, words: DocumentWords): void {
    const numbers = new Map<string, number>();
    for (const [word, impact] of words.impacts) {
      const number = this.vocabulary.add(word);
      numbers.set(word, number);
      this.postings.push(number, slot * 2 ** IMPACT_BITS + impact);
    }
    this.texts.set(slot, words.text.map((word) => (typeof word === 'number' ? FIELD_MARK + word : numbers.get(word) ?? 0)));
  }

  private unindex(slot: number): void {
    const document = this.documents[slot];
    if (document) for (const pair of explained(document)) this.abbreviations.forget(pair);
    for (const number of new Set(this.texts.values(slot))) {
      if (isFieldMark(number)) continue;
      this.postings.removeFirst(number, slot, IMPACT_BITS);
      if (this.postings.count(number) === 0) this.vocabulary.remove(number);
    }
  }
}
