import { shiftLevel, type Level } from '../certainty';
import type { GradeJudgement, Question } from '../claim';
import { bodyOf, idsOf, isRandomised, isWeak, type Body } from './body';
import { DOWN_DOMAINS, UP_DOMAINS, type DownDomain, type GradeInput, type Grading, type GradingFlag } from './grading';
import { suggestionsFor } from './suggestions';

export type { BodyMember, DownDomain, GradeInput, Grading, GradingFlag, Suggestion } from './grading';

/** Steps for each judgement. A word that is not here is not a judgement. */
const DOWN_STEPS: Readonly<Record<string, number>> = {
  none: 0, serious: 1, suspected: 1, very_serious: 2, extremely_serious: 3,
};
const UP_STEPS: Readonly<Record<string, number>> = { none: 0, large: 1, very_large: 2, present: 1 };

/** Observational evidence answers these questions directly, so it starts high (GRADE guidelines 28 for prognosis). */
const ANSWERED_BY_OBSERVATION: ReadonlySet<Question> = new Set<Question>(['prognosis', 'diagnosis', 'prevalence']);

/**
 * Works out the certainty of one claim from a person's judgements and its sources (evidence model § 2, GRADE).
 * The same for any order of sources. An unjudged domain gives `incomplete`, nothing to grade gives `ungraded`.
 */
export function gradeClaim(input: GradeInput): Grading {
  const body = bodyOf(input);
  const missing = DOWN_DOMAINS.filter((domain) => downSteps(input.judgement, domain) === undefined);
  const start = startOf(input, body);
  const down = DOWN_DOMAINS.reduce((sum, domain) => sum + (downSteps(input.judgement, domain) ?? 0), 0);
  const wanted = upSteps(input.judgement);
  const complete = start !== undefined && missing.length === 0;
  const up = complete && mayRaise(input.judgement, body, start, down) ? wanted : 0;
  return {
    certainty: start === undefined ? 'ungraded' : complete ? shiftLevel(start, up - down) : 'incomplete',
    ...(start === undefined ? {} : { start }),
    down: start === undefined ? 0 : down,
    up,
    flags: flagsOf(input, body, { missing, upgradeIgnored: complete && up < wanted }),
    missing,
    counted: idsOf(body.counted),
    kept: idsOf(body.kept),
    suggestions: suggestionsFor(input, body),
  };
}

function startOf(input: GradeInput, { kept }: Body): Level | undefined {
  if (kept.length === 0) return undefined;
  if (kept.some((member) => isRandomised(member.design))) return 'high';
  if (kept.every((member) => isWeak(member.design))) return 'very_low';
  if (input.question !== undefined && ANSWERED_BY_OBSERVATION.has(input.question)) return 'high';
  return input.judgement.robins ? 'high' : 'low';
}

/** Randomised bodies are never raised; others only where nothing (but risk of bias, with ROBINS-I) lowers them. */
function mayRaise(judgement: GradeJudgement, { kept }: Body, start: Level, down: number): boolean {
  if (kept.some((member) => isRandomised(member.design))) return false;
  if (start === 'low' && down === 0) return true;
  return judgement.robins && down - (downSteps(judgement, 'rob') ?? 0) === 0;
}

function downSteps(judgement: GradeJudgement, domain: DownDomain): number | undefined {
  return stepsFor(DOWN_STEPS, judgement[domain]);
}

function upSteps(judgement: GradeJudgement): number {
  return UP_DOMAINS.reduce((sum, domain) => sum + (stepsFor(UP_STEPS, judgement[domain]) ?? 0), 0);
}

function stepsFor(table: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

function flagsOf(input: GradeInput, body: Body, found: { missing: readonly DownDomain[]; upgradeIgnored: boolean }): GradingFlag[] {
  const nothing = body.gradable.length === 0;
  const named = input.judgement.by.some((name) => name.trim() !== '');
  const flags: readonly (readonly [GradingFlag, boolean])[] = [
    ['no-gradable-body', nothing],
    ['design-missing', nothing && body.counted.some((member) => member.design === 'unknown')],
    ['mixed-design', body.mixed],
    ['upgrade-ignored', found.upgradeIgnored],
    ['grade-informed', found.missing.length > 0 || !named],
    ['retracted-left-out', body.leftOutRetracted.length > 0],
    ['retracted-acknowledged', body.counted.some((member) => member.status === 'retracted' || member.status === 'withdrawn')],
    ['primary-counted-in-review', body.leftOutPrimaries.length > 0],
    ['supports-and-contradicts', body.onBothSides.length > 0],
  ];
  return flags.filter(([, raised]) => raised).map(([flag]) => flag);
}
