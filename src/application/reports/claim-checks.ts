import { isLevel } from '../../domain/certainty';
import type { Certainty } from '../../domain/certainty';
import { GRADE_PROPERTIES } from '../../domain/appraisal/grade-framework';
import { DOWN_DOMAINS, UP_DOMAINS } from '../../domain/appraisal/grading';
import { addMonths } from '../../domain/dates';
import type { Problem } from '../../domain/reading';
import { causalVerbs } from '../../domain/wording/causal-verbs';
import { PATIENT_LANGUAGES, patientSentence, WORDINGS } from '../../domain/wording';
import type { ClaimView } from '../claim-view';

/** What the checks of a claim need besides the claim. */
export interface CheckContext {
  /** Local date as `YYYY-MM-DD`. */
  readonly today: string;
  /** Months from one review to the next where a note names no date. */
  readonly reviewMonths: number;
}

type ClaimCheck = (view: ClaimView, context: CheckContext) => readonly Problem[];

/** Every check of one claim. A new check is a function and a line here. */
export const CLAIM_CHECKS: readonly ClaimCheck[] = [
  staleCertainty, writtenOtherThanComputed, causalVerbInAssociation, plainSentenceTooSure, missingReasons, troubledSources, bothSides, overdueReview,
];

const LEVEL_WORDS: Readonly<Record<Certainty, string>> = {
  high: 'high', moderate: 'moderate', low: 'low', very_low: 'very low', incomplete: 'incomplete', ungraded: 'not yet graded',
};

function warning(view: ClaimView, property: string, code: string, what: string, fix: string): Problem {
  return { code, severity: 'warning', where: `${view.claim.path} › ${property}`, what, fix };
}

function staleCertainty(view: ClaimView): readonly Problem[] {
  if (!view.stale) return [];
  return [warning(view, 'certainty', 'certainty-stale',
    'The sources or judgements of this claim have changed since its certainty was written.', 'Look at the claim again, then use “Update certainty”.')];
}

/** Two words that both say "no level" are not worth a warning: an imported claim says incomplete before anybody looked. */
function writtenOtherThanComputed(view: ClaimView): readonly Problem[] {
  const { claim: { basis, writtenCertainty: written }, grading: { certainty: computed }, stale } = view;
  if (basis === 'adopted' || stale || written === undefined || written === computed || !(isLevel(written) || isLevel(computed))) return [];
  return [warning(view, 'certainty', 'certainty-differs',
    `The note says “${LEVEL_WORDS[written]}”, but its judgements and sources give “${LEVEL_WORDS[computed]}”.`,
    'Use “Update certainty”, or write “certainty_basis: adopted” and name the guideline or review it comes from.')];
}

function causalVerbInAssociation(view: ClaimView): readonly Problem[] {
  const { claim } = view;
  if (claim.claimKind !== 'association') return [];
  const texts = [['claim', claim.statement], ...PATIENT_LANGUAGES.map((language) => [`plain_${language}`, claim.plain[language] ?? ''])] as const;
  return texts.flatMap(([property, text = '']) => causalVerbs(text).slice(0, 1).map((verb) => warning(view, property ?? 'claim', 'causal-verb',
    `“${verb}” says that one thing brings about the other, but this claim is about an association.`,
    'Write “is linked to”, or change “claim_kind” if the studies can show a cause.')));
}

/** A person may word a sentence freely, but not surer than the claim lets it be. */
function plainSentenceTooSure(view: ClaimView): readonly Problem[] {
  const { claim, certainty } = view;
  if (claim.state === 'superseded' || claim.state === 'withdrawn') return [];
  return PATIENT_LANGUAGES.flatMap((language) => {
    const written = claim.plain[language]?.trim() ?? '';
    const { text, asserts } = patientSentence(claim, certainty, WORDINGS[language], false);
    const tooSure = written !== '' && (text !== written || (certainty === 'very_low' && asserts));
    return tooSure ? [warning(view, `plain_${language}`, 'plain-too-sure',
      'This sentence for patients sounds surer than the claim allows, so handouts may mislead.',
      `Say that it is unclear or not confirmed, for example: “${patientSentence({ ...claim, plain: {} }, certainty, WORDINGS[language], false).text}”`)] : [];
  });
}

function missingReasons(view: ClaimView): readonly Problem[] {
  const { grade } = view.claim;
  return [...DOWN_DOMAINS, ...UP_DOMAINS].flatMap((domain) => {
    const judged = grade[domain];
    const property = GRADE_PROPERTIES[domain].replace('grade_', 'grade_why_');
    if (judged === undefined || judged === 'none' || grade.why[property.replace('grade_why_', '')] !== undefined) return [];
    return [warning(view, property, 'reason-missing', `“${GRADE_PROPERTIES[domain]}” says ${judged.replace('_', ' ')}, but not why.`,
      `Write the reason in “${property}”: it is what others need to judge it again.`)];
  });
}

function troubledSources(view: ClaimView): readonly Problem[] {
  const seen = new Set<string>();
  return view.sources.flatMap(({ relation, source, counted }) => {
    if (relation === 'background' || seen.has(source.path)) return [];
    seen.add(source.path);
    const name = `“${source.citekey}”`;
    switch (source.status) {
      case 'retracted':
      case 'withdrawn':
        return [counted
          ? warning(view, relation, 'retracted-counted', `${name} was ${source.status}, but this claim still counts it, since its note gives a reason to.`,
            'Read that reason (“status_ack”) again and decide whether it still holds.')
          : warning(view, relation, 'retracted-left-out', `${name} was ${source.status}, so this claim no longer counts it.`,
            'Look at the claim again without it, then use “Update certainty”.')];
      case 'concern':
      case 'partial_retraction':
        return [warning(view, relation, 'source-in-doubt',
          `The journal has published ${source.status === 'concern' ? 'an expression of concern about' : 'a partial retraction of'} ${name}, which this claim counts.`,
          'Read the notice and judge the risk of bias again.')];
      default:
        return [];
    }
  });
}

function bothSides(view: ClaimView): readonly Problem[] {
  if (!view.flags.includes('supports-and-contradicts')) return [];
  return [{ ...warning(view, 'contradicts', 'supports-and-contradicts', 'One source both supports and contradicts this claim.',
    'Keep it in the list that fits this outcome, or use “qualifies” where it does neither.'), severity: 'error' }];
}

function overdueReview(view: ClaimView, { today, reviewMonths }: CheckContext): readonly Problem[] {
  const { state, reviewed, reviewDue = reviewed === undefined ? undefined : addMonths(reviewed, reviewMonths) } = view.claim;
  if (state === 'superseded' || state === 'withdrawn' || reviewDue === undefined || reviewDue >= today) return [];
  return [warning(view, 'review_due', 'review-overdue', `This claim was due for review on ${reviewDue}.`,
    'Check whether newer studies change it, then write today’s date in “reviewed” and a new “review_due”.')];
}
