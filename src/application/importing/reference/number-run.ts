import { tokenise, yearIn, type Token } from './lexer';
import { isSeason, monthOf } from './months';
import { labelAfter, labelBefore } from './number-words';

/** Where year, volume, issue and pages stand together: a stretch of tokens that holds numbers, their labels and marks only. */
export interface NumberRun {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const MARKS = new Set([...',;:.()[]-‐‑‒–—−/&#*º°+~']);
const DASHES = new Set([...'-‐‑‒–—−~']);
const ROMAN = /^[IVXLC]{1,7}$/;

/** Whether a mark joins two page numbers. */
export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && DASHES.has(token.text);
}

/** The stretch that most looks like `2009;43(4):247–52` or its like in another style; undefined where there is none. */
export function findNumberRun(text: string, from = 0): NumberRun | undefined {
  const tokens = tokenise(text);
  const bracketed = wordsInBrackets(tokens);
  let best: NumberRun | undefined;
  let start = tokens.findIndex((token) => token.from >= from);
  while (start >= 0 && start < tokens.length) {
    let end = start;
    while (end < tokens.length && (bracketed.has(end) || belongs(tokens, end))) end += 1;
    const run = end > start ? trim(tokens.slice(start, end)) : [];
    if (run.some((token) => token.kind === 'number')) {
      const scored = rate(run, tokens, end, text);
      if (best === undefined || scored.score >= best.score) best = scored;
    }
    start = Math.max(end, start + 1);
  }
  return best;
}

const LONGEST_BRACKET = 24;

/** Indexes of words in a short bracket between two numbers: `47 (RR-1): 1–11`, `121108 (R) (2014)`. */
function wordsInBrackets(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach((token, open) => {
    if (token.text !== '(' || !isNumber(tokens[open - 1])) return;
    let close = open + 1;
    while (close < tokens.length && tokens[close]?.text !== ')' && (tokens[close]?.to ?? 0) - token.from < LONGEST_BRACKET) close += 1;
    const next = tokens[close + 1]?.kind === 'mark' ? tokens[close + 2] : tokens[close + 1];
    if (tokens[close]?.text !== ')' || !isNumber(next)) return;
    for (let at = open + 1; at < close; at += 1) found.add(at);
  });
  return found;
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return MARKS.has(token.text);
  return isNumberWord(tokens, at, token);
}

function isNumberWord(tokens: readonly Token[], at: number, token: Token): boolean {
  const before = tokens[at - 1];
  const afterMarks = nextAfterMarks(tokens, at);
  if (monthOf(token.text) !== undefined || isSeason(token.text)) return followsNumberOrMark(before) && (isNumber(before) || isDateWord(afterMarks) || isNumber(afterMarks) || tokens[at + 1]?.text === ')');
  if (labelAfter(token.text) !== undefined && isNumber(before)) return true;
  if (ROMAN.test(token.text) && (labelBefore(previousWord(tokens, at)) !== undefined || isRomanVolume(tokens, at))) return true;
  if (labelBefore(token.text) === undefined) return false;
  if (/^\p{Lu}$/u.test(token.text)) return tokens[at + 1]?.text === '.' && isNumber(tokens[at + 2]) && before?.kind !== 'word';
  if (labelBefore(token.text) === 'supplement' && yearIn(afterMarks) !== undefined && before?.kind === 'word') return false;
  return isNumber(afterMarks) || (labelBefore(token.text) === 'supplement' && (tokens[at + 1]?.text === ')' || isNumber(before)))
    || (afterMarks !== undefined && ROMAN.test(afterMarks.text) && labelBefore(token.text) === 'volume');
}

/** `1998; XII: 45`: a Roman number between a separator and the pages. */
function isRomanVolume(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  const separated = before === ';' || (tokens[at]?.text.length ?? 0) > 1;
  return separated && (after === ':' || (before === ';' && '(,'.includes(after))) && isNumber(tokens[at + 2]);
}

function isDateWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (monthOf(token.text) !== undefined || isSeason(token.text));
}

function followsNumberOrMark(before: Token | undefined): boolean {
  return before !== undefined && (before.kind === 'number' || [',', ';', '(', '-', '–', '/', '.', ':', '&'].includes(before.text));
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number';
}

function nextAfterMarks(tokens: readonly Token[], at: number): Token | undefined {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'mark' || !MARKS.has(token.text)) return token;
  }
  return undefined;
}

function previousWord(tokens: readonly Token[], at: number): string {
  return (tokens[at - 1]?.kind === 'word' ? tokens[at - 1] : tokens[at - 2])?.text ?? '';
}

/** Marks at either end belong to the text around, brackets that open or close inside the run excepted. */
function trim(tokens: readonly Token[]): readonly Token[] {
  let start = startInBracket(tokens);
  if (yearIn(tokens[start]) !== undefined && yearIn(tokens[start + 1]) !== undefined) start += 1;
  while (tokens[start]?.kind === 'mark' && !'(['.includes(tokens[start]?.text ?? '.')) start += 1;
  let end = tokens.length;
  while (end > start && tokens[end - 1]?.kind === 'mark' && !')]'.includes(tokens[end - 1]?.text ?? '.')) end -= 1;
  return tokens.slice(start, end);
}

/** `(Section 2) 6, 212–243`: what stands before a bracket that was opened by words belongs to the container. */
function startInBracket(tokens: readonly Token[]): number {
  const close = tokens.findIndex((token) => ')]'.includes(token.text));
  const open = tokens.findIndex((token) => '(['.includes(token.text));
  return close >= 0 && (open < 0 || close < open) && close < tokens.length - 2 ? close + 1 : 0;
}

const VOLUME_AND_PAGES = /\d ?(?:\([^()]{1,20}\))? ?[:,;] ?(?:pp?\. ?|pages? )?\p{L}{0,3}\d/u;
const PAGE_RANGE = /\d ?[-‐‑‒–—−~]{1,2} ?\p{L}?\d/u;
const LABELLED = /\b(?:vol|volume|no|nos|n|nr|pp|pages|issue|heft|bd)\b/iu;
const YEAR_IN_BRACKETS = /\((?:[^()]{0,20} )?(?:1[5-9]|20)\d\d[a-z]?\)/u;

function rate(run: readonly Token[], all: readonly Token[], end: number, text: string): NumberRun {
  const from = run[0]?.from ?? 0;
  const to = run[run.length - 1]?.to ?? 0;
  const inside = text.slice(from, to);
  const numbers = run.filter(isNumber).length;
  let score = Math.min(numbers, 5);
  if (VOLUME_AND_PAGES.test(inside)) score += 3;
  if (PAGE_RANGE.test(inside)) score += 2;
  if (LABELLED.test(inside) || run.some((token, at) => token.kind === 'word' && isNumber(run[at - 1]) && labelAfter(token.text) !== undefined)) score += 2;
  if (YEAR_IN_BRACKETS.test(inside)) score += 2;
  else if (run.some((token) => yearIn(token) !== undefined)) score += 1;
  if (end >= all.length) score += 2;
  if (/^\s?\p{Ll}/u.test(text.slice(to, to + 2))) score -= 3;
  return { tokens: run, from, to, score };
}
