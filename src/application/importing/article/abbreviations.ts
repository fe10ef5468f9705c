/** Abbreviations after whose full stop a sentence goes on, in English, French and German, in lower case and without the stop. */
const NEVER_END = new Set([
  'vs', 'fig', 'figs', 'tab', 'eq', 'eqs', 'ref', 'refs', 'vol', 'pp', 'approx', 'ca', 'cf', 'viz', 'dr', 'prof', 'mr', 'mrs', 'ms', 'mme', 'mlle', 'mm', 'st', 'ste', 'sr', 'jr', 'no', 'nos', 'nr', 'min', 'max', 'resp', 'incl', 'excl', 'esp', 'dept', 'gen', 'col',
  'e.g', 'i.e', 'eg', 'ie', 'p.ex', 'ex', 'chap', 'éd', 'env', 'réf', 'art', 'n', 'p', 's', 'v', 'z.b', 'd.h', 'u.a', 'u.u', 'i.d.r', 'o.ä', 'z.t', 'v.a', 'vgl', 'bzw', 'evtl', 'ggf', 'sog', 'abb', 'bd', 'inkl', 'zzgl', 'mind', 'insb', 'hl', 'frau', 'hr', 'fr', 'dipl', 'med', 'phil', 'priv', 'doz', 'al', 'wiss', 'biol', 'chem', 'str',
]);

/** Abbreviations that end a sentence where a capital follows. */
const MAY_END = new Set(['al', 'etc', 'usw', 'usf', 'ff', 'f', 'inc', 'ltd', 'co', 'corp', 'a.m', 'p.m', 'u.s', 'u.k', 'coll', 'min', 'max', 'no', 'ex', 'env', 'st', 'med', 'str', 'art']);

/** Whether the full stop after a word belongs to an abbreviation, given the text that follows it. */
export function isAbbreviation(word: string, after: string): boolean {
  const plain = word.toLowerCase().replace(/\s+/gu, '');
  const capital = /^[\s)"”»’']*["“«(]?\p{Lu}/u.test(after);
  if (MAY_END.has(plain)) return !capital;
  if (NEVER_END.has(plain)) return true;
  return /^(?:\p{L}\.\s?)+\p{L}$/u.test(word) && !/^(?:[A-Z]\.)+[A-Z]$/u.test(word);
}
