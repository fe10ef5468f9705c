import type { AuthorList } from './author-list';

const GROUP_WORDS = /(?:organi[sz]ation|society|association|colleges?|committee|group|institut(?:e|es|ion|ions)|ministry|department|cent(?:er|re)s?|networks?|foundation|universit(?:y|é|ät)|council|agency|collaboration|task force|panel|academy|federation|investigators|consortium|initiative|trialists|authority|service|administration|programme?|haute autorité|ministère|société|collège|agence|assurance maladie|gesellschaft|bundesamt|bundesanstalt|bundesärztekammer|institut für|ministerium|who|nice|cdc)(?![\p{L}])/iu;
const SMALL = /^(?:of|the|and|for|in|on|to|de|la|le|les|du|des|d['’].*|l['’].*|et|en|für|und|der|die|das|von|zur|y)$/u;
const GROUP = /^(?:\p{Lu}|l['’]\p{Lu})[^.:;,()"“«\d]{3,120}(?: ?\(\p{Lu}[\p{L}-]{1,12}\))?(?=\.|:| ?\()/u;

/** An institution at the start, up to a full stop, colon or year. Every word of weight has a capital, and one names an institution. */
export function readGroupAuthor(text: string): AuthorList | undefined {
  const match = GROUP.exec(text.slice(0, 160));
  if (match === null || !GROUP_WORDS.test(match[0])) return undefined;
  const words = match[0].match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word));
  if (small.length > 0 || words.length < 2) return undefined;
  return { names: [{ literal: match[0] }], form: 'group', from: 0, to: match[0].length, incomplete: false };
}
