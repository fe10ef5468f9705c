import { CERTAINTIES, compareCertainty, isLevel, LEVELS, shiftLevel, type Level } from '../../src/domain/certainty';

describe('the order of certainties', () => {
  it('sorts strongest first, then incomplete, then ungraded', () => {
    expect([...CERTAINTIES].reverse().sort(compareCertainty)).toEqual(['high', 'moderate', 'low', 'very_low', 'incomplete', 'ungraded']);
  });

  it('knows that incomplete and ungraded are no levels', () => {
    expect(CERTAINTIES.filter((certainty) => !isLevel(certainty))).toEqual(['incomplete', 'ungraded']);
    expect([...LEVELS].sort(compareCertainty)).toEqual(CERTAINTIES.filter(isLevel));
  });
});

it.each<[Level, number, Level]>([
  ['low', 0, 'low'],
  ['low', 1, 'moderate'],
  ['low', 5, 'high'],
  ['high', -1, 'moderate'],
  ['high', -7, 'very_low'],
  ['very_low', -1, 'very_low'],
])('%s moved by %i is %s', (start, steps, expected) => {
  expect(shiftLevel(start, steps)).toBe(expected);
});
