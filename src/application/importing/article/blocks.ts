import type { Span } from './article-types';
import type { KindedLine } from './lines';

/** A passage that is read on its own. Headings and table cells are no sentences, but may carry markers. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'cell' | 'heading';
  /** Rises at every heading. */
  readonly section: number;
  readonly text: string;
}

const LONG_LINE = 180;

/** Passages of the body. `outside` says which lines belong to a reference list. */
export function blocksOf(text: string, lines: readonly KindedLine[], outside: ReadonlySet<number>): readonly Block[] {
  const prose = lines.filter((line) => line.kind === 'text').map((line) => line.text.length);
  const widest = prose.reduce((most, length) => Math.max(most, length), 0);
  const wrapped = widest < LONG_LINE;
  const blocks: Block[] = [];
  let open: { kind: Block['kind']; from: number; to: number } | undefined;
  let section = 0;
  const close = (): void => {
    if (open !== undefined) blocks.push({ ...open, section, text: text.slice(open.from, open.to) });
    open = undefined;
  };
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (outside.has(at) || ['blank', 'rule', 'code'].includes(line.kind)) return close();
    if (line.kind === 'table') {
      close();
      for (const cell of cellsOf(line)) blocks.push({ ...cell, kind: 'cell', section, text: text.slice(cell.from, cell.to) });
      return;
    }
    if (line.kind === 'heading' || isPlainHeading(lines, at, wrapped)) {
      close();
      section += 1;
      const from = line.from + (/^\s*#{1,6}\s+/.exec(line.text)?.[0].length ?? 0);
      blocks.push({ kind: 'heading', from, to: line.to, section, text: text.slice(from, line.to) });
      return;
    }
    const kind = line.kind === 'item' ? 'item' : line.kind === 'quote' ? 'quote' : 'paragraph';
    const goesOn = open !== undefined && line.kind !== 'item' && (open.kind === kind || (open.kind === 'item' && kind === 'paragraph')) && (wrapped || line.kind === 'quote' || open.kind === 'item') && carriesOn(before, widest);
    if (goesOn && open !== undefined) open.to = line.to;
    else {
      close();
      open = { kind, from: line.from + prefixLength(line), to: line.to };
    }
  });
  close();
  return blocks.filter((block) => block.text.trim() !== '');
}

function prefixLength(line: KindedLine): number {
  if (line.kind === 'item') return /^\s*(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z][.)])\s+(?:\[[ xX]\]\s+)?/.exec(line.text)?.[0].length ?? 0;
  if (line.kind === 'quote') return /^\s*(?:>\s?)+(?:\[![\w-]{1,20}\][+-]?\s*)?/.exec(line.text)?.[0].length ?? 0;
  return 0;
}

/** A line that was wrapped is about as long as the longest; a short one without a stop ends its passage. */
function carriesOn(before: KindedLine | undefined, widest: number): boolean {
  const text = before?.text.trimEnd() ?? '';
  return text.length > widest * 0.6 || !/\p{L}$/u.test(text) || /[,;:–-]$/u.test(text);
}

const LONGEST_HEADING = 90;

/** A short line of its own without a stop at its end, in a plain text. */
function isPlainHeading(lines: readonly KindedLine[], at: number, wrapped: boolean): boolean {
  const line = lines[at];
  if (line === undefined || line.kind !== 'text') return false;
  const text = line.text.trim();
  const alone = wrapped ? isGap(lines[at - 1]) && isGap(lines[at + 1]) : true;
  if (!alone || text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[.!?…:;,)\]\d]$/u.test(text)) return false;
  return /^(?:\*\*[^*]+\*\*|[\p{Lu}\d«“"].*)$/u.test(text);
}

function isGap(line: KindedLine | undefined): boolean {
  return line === undefined || line.kind !== 'text';
}

function cellsOf(line: KindedLine): readonly Span[] {
  if (/^\s*\|?[\s:|-]+\|?\s*$/.test(line.text)) return [];
  const cells: Span[] = [];
  let from = 0;
  for (const match of `${line.text}|`.matchAll(/(?:\\\||[^|])*\|/g)) {
    from = match.index;
    const cell = match[0].slice(0, -1);
    const start = from + cell.length - cell.trimStart().length;
    if (cell.trim() !== '') cells.push({ from: line.from + start, to: line.from + start + cell.trim().length });
  }
  return cells;
}
