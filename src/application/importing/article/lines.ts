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

/** Splits at any line end: LF, CRLF, CR, and the separators of Unicode. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const end = /\r\n|[\n\r\u2028\u2029]/g;
  let from = 0;
  for (const match of text.matchAll(end)) {
    lines.push({ text: text.slice(from, match.index), from, to: match.index });
    from = match.index + match[0].length;
  }
  lines.push({ text: text.slice(from), from, to: text.length });
  return lines;
}

/** Kinds of all lines. Front matter and fenced code are `code`; a setext underline makes the line before it a heading. */
export function kindedLines(lines: readonly Line[]): readonly KindedLine[] {
  let fence = '';
  let start = 0;
  if (/^---\s*$/.test(lines[0]?.text ?? '')) start = frontMatterEnd(lines);
  return lines.map((line, at) => {
    if (at < start) return { ...line, kind: 'code' };
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line.text)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return { ...line, kind: 'code' };
    }
    if (mark !== '' && lines.slice(at + 1).some((later) => later.text.trimStart().startsWith(mark))) {
      fence = mark;
      return { ...line, kind: 'code' };
    }
    return { ...line, kind: kindOf(line.text, lines[at + 1]?.text ?? '') };
  });
}

/** Index after the closing `---`; 0 where there is none, since then the line is a rule. */
function frontMatterEnd(lines: readonly Line[]): number {
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end > 0 && lines.slice(1, end).every((line) => /^(?:[\w-]+:|\s|-|#|$)/.test(line.text)) ? end + 1 : 0;
}

function kindOf(text: string, next: string): LineKind {
  if (text.trim() === '') return 'blank';
  if (/^\s{0,3}#{1,6}\s+\S/.test(text)) return 'heading';
  if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(text)) return 'rule';
  if (/^\s{0,3}(?:={3,}|-{3,})\s*$/.test(next) && text.length < 120) return 'heading';
  if (/^\s{0,3}>/.test(text)) return 'quote';
  if (/^\s*\|.*\|\s*$/.test(text)) return 'table';
  if (/^\s*(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z][.)])\s+\S/.test(text)) return 'item';
  return 'text';
}
