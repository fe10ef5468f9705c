import type { Phrase, Wording } from './wording';

const does = (finite: string, plain: string): Phrase => ({
  high: `{x} {size}${finite} {o}`,
  moderate: `{x} probably {size}${finite} {o}`,
  low: `{x} may {size}${plain} {o}`,
  whether: `whether {x} ${finite} {o}`,
});

const linkedTo = (what: string, asked: string): Phrase => ({
  high: `{x} is linked to ${what}`,
  moderate: `{x} is probably linked to ${what}`,
  low: `{x} may be linked to ${what}`,
  whether: `whether {x} is linked to ${asked}`,
});

/** English sentences for patients. */
export const en: Wording = {
  language: 'en',
  causal: {
    reduces: does('reduces', 'reduce'),
    increases: does('increases', 'increase'),
    improves: does('improves', 'improve'),
    worsens: does('worsens', 'worsen'),
    no_difference: {
      high: '{x} makes little or no difference to {o}',
      moderate: '{x} probably makes little or no difference to {o}',
      low: '{x} may make little or no difference to {o}',
      whether: 'whether {x} makes a difference to {o}',
    },
  },
  causalSizes: { small: 'slightly ', large: 'greatly ' },
  association: {
    reduces: linkedTo('{size}less {o}', 'less {o}'),
    increases: linkedTo('{size}more {o}', 'more {o}'),
    improves: linkedTo('{size}better {o}', 'better {o}'),
    worsens: linkedTo('{size}worse {o}', 'worse {o}'),
    no_difference: linkedTo('little or no difference in {o}', 'a difference in {o}'),
    linked: linkedTo('{o}', '{o}'),
  },
  associationSizes: { small: 'slightly ', large: 'much ' },
  quoted: {
    high: 'Studies show this: “{statement}”',
    moderate: 'This is probably true: “{statement}”',
    low: 'This may be true: “{statement}”',
    whether: 'whether this is true: “{statement}”',
  },
  doubts: {
    very_low: 'It is unclear {whether}.',
    contradicted: 'Studies have looked at {whether}, and did not confirm it.',
    mixed: 'Studies disagree on {whether}.',
    insufficient: 'There is not enough research to say {whether}.',
    unrated: 'We cannot say yet {whether}.',
  },
  superseded: 'This statement has been replaced by a newer one.',
  withdrawn: 'This statement has been withdrawn.',
  hedges: ['unclear', 'unsure', 'unknown', 'uncertain', 'not', 'no', 'nobody', 'never', 'cannot', 'disagree', 'whether',
    'don’t', 'doesn’t', 'isn’t', 'aren’t', 'can’t', 'hasn’t', 'haven’t', 'didn’t'],
  of: (outcome) => `of ${outcome}`,
};
