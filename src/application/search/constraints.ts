import type { FilterTest } from './filters';
import type { ClaimIndex } from './index';
import type { Lexicon } from './lexicon';
import type { ParsedQuery, TypedFilter } from './query';
import { findRun } from './runs';

/** Whether the claim in a slot may be a hit. */
export type Accept = (slot: number) => boolean;

function beginningWith(index: ClaimIndex, word: string): Set<number> {
  const numbers = new Set<number>();
  index.vocabulary.beginningWith(word, (number) => numbers.add(number));
  return numbers;
}

/** Slots of the claims whose fields have the words, each as it stands and the last one maybe cut short. */
function slotsWith(index: ClaimIndex, lexicon: Lexicon, test: Extract<FilterTest, { words: readonly string[] }>): ReadonlyMap<number, number> {
  const { words, fields } = test;
  const run = words.map((word, place) => (place === words.length - 1 ? beginningWith(index, word) : lexicon.exact(word)));
  return findRun(index, run, fields);
}

function testOf(test: FilterTest, index: ClaimIndex, lexicon: Lexicon, today: string | undefined): Accept {
  if ('words' in test) {
    const slots = slotsWith(index, lexicon, test);
    return (slot) => slots.has(slot);
  }
  return (slot) => {
    const document = index.document(slot);
    return document !== undefined && test.test(document, today);
  };
}

function filterAccepts({ anyOf, negated }: TypedFilter, index: ClaimIndex, lexicon: Lexicon, today: string | undefined): Accept {
  const tests = anyOf.map((test) => testOf(test, index, lexicon, today));
  return (slot) => tests.some((test) => test(slot)) !== negated;
}

/** Everything a query asks for besides words: phrases, words left out, filters. Undefined where it asks for nothing of the kind. */
export function constraintsOf(query: ParsedQuery, index: ClaimIndex, lexicon: Lexicon, today?: string): Accept | undefined {
  const accepts: Accept[] = [];
  for (const phrase of query.phrases) {
    const slots = findRun(index, phrase.map((word) => lexicon.exact(word)));
    accepts.push((slot) => slots.has(slot));
  }
  for (const phrase of query.excluded) {
    const slots = findRun(index, phrase.map((word) => lexicon.sameWord(word)));
    accepts.push((slot) => !slots.has(slot));
  }
  for (const filter of query.filters) accepts.push(filterAccepts(filter, index, lexicon, today));
  if (accepts.length === 0) return undefined;
  return (slot) => accepts.every((accept) => accept(slot));
}
