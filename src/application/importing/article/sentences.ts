import { isAbbreviation } from './abbreviations';
import type { Span } from './article-types';

/** A stop and the quotes and brackets that close after it. */
const STOP = /(?:[.!?]+|…|[。！？])(?:["”“»«’‹›')\]）]|[ \u00A0\u202F]»)*/gu;

/**
 * Splits a passage into sentences; the spans lie within the passage and leave out the white space between them. A citation marker right
 * after a full stop (`discs.1 Next`, `discs. (2) Next`) belongs to the sentence before it. Linear.
 */
export function sentencesOf(text: string, markers: readonly Span[] = []): readonly Span[] {
  const markerEnd = new Map(markers.map((marker) => [marker.from, marker.to]));
  const spans: Span[] = [];
  let from = skipSpace(text, 0);
  for (const match of text.matchAll(STOP)) {
    if (match.index < from) continue;
    const end = endAfterStop(text, match.index, match.index + match[0].length, markerEnd);
    if (end === undefined || end <= from) continue;
    spans.push({ from, to: end });
    from = skipSpace(text, end);
  }
  const to = text.trimEnd().length;
  if (from < to) spans.push({ from, to });
  return spans;
}

function skipSpace(text: string, at: number): number {
  let from = at;
  while (from < text.length && /[\s>]/.test(text.charAt(from))) from += 1;
  return from;
}

/** Where the sentence ends whose stop stands at `stop`; undefined where the stop ends none. */
function endAfterStop(text: string, stop: number, afterStop: number, markerEnd: ReadonlyMap<number, number>): number | undefined {
  const afterMarkers = skipMarkers(text, afterStop, markerEnd);
  if (afterMarkers > afterStop && startsSentence(text, afterMarkers)) return afterMarkers;
  if (!startsSentence(text, afterStop)) return undefined;
  const single = text.charAt(stop) === '.' && text.charAt(stop + 1) !== '.';
  return single && belongsToWord(text, stop, text.slice(afterStop, afterStop + 16)) ? undefined : afterStop;
}

function skipMarkers(text: string, at: number, markerEnd: ReadonlyMap<number, number>): number {
  let end = at;
  for (;;) {
    const start = markerEnd.has(end) ? end : /[ \u00A0\u202F]/.test(text.charAt(end)) ? end + 1 : end;
    const next = markerEnd.get(start);
    if (next === undefined) break;
    end = next;
  }
  return end > at ? end + (/^["”»’')]{1,2}/u.exec(text.slice(end, end + 2))?.[0].length ?? 0) : at;
}

/** White space and what may begin a sentence, or the end of the text. */
function startsSentence(text: string, at: number): boolean {
  const rest = text.slice(at, at + 16);
  return /^[\s>]*$/u.test(rest) || /^[\s>]+["“«„‘'([*_¿¡]{0,3}\s?(?:\p{Lu}|\p{Lo}|\d)/u.test(rest) || /^\p{Lo}/u.test(rest);
}

const ORDINAL_NOUN = /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Auflage|Lebensjahr|Lebenswoche|Woche|Tag|Monat|Stunde|Grad)/u;
const LETTER_NAME = /(?:vitamine?|typ|type|h[eé]patit[ei]s?|gruppe|group|groupe|grade?|appendix|annexe|teil|part|and|or|und|oder|et|ou) \p{Lu}$/iu;

/** Whether a full stop belongs to an abbreviation, an initial or a German ordinal. */
function belongsToWord(text: string, stop: number, after: string): boolean {
  const before = text.slice(Math.max(0, stop - 24), stop);
  const word = /(?:\p{L}\.\s?){0,3}\p{L}+$/u.exec(before)?.[0] ?? '';
  if (word !== '' && isAbbreviation(word, after)) return true;
  if (/(?:^|[\s(])\p{Ll}$/u.test(before) && /^\s?\p{L}\./u.test(after)) return true;
  if (/(?:^|[\s(«“"])\p{Lu}$/u.test(before) && !LETTER_NAME.test(before)) return true;
  return /(?:^|[\s(])\d{1,2}$/u.test(before) && (/^\s+\p{Ll}/u.test(after) || ORDINAL_NOUN.test(after));
}
