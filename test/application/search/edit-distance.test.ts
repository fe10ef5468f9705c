import * as fc from 'fast-check';
import { editDistance, prefixDistance } from '../../../src/application/search/edit-distance';

/** The textbook table, whole. */
function slowly(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = best;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

describe('Slips between words', () => {
  it.each([
    ['lumbar', 'lumbr', 1], ['hydration', 'hidration', 1], ['disc', 'dsic', 1], ['disc', 'disc', 0], ['back', 'backs', 1], ['sugery', 'surgery', 1],
    ['preoperaitve', 'preoperative', 1], ['running', 'swimming', 3], ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
  });

  it('are counted as the whole table counts them, up to the limit', () => {
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowly(a, b), limit + 1));
    }));
  });

  it('of an unfinished word are counted to the best beginning of the other', () => {
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, limit) => {
      const beginnings = Array.from({ length: b.length + 1 }, (_, length) => slowly(a, b.slice(0, length)));
      expect(prefixDistance(a, b, limit)).toBe(Math.min(...beginnings, limit + 1));
    }));
  });
});
