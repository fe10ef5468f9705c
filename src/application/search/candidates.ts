import { FULL_IMPACT, IMPACT_BITS, type ClaimIndex } from './index';
import { LONG_FOR_SHORT, type PlannedWord } from './plan';

/** Claims that have a word of the query in any meaning. Arrays are by slot and only valid at `slots`. */
export interface Found {
  readonly slots: readonly number[];
  /** Sum over the words: weight × quality × weight in the claim, each by its best meaning. */
  readonly strength: Float32Array;
  /** Sum over the words: weight × quality of the best meaning. */
  readonly coverage: Float32Array;
  /** The most that either can be. */
  readonly most: number;
}

/** Finds the claims that could match, in arrays that are kept from one search to the next. */
export class Candidates {
  private strength = new Float32Array(0);
  private coverage = new Float32Array(0);
  private best = new Float64Array(0);
  private bestQuality = new Float32Array(0);

  /** The answer holds until the next call. */
  find(words: readonly PlannedWord[], index: ClaimIndex): Found {
    this.prepare(index.slotCount);
    const slots: number[] = [];
    let most = 0;
    for (const word of words) {
      most += word.weight;
      this.add(word, this.touch(word, index), slots);
    }
    return { slots, strength: this.strength, coverage: this.coverage, most };
  }

  private prepare(length: number): void {
    if (this.strength.length < length) {
      const room = Math.ceil(length * 1.3);
      this.strength = new Float32Array(room);
      this.coverage = new Float32Array(room);
      this.best = new Float64Array(room);
      this.bestQuality = new Float32Array(room);
    } else {
      this.strength.fill(0);
      this.coverage.fill(0);
    }
  }

  /** Notes the best meaning of one word in each claim that has any; gives the claims. */
  private touch(word: PlannedWord, index: ClaimIndex): number[] {
    const touched: number[] = [];
    const { pool, start, length } = index.postings;
    for (const { number, quality } of word.meanings) {
      const from = start[number] ?? 0;
      const end = from + (length[number] ?? 0);
      for (let at = from; at < end; at++) {
        const posting = pool[at] ?? 0;
        this.offer(posting >>> IMPACT_BITS, quality * (posting & FULL_IMPACT), quality, touched);
      }
    }
    for (const [slot, value] of word.spelledOut) this.offer(slot, value, LONG_FOR_SHORT, touched);
    return touched;
  }

  /** Keeps the better meaning; of equal ones the surer, so that the order of meanings does not matter. */
  private offer(slot: number, value: number, quality: number, touched: number[]): void {
    const before = this.best[slot] ?? 0;
    if (value < before) return;
    if (before === 0) touched.push(slot);
    this.bestQuality[slot] = value === before ? Math.max(quality, this.bestQuality[slot] ?? 0) : quality;
    this.best[slot] = value;
  }

  private add({ weight }: PlannedWord, touched: readonly number[], slots: number[]): void {
    const { strength, coverage, best, bestQuality } = this;
    for (const slot of touched) {
      if (coverage[slot] === 0) slots.push(slot);
      strength[slot] = (strength[slot] ?? 0) + (weight * (best[slot] ?? 0)) / FULL_IMPACT;
      coverage[slot] = (coverage[slot] ?? 0) + weight * (bestQuality[slot] ?? 0);
      best[slot] = 0;
    }
  }
}
