import { fold, unfoldRange } from './fold';
import type { ClaimIndex } from './index';
import type { PlannedWord } from './plan';
import type { Run } from './runs';
import { wordsOf, type FoldedWord } from './words';

/** A range of the statement as written, UTF-16, `to` exclusive. */
export type Range = readonly [from: number, to: number];

/** The part of a word that was typed, where it stands in it letter for letter; else the whole word. */
function part(found: FoldedWord, typed: readonly string[]): Range {
  let best: Range = [found.from, found.to];
  let most = 0;
  for (const word of typed) {
    const at = found.word.indexOf(word);
    if (at < 0 || word.length <= most) continue;
    most = word.length;
    best = [found.from + at, found.from + at + word.length];
  }
  return best;
}

function startsAt(numbers: readonly number[], at: number, run: Run): boolean {
  return run.every((choices, step) => {
    const number = numbers[at + step];
    return number !== undefined && choices.has(number);
  });
}

/** Ranges in order, those that touch or overlap made one. */
function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Finds what of a statement answers a query, for marking it. */
export class Highlighter {
  private readonly typed = new Map<number, string[]>();
  private readonly runs: readonly Run[];

  constructor(words: readonly PlannedWord[], private readonly index: ClaimIndex) {
    for (const { word, stop, meanings } of words) {
      if (stop && words.some((other) => !other.stop)) continue;
      for (const { number } of meanings) this.typed.set(number, [...(this.typed.get(number) ?? []), word]);
    }
    this.runs = words.flatMap((word) => word.longForms);
  }

  /** Ranges of the statement of the claim in a slot, in order, without overlap. */
  ranges(slot: number, statement: string): Range[] {
    const numbers = this.index.statementWords(slot);
    if (this.runs.length === 0 && !numbers.some((number) => this.typed.has(number))) return [];
    const folded = fold(statement);
    const words = wordsOf(folded.text);
    const ranges: Range[] = [];
    words.forEach((word, place) => {
      const typed = this.typed.get(numbers[place] ?? -1);
      if (typed) ranges.push(part(word, typed));
      for (const run of this.runs) {
        const last = words[place + run.length - 1];
        if (last && startsAt(numbers, place, run)) ranges.push([word.from, last.to]);
      }
    });
    return merged(ranges.map(([from, to]) => unfoldRange(folded, from, to)));
  }
}
