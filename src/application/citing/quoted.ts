import { maskAt, masksIn } from './masks';
import type { Mask } from './masks';

/** What opens words that belong together, and what closes them. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"”', '“': '"”', '\'': '\'’', '‘': '\'’', '*': '*', '_': '_', '~': '~' };
const WORD = /[\p{L}\p{N}]/u;

/**
 * Which places in a stretch of Markdown stand in quotation marks or emphasis: a semicolon there belongs to the words. Marks are read as
 * pandoc reads them, but a straight mark after a letter or digit is an apostrophe, feet or inches. Linear in the length of the stretch.
 */
export function quotedPlaces(text: string, from: number, to: number, masks: readonly Mask[]): (at: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  const masked = masksIn(masks, from, to);
  const unclosed = new Set<string>();
  for (let at = from; at < to; at = after(text, at, masked)) {
    const mark = text.charAt(at);
    if (CLOSERS[mark] === undefined || unclosed.has(mark) || !opens(text, at)) continue;
    const end = closing(text, at, to, masked);
    if (end === undefined) {
      unclosed.add(mark);
      continue;
    }
    ranges.push({ from: at, to: end });
    at = end;
  }
  return (at) => maskAt(ranges, at) !== undefined;
}

/** The next place that is neither escaped nor masked. */
function after(text: string, at: number, masked: readonly Mask[]): number {
  const next = text[at] === '\\' ? at + 2 : at + 1;
  return maskAt(masked, next + 0.5)?.to ?? next;
}

function opens(text: string, at: number): boolean {
  return !/^\s?$/.test(text.charAt(at + 1)) && (text[at] !== '~' || text[at + 1] === '~') && (!'"\'_'.includes(text.charAt(at)) || !WORD.test(text.charAt(at - 1)));
}

function closing(text: string, from: number, to: number, masked: readonly Mask[]): number | undefined {
  const mark = text.charAt(from);
  const isEmphasis = '*_~'.includes(mark);
  for (let at = runEnd(text, from, isEmphasis ? mark : ''); at < to; at = after(text, at, masked)) {
    if (CLOSERS[mark]?.includes(text.charAt(at)) && closes(text, at, mark)) return runEnd(text, at, isEmphasis ? mark : '') - 1;
  }
  return undefined;
}

function closes(text: string, at: number, mark: string): boolean {
  if ('*_~'.includes(mark) && /\s/.test(text.charAt(at - 1))) return false;
  return '"“*~'.includes(mark) || !WORD.test(text.charAt(at + 1));
}

function runEnd(text: string, from: number, mark: string): number {
  let at = from + 1;
  while (text[at] === mark) at += 1;
  return at;
}
