import type { Block } from './blocks';
import { plainDigits } from './entry-labels';
import { enumerationPoints, isInterval, isRoundCitation, isSuperscriptCitation } from './marker-rules';

/** How markers look. An article uses one way, seldom two; the weak ways may also be something else. */
export type MarkerStyle = 'square' | 'footnote' | 'superscript' | 'round' | 'attached';

/** A place in a block that may be a citation, offsets within the block. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly labels: readonly string[];
}

const NUMBERS = '\\d{1,3}(?:\\s?(?:[-–—‑−]|\\.\\.)\\s?\\d{1,3})?(?:\\s?[,;·&，、；]\\s?\\d{1,3}(?:\\s?[-–—‑−]\\s?\\d{1,3})?){0,30}';
const WORD = '(?:(?:see|cf\\.?|voir|siehe|vgl\\.?)\\s)?(?:(?:refs?|réfs?|lit|references?|références?|source|quelle)\\.?\\s?)?';
/** A page in the work that is cited: `[7, S. 12]`. */
const LOCATOR = '(?:[,:]\\s?(?:pp?|S|s|chap|Kap|ch)\\.?\\s?\\d{1,5}(?:\\s?[-–]\\s?\\d{1,5})?)?';
const SUP = '[⁰¹²³⁴⁵⁶⁷⁸⁹]';

interface Pattern {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
}

/** Tried in this order; a place is taken by the first that fits. The group named `n` holds the numbers. */
const PATTERNS: readonly Pattern[] = [
  { style: 'footnote', pattern: /\[\^(?<n>[\w-]{1,20})\](?!:)/gu },
  { style: 'square', pattern: new RegExp(`\\[\\\\?\\[?(?<n>${NUMBERS})\\\\?\\]?\\]\\([^()\\s]{1,300}\\)`, 'giu') },
  { style: 'square', pattern: new RegExp(`\\\\?[[［]\\s?${WORD}(?<n>${NUMBERS})${LOCATOR}\\s?\\\\?[\\]］](?!\\()`, 'giu') },
  { style: 'superscript', pattern: new RegExp(`<sup>\\s?[[(]?(?<n>${NUMBERS})[\\])]?\\s?<\\/sup>`, 'giu') },
  { style: 'superscript', pattern: new RegExp(`\\^[[(]?(?<n>${NUMBERS})[\\])]?\\^`, 'giu') },
  { style: 'superscript', pattern: new RegExp(`⁽?(?<n>${SUP}{1,3}(?:[⁻˒⸴ʼ’,،–-]${SUP}{1,3}){0,20})⁾?`, 'gu') },
  { style: 'round', pattern: new RegExp(`[(（]\\s?${WORD}(?<n>${NUMBERS})${LOCATOR}\\s?[)）]`, 'giu') },
  { style: 'attached', pattern: /\d\.(?<n>\d{1,3}(?:,\d{1,3})+)(?=\s+\p{Lu}|\s*$)/gu },
  { style: 'attached', pattern: /(?:[\p{L}%)\]”"’»][.,;:!?][”"’»)]?|\p{Ll}{4})(?<n>\d{1,3}(?:[,–-]\d{1,3}){0,8})(?=[\s.,;:)”"»]|$)/gu },
];

/** Every place of a block that by its looks and its neighbours may be a citation. */
export function markersIn(block: Block): readonly Marker[] {
  const found: Marker[] = [];
  const text = block.text;
  if (!/[\d⁰¹²³⁴-⁹^０-９]/u.test(text)) return found;
  const taken = new Set<number>();
  for (const { style, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const numbers = match.groups?.['n'] ?? '';
      const from = style === 'attached' ? match.index + match[0].length - numbers.length : match.index;
      const to = match.index + match[0].length;
      if (taken.has(from) || taken.has(to - 1)) continue;
      const labels = style === 'footnote' ? [`^${numbers}`] : expand(numbers);
      if (labels.length === 0 || !isCitation(style, text, from, to, numbers)) continue;
      for (let at = from; at < to; at += 1) taken.add(at);
      found.push({ style, from, to, text: text.slice(from, to), labels });
    }
  }
  found.sort((one, other) => one.from - other.from);
  const points = enumerationPoints(text, found);
  return found.filter((marker) => !points.has(marker));
}

function isCitation(style: MarkerStyle, text: string, from: number, to: number, numbers: string): boolean {
  if (style === 'square') return !isInterval(text.slice(Math.max(0, from - 60), from), numbers);
  if (style === 'round') return isRoundCitation(text, from, to);
  if (style === 'superscript') return isSuperscriptCitation(text, from, to, plainDigits(numbers));
  return true;
}

const LONGEST_RANGE = 60;

/** `1,3–5` → 1, 3, 4, 5. A backward range is read as its two ends. */
export function expand(numbers: string): readonly string[] {
  const plain = plainDigits(numbers).replace(/[⁻‑−—–]|\.\./gu, '-');
  const labels = plain.split(/[^\d-]+/u).flatMap((part) => {
    const [from, to] = part.split('-').filter((end) => end.trim() !== '').map(Number);
    if (from === undefined) return [];
    if (to === undefined) return [from];
    if (to <= from || to - from > LONGEST_RANGE) return [from, to];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return [...new Set(labels.filter((label) => label > 0))].map(String);
}

/**
 * The ways of marking that an article uses, given how many markers of each way name an entry of a list. Round brackets and bare numbers
 * are often something else, so they do not count where the article plainly marks in another way.
 */
export function stylesUsed(counts: Readonly<Record<MarkerStyle, number>>): ReadonlySet<MarkerStyle> {
  const strong = counts.square + counts.footnote + counts.superscript;
  const used = new Set<MarkerStyle>(['square', 'footnote', 'superscript']);
  if (counts.round > 0 && counts.round > strong) used.add('round');
  if (counts.attached > 0 && strong === 0 && counts.attached >= counts.round) {
    used.add('attached');
    if (counts.attached > 2 * counts.round) used.delete('round');
  }
  return used;
}
