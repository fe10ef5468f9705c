import type { CslName } from '../../../domain/csl';
import { PARTICLES, personName } from './author-names';

/** How names are printed: `Khan KM`, `Khan, K. M.`, `K. M. Khan`, `KM Khan`, `Karim Khan`, `Khan, Karim`; `group` for anything else. */
export type NameForm = 'initials-after' | 'comma' | 'initials-before' | 'bare-before' | 'given-before' | 'comma-given' | 'group';

/**
 * Letters of names in Latin, Greek and Cyrillic script as ranges. `\\p{L}` would do, but these patterns nest it dozens of times, and an engine
 * takes a tenth of a second to compile that; blocks that mix both cases count as capitals too.
 */
const LETTERS = 'A-Za-z\\u00AA-\\u02FF\\u0300-\\u036F\\u0370-\\u052F\\u1E00-\\u1FFF';
const UP = '[A-Z\\u00C0-\\u00DE\\u0100-\\u024F\\u0370-\\u03AB\\u0400-\\u042F\\u0460-\\u052F\\u1E00-\\u1EFF]';
const PART = `(?:(?:${PARTICLES}) )`;
/** Latin-1 marks stand for letters of names that were decoded wrongly. */
const LETTER = `[${LETTERS}'’\\u00A1-\\u00BF]`;
const CAP = `(?!(?:Jr|Sr|II|III|IV)(?![${LETTERS}]))(?:[OD]['’]|[dl]['’]|[ae]l-)?${UP}${LETTER}+(?:[-‐‑–] ?[${LETTERS}]${LETTER}*)*`;
const FAMILY = `(?:${PART}){0,3}${CAP}(?: (?:(?:${PART}){0,2})${CAP}){0,2}`;
const DOTTED = `(?:(?:Chr|Ch|Cs|Dj|Dz|Fr|Gy|Ju|Kh|Ph|Sh|St|Sz|Th|Wm|Ya|Yu|Zh|Zs|${UP})\\.(?: ?[-‐‑–] ?|\\s?))`;
const DOTTED_LIST = `${DOTTED}{1,5}(?:${UP}(?= ))?`;
const BARE = `${UP}{1,4}(?:[-‐‑–]${UP}{1,2})?(?: ${UP}(?:[-‐‑–]${UP})?(?![${LETTERS}.])){0,3}`;
const SUFFIX = `(?:,? ?(?:Jr|Sr|2nd|3rd|II|III|IV)\\b\\.?)?`;
const GIVEN_WORD = `${UP}[${LETTERS}'’]+(?:[-‐‑–][${LETTERS}][${LETTERS}'’]*)*`;

/** One form of a name: its pattern, and the name that a match makes. */
export interface Form {
  readonly form: NameForm;
  readonly pattern: RegExp;
  readonly name: (match: RegExpExecArray) => CslName;
}

/** The names after the first must have the same form, or one that styles mix with it. */
export const FORMS: readonly Form[] = [
  { form: 'comma', pattern: sticky(`(${FAMILY})(${SUFFIX})\\s?,\\s?(${DOTTED_LIST}(?:(?:${PARTICLES})\\b)?|${BARE}(?![${LETTERS}.]))(${SUFFIX})`), name: (match) => personName(match[1] ?? '', match[3] ?? '', (match[2] ?? '') || (match[4] ?? '')) },
  { form: 'initials-after', pattern: sticky(`(${FAMILY})(?: (Jr|Sr|II|III|IV))? (${BARE})(?![${LETTERS}])(?!\\. ?${UP}\\.)\\.?(${SUFFIX})((?: (?:${PARTICLES})){1,3}(?=[,.;:]))?`), name: (match) => withDropped(personName(match[1] ?? '', match[3] ?? '', (match[2] ?? '') || (match[4] ?? '')), match[5]) },
  { form: 'initials-after', pattern: sticky(`(${FAMILY}) (${DOTTED_LIST})(${SUFFIX})`), name: (match) => personName(match[1] ?? '', match[2] ?? '', match[3] ?? '') },
  { form: 'initials-after', pattern: sticky(`(${FAMILY})(?=,? et al(?![${LETTERS}]))`), name: (match) => personName(match[1] ?? '', '') },
  { form: 'initials-before', pattern: sticky(`(${DOTTED_LIST})((?:${PART}){0,3}${CAP}(?: (?!(?:and|et|und)\\b)(?:(?:${PART}){0,2})${CAP}){0,2})(${SUFFIX})`), name: (match) => personName(match[2] ?? '', match[1] ?? '', match[3] ?? '') },
  { form: 'bare-before', pattern: sticky(`(${UP}{1,3}(?:-${UP})?) ((?:${PART}){0,3}${CAP})(${SUFFIX})(?![${LETTERS}])`), name: (match) => personName(match[2] ?? '', match[1] ?? '', match[3] ?? '') },
  { form: 'comma-given', pattern: sticky(`(${FAMILY})(${SUFFIX}), (${GIVEN_WORD}(?: (?:${GIVEN_WORD}|${UP}\\.?))?(?: ${UP}\\.?)?)(?![${LETTERS}])`), name: (match) => personName(match[1] ?? '', match[3] ?? '', match[2] ?? '') },
  { form: 'given-before', pattern: sticky(`(${GIVEN_WORD}(?: ${GIVEN_WORD}| ${UP}(?= ))?(?:(?: ${UP}\\.){1,2} ?| ))((?:${PART}){0,3}${CAP})(${SUFFIX})(?![${LETTERS}])`), name: (match) => personName(match[2] ?? '', match[1] ?? '', match[3] ?? '') },
];

/** `…` before the last of many names, as in APA. */
export const ELLIPSIS = sticky(`[,;]? ?(?:&|and)? ?(?:…|\\. ?\\. ?\\.) ?(?:&|and)? ?`);
/** The end of a list that is not whole. */
export const ET_AL = sticky(`[,;]? ?(?:\\(?(?:and|&|et) (?:others|collaborators|al(?![${LETTERS}])\\.?|coll(?![${LETTERS}])\\.?|coworkers|autres)|u\\. ?a\\.|…|\\.\\.\\.(?= ?[${LETTERS}])|(?:外|等) ?\\d{0,3} ?[人명]?|외 ?\\d{1,3} ?[人명])\\)?`);
/** What stands before the last name. */
export const LAST = sticky(`[,;]? ?(?:(?:and|et|und),?(?: |(?=${UP}))|& ?|(?:And|AND|y|e|og|och|en) )(?=[${LETTERS}'’])`);
/** What stands between two names. */
export const BETWEEN = sticky(` ?[,;] ?(?:…|\\. ?\\. ?\\.)?`);
/** A collaboration named before its persons. */
export const COLLABORATION = sticky(`[^,.;:()"“]{2,70} (?:[Cc]ollaborations?|COLLABORATIONS?|Study Group|Consortium|Investigators)[,:;] `);
/** Groups named after the persons: `…, Greer FR; American Academy of Pediatrics`. */
export const GROUPS = sticky(`(?:; (?:[Tt]he |for the )?${UP}[^.;:(]{6,160}(?=[.;]))+`);
/** A family name without initials. */
export const FAMILY_ALONE = sticky(`${FAMILY}(?=,|\\. ${UP})`);

/** `Beer S de`: a particle after the initials. */
function withDropped(name: CslName, particle: string | undefined): CslName {
  return particle === undefined ? name : { ...name, 'dropping-particle': particle.trim() };
}

/** Matches at `lastIndex` only. */
function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}
