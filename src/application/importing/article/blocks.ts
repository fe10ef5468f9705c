import type { Steps } from '../format';
import type { Span } from './article-types';
import { LINES_A_STEP, type KindedLine } from './lines';

/** A passage that is read on its own. Headings and table cells are no sentences, but may carry markers. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'cell' | 'heading';
  /** Rises at every heading. */
  readonly section: number;
  readonly text: string;
}

const LONG_LINE = 180;

/** Passages of the body. `outside` says which lines belong to a reference list. */
export function* blocksOf(text: string, lines: readonly KindedLine[], outside: ReadonlySet<number>): Steps<readonly Block[]> {
  const widest = lines.reduce((most, line) => (line.kind === 'text' ? Math.max(most, line.text.length) : most), 0);
  const wrapped = widest < LONG_LINE;
  const blocks: Block[] = [];
  let open: { kind: Block['kind']; from: number; to: number } | undefined;
  let section = 0;
  const close = (): void => {
    if (open !== undefined && text.slice(open.from, open.to).trim() !== '') blocks.push(...pieces({ ...open, section, text: text.slice(open.from, open.to) }));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield undefined;
    const before = lines[at - 1];
    if (outside.has(at) || ['blank', 'rule', 'code'].includes(line.kind)) {
      close();
      continue;
    }
    if (line.kind === 'table') {
      close();
      for (const cell of cellsOf(line)) blocks.push(...pieces({ ...cell, kind: 'cell', section, text: text.slice(cell.from, cell.to) }));
      continue;
    }
    if (line.kind === 'heading' || isPlainHeading(lines, at, wrapped)) {
      close();
      section += 1;
      const from = line.from + (/^\s*#{1,6}\s+/.exec(line.text)?.[0].length ?? 0);
      blocks.push({ kind: 'heading', from, to: line.to, section, text: text.slice(from, line.to) });
      continue;
    }
    const kind = line.kind === 'item' ? 'item' : line.kind === 'quote' ? 'quote' : 'paragraph';
    const goesOn = open !== undefined && line.kind !== 'item' && (open.kind === kind || (open.kind === 'item' && kind === 'paragraph')) && (wrapped || line.kind === 'quote' || open.kind === 'item') && carriesOn(before, widest);
    if (goesOn && open !== undefined) open.to = line.to;
    else {
      close();
      open = { kind, from: line.from + prefixLength(line), to: line.to };
    }
  }
  close();
  return blocks;
}

const LONGEST_BLOCK = 8000;

/** A passage of any length in pieces that are read in a few milliseconds, cut after a sentence, else at a space. */
function pieces(block: Block): readonly Block[] {
  if (block.text.length <= LONGEST_BLOCK) return [block];
  const found: Block[] = [];
  for (let at = 0; at < block.text.length;) {
    const window = block.text.slice(at, at + LONGEST_BLOCK);
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('.\n'));
    const cut = at + window.length >= block.text.length ? window.length : stop > 0 ? stop + 2 : window.lastIndexOf(' ') > 0 ? window.lastIndexOf(' ') + 1 : window.length;
    found.push({ ...block, from: block.from + at, to: block.from + at + cut, text: window.slice(0, cut) });
    at += cut;
  }
  return found;
}

function prefixLength(line: KindedLine): number {
  if (line.kind === 'item') return /^\s*(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z][.)])\s+(?:\[[ xX]\]\s+)?/.exec(line.text.slice(0, 200))?.[0].length ?? 0;
  if (line.kind === 'quote') return /^\s{0,20}(?:>\s?){1,50}(?:\[![\w-]{1,20}\][+-]?\s*)?/.exec(line.text.slice(0, 200))?.[0].length ?? 0;
  return 0;
}

/** A line that was wrapped is about as long as the longest; a short one without a stop ends its passage. */
function carriesOn(before: KindedLine | undefined, widest: number): boolean {
  const text = before?.text.slice(-400).trimEnd() ?? '';
  return (before?.text.length ?? 0) > widest * 0.6 || !/\p{L}$/u.test(text) || /[,;:–-]$/u.test(text);
}

const LONGEST_HEADING = 90;

/** A short line of its own without a stop at its end, in a plain text. */
function isPlainHeading(lines: readonly KindedLine[], at: number, wrapped: boolean): boolean {
  const line = lines[at];
  if (line === undefined || line.kind !== 'text') return false;
  const text = line.text.length > 2 * LONGEST_HEADING ? line.text.slice(0, 2 * LONGEST_HEADING) : line.text.trim();
  const alone = wrapped ? isGap(lines[at - 1]) && isGap(lines[at + 1]) : true;
  if (!alone || text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[.!?…:;,)\]\d⁰¹²³⁴-⁹]$/u.test(text)) return false;
  return /^(?:\*\*[^*]+\*\*|[\p{Lu}\d«“"].*)$/u.test(text);
}

function isGap(line: KindedLine | undefined): boolean {
  return line === undefined || line.kind !== 'text';
}

function cellsOf(line: KindedLine): readonly Span[] {
  if (/^[\s:|-]+$/.test(line.text)) return [];
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
