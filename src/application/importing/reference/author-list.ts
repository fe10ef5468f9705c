import type { CslName } from '../../../domain/csl';
import { BETWEEN, COLLABORATION, ELLIPSIS, ET_AL, FAMILY_ALONE, FORMS, GROUPS, LAST, type NameForm } from './author-forms';

/** A list of authors at the start of a reference. `to` is where it ends in the text, its closing mark not included. */
export interface AuthorList {
  readonly names: readonly CslName[];
  readonly form: NameForm;
  readonly from: number;
  readonly to: number;
  readonly incomplete: boolean;
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const MIXES: Readonly<Record<NameForm, readonly NameForm[]>> = {
  comma: ['comma', 'initials-before'],
  'initials-after': ['initials-after', 'bare-before'],
  'initials-before': ['initials-before'],
  'bare-before': ['bare-before'],
  'comma-given': ['comma-given', 'given-before', 'comma'],
  'given-before': ['given-before', 'initials-before'],
  group: [],
};

/**
 * The longest list of names that begins at `start`, in whichever form reads best: it must end at a mark or a year, and whole given
 * names, which any capitalised title may look like, come last. Undefined where not even one name can be read.
 */
export function readAuthorList(text: string, start = 0): AuthorList | undefined {
  const from = start + (at(COLLABORATION, text, start)?.[0].length ?? 0);
  const lists = FORM_NAMES.map((form) => readInForm(text, from, form)).filter((list) => list !== undefined);
  const initials = longest(text, lists.filter((list) => !isWholeNames(list)));
  const whole = longest(text, lists.filter(isWholeNames));
  if (initials === undefined || whole === undefined) return initials ?? whole;
  return isBetter(text, whole, initials) ? whole : initials;
}

const FORM_NAMES = [...new Set(FORMS.map((known) => known.form))];
const END_OF_LIST = /^ ?(?:[.,:;([“”"'`‘«–—-]|\d{4}|$)/u;

function isWholeNames(list: AuthorList): boolean {
  return list.form === 'given-before' || list.form === 'comma-given';
}

function isEnded(text: string, list: AuthorList): boolean {
  return END_OF_LIST.test(text.slice(list.to, list.to + 5)) || text.charAt(list.to - 1) === '.';
}

/** A list that ends at a mark before one that does not, then the longer one. */
function longest(text: string, lists: readonly AuthorList[]): AuthorList | undefined {
  const rank = (list: AuthorList): number => list.to + (isEnded(text, list) ? 60 : 0);
  return lists.reduce<AuthorList | undefined>((best, list) => (best === undefined || rank(list) > rank(best) ? list : best), undefined);
}

/**
 * Any capitalised title may look like given and family name, so whole names win over initials only where these explain less: they
 * do not end at a mark, or are a single name that the whole names continue (`Walter D.` in `Walter D. Neumann and Don Zagier`).
 */
function isBetter(text: string, whole: AuthorList, initials: AuthorList): boolean {
  if (whole.to <= initials.to || !isEnded(text, whole)) return false;
  if (!isEnded(text, initials)) return true;
  const quoted = /^[.,]? ?["“‘'«]/u.test(text.slice(whole.to, whole.to + 3));
  return initials.names.length === 1 && !initials.incomplete && (whole.names.length > 1 || quoted) && text.charAt(initials.to - 1) === '.';
}

function readInForm(text: string, from: number, firstForm: NameForm): AuthorList | undefined {
  const first = readName(text, from, [firstForm]);
  if (first === undefined) return undefined;
  const names: CslName[] = [first.name];
  let form = first.form;
  let to = first.to;
  let incomplete = false;
  for (;;) {
    const ellipsis = at(ELLIPSIS, text, to);
    const last = ellipsis === null ? undefined : readName(text, to + ellipsis[0].length, MIXES[form]);
    if (last !== undefined) {
      names.push(last.name);
      to = last.to;
      incomplete = true;
      continue;
    }
    const others = at(ET_AL, text, to);
    if (others !== null) return { names, form, from, to: to + others[0].length, incomplete: true };
    const and = at(LAST, text, to);
    const gap = and ?? at(BETWEEN, text, to);
    if (gap === null) break;
    const lone = and === null && form === 'initials-after' ? loneFamily(text, to + gap[0].length) : undefined;
    const next = readName(text, to + gap[0].length, MIXES[form]) ?? lone;
    if (next === undefined) break;
    names.push(next.name);
    if (form === 'comma-given' && next.form === 'given-before') form = 'given-before';
    to = next.to;
  }
  const groups = at(GROUPS, text, to);
  if (groups !== null) {
    for (const group of groups[0].split(';').slice(1)) names.push({ literal: group.trim() });
    return { names, form, from, to: to + groups[0].length, incomplete: false };
  }
  return withoutTitleWords(text, { names, form, from, to, incomplete });
}

/** `… and E. Winstanley Dilatonic black holes`: where no mark ends the list, its last family name is as short as the others. */
function withoutTitleWords(text: string, list: AuthorList): AuthorList {
  const last = list.names[list.names.length - 1];
  const words = last?.family?.split(' ') ?? [];
  const others = list.names.slice(0, -1);
  if (list.form !== 'initials-before' || words.length < 2 || isEnded(text, list) || others.some((name) => name.family?.includes(' '))) return list;
  const family = words[0] ?? '';
  const to = list.to - words.slice(1).join(' ').length - 1;
  return { ...list, names: [...others, { ...last, family }], to };
}

interface ReadName {
  readonly name: CslName;
  readonly form: NameForm;
  readonly to: number;
}

function readName(text: string, index: number, forms: readonly NameForm[]): ReadName | undefined {
  for (const { form, pattern, name } of FORMS) {
    if (!forms.includes(form)) continue;
    const match = at(pattern, text, index);
    if (match !== null) return { name: name(match), form, to: index + match[0].trimEnd().length };
  }
  return undefined;
}

/** A name in a Vancouver list whose initials were lost: taken only where a whole name or the end of the list follows it. */
function loneFamily(text: string, index: number): ReadName | undefined {
  const match = at(FAMILY_ALONE, text, index);
  const to = index + (match?.[0].length ?? 0);
  if (match === null || (text.charAt(to) === ',' && readName(text, to + 2, ['initials-after']) === undefined)) return undefined;
  return { name: { family: match[0] }, form: 'initials-after', to: index + match[0].length };
}
