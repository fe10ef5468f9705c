import { FIELD_MARK, isFieldMark } from './fields';
import type { ClaimIndex } from './index';
import type { PlannedWord } from './plan';
import { HALF_NEAR, IN_ORDER, IN_STATEMENT, NEAR } from './rank';

/** A word of the claims, as one of the words typed. */
export interface Sighting {
  /** Place among the telling words of the query. */
  readonly word: number;
  readonly quality: number;
}

/** Words in the wrong order count as far apart as words with half as much again between them. */
const WRONG_ORDER = 1.5;

/**
 * Reads the statements of promising claims word by word: a claim fits better where the words stand in the statement rather than in its
 * tags or sources, in the order typed, and near each other.
 */
export class CloseReading {
  private readonly sightings = new Map<number, Sighting[]>();
  private readonly weights: readonly number[];
  private readonly mostStated: number;
  private readonly last: number[];
  private readonly best: number[];
  private readonly gaps: number[];
  private readonly ordered: boolean[];

  constructor(words: readonly PlannedWord[]) {
    const telling = words.filter((word) => !word.stop);
    this.weights = telling.map((word) => word.weight);
    this.mostStated = this.weights.reduce((sum, weight) => sum + weight, 0);
    telling.forEach(({ meanings }, word) => {
      for (const { number, quality } of meanings) {
        const known = this.sightings.get(number);
        if (known) known.push({ word, quality });
        else this.sightings.set(number, [{ word, quality }]);
      }
    });
    this.last = this.weights.map(() => 0);
    this.best = this.weights.map(() => 0);
    this.gaps = this.weights.map(() => 0);
    this.ordered = this.weights.map(() => false);
  }

  /** Factor for the claim's score, from 1. */
  closeness(index: ClaimIndex, slot: number): number {
    if (this.mostStated === 0) return 1;
    this.read(index, slot);
    let stated = 0;
    let ordered = 0;
    let near = 0;
    for (let word = 0; word < this.weights.length; word++) {
      stated += (this.weights[word] ?? 0) * (this.best[word] ?? 0);
      const gap = this.gaps[word] ?? Infinity;
      if (gap === Infinity) continue;
      const quality = Math.min(this.best[word] ?? 0, this.best[word + 1] ?? 0);
      if (this.ordered[word]) ordered += quality;
      near += (quality * HALF_NEAR) / (HALF_NEAR + gap - 1);
    }
    const pairs = Math.max(1, this.weights.length - 1);
    return 1 + (IN_STATEMENT * stated) / this.mostStated + (IN_ORDER * ordered) / pairs + (NEAR * near) / pairs;
  }

  private read(index: ClaimIndex, slot: number): void {
    const { pool, start, length } = index.texts;
    const from = start[slot] ?? 0;
    const words = length[slot] ?? 0;
    this.last.fill(0);
    this.best.fill(0);
    this.gaps.fill(Infinity);
    this.ordered.fill(false);
    if (pool[from] !== FIELD_MARK) return;
    for (let place = 1; place < words; place++) {
      const number = pool[from + place] ?? 0;
      if (isFieldMark(number)) return;
      const seen = this.sightings.get(number);
      if (seen) for (const { word, quality } of seen) this.note(word, quality, place);
    }
  }

  /** Notes the word at a place of the statement, and how far from its neighbours in the query it stands. */
  private note(word: number, quality: number, place: number): void {
    const before = word > 0 ? this.last[word - 1] ?? 0 : 0;
    if (before > 0 && before < place) {
      this.gaps[word - 1] = Math.min(this.gaps[word - 1] ?? Infinity, place - before);
      this.ordered[word - 1] = true;
    }
    const after = this.last[word + 1] ?? 0;
    if (after > 0 && after < place) this.gaps[word] = Math.min(this.gaps[word] ?? Infinity, WRONG_ORDER * (place - after));
    this.last[word] = place;
    this.best[word] = Math.max(this.best[word] ?? 0, quality);
  }
}
