/** Endings of plural and inflection in English and French, longest first: "groups", "treated", "durées". */
const INFLECTIONS: readonly (readonly [ending: string, instead: string])[] = [
  ['ities', 'ity'], ['iques', 'ique'], ['elles', 'el'], ['elle', 'el'], ['ements', 'ement'], ['ingly', ''], ['aient', ''], ['antes', 'ant'],
  ['ees', ''], ['ies', 'y'], ['ied', 'y'], ['ing', ''], ['sses', 'ss'], ['aux', 'al'], ['ves', 'f'], ['ent', 'ent'], ['ed', ''], ['ee', ''],
  ['es', ''], ['s', ''], ['e', ''],
];

/** Endings that make one kind of word from another: "inhibition", "inhibitory", "inhibits". Longest first. */
const DERIVATIONS: readonly string[] = [
  'isations', 'izations', 'isation', 'ization', 'ational', 'ations', 'ically', 'atives', 'ements', 'ation', 'ating', 'ative', 'atory', 'ators',
  'ement', 'ments', 'ility', 'ement', 'iques', 'ically', 'ences', 'ances', 'ment', 'ness', 'ical', 'ally', 'ator', 'ated', 'ates', 'ible', 'able',
  'ance', 'ence', 'ions', 'ique', 'ions', 'ives', 'ants', 'ents', 'ists', 'isms', 'ate', 'ion', 'ity', 'ive', 'ers', 'ors', 'ant', 'ent', 'ous', 'eux',
  'ist', 'ism', 'ial', 'ic', 'er', 'or', 'al', 'ly', 'en', 'ia', 'y', 'a', 'o', 'u', 'i',
];

/** What must be left of a word for its ending to be taken off: shorter stems would join words that have nothing in common. */
const LEAST_INFLECTED = 3;
const LEAST_DERIVED = 4;

function undouble(word: string): string {
  const last = word.at(-1);
  return last !== undefined && last === word.at(-2) && !'lsz'.includes(last) && word.length > LEAST_DERIVED ? word.slice(0, -1) : word;
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

/** A folded word without derivation as well: the loosest sense in which two words are the same word. */
export function derivationStem(word: string): string {
  const stem = inflectionStem(word);
  if (stem.length <= LEAST_DERIVED || /[^a-z]/.test(stem)) return stem;
  for (const ending of DERIVATIONS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= LEAST_DERIVED) return stem.slice(0, -ending.length);
  }
  return stem;
}
