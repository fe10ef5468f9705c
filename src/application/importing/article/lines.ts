import type { Steps } from '../format';

/** One line of a text without its end, and where it stands. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a line is in a plain or Markdown text. */
export type LineKind = 'blank' | 'heading' | 'item' | 'quote' | 'table' | 'rule' | 'code' | 'text';

export interface KindedLine extends Line {
  readonly kind: LineKind;
}

/** Lines that are read between two breaths. */
export const LINES_A_STEP = 2000;

/** Splits at any line end: LF, CRLF, CR, and the separators of Unicode. */
export function* linesOf(text: string): Steps<readonly Line[]> {
  const lines: Line[] = [];
  const end = /\r\n|[\n\r\u2028\u2029]/g;
  let from = 0;
  for (const match of text.matchAll(end)) {
    lines.push({ text: text.slice(from, match.index), from, to: match.index });
    from = match.index + match[0].length;
    if (lines.length % (5 * LINES_A_STEP) === 0) yield undefined;
  }
  lines.push({ text: text.slice(from), from, to: text.length });
  return lines;
}

/** Kinds of all lines. Front matter and fenced code are `code`; a setext underline makes the line before it a heading. */
export function* kindedLines(lines: readonly Line[]): Steps<readonly KindedLine[]> {
  const fences = lines.map((line) => (line.text.length < 200 ? /^\s{0,3}(`{3,}|~{3,})/.exec(line.text)?.[1] ?? '' : ''));
  const lastFence = { '`': lastWith(fences, '`'), '~': lastWith(fences, '~') };
  const start = /^---\s*$/.test(lines[0]?.text ?? '') ? frontMatterEnd(lines) : 0;
  const kinded: KindedLine[] = [];
  let fence = '';
  for (const [at, line] of lines.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const mark = fences[at] ?? '';
    const inside = at < start || fence !== '';
    if (fence !== '') fence = mark.startsWith(fence) ? '' : fence;
    else if (at >= start && mark !== '' && lastFence[mark.charAt(0) as '`' | '~'] > at) fence = mark;
    kinded.push({ ...line, kind: inside || fence !== '' ? 'code' : kindOf(line.text, lines[at + 1]?.text ?? '') });
  }
  return kinded;
}

function lastWith(marks: readonly string[], start: string): number {
  let at = marks.length - 1;
  while (at >= 0 && marks[at]?.startsWith(start) !== true) at -= 1;
  return at;
}

/** Index after the closing `---`; 0 where there is none, since then the line is a rule. */
function frontMatterEnd(lines: readonly Line[]): number {
  const end = lines.slice(0, 200).findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end > 0 && lines.slice(1, end).every((line) => /^(?:[\w-]+:|\s|-|#|$)/.test(line.text)) ? end + 1 : 0;
}

function kindOf(whole: string, next: string): LineKind {
  const text = whole.slice(0, 300);
  if (text.trim() === '' && whole.trim() === '') return 'blank';
  if (/^\s{0,3}#{1,6}\s+\S/.test(text)) return 'heading';
  if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(text)) return 'rule';
  if (/^\s{0,3}(?:={3,}|-{3,})\s*$/.test(next) && whole.length < 120) return 'heading';
  if (/^\s{0,3}>/.test(text)) return 'quote';
  if (/^\s*\|/.test(text) && whole.trimEnd().endsWith('|')) return 'table';
  if (/^\s*(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z][.)])\s+\S/.test(text)) return 'item';
  return 'text';
}
