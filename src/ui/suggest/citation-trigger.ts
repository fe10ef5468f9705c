/** What a person is typing as a citation: where it begins in the line (at `@`), what follows it, and whether brackets are open. */
export interface CitationTrigger {
  readonly start: number;
  readonly query: string;
  readonly inBrackets: boolean;
}

/** The longest text after `@` that is still looked up: more is a sentence, not a search. */
const LONGEST = 60;
/** Lines above the cursor that are looked at for an open fence: enough for any handout, few enough for every key. */
const LINES_BACK = 5000;
/** Characters that may stand before `@`: a letter or digit before it is an e-mail address, `/` or `=` a web address. */
const BEFORE = /^[\s([{;,*_>|"'“‘«—–-]$/u;

/**
 * Whether the line up to the cursor ends in a citation being typed. In brackets (`[@`, `[see @a; @`) the search may hold spaces; outside
 * it ends with the word. Undefined for e-mail and web addresses, escapes and inline code.
 */
export function citationTrigger(before: string): CitationTrigger | undefined {
  const start = before.lastIndexOf('@');
  if (start < 0 || before.length - start > LONGEST + 1) return undefined;
  // A hyphen right before the key leaves the author out: `[-@key]`.
  const previous = before[before[start - 1] === '-' ? start - 2 : start - 1];
  if (previous !== undefined && !BEFORE.test(previous)) return undefined;
  const query = before.slice(start + 1);
  const inBrackets = hasOpenBracket(before.slice(0, start));
  const ended = inBrackets ? /[\][;]|,\s/u : /[\s\][;,]/u;
  if (ended.test(query) || query.startsWith('{')) return undefined;
  return inInlineCode(before.slice(0, start)) ? undefined : { start, query, inBrackets };
}

/** A `[` that is not closed again and is not a link's `[[`. */
function hasOpenBracket(text: string): boolean {
  const open = text.lastIndexOf('[');
  return open > text.lastIndexOf(']') && text[open - 1] !== '[';
}

/** An odd run of backticks is still open at the end. */
function inInlineCode(text: string): boolean {
  let open = 0;
  for (const [run] of text.matchAll(/`+/g)) {
    if (open === 0) open = run.length;
    else if (run.length === open) open = 0;
  }
  return open > 0;
}

/**
 * Whether a line stands where nothing is cited: front matter, fenced code, a block of mathematics, a comment. `line(n)` gives any
 * line above it.
 */
export function isOutsideProse(line: (n: number) => string, at: number): boolean {
  let fence = '';
  let first = 0;
  if (line(0).trimEnd() === '---') {
    const last = Math.min(at, LINES_BACK);
    for (first = 1; first < last && !/^(---|\.\.\.)\s*$/.test(line(first)); first += 1);
    if (first >= at) return at > 0;
  }
  for (let n = Math.max(first, at - LINES_BACK); n < at; n += 1) fence = nextFence(fence, line(n));
  return fence !== '';
}

/** What is open after a line: a fence's own marks, or nothing. */
function nextFence(open: string, line: string): string {
  const mark = /^ {0,3}(`{3,}|~{3,}|\$\$|%%)/.exec(line.replace(/^(?: {0,3}> ?)+/, ''))?.[1];
  if (mark === undefined) return open;
  const rest = line.slice(line.indexOf(mark) + mark.length);
  if (open === '') return (mark === '$$' || mark === '%%') && rest.includes(mark) ? '' : mark;
  const closes = mark[0] === open[0] && mark.length >= open.length && (rest.trim() === '' || mark === '$$' || mark === '%%');
  return closes ? '' : open;
}
