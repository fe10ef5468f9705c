import fc from 'fast-check';
import { applyEdits } from '../../src/domain/text-edits';

describe('Applying text edits', () => {
  it.each([
    ['an insertion', 'abc', [{ from: 1, to: 1, insert: 'X' }], 'aXbc'],
    ['a replacement and an insertion, given backwards', 'abcd', [{ from: 3, to: 4, insert: 'Z' }, { from: 0, to: 1, insert: 'Y' }], 'YbcZ'],
    ['offsets that count in the text before', 'ab', [{ from: 0, to: 0, insert: '12345' }, { from: 1, to: 2, insert: 'B' }], '12345aB'],
    ['nothing', 'abc', [], 'abc'],
  ])('%s', (_what, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it('refuses edits that overlap or leave the text', () => {
    expect(() => applyEdits('abc', [{ from: 0, to: 2, insert: '' }, { from: 1, to: 3, insert: '' }])).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ from: 0, to: 9, insert: '' }])).toThrow(RangeError);
  });

  it('does not depend on the order in which edits are given', () => {
    const cuts = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), cuts, (text, places) => {
        const sorted = [...places].sort((a, b) => a - b);
        const edits = sorted.slice(0, -1).flatMap((from, index) => (index % 2 === 0 ? [{ from, to: sorted[index + 1] ?? from, insert: `<${index}>` }] : []));
        expect(applyEdits(text, [...edits].reverse())).toBe(applyEdits(text, edits));
      }),
    );
  });
});
