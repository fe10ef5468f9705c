import type { Certainty } from '../certainty';
import type { Claim } from '../claim';
import { foldWord, wordsOf } from './words-of';
import type { Doubt, EffectWord, Phrase, Sizes, Wording } from './wording';

/** What a patient sentence is made from. */
export type ClaimForPatients = Pick<Claim,
  'statement' | 'state' | 'intervention' | 'outcome' | 'claimKind' | 'verdict' | 'effectDirection' | 'effectSize'
  | 'plain' | 'plainApprovedBy' | 'plainApproved'>;

/** One sentence for patients. A draft still needs a person's approval before it is printed. */
export interface PatientSentence {
  readonly text: string;
  readonly draft: boolean;
  /** False where the sentence leaves the matter open, denies it, or says that it was replaced. */
  readonly asserts: boolean;
}

/**
 * The sentence for patients (evidence model § 3). An approved one is used while the grading it was approved for holds
 * (`stale` false). Otherwise it is made from intervention and outcome as they are written: it fits where the claim is
 * written in the language of `wording`.
 */
export function patientSentence(claim: ClaimForPatients, certainty: Certainty, wording: Wording, stale: boolean): PatientSentence {
  const gone = goneSentence(claim, wording);
  if (gone !== undefined) return gone;
  const doubt = doubtOf(claim, certainty);
  return writtenSentence(claim, wording, stale, doubt) ?? madeSentence(claim, certainty, wording, doubt);
}

/** True where a sentence leaves the matter open or denies it, as far as its words tell. */
export function isHedged(text: string, wording: Wording): boolean {
  return wordsOf(text).map(foldWord).some((word) => wording.hedges.some((hedge) => word === hedge || (hedge.endsWith('’') && word.startsWith(hedge))));
}

function goneSentence({ state }: ClaimForPatients, wording: Wording): PatientSentence | undefined {
  if (state !== 'superseded' && state !== 'withdrawn') return undefined;
  return { text: wording[state], draft: true, asserts: false };
}

/** The reason why nothing may be asserted, if there is one. Direction comes before strength: a sure "no" is a "no". */
function doubtOf(claim: ClaimForPatients, certainty: Certainty): Doubt | undefined {
  if (certainty === 'incomplete' || certainty === 'ungraded') return 'unrated';
  if (claim.verdict !== undefined && claim.verdict !== 'supported') return claim.verdict;
  if (certainty === 'very_low' || claim.effectDirection === 'unclear') return 'very_low';
  return undefined;
}

/** The sentence a person wrote, unless the grading changed since, or it asserts what may not be asserted. */
function writtenSentence(claim: ClaimForPatients, wording: Wording, stale: boolean, doubt: Doubt | undefined): PatientSentence | undefined {
  const text = claim.plain[wording.language]?.trim();
  if (stale || text === undefined || text === '') return undefined;
  const hedged = isHedged(text, wording);
  if (doubt !== undefined && doubt !== 'very_low' && !hedged) return undefined;
  const approved = claim.plainApproved !== undefined && (claim.plainApprovedBy ?? '').trim() !== '';
  return { text, draft: !approved, asserts: doubt === undefined || !hedged };
}

function madeSentence(claim: ClaimForPatients, certainty: Certainty, wording: Wording, doubt: Doubt | undefined): PatientSentence {
  const { phrase, sizes } = phraseOf(claim, wording);
  if (doubt !== undefined) {
    const whether = fill(phrase.whether, claim, wording, '');
    return { text: wording.doubts[doubt].replace('{whether}', () => whether), draft: true, asserts: false };
  }
  const level = certainty === 'high' || certainty === 'moderate' ? certainty : 'low';
  const text = fill(phrase[level], claim, wording, sizeWord(claim, sizes));
  return { text: asSentence(text), draft: true, asserts: true };
}

function phraseOf(claim: ClaimForPatients, wording: Wording): { phrase: Phrase; sizes?: Sizes } {
  const effect = effectOf(claim);
  if (effect === undefined || claim.claimKind === 'descriptive' || !claim.intervention?.trim() || !claim.outcome?.trim()) {
    return { phrase: wording.quoted };
  }
  if (claim.claimKind === 'association') return { phrase: wording.association[effect], sizes: wording.associationSizes };
  return effect === 'linked' ? { phrase: wording.quoted } : { phrase: wording.causal[effect], sizes: wording.causalSizes };
}

/** A trivial effect is told as no difference. An unclear direction is asked about as a mere difference or link. */
function effectOf({ effectDirection, effectSize, claimKind }: ClaimForPatients): EffectWord | undefined {
  if (effectSize === 'trivial') return 'no_difference';
  if (effectDirection === 'unclear') return claimKind === 'association' ? 'linked' : 'no_difference';
  return effectDirection ?? 'linked';
}

function sizeWord({ effectSize }: ClaimForPatients, sizes: Sizes | undefined): string {
  return effectSize === 'small' || effectSize === 'large' ? sizes?.[effectSize] ?? '' : '';
}

function fill(template: string, claim: ClaimForPatients, wording: Wording, size: string): string {
  const outcome = part(claim.outcome, wording);
  const values: Readonly<Record<string, string>> = {
    '{x}': part(claim.intervention, wording), '{o}': outcome, '{of o}': wording.of(outcome), '{size}': size, '{statement}': claim.statement.trim().replace(/\.$/u, ''),
  };
  return template.replace(/\{[a-z ]{1,12}\}/gu, (slot) => values[slot] ?? slot);
}

/** A field inside a sentence: no full stop, and no capital that only stood there because the field began with it. */
function part(field: string | undefined, wording: Wording): string {
  const text = (field ?? '').trim().replace(/\.$/u, '');
  const first = text.split(/\s/u, 1)[0] ?? '';
  const plainCapital = wording.language !== 'de' && /^\p{Lu}\p{Ll}+$/u.test(first);
  return plainCapital ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
