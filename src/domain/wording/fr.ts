import type { Phrase, Wording } from './wording';

const fait = (finite: string, infinitive: string): Phrase => ({
  high: `{x} ${finite} {size}{o}`,
  moderate: `{x} ${finite} probablement {size}{o}`,
  low: `{x} pourrait ${infinitive} {size}{o}`,
  whether: `si {x} ${finite} {o}`,
});

/** "Il existe un lien" needs no agreement with the subject, unlike "est lié(e) à". */
const lien = (what: string, asked: string): Phrase => ({
  high: `Il existe un lien entre {x} et ${what}`,
  moderate: `Il existe probablement un lien entre {x} et ${what}`,
  low: `Il pourrait exister un lien entre {x} et ${what}`,
  whether: `s’il existe un lien entre {x} et ${asked}`,
});

/** "de" with the article that follows it: du, des, de l’, d’. */
function de(outcome: string): string {
  if (/^les\s/iu.test(outcome)) return `des ${outcome.slice(4)}`;
  if (/^le\s/iu.test(outcome)) return `du ${outcome.slice(3)}`;
  return /^[aeiouyàâéèêëîïôûœ]/iu.test(outcome) ? `d’${outcome}` : `de ${outcome}`;
}

/** French sentences for patients. */
export const fr: Wording = {
  language: 'fr',
  openReview: 'The French sentences, above all those for very low certainty, are this project’s own. A clinician whose first language is French has not reviewed them yet.',
  causal: {
    reduces: fait('réduit', 'réduire'),
    increases: fait('augmente', 'augmenter'),
    improves: fait('améliore', 'améliorer'),
    worsens: fait('aggrave', 'aggraver'),
    no_difference: {
      high: '{x} ne change pas ou presque pas {o}',
      moderate: '{x} ne change probablement pas ou presque pas {o}',
      low: '{x} pourrait ne pas changer {o}, ou presque pas',
      whether: 'si {x} change {o}',
    },
  },
  causalSizes: { small: 'légèrement ', large: 'fortement ' },
  association: {
    reduces: lien('une {size}baisse {of o}', 'une baisse {of o}'),
    increases: lien('une {size}hausse {of o}', 'une hausse {of o}'),
    improves: lien('une {size}amélioration {of o}', 'une amélioration {of o}'),
    worsens: lien('une {size}aggravation {of o}', 'une aggravation {of o}'),
    no_difference: {
      high: 'Il n’existe pas ou presque pas de lien entre {x} et {o}',
      moderate: 'Il n’existe probablement pas ou presque pas de lien entre {x} et {o}',
      low: 'Il pourrait ne pas exister de lien, ou presque pas, entre {x} et {o}',
      whether: 's’il existe un lien entre {x} et {o}',
    },
    linked: lien('{o}', '{o}'),
  },
  associationSizes: { small: 'légère ', large: 'forte ' },
  quoted: {
    high: 'Les études le montrent : « {statement} »',
    moderate: 'C’est probablement vrai : « {statement} »',
    low: 'Cela pourrait être vrai : « {statement} »',
    whether: 'si ceci est vrai : « {statement} »',
  },
  doubts: {
    very_low: 'On ne sait pas {whether}.',
    contradicted: 'Des études ont cherché à savoir {whether}, et ne l’ont pas confirmé.',
    mixed: 'Les études ne s’accordent pas : on ne peut pas dire {whether}.',
    insufficient: 'Il n’y a pas assez d’études pour dire {whether}.',
    unrated: 'On ne peut pas encore dire {whether}.',
  },
  superseded: 'Cette phrase a été remplacée par une plus récente.',
  withdrawn: 'Cette phrase a été retirée.',
  hedges: ['pas', 'ne', 'n’', 'incertain', 'inconnu', 'aucun', 'aucune', 'jamais'],
  of: de,
};
