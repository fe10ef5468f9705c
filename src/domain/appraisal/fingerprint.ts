import { compareText } from './body';
import { DOWN_DOMAINS, UP_DOMAINS, type BodyMember, type GradeInput } from './grading';

/**
 * A short hash of everything that grading reads, as `g1-` and 16 hex digits (the letter keeps YAML from reading a number).
 * It differs as soon as a link, design, status, appraisal or judgement does; names, reasons, body and tags are not in it,
 * and neither is the order of links.
 */
export function gradingFingerprint(input: GradeInput): string {
  const { question, outcomeType, effectEstimate, judgement } = input;
  const linked = input.body.filter((member) => member.relation !== 'background').map(memberText);
  const parts = [
    [question, outcomeType, effectEstimate].map(orNull),
    [...DOWN_DOMAINS, ...UP_DOMAINS].map((domain) => orNull(judgement[domain])),
    [judgement.robins, judgement.body, judgement.by.some((name) => name.trim() !== '')],
    [...new Set(linked)].sort(compareText),
  ];
  return `g1-${hash64(JSON.stringify(parts))}`;
}

function memberText(member: BodyMember): string {
  const { id, relation, design, status, acknowledged, robTool, rob, participants } = member;
  const includes = [...new Set(member.includes)].sort(compareText);
  return JSON.stringify([id, relation, design, status, acknowledged, includes, ...[robTool, rob, participants].map(orNull)]);
}

/** JSON has no undefined; null keeps each part in its place. */
function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

/** Two 32-bit FNV-1a hashes over UTF-16 code units, the second run backwards from another seed: enough to notice change. */
function hash64(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(index), 0x01000193) >>> 0;
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - index), 0x01000193) >>> 0;
  }
  return hex(forward) + hex(backward);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
