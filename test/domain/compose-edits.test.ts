import fc from 'fast-check';
import type { TextEdit } from '../../src/domain/citation';
import { composeEdits } from '../../src/domain/compose-edits';
import { editBetween } from '../../src/domain/edit-between';
import { mapOffset } from '../../src/domain/map-offset';
import { applyEdits } from '../../src/domain/text-edits';

describe('two steps of one command', () => {
  it('stay two edits where they touch different places', () => {
    const cite: TextEdit = { from: 5, to: 5, insert: ' [@khan2009]' };
    const list: TextEdit = { from: 18, to: 22, insert: '1. Khan.\n' };
    expect(composeEdits(12, [cite], [list])).toEqual([cite, { from: 6, to: 10, insert: '1. Khan.\n' }]);
  });

  it('become one where the second goes on where the first ended', () => {
    expect(composeEdits(3, [{ from: 3, to: 3, insert: '[@a]' }], [{ from: 7, to: 7, insert: '\n\n1. A.' }]))
      .toEqual([{ from: 3, to: 3, insert: '[@a]\n\n1. A.' }]);
  });

  it('leave nothing to do where the second takes the first back', () => {
    expect(composeEdits(3, [{ from: 1, to: 1, insert: 'x' }], [{ from: 1, to: 2, insert: '' }])).toEqual([]);
  });

  it('do together what they do one after the other', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), edits, edits, (text, cutsA, cutsB) => {
      const first = fit(cutsA, text.length);
      const middle = applyEdits(text, first);
      const second = fit(cutsB, middle.length);
      expect(applyEdits(text, composeEdits(text.length, first, second))).toBe(applyEdits(middle, second));
    }));
  });
});

describe('the edit between two texts', () => {
  it('is none where they are the same', () => expect(editBetween('a', 'a')).toEqual([]));

  it('leaves the common beginning and end alone', () => {
    expect(editBetween('csl: apa\nbody', 'csl: bmj\nbody')).toEqual([{ from: 5, to: 8, insert: 'bmj' }]);
    expect(editBetween('aa', 'aaa')).toEqual([{ from: 2, to: 2, insert: 'a' }]);
  });

  it('makes the second text of the first', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(fc.property(letters, letters, (before, after) => {
      expect(applyEdits(before, editBetween(before, after))).toBe(after);
    }));
  });
});

/** Cut positions as fractions, so that they fit any text. */
const edits = fc.array(fc.record({ at: fc.nat(999), size: fc.nat(5), insert: fc.string({ maxLength: 4 }) }), { maxLength: 4 });

function fit(cuts: readonly { at: number; size: number; insert: string }[], length: number): TextEdit[] {
  const result: TextEdit[] = [];
  let least = 0;
  for (const { at, size, insert } of [...cuts].sort((a, b) => a.at - b.at)) {
    const from = Math.max(least, Math.floor((at / 1000) * (length + 1)));
    const to = Math.min(length, from + size);
    if (from > length) continue;
    result.push({ from, to, insert });
    least = to + 1;
  }
  return result;
}

describe('an offset after edits', () => {
  it.each([
    ['stays before an edit below it', [{ from: 9, to: 9, insert: 'xxx' }], 4, 4],
    ['moves with an edit above it', [{ from: 1, to: 3, insert: 'abcd' }], 4, 6],
    ['stays before what is inserted right there', [{ from: 4, to: 4, insert: 'list' }], 4, 4],
    ['goes to the beginning of a stretch replaced around it', [{ from: 0, to: 1, insert: '' }, { from: 2, to: 6, insert: 'new' }], 4, 1],
    ['moves to the end of a stretch that ended there', [{ from: 2, to: 4, insert: 'abc' }], 4, 5],
  ])('%s', (_, list, offset, expected) => expect(mapOffset(list, offset)).toBe(expected));
});
