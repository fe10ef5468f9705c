import type { Body } from './body';
import { idsOf } from './body';
import { crossesNull } from './interval';
import type { DownDomain, GradeInput, Suggestion, SuggestionGround } from './grading';
import { isWorrying } from './source-tools';

/** Fewer people than this in all suggests imprecision (the usual "optimal information size" rule of thumb). */
const FEW_PARTICIPANTS = 400;

interface Hint {
  readonly domain: DownDomain;
  readonly ground: SuggestionGround;
  /** The sources it was seen in, or undefined where it was not seen. */
  readonly seenIn: (input: GradeInput, body: Body) => readonly string[] | undefined;
}

const HINTS: readonly Hint[] = [
  { domain: 'rob', ground: 'most-sources-at-risk', seenIn: (_, body) => mostAtRisk(body) },
  { domain: 'inconsistency', ground: 'sources-disagree', seenIn: (_, body) => disagreeing(body) },
  { domain: 'indirectness', ground: 'surrogate-outcome', seenIn: (input) => (input.outcomeType === 'surrogate' ? [] : undefined) },
  { domain: 'indirectness', ground: 'animal-studies', seenIn: (_, body) => animals(body) },
  { domain: 'imprecision', ground: 'interval-crosses-null', seenIn: (input) => (crossesNull(input.effectEstimate) === true ? [] : undefined) },
  { domain: 'imprecision', ground: 'few-participants', seenIn: (_, body) => few(body) },
];

/** What the evidence hints at, for domains that a person has not lowered yet. Always `serious`: how serious is a judgement. */
export function suggestionsFor(input: GradeInput, body: Body): Suggestion[] {
  if (body.kept.length === 0) return [];
  return HINTS.flatMap(({ domain, ground, seenIn }) => {
    const sources = isLowered(input, domain) ? undefined : seenIn(input, body);
    return sources === undefined ? [] : [{ domain, value: 'serious' as const, ground, sources }];
  });
}

function isLowered({ judgement }: GradeInput, domain: DownDomain): boolean {
  return judgement[domain] !== undefined && judgement[domain] !== 'none';
}

function mostAtRisk({ gradable }: Body): string[] | undefined {
  const worrying = gradable.filter((member) => isWorrying(member.robTool, member.rob));
  return worrying.length * 2 > gradable.length ? idsOf(worrying) : undefined;
}

function disagreeing({ gradable }: Body): string[] | undefined {
  const sided = gradable.filter((member) => member.relation === 'supports' || member.relation === 'contradicts');
  const sides = new Set(sided.map((member) => member.relation));
  return sides.size === 2 ? idsOf(sided) : undefined;
}

function animals({ counted }: Body): string[] | undefined {
  const found = counted.filter((member) => member.design === 'animal');
  return found.length > 0 ? idsOf(found) : undefined;
}

/** Only where every source says how many took part: an unknown number is not a small one. */
function few({ kept }: Body): string[] | undefined {
  const known = kept.flatMap((member) => member.participants ?? []);
  const all = known.reduce((sum, people) => sum + people, 0);
  return known.length === kept.length && all < FEW_PARTICIPANTS ? idsOf(kept) : undefined;
}
