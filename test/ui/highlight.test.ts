import 'obsidian';
import fc from 'fast-check';
import { highlight, tidyRanges, type TextRange } from '../../src/ui/highlight';

/** The text with marked stretches in brackets. */
function shown(text: string, ranges: readonly TextRange[]): string {
  const el = document.createElement('div');
  highlight(el, text, ranges);
  return Array.from(el.childNodes).map((node) => (node.nodeName === 'MARK' ? `[${node.textContent}]` : node.textContent)).join('');
}

describe('highlighting matched words', () => {
  it.each<[string, string, TextRange[], string]>([
    ['one word', 'running and discs', [[0, 7]], '[running] and discs'],
    ['two words', 'running and discs', [[0, 7], [12, 17]], '[running] and [discs]'],
    ['ranges in the wrong order', 'running and discs', [[12, 17], [0, 7]], '[running] and [discs]'],
    ['overlapping ranges', 'running and discs', [[0, 4], [2, 7]], '[running] and discs'],
    ['touching ranges', 'running', [[0, 3], [3, 7]], '[running]'],
    ['no range', 'discs', [], 'discs'],
    ['an empty and a backward range', 'discs', [[2, 2], [4, 1]], 'discs'],
    ['a range beyond the end', 'discs', [[2, 99]], 'di[scs]'],
    ['a range before the start', 'discs', [[-5, 2]], '[di]scs'],
    ['a range that is no number', 'discs', [[Number.NaN, 2]], '[di]scs'],
    ['half a character', 'a😀b', [[0, 2]], '[a😀]b'],
    ['text that looks like markup', '<b>&amp;</b>', [[0, 3]], '[<b>]&amp;</b>'],
  ])('copes with %s', (_, text, ranges, expected) => {
    expect(shown(text, ranges)).toBe(expected);
  });

  it('always shows the whole text once, whatever the ranges', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }))), (text, ranges) => {
      const el = document.createElement('div');
      highlight(el, text, ranges);
      expect(el.textContent).toBe(text);
    }));
  });

  it('gives ranges that are sorted, apart and inside the text', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }))), (text, ranges) => {
      let end = -1;
      for (const [from, to] of tidyRanges(text, ranges)) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));
  });
});
