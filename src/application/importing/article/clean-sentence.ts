import { withoutMarkup } from '../reference/clean';
import type { Span } from './article-types';

/** A sentence as it stands, line ends and quotation marks of Markdown made plain spaces. */
export function plainSentence(text: string): string {
  return text.replace(/\s*[\r\n\u2028]\s*(?:>\s?)*/gu, ' ').replace(/[ \t]+/gu, ' ').trim();
}

/** The sentence without its markers and without marks of Markdown and HTML. Takes away only: no word is added or changed. */
export function withoutMarkers(sentence: string, markers: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const marker of [...markers].sort((one, other) => one.from - other.from)) {
    const next = sentence.slice(marker.to, marker.to + 1);
    text = join(withoutPointer(text + sentence.slice(at, marker.from), next), next);
    at = marker.to;
  }
  text += sentence.slice(at);
  return withoutTrailingEmptiness(withoutMarkup(withoutTags(plainSentence(text))).replace(/ {2,}/gu, ' ').trim());
}

const POINTER = /[,;]?\s*(?:see(?: also)?|cf\.?|compare|vgl\.?(?: auch)?|siehe(?: auch)?|s\. auch|voir(?: aussi)?|reviewed in)\s*$/iu;

/** `see also` before a marker that ends a phrase points to the marker alone. */
function withoutPointer(before: string, next: string): string {
  return /^[.,;:!?)\]]?$/u.test(next) ? before.slice(0, -40) + before.slice(-40).replace(POINTER, '') : before;
}

/** Closes the gap before a mark; keeps one space between words. */
function join(before: string, next: string): string {
  if (/^[.,;:!?)\]”"’…]/u.test(next)) return before.replace(/[ \u00A0\u202F]+$/u, '');
  if (/^\s/u.test(next) || next === '') return before.replace(/[ \u00A0\u202F]+$/u, '');
  return /[ \u00A0\u202F]$/u.test(before) ? before.replace(/[ \u00A0\u202F]+$/u, ' ') : before;
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>/giu, '');
}

/** Brackets and separators that held nothing but markers: `(; )`, ` ,.`. */
function withoutTrailingEmptiness(text: string): string {
  return text.replace(/ ?[([]\s?[,;]?\s?[)\]]/gu, '').replace(/\s*,\s*(?=[.,])/gu, '').replace(/ +(?=[.,])/gu, '').trim();
}
