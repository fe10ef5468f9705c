import { yearIn, type Token } from './lexer';
import { isSeason, monthOf } from './months';
import { isDash } from './number-run';
import { labelAfter, labelBefore, type NumberLabel } from './number-words';

/** What the numbers of a reference mean. */
export interface Numbers {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** A label such as `vol.` or `pp.` said so, or the marks of a known style; otherwise the order alone. */
  readonly labelled: boolean;
}

/** One number or range of the run, with the label before it, the mark before it, and the bracket it stands in. */
interface Piece {
  readonly kind: 'number' | 'range' | 'month';
  readonly text: string;
  readonly label?: NumberLabel;
  readonly mark: string;
  /** 0 outside brackets, else the number of the bracket. */
  readonly bracket: number;
  readonly from: number;
  readonly to: number;
}

/** Gives each number of a run its meaning. `yearKnown` where the year stands elsewhere, as in APA. */
export function assignNumbers(run: readonly Token[], text: string, yearKnown: boolean): Numbers {
  const pieces = piecesOf(run, text);
  const date = yearKnown ? { rest: withoutDates(pieces) } : takeDate(pieces, text);
  const numbers = takeVolumeIssuePages(date.rest, text);
  const { rest: _rest, ...found } = date;
  return { ...found, ...numbers };
}

function piecesOf(run: readonly Token[], text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let label: NumberLabel | undefined;
  let mark = '';
  let bracket = 0;
  let brackets = 0;
  for (let at = 0; at < run.length; at += 1) {
    const token = run[at];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if ('(['.includes(token.text)) bracket = brackets += 1;
      else if (')]'.includes(token.text)) bracket = 0;
      if (label === 'supplement' && ':;'.includes(token.text)) {
        pieces.push({ kind: 'number', text: 'Suppl', label, mark, bracket, from: token.from, to: token.from });
        label = undefined;
      }
      if (token.text !== '.' || mark === '') mark = token.text;
      continue;
    }
    const month = token.kind === 'word' && (monthOf(token.text) !== undefined || isSeason(token.text));
    if (token.kind === 'word' && !month && !/^[IVXLC]+$/.test(token.text)) {
      label = mark === '' ? relabel(pieces, label, token, run[at + 1], run[at + 2]) : labelBefore(token.text) ?? label;
      continue;
    }
    const last = lastOfRange(run, at);
    const to = run[last]?.to ?? token.to;
    pieces.push({ kind: month ? 'month' : last > at ? 'range' : 'number', text: text.slice(token.from, to).replace(/\s/g, ''), mark, bracket, from: token.from, to, ...(label === undefined ? {} : { label }) });
    if (!month) label = undefined;
    mark = '';
    at = last;
  }
  return pieces;
}

/** A word labels the number after it, or, as in 제 45 권, the one before. */
function relabel(pieces: Piece[], label: NumberLabel | undefined, token: Token, next: Token | undefined, afterNext: Token | undefined): NumberLabel | undefined {
  const labelsNext = labelBefore(token.text) !== undefined && (next?.kind === 'number' || (next?.text === '.' && afterNext?.kind === 'number'));
  const after = labelsNext ? undefined : labelAfter(token.text);
  const last = pieces[pieces.length - 1];
  if (after === undefined || last === undefined || token.from - last.to > 1) return labelBefore(token.text) ?? label;
  if (last.label === undefined || last.label === 'volume') pieces[pieces.length - 1] = { ...last, label: after };
  return undefined;
}

/** Index of the last token of `247–52` or `1--46`; `at` itself where the number stands alone. */
function lastOfRange(run: readonly Token[], at: number): number {
  let next = at + 1;
  while (isDash(run[next])) next += 1;
  if (next === at + 1 || next > at + 4 || run[next]?.kind !== 'number') return at;
  const eNumber = run[next + 1]?.text === '.' && /^e\d+$/.test(run[next + 2]?.text ?? '') && run[next]?.to === run[next + 1]?.from;
  return eNumber ? next + 2 : next;
}

interface Dated {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  readonly rest: readonly Piece[];
}

function takeDate(pieces: readonly Piece[], text: string): Dated {
  let best = -1;
  let bestScore = 0;
  pieces.forEach((_piece, at) => {
    const score = yearScore(pieces, at, text);
    if (score > bestScore) [best, bestScore] = [at, score];
  });
  const found = pieces[best];
  if (found === undefined) return { rest: withoutDates(pieces) };
  const year = found.text.slice(0, 4);
  const { month, day, used } = monthAndDay(pieces, best, text);
  const rest = pieces.filter((piece, at) => at !== best && !used.has(at) && piece.kind !== 'month');
  return { year, rest, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

function withoutDates(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, at) => piece.kind !== 'month' && !(pieces[at - 1]?.kind === 'month' && piece.mark === '' && /^\d{1,2}$/.test(piece.text)));
}

