import type { Design } from '../source';
import type { BodyMember, GradeInput } from './grading';

const REVIEWS: ReadonlySet<Design> = new Set<Design>(['sr_rct', 'sr_observational']);
const RANDOMISED: ReadonlySet<Design> = new Set<Design>(['sr_rct', 'rct']);
const WEAK: ReadonlySet<Design> = new Set<Design>(['case_series', 'case_report']);
const UNGRADABLE: ReadonlySet<Design> = new Set<Design>([
  'mechanistic', 'animal', 'in_vitro', 'expert_opinion', 'narrative_review', 'guideline', 'qualitative', 'other', 'unknown',
]);

/** True for a randomised trial or a review of such trials. */
export const isRandomised = (design: Design): boolean => RANDOMISED.has(design);
/** True for case series and case reports, which start at the bottom. */
export const isWeak = (design: Design): boolean => WEAK.has(design);
/** True where GRADE can rate a body that holds this design. */
export const isGradable = (design: Design): boolean => !UNGRADABLE.has(design);

/** A claim's sources, sorted into what counts and what the level may rest on. */
export interface Body {
  /** Each source once, in the order of ids, so that the order of links never matters. */
  readonly counted: readonly BodyMember[];
  readonly gradable: readonly BodyMember[];
  /** The gradable sources of the one kind of design that sets the level. */
  readonly kept: readonly BodyMember[];
  readonly mixed: boolean;
  readonly leftOutRetracted: readonly string[];
  readonly leftOutPrimaries: readonly string[];
  /** Ids that both support and contradict the claim. */
  readonly onBothSides: readonly string[];
}

/** Counts, sorts and sets apart the sources of a claim (evidence model § 2). */
export function bodyOf(input: GradeInput): Body {
  const linked = input.body.filter((member) => member.relation !== 'background');
  const once = eachOnce(linked);
  const standing = once.filter((member) => !isOut(member));
  const inReviews = new Set(standing.filter((member) => REVIEWS.has(member.design)).flatMap((review) => review.includes));
  const isRepeated = (member: BodyMember): boolean => inReviews.has(member.id) && !REVIEWS.has(member.design);
  const counted = standing.filter((member) => !isRepeated(member));
  const gradable = counted.filter((member) => isGradable(member.design));
  return {
    counted,
    gradable,
    ...keptOf(gradable, input.judgement.body),
    leftOutRetracted: idsOf(once.filter(isOut)),
    leftOutPrimaries: idsOf(standing.filter(isRepeated)),
    onBothSides: bothSides(linked),
  };
}

/** Retracted or withdrawn, and nobody gave a reason to use it all the same. */
function isOut(member: BodyMember): boolean {
  return (member.status === 'retracted' || member.status === 'withdrawn') && !member.acknowledged;
}

function keptOf(gradable: readonly BodyMember[], choice: GradeInput['judgement']['body']): Pick<Body, 'kept' | 'mixed'> {
  const randomised = gradable.filter((member) => isRandomised(member.design));
  const others = gradable.filter((member) => !isRandomised(member.design));
  if (randomised.length === 0 || others.length === 0) return { kept: gradable, mixed: false };
  return { kept: choice === 'rct' ? randomised : others, mixed: true };
}

/** One member for each id. Of several the first by content: two notes that wrongly share a citekey must not make order matter. */
function eachOnce(members: readonly BodyMember[]): BodyMember[] {
  const byId = new Map<string, BodyMember>();
  for (const member of members) {
    const other = byId.get(member.id);
    if (other === undefined || compareText(sortKey(member), sortKey(other)) < 0) byId.set(member.id, member);
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}

function sortKey(member: BodyMember): string {
  const { id, relation, design, status, acknowledged, rob = '', participants = '' } = member;
  return JSON.stringify([id, relation, design, status, acknowledged, [...member.includes].sort(), rob, participants]);
}

function bothSides(linked: readonly BodyMember[]): string[] {
  const against = new Set(idsOf(linked.filter((member) => member.relation === 'contradicts')));
  const both = linked.filter((member) => member.relation === 'supports' && against.has(member.id));
  return [...new Set(idsOf(both))].sort(compareText);
}

/** Compares by code unit: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The ids of some members, in their order. */
export const idsOf = (members: readonly BodyMember[]): string[] => members.map((member) => member.id);
