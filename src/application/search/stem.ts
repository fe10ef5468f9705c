import { spellingKey } from './spelling';

/** Endings of plural and inflection in English and French, longest first: "groups", "treated", "durées". */
const INFLECTIONS: readonly (readonly [ending: string, instead: string])[] = [
  ['ities', 'ity'], ['iques', 'ique'], ['elles', 'el'], ['elle', 'el'], ['ements', 'ement'], ['ingly', ''], ['aient', ''], ['antes', 'ant'],
  ['ees', ''], ['ies', 'y'], ['ied', 'y'], ['ing', ''], ['sses', 'ss'], ['aux', 'al'], ['ed', ''], ['ee', ''],
  ['es', ''], ['s', ''], ['e', ''],
];

/** Endings that make one kind of word from another: "inhibition", "inhibitory", "inhibits". Longest first. */
const DERIVATIONS: readonly string[] = [
  'isations', 'izations', 'isation', 'ization', 'ational', 'ations', 'ically', 'atives', 'ements', 'ation', 'ating', 'ative', 'atory',
  'ators', 'ement', 'ments', 'ility', 'iques', 'ences', 'ances', 'ising', 'izing', 'ment', 'ness', 'ical', 'ally', 'ator', 'ated', 'ates',
  'ible', 'able', 'ance', 'ence', 'ions', 'ique', 'ives', 'ants', 'ents', 'ists', 'isms', 'ised', 'ized', 'ises', 'izes', 'ious', 'ate',
  'ion', 'ity', 'ive', 'ers', 'ors', 'ant', 'ent', 'ous', 'eux', 'ist', 'ism', 'ial', 'ise', 'ize', 'ic', 'er', 'or', 'al', 'ly', 'en',
  'ia', 'y', 'a', 'o', 'u', 'i',
];

/** Endings that a plural replaces: "bodies", "canaux". Without them a stem is the beginning of all forms of its word. */
const CHANGED_ENDING = /^(.{3,}?)(?:y|al)$/;

/** What must be left of a word for its ending to be taken off: shorter stems would join words that have nothing in common. */
const LEAST_INFLECTED = 3;
const LEAST_DERIVED = 4;

function undouble(word: string): string {
  const last = word.at(-1);
  return last !== undefined && last === word.at(-2) && !'lsz'.includes(last) && word.length > LEAST_INFLECTED ? word.slice(0, -1) : word;
}

/**
 * A folded word without plural and inflection. Not a dictionary form: only equal results mean anything. Words with digits, and words
 * in other scripts, stay as they are.
 */
export function inflectionStem(word: string): string {
  if (word.length <= LEAST_INFLECTED || /[^a-z]/.test(word) || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  for (const [ending, instead] of INFLECTIONS) {
    if (!word.endsWith(ending)) continue;
    const left = word.length - ending.length;
    if (left < LEAST_INFLECTED) continue;
    return undouble(word.slice(0, left) + instead);
  }
  return word;
}

function underived(word: string): string | undefined {
  const ending = DERIVATIONS.find((each) => word.endsWith(each) && word.length - each.length >= LEAST_DERIVED);
  return ending === undefined ? undefined : word.slice(0, -ending.length);
}

/** A folded word without derivation as well: the loosest sense in which two words are the same word. Every form of the word begins so. */
export function derivationStem(word: string): string {
  if (/[^a-z]/.test(word)) return word;
  const stem = inflectionStem(word);
  return underived(word) ?? underived(stem) ?? CHANGED_ENDING.exec(stem)?.[1] ?? stem;
}

/** Equal for two folded words that differ in plural, inflection or British and American spelling only. */
export function familyKey(word: string): string {
  return inflectionStem(spellingKey(word));
}
