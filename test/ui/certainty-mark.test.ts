import 'obsidian';
import { CERTAINTIES } from '../../src/domain/certainty';
import { CERTAINTY_SYMBOLS, certaintyMark, certaintyText } from '../../src/ui/certainty-mark';
import { en as words } from '../../src/ui/words/en';
import { accessibilityFaults } from './accessible';

describe('the certainty mark', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each([
    ['high', '⊕⊕⊕⊕ High', 'High certainty'],
    ['moderate', '⊕⊕⊕◯ Moderate', 'Moderate certainty'],
    ['low', '⊕⊕◯◯ Low', 'Low certainty'],
    ['very_low', '⊕◯◯◯ Very low', 'Very low certainty'],
    ['ungraded', '◌ Not yet graded', 'Certainty: not yet graded'],
    ['incomplete', '… Incomplete', 'Certainty: grading incomplete'],
  ] as const)('shows %s as “%s” and is read out as “%s”', (certainty, shown, spoken) => {
    const mark = certaintyMark(document.body, certainty, { words });
    expect(mark.textContent).toBe(shown);
    expect(mark.getAttribute('aria-label')).toBe(spoken);
    expect(certaintyText(certainty, { words })).toBe(shown);
  });

  it('says that the evidence changed since it was graded', () => {
    const mark = certaintyMark(document.body, 'low', { words, stale: true });
    expect(mark.textContent).toBe('⊕⊕◯◯ Low · changed');
    expect(mark.getAttribute('aria-label')).toBe('Low certainty, the evidence changed since it was graded');
    expect(certaintyText('low', { words, stale: true })).toBe('⊕⊕◯◯ Low · changed');
  });

  it('has a different symbol and word for every certainty', () => {
    expect(new Set(Object.values(CERTAINTY_SYMBOLS)).size).toBe(CERTAINTIES.length);
    expect(new Set(Object.values(words.certainty.word)).size).toBe(CERTAINTIES.length);
  });

  it.each(CERTAINTIES)('passes the accessibility check as %s', async (certainty) => {
    certaintyMark(document.body, certainty, { words, stale: true });
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