/** How much a piece looks like the year of publication; 0 where it cannot be one. */
function yearScore(pieces: readonly Piece[], at: number, text: string): number {
  const piece = pieces[at];
  if (piece === undefined || piece.label !== undefined || !isYear(piece)) return 0;
  const alone = pieces.every((other, index) => index === at || other.kind === 'month' || other.bracket !== piece.bracket);
  const next = pieces[at + 1];
  const after = text.slice(piece.to, piece.to + 2).trim().charAt(0);
  let score = 1;
  if (piece.bracket > 0 && alone) score += 4;
  if (pieces[at - 1]?.kind === 'month' || next?.kind === 'month') score += 3;
  if (at === 0 && after === ';') score += 4;
  if (at === 0 && [',', '.', ':'].includes(after)) score += 1;
  if (at === pieces.length - 1 && at > 0 && piece.bracket === 0 && piece.mark !== ':') score += 2;
  if (piece.mark === ':' || piece.kind === 'range') score -= 2;
  if (at === 0 && pieces.length > 1) score += 1;
  return Math.max(score, 0.5);
}

function isYear(piece: Piece): boolean {
  const [first = '', second] = piece.text.split(/[-‐‑‒–—−~]+/u);
  const year = yearIn({ kind: 'number', text: first, from: 0, to: 0 });
  if (year === undefined || Number(year) > 2050) return false;
  if (second === undefined) return true;
  return (yearIn({ kind: 'number', text: second, from: 0, to: 0 }) !== undefined && Number(second.slice(0, 4)) - Number(year) <= 3) || (piece.bracket > 0 && /^\d\d$/.test(second));
}

