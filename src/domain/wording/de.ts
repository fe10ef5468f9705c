import type { Phrase, Wording } from './wording';

const tut = (finite: string): Phrase => ({
  high: `{x} ${finite} {o}{size}`,
  moderate: `{x} ${finite} {o} wahrscheinlich{size}`,
  low: `{x} ${finite} {o} möglicherweise{size}`,
  whether: `ob {x} {o} ${finite}`,
});

/** Both nouns stay in the nominative, since their dative cannot be made from what stands in the note. */
const zusammen = (direction: string): Phrase => ({
  high: `{x} und {o} hängen zusammen${direction}`,
  moderate: `{x} und {o} hängen wahrscheinlich zusammen${direction}`,
  low: `{x} und {o} hängen möglicherweise zusammen${direction}`,
  whether: 'ob {x} und {o} zusammenhängen',
});

/** German sentences for patients. */
export const de: Wording = {
  language: 'de',
  openReview: 'The German sentences, above all those for very low certainty, are this project’s own. A clinician whose first language is German has not reviewed them yet.',
  causal: {
    reduces: tut('verringert'),
    increases: tut('erhöht'),
    improves: tut('verbessert'),
    worsens: tut('verschlechtert'),
    no_difference: {
      high: '{x} macht kaum einen oder keinen Unterschied bei {o}',
      moderate: '{x} macht wahrscheinlich kaum einen oder keinen Unterschied bei {o}',
      low: '{x} macht möglicherweise kaum einen oder keinen Unterschied bei {o}',
      whether: 'ob {x} einen Unterschied bei {o} macht',
    },
  },
  causalSizes: { small: ' etwas', large: ' stark' },
  association: {
    reduces: zusammen(' (Richtung:{size} weniger)'),
    increases: zusammen(' (Richtung:{size} mehr)'),
    improves: zusammen(' (Richtung:{size} besser)'),
    worsens: zusammen(' (Richtung:{size} schlechter)'),
    no_difference: {
      high: '{x} und {o} hängen kaum oder gar nicht zusammen',
      moderate: '{x} und {o} hängen wahrscheinlich kaum oder gar nicht zusammen',
      low: '{x} und {o} hängen möglicherweise kaum oder gar nicht zusammen',
      whether: 'ob {x} und {o} zusammenhängen',
    },
    linked: zusammen(''),
  },
  associationSizes: { small: ' etwas', large: ' deutlich' },
  quoted: {
    high: 'Studien zeigen: „{statement}“',
    moderate: 'Das stimmt wahrscheinlich: „{statement}“',
    low: 'Das stimmt möglicherweise: „{statement}“',
    whether: 'ob das stimmt: „{statement}“',
  },
  doubts: {
    very_low: 'Es ist unklar, {whether}.',
    contradicted: 'Studien sind der Frage nachgegangen, {whether}, und haben es nicht bestätigt.',
    mixed: 'Die Studien sind sich nicht einig, {whether}.',
    insufficient: 'Es gibt nicht genug Studien, um zu sagen, {whether}.',
    unrated: 'Man kann noch nicht sagen, {whether}.',
  },
  superseded: 'Dieser Satz wurde durch einen neueren ersetzt.',
  withdrawn: 'Dieser Satz wurde zurückgezogen.',
  hedges: ['unklar', 'unsicher', 'unbekannt', 'nicht', 'kein', 'keine', 'keinen', 'keinem', 'nie', 'niemand', 'ob'],
  of: (outcome) => `von ${outcome}`,
};
