import { CERTAINTIES } from './certainty';
import {
  CLAIM_KINDS, CLAIM_STATES, EFFECT_DIRECTIONS, EFFECT_SIZES, OUTCOME_TYPES, QUESTIONS, RECOMMENDATIONS, RELATIONS, VERDICTS,
} from './claim';
import type { Claim, Relation } from './claim';
import { baseName } from './links';
import type { NoteLink, Properties } from './note';
import { PropertyReader } from './properties';
import { readGrade } from './read-grade';
import type { Reading } from './reading';
import { withoutUndefined } from './record';

/** Reads a claim note's front matter. There is always a claim; what could not be read is absent from it and has a problem. */
export function readClaim(path: string, properties: Properties): Reading<Claim> {
  const read = new PropertyReader(path, properties);
  const value: Claim = withoutUndefined({
    kind: 'claim' as const,
    path,
    statement: read.text('claim') ?? baseName(path),
    state: read.choice('state', CLAIM_STATES) ?? 'draft',
    supersededBy: read.link('superseded_by'),
    ...readQuestion(read),
    ...readVerdict(read),
    links: readRelations(read),
    grade: readGrade(read),
    ...readCertainty(read),
    ...readPlain(read),
    caveats: read.list('caveats'),
    reviewed: read.day('reviewed'),
    reviewDue: read.day('review_due'),
    tags: read.tags(),
  });
  return { value, problems: read.problems };
}

function readQuestion(read: PropertyReader): Partial<Claim> {
  return withoutUndefined({
    question: read.choice('question', QUESTIONS),
    population: read.text('population'),
    intervention: read.text('intervention'),
    comparator: read.text('comparator'),
    outcome: read.text('outcome'),
    timeframe: read.text('timeframe'),
    outcomeType: read.choice('outcome_type', OUTCOME_TYPES),
    claimKind: read.choice('claim_kind', CLAIM_KINDS),
  });
}

function readVerdict(read: PropertyReader): Partial<Claim> {
  return withoutUndefined({
    verdict: read.choice('verdict', VERDICTS),
    effectDirection: read.choice('effect_direction', EFFECT_DIRECTIONS),
    effectSize: read.choice('effect_size', EFFECT_SIZES),
    effectEstimate: read.text('effect_estimate'),
    effectAbsolute: read.text('effect_absolute'),
    recommendation: read.choice('recommendation', RECOMMENDATIONS),
    recommendationSource: read.link('recommendation_source'),
  });
}

function readCertainty(read: PropertyReader): Pick<Claim, 'basis'> & Partial<Claim> {
  return withoutUndefined({
    basis: read.choice('certainty_basis', ['computed', 'adopted']) ?? 'computed',
    writtenCertainty: read.choice('certainty', CERTAINTIES),
    certaintySource: read.link('certainty_source'),
    fingerprint: read.text('grade_fingerprint'),
  });
}

function readPlain(read: PropertyReader): Pick<Claim, 'plain'> & Partial<Claim> {
  return withoutUndefined({
    plain: withoutUndefined({ en: read.text('plain_en'), fr: read.text('plain_fr'), de: read.text('plain_de') }),
    plainApprovedBy: read.text('plain_approved_by'),
    plainApproved: read.day('plain_approved'),
  });
}

/** A source may support or contradict, not both: it is kept under both as written, with a problem. */
function readRelations(read: PropertyReader): Readonly<Record<Relation, readonly NoteLink[]>> {
  const [supports, contradicts, qualifies, background] = RELATIONS.map((relation) => read.links(relation));
  const against = new Set(contradicts?.map((link) => link.target.toLowerCase()));
  for (const link of supports ?? []) {
    if (!against.has(link.target.toLowerCase())) continue;
    read.report('contradicts', 'supports-and-contradicts', 'error', `“${link.target}” stands under both “supports” and “contradicts”.`,
      'Keep it in the list that fits this outcome, or use “qualifies” where it does neither.');
  }
  return { supports: supports ?? [], contradicts: contradicts ?? [], qualifies: qualifies ?? [], background: background ?? [] };
}
