import { CONCERNS, GRADE_BODIES } from './claim';
import type { GradeJudgement } from './claim';
import type { PropertyReader } from './properties';
import { withoutUndefined } from './record';

/** The domains of GRADE, by the end of their property `grade_<domain>`. */
export const GRADE_DOMAINS = [
  'rob', 'inconsistency', 'indirectness', 'imprecision', 'publication_bias', 'large_effect', 'dose_response', 'confounding',
] as const;

/** Reads a claim's GRADE judgements. A domain that is absent or says an unknown word is not judged, which is not "none". */
export function readGrade(read: PropertyReader): GradeJudgement {
  return withoutUndefined({
    rob: readRob(read),
    inconsistency: read.choice('grade_inconsistency', CONCERNS),
    indirectness: read.choice('grade_indirectness', CONCERNS),
    imprecision: read.choice('grade_imprecision', CONCERNS),
    publicationBias: read.choice('grade_publication_bias', ['none', 'suspected']),
    largeEffect: read.choice('grade_large_effect', ['none', 'large', 'very_large']),
    doseResponse: read.choice('grade_dose_response', ['none', 'present']),
    confounding: read.choice('grade_confounding', ['none', 'present']),
    robins: read.checkbox('grade_robins') ?? false,
    body: read.choice('grade_body', GRADE_BODIES) ?? 'auto',
    why: readReasons(read),
    by: read.list('graded_by'),
    date: read.day('graded'),
  });
}

/** "Extremely serious" exists only where ROBINS-I was used. */
function readRob(read: PropertyReader): GradeJudgement['rob'] {
  const robins = read.checkboxQuietly('grade_robins') === true;
  return robins ? read.choice('grade_rob', [...CONCERNS, 'extremely_serious']) : read.choice('grade_rob', CONCERNS);
}

function readReasons(read: PropertyReader): Readonly<Record<string, string>> {
  return Object.fromEntries(GRADE_DOMAINS.flatMap((domain) => {
    const reason = read.text(`grade_why_${domain}`);
    return reason === undefined ? [] : [[domain, reason]];
  }));
}
