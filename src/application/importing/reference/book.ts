import type { CslName } from '../../../domain/csl';
import { readAuthorList } from './author-list';
import { trimContainer, trimTitle } from './boundary';

/** A book, chapter, report or thesis, from the text between authors and numbers. */
export interface BookFields {
  readonly type: 'book' | 'chapter' | 'thesis' | 'report';
  readonly title: string;
  readonly container?: string;
  readonly editors: readonly CslName[];
  readonly edition?: string;
  readonly publisher?: string;
  readonly place?: string;
}

const PLACE = '\\p{Lu}[\\p{L}\\p{M}.’\'-]+(?:[ ,]+(?:\\p{Lu}[\\p{L}\\p{M}.’\'-]*|\\([^()]{2,30}\\)|am|an|der|on|de|la|sur)){0,4}';
const PUBLISHER = '\\p{Lu}[^.:;()]{1,80}?';
const IMPRINT = new RegExp(`(?:^|[.?!)] )(${PLACE}) ?: ?(${PUBLISHER})[.;, ]*$`, 'u');
/** Takes `3rd ed.`, `(2nd edn)`, `4. Auflage` out, so that its number is not taken for an issue. */
export function cutEdition(text: string): { readonly rest: string; readonly edition?: string } {
  const match = EDITION.exec(text);
  const number = match === null ? undefined : /\d+/.exec(match[0])?.[0] ?? match[1];
  if (match === null || number === undefined) return { rest: text };
  return { rest: `${text.slice(0, match.index)}. ${text.slice(match.index + match[0].length).replace(/^[\s.,;]+/u, '')}`, edition: number };
}

const EDITION = /[.,;]? ?\(?\b((?:\d{1,2}(?:st|nd|rd|th|e|er|ère|ème|\.)? ?|(?:second|third|fourth|fifth|revised|rev\.) )(?:edn|edition|éd(?:ition)?|ed|Aufl(?:age)?)\b)\.?\)?/iu;
const IN_BOOK = /(?:^|[.?!”"’,] )In:? (?=\p{Lu}|\p{L}\p{Ll}{0,3} \p{Lu})/u;
const EDITORS = /^(.{3,240}?)(?:,? \(?(?:eds?|editors?|éds?|dirs?|Hrsg|Hg|Herausgeber)\.?\)?[.,:]* )/u;
const THESIS = /[([](?:\p{L}+ )?(?:doctoral |master'?s? |phd |md )?(?:thesis|dissertation|thèse|mémoire|Diplomarbeit)[^)\]]{0,80}[)\]]/iu;
const REPORT = /[([](?:technical |research |working )?(?:report|paper|rapport|Bericht)[^)\]]{0,60}[)\]]/iu;

/** Undefined where nothing but a journal article is likely: no imprint, no edition, no book that it is in. */
export function readBook(middle: string, hasJournalNumbers: boolean, edition: string | undefined): BookFields | undefined {
  const text = middle.replace(/^[\s.,;:–—-]+/u, '').trim();
  const kind = THESIS.test(text) ? 'thesis' : REPORT.test(text) ? 'report' : undefined;
  const imprint = hasJournalNumbers ? null : IMPRINT.exec(text);
  const inBook = IN_BOOK.exec(text);
  const editors = inBook === null ? null : EDITORS.exec(text.slice(inBook.index + inBook[0].length));
  if (kind === undefined && imprint === null && editors === null && (edition === undefined || hasJournalNumbers)) return undefined;
  const body = imprint === null ? text : text.slice(0, imprint.index + (imprint[0].startsWith(imprint[1] ?? '') ? 0 : 1));
  const fields = inBook === null ? wholeBook(body, kind ?? 'book') : chapter(body, inBook);
  return {
    ...fields,
    ...(edition === undefined ? {} : { edition }),
    ...(imprint === null ? {} : { place: trimContainer(imprint[1] ?? ''), publisher: trimContainer(imprint[2] ?? '') }),
  };
}

function wholeBook(body: string, type: 'book' | 'thesis' | 'report'): BookFields {
  const bare = body.replace(THESIS, '').replace(REPORT, '');
  const [title = '', ...rest] = bare.split(/(?:\. |\.$)(?=\p{Lu}|$)/u).filter((part) => part.trim() !== '');
  const publisher = rest.length === 0 ? undefined : trimContainer(rest[rest.length - 1] ?? '');
  const whole = [title, ...rest.slice(0, -1)].join('. ');
  return { type, title: trimTitle(whole), editors: [], ...(publisher === undefined || publisher === '' ? {} : { publisher }) };
}

function chapter(body: string, found: RegExpExecArray): BookFields {
  const title = trimTitle(body.slice(0, found.index + 1));
  const after = body.slice(found.index + found[0].length);
  const editors = EDITORS.exec(after);
  const rest = editors === null ? after : after.slice(editors[0].length);
  const [book = '', ...more] = rest.split(/\. (?=\p{Lu})/u);
  const names = editors === null ? [] : readAuthorList(editors[1] ?? '')?.names ?? [];
  const publisher = trimContainer(more.join('. '));
  return { type: 'chapter', title, container: trimContainer(book).replace(/\.$/u, ''), editors: names, ...(publisher === '' ? {} : { publisher }) };
}
