import type { ScanState } from './scan';

/** HTML elements whose content is no Markdown. */
const RAW = /<(pre|script|style|textarea)(?=[\s>])/iy;
const TAG = /<(?:\/?[A-Za-z][A-Za-z\d-]*(?=[\s/>])(?:[^<>"']|"[^"<]{0,2000}"|'[^'<]{0,2000}'){0,2000}|[?!][A-Za-z][^<>]{0,2000}|[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/y;
const URL_END = /[^\s<>"`[\]]*/y;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xA0;
const BACKSLASH = 0x5C;
const OPENING = 0x28;
const CLOSING = 0x29;
const SCHEME_MARK = /[A-Za-z\d+.-]/;

/**
 * The runs of backticks in a paragraph, by length: code ends at the next run of the length that it starts with. Listed once, because
 * searching for each length on its own takes a hostile paragraph quadratic time.
 */
export class BacktickRuns {
  private readonly starts = new Map<number, number[]>();

  constructor(text: string, from: number, to: number) {
    for (let at = text.indexOf('`', from); at >= 0 && at < to; at = text.indexOf('`', at)) {
      let end = at;
      while (end < to && text[end] === '`') end += 1;
      const known = this.starts.get(end - at);
      if (known === undefined) this.starts.set(end - at, [at]);
      else known.push(at);
      at = end;
    }
    for (const list of this.starts.values()) list.reverse();
  }

  /** Where the code ends that the run at `at`, so many backticks long, starts; undefined where nothing closes it. Ask from left to right. */
  end(at: number, length: number): number | undefined {
    const list = this.starts.get(length) ?? [];
    while (list.length > 0 && (list.at(-1) ?? 0) <= at) list.pop();
    const start = list.at(-1);
    return start === undefined ? undefined : start + length;
  }
}

/** `$…$` within a paragraph, as pandoc reads it: no space inside the marks, no digit after them; `$$…$$` likewise. */
export function mathEnd({ text, finder }: ScanState, at: number, to: number): number | undefined {
  if (text[at + 1] === '$') {
    const end = finder.next('$$', at + 2);
    return end < to ? end + 2 : undefined;
  }
  if (/\s/.test(text.charAt(at + 1))) return undefined;
  const end = finder.next('$', at + 1);
  if (end >= to || /[\s\\]/.test(text.charAt(end - 1)) || /\d/.test(text.charAt(end + 1))) return undefined;
  return end + 1;
}

/** The end of an HTML tag or of `<address>`; of a whole element where its content is raw. */
export function tagEnd({ text, finder }: ScanState, at: number, to: number): number | undefined {
  if (finder.next('>', at) >= to) return undefined;
  TAG.lastIndex = at;
  if (!TAG.test(text) || TAG.lastIndex > to) return undefined;
  const end = TAG.lastIndex;
  RAW.lastIndex = at;
  const element = RAW.exec(text)?.[1]?.toLowerCase();
  if (element === undefined) return end;
  const close = finder.next(`</${element}>`, end);
  return close === Infinity ? end : close + element.length + 3;
}

/** `[[…]]` on one line without brackets inside. */
export function wikilinkEnd({ finder }: ScanState, at: number, to: number): number | undefined {
  const end = finder.next(']]', at + 2);
  if (end >= to || finder.next('[', at + 2) < end || finder.next('\n', at + 2) < end) return undefined;
  return end + 2;
}

/** The target of a link, from its `(`: an address with an optional title in quotes. Undefined where that is not what stands there. */
export function linkTargetEnd({ text, finder }: ScanState, at: number, to: number): number | undefined {
  let end = skipSpace(text, at + 1, to);
  if (text[end] === '<') {
    const close = finder.next('>', end);
    if (close >= to || finder.next('\n', end) < close) return undefined;
    end = close + 1;
  } else {
    const address = addressEnd(text, end, to);
    if (address === undefined) return undefined;
    end = address;
  }
  end = skipSpace(text, end, to);
  const quote = text[end];
  if (quote === '"' || quote === '\'') {
    const close = finder.next(quote, end + 1);
    if (close >= to) return undefined;
    end = skipSpace(text, close + 1, to);
  }
  return end < to && text[end] === ')' ? end + 1 : undefined;
}

/** Where an address starts whose `:` or `www.` is at `at`. A key in braces (`@{https://…}`) was read before. */
export function urlStart(text: string, at: number): number | undefined {
  if (text[at] !== ':') {
    return /^www\.\S/i.test(text.slice(at, at + 5)) && !SCHEME_MARK.test(text.charAt(at - 1)) ? at : undefined;
  }
  if (!text.startsWith('://', at)) return undefined;
  let start = at;
  while (start > at - 32 && SCHEME_MARK.test(text.charAt(start - 1))) start -= 1;
  return start < at && /[A-Za-z]/.test(text.charAt(start)) ? start : undefined;
}

/** Where an address ends. */
export function urlEnd(text: string, at: number, to: number): number {
  URL_END.lastIndex = at;
  URL_END.test(text);
  return Math.min(URL_END.lastIndex, to);
}

/** The end of an address without spaces and with balanced parentheses, a few at most. */
function addressEnd(text: string, from: number, to: number): number | undefined {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === NO_BREAK_SPACE) return depth === 0 ? at : undefined;
    if (code === BACKSLASH) at += 1;
    else if (code === OPENING) depth += 1;
    else if (code === CLOSING) {
      if (depth === 0) return at;
      depth -= 1;
    }
    if (depth > 5) return undefined;
  }
  return undefined;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