/** Month and day beside a year: `2009 Apr 1`, `2018 09`, `3 May 2009`, `April 15, 1999`. */
function monthAndDay(pieces: readonly Piece[], at: number, text: string): { month?: number; day?: number; used: ReadonlySet<number> } {
  const used = new Set<number>();
  const year = pieces[at];
  if (year === undefined) return { used };
  const near = [at + 1, at - 1, at - 2].find((index) => pieces[index]?.kind === 'month' && pieces[index]?.bracket === year.bracket);
  const monthPiece = near === undefined ? undefined : pieces[near];
  if (near === undefined || monthPiece === undefined) {
    const next = pieces[at + 1];
    const numeric = next !== undefined && next.mark === '' && next.bracket === year.bracket && /^(?:0\d|1[0-2])$/.test(next.text) && text.charAt(next.to) === ';';
    if (!numeric) return { used };
    used.add(at + 1);
    return { month: Number(next.text), used };
  }
  const dayAt = [near + 1, near - 1].find((index) => index !== at && isDay(pieces[index], near < index ? pieces[index] : monthPiece, year));
  if (dayAt !== undefined) used.add(dayAt);
  const month = monthOf(monthPiece.text);
  const day = dayAt === undefined ? undefined : Number.parseInt(pieces[dayAt]?.text ?? '', 10);
  return { used, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** A number up to 31 beside the month with no mark between (a full stop after an abbreviated month excepted). */
function isDay(piece: Piece | undefined, later: Piece | undefined, year: Piece): boolean {
  return piece !== undefined && piece.kind !== 'month' && /^\d{1,2}(?:-\d{1,2})?$/.test(piece.text) && Number.parseInt(piece.text, 10) <= 31
    && piece.label === undefined && piece.bracket === year.bracket && ['', '.'].includes(later?.mark ?? '');
}

function takeVolumeIssuePages(pieces: readonly Piece[], text: string): { volume?: string; issue?: string; pages?: string; labelled: boolean } {
  const found: { volume?: string; issue?: string; pages?: string } = {};
  let labelled = false;
  const left: Piece[] = [];
  const supplements: Piece[] = [];
  for (const piece of pieces) {
    const { label } = piece;
    if (label === 'extent' || /^\d+pp?$/.test(piece.text)) continue;
    if (label === 'supplement') supplements.push(piece);
    else if (label === 'volume' || label === 'issue' || (label === 'pages' && found.pages === undefined)) {
      labelled = true;
      if (found[label] === undefined) found[label] = piece.text;
      else left.push(piece);
    } else if (label === 'article') found.pages ??= piece.text;
    else if (label !== 'pages') left.push(piece);
  }
  const byColon = takePages(left, found, text);
  takeBrackets(left, found, text);
  takeInOrder(left, found);
  takeSupplement(supplements, found, text);
  return { ...found, labelled: labelled || byColon || found.issue !== undefined };
}

type Found = { volume?: string; issue?: string; pages?: string };

/** Pages counted within an article, `5(3):46:1–22`. */
const ARTICLE_PAGES = /\)[,:] ?(\d{1,5}:\d{1,5}[-–]\d{1,5}(?::\d{1,5})?)$/u;

/** The number after a colon, else the last range, is the pages. True where a colon said so. */
function takePages(left: Piece[], found: Found, text: string): boolean {
  if (found.pages !== undefined) return false;
  const inArticle = left.length === 0 ? null : ARTICLE_PAGES.exec(text.slice(left[0]?.from, (left[left.length - 1]?.to ?? 0)));
  if (inArticle?.[1] !== undefined) {
    const from = (left[0]?.from ?? 0) + inArticle.index + inArticle[0].length - inArticle[1].length;
    found.pages = inArticle[1];
    while (left.some((piece) => piece.from >= from)) left.splice(left.findIndex((piece) => piece.from >= from), 1);
    return true;
  }
  const outside = left.filter((piece) => piece.bracket === 0);
  const colon = outside.find((piece, at) => at > 0 && piece.mark === ':') ?? outside.find((piece) => piece.mark === ':' && left[0] !== piece);
  const pages = colon ?? [...outside].reverse().find((piece) => piece.kind === 'range');
  if (pages === undefined) return false;
  found.pages = pages.text;
  left.splice(left.indexOf(pages), 1);
  return pages === colon;
}

/** A bracket after the volume holds the issue, whatever it says: `(4 Pt 2)`, `(5-6)`. */
function takeBrackets(left: Piece[], found: Found, text: string): void {
  const inBracket = left.find((piece) => piece.bracket > 0);
  if (inBracket === undefined) return;
  const group = left.filter((piece) => piece.bracket === inBracket.bracket);
  const volumeBefore = found.volume !== undefined || left.indexOf(inBracket) > 0;
  const last = group[group.length - 1] ?? inBracket;
  if (!volumeBefore && found.pages !== undefined) {
    found.volume = inBracket.text;
    if (last !== inBracket) found.issue ??= last.text;
  } else if (found.issue === undefined) {
    found.issue = wholeBracket(text, inBracket.from, last.to) ?? inBracket.text;
  }
  for (const piece of group) left.splice(left.indexOf(piece), 1);
}

/** What a bracket says around a stretch of text, without `no.` and its like; undefined where there is no short bracket. */
function wholeBracket(text: string, from: number, to: number): string | undefined {
  const open = text.lastIndexOf('(', from);
  const close = text.indexOf(')', to);
  if (open < 0 || close < 0 || close - open > 30) return undefined;
  return text.slice(open + 1, close).trim().replace(/^(?:no|nr|n|issue|heft)\b[.°º]? ?/iu, '');
}

/** What is left stands in the order volume, issue, pages. */
function takeInOrder(left: Piece[], found: Found): void {
  const outside = left.filter((piece) => piece.bracket === 0);
  if (found.volume === undefined) found.volume = outside.shift()?.text ?? '';
  const [next, last] = outside;
  if (next !== undefined && (last !== undefined || found.pages !== undefined)) found.issue ??= next.text;
  found.pages ??= (last ?? next)?.text ?? '';
  if (found.pages === '' && /^\d{5,}$|^(?:e|CD)\d+$/i.test(found.volume)) [found.pages, found.volume] = [found.volume, ''];
  for (const field of ['volume', 'pages', 'issue'] as const) if (found[field] === '') delete found[field];
}

/** `63 Suppl 1` is issue `Suppl 1` of volume 63; a supplement without a volume is the volume. */
function takeSupplement(supplements: readonly Piece[], found: Found, text: string): void {
  const [first] = supplements;
  if (first === undefined) return;
  if (first.text === 'Suppl') found.issue ??= first.text;
  else if (found.volume === undefined) found.volume = first.text;
  else if (found.issue === undefined && first.bracket > 0) found.issue = wholeBracket(text, first.from, first.to) ?? first.text;
  else if (found.issue === undefined) found.issue = `${/(\p{L}+)\W{0,2}$/u.exec(text.slice(Math.max(0, first.from - 16), first.from))?.[1] ?? 'Suppl'} ${first.text}`;
}
