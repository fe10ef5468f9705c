import { foldWord, wordsOf } from './words-of';

/** Verbs that say that one thing brings about another: lower case, no accents. Forms that serve as adjectives are left out. */
const CAUSAL: Readonly<Record<'en' | 'fr' | 'de', string>> = {
  en: `strengthen strengthens strengthened strengthening weaken weakens weakened weakening prevent prevents prevented preventing
    improve improves improving cause causes caused causing protect protects protected protecting reduce reduces reducing
    increase increases increasing lowers worsen worsens worsening damage damages damaged damaging heal heals healed healing
    cure cures cured curing trigger triggers triggered induce induces induced boost boosts relieve relieves ease eases promote promotes
    alleviate alleviates restore restores regenerate regenerates`,
  fr: `renforce renforcent renforcer previent previennent prevenir ameliore ameliorent ameliorer cause causent causer provoque
    provoquent provoquer protege protegent proteger reduit reduisent reduire augmente augmentent augmenter diminue diminuent
    diminuer entraine entrainent entrainer guerit guerissent guerir soulage soulagent soulager empeche empechent empecher
    endommage endommagent endommager abime abiment abimer aggrave aggravent aggraver favorise favorisent favoriser`,
  de: `starkt starken kraftigt kraftigen schwacht schwachen verhindert verhindern verbessert verbessern verursacht verursachen
    schutzt schutzen verringert verringern reduziert reduzieren senkt senken erhoht erhohen steigert steigern heilt heilen
    schadigt schadigen beugt bewirkt bewirken lindert lindern verschlechtert verschlechtern fordert fordern`,
};

/** Verbs that are causal only with the word after them. */
const CAUSAL_PAIRS: ReadonlySet<string> = new Set([
  'lead to', 'leads to', 'led to', 'leading to', 'result in', 'results in', 'resulted in',
  'conduit a', 'conduit au', 'conduit aux', 'conduisent a', 'conduisent au', 'conduisent aux', 'lutte contre', 'lutter contre',
  'fuhrt zu', 'fuhrt zur', 'fuhrt zum', 'fuhren zu', 'fuhren zur', 'fuhren zum',
]);

/** Nouns that look like the verbs: `the cause of`, `an increase in`, `la cause de`, `linked to damage`, and at the end of a sentence. */
const NOUN_BEFORE: ReadonlySet<string> = new Set(['of', 'in', 'de', 'du', 'des', '']);
const MAY_BE_NOUN: ReadonlySet<string> = new Set(['cause', 'causes', 'increase', 'increases', 'damage', 'ease', 'cure', 'cures', 'trigger', 'triggers', 'boost']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'any', 'some', 'no', 'this', 'that', 'la', 'une', 'sa', 'leur']);

const LINKED: ReadonlySet<string> = new Set(['linked', 'related', 'due']);

const VERBS: ReadonlySet<string> = new Set(Object.values(CAUSAL).flatMap((list) => list.split(/\s+/u)));

/**
 * The causal verbs of a sentence, as written: an association claim should have none. Looks for English, French and German
 * at once, since a note does not say which it is written in.
 */
export function causalVerbs(text: string): string[] {
  const words = wordsOf(text);
  // French puts a pronoun before the verb: l’améliore, s’aggrave.
  const folded = words.map((word) => foldWord(word).replace(/^[a-z]{1,2}’/u, ''));
  return words.filter((_, index) => isCausal(folded, index));
}

function isCausal(folded: readonly string[], index: number): boolean {
  const word = folded[index] ?? '';
  const next = folded[index + 1] ?? '';
  if (CAUSAL_PAIRS.has(`${word} ${next}`)) return true;
  if (!VERBS.has(word)) return false;
  return !(MAY_BE_NOUN.has(word) && isNoun(folded, index, next));
}

function isNoun(folded: readonly string[], index: number, next: string): boolean {
  const before = folded[index - 1] ?? '';
  return NOUN_BEFORE.has(next) || ARTICLES.has(before) || (before === 'to' && LINKED.has(folded[index - 2] ?? ''));
}
