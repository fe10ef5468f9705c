import { hasPandocReferences, hasStylesOfThen, scorePandocReferences } from './pandoc-references-scores';

if (hasPandocReferences()) {
  if (hasStylesOfThen()) {
    it('references read as pandoc prints them in the styles that it had, and what differs has a name', async () => {
      const { all, same, unnamed } = await scorePandocReferences('as pandoc had it');
      expect(unnamed).toEqual([]);
      expect(same / all).toBeGreaterThanOrEqual(0.91);
    }, 300_000);
  } else {
    it.skip('references read as pandoc prints them in the styles that it had: Debian’s citation-style-language-styles is not installed', () => undefined);
  }

  it('in the styles of today what differs has a name, or the style has changed', async () => {
    const { all, same, classes, unnamed } = await scorePandocReferences('collection of today');
    expect(unnamed).toEqual([]);
    expect(same / all).toBeGreaterThanOrEqual(0.79);
    expect((same + (classes.get('the style has changed since') ?? 0)) / all).toBeGreaterThanOrEqual(0.91);
  }, 300_000);
} else {
  it.skip('references read as pandoc prints them: ../shared/data/pandoc-references is missing', () => undefined);
}
