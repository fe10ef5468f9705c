import { foldText } from './fold';

/** A word of a folded text, with its UTF-16 range there. */
export interface FoldedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Longer runs of letters are cut for comparing: no word of any language needs more. */
export const LONGEST_WORD = 48;

const WORD = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What French, Italian and English join to a word with an apostrophe: "l'effet", "qu'une". */
const ELISION = /^(?:[cdjlmnst]|qu)$/;

let segmenter: Intl.Segmenter | null | undefined;

function wordSegmenter(): Intl.Segmenter | null {
  if (segmenter === undefined) segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;
  return segmenter;
}

/** Words of a run in a script without spaces; single signs where the platform cannot tell words apart. */
function splitUnspaced(run: string, from: number): FoldedWord[] {
  const tool = wordSegmenter();
  const parts = tool ? Array.from(tool.segment(run), (part) => part.segment) : Array.from(run);
  const words: FoldedWord[] = [];
  let at = from;
  for (const part of parts) {
    words.push({ word: part.slice(0, LONGEST_WORD), from: at, to: at + part.length });
    at += part.length;
  }
  return words;
}

function isElision(text: string, word: string, from: number, to: number): boolean {
  if (text[to] === "'" && ELISION.test(word)) return true;
  return word === 's' && text[from - 1] === "'";
}

/** The words of a folded text in their order. Elided articles ("l'") and the English "'s" are no words. */
export function wordsOf(folded: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of folded.matchAll(WORD)) {
    const run = match[0];
    const from = match.index;
    const to = from + run.length;
    if (run.charCodeAt(0) > 0x0dff && UNSPACED.test(run)) words.push(...splitUnspaced(run, from));
    else if (!isElision(folded, run, from, to)) words.push({ word: run.slice(0, LONGEST_WORD), from, to });
  }
  return words;
}

/** The words of any text, folded, without their places. */
export function foldedWords(text: string): string[] {
  return wordsOf(foldText(text)).map((found) => found.word);
}
