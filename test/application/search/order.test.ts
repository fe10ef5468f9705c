import { CERTAINTIES, type Certainty } from '../../../src/domain/certainty';
import { byScore, byStrength, goodEnough, type Match } from '../../../src/application/search/order';
import { BAND_EDGES, bandOf, strengthOf } from '../../../src/application/search/rank';
import { aDocument, engineWith, statementsFor } from './documents';

let slot = 0;
const match = (name: string, score: number, certainty: Certainty = 'low', newestYear?: number): Match => ({
  slot: slot++, score, document: aDocument(name, { certainty, ...(newestYear !== undefined && { newestYear }) }),
});
const names = (matches: readonly Match[]): string[] => matches.map(({ document }) => document.statement);

describe('Bands of match quality', () => {
  const [first = 0, second = 0] = BAND_EDGES;
  const last = BAND_EDGES.at(-1) ?? 0;

  it('fall from the best score in steps', () => {
    expect([...BAND_EDGES].sort((a, b) => b - a)).toEqual(BAND_EDGES);
    expect(first).toBeLessThan(1);
    expect(last).toBeGreaterThan(0);
  });

  it.each([
    ['as good as the best', 1, 0], ['on the first edge', first, 0], ['just below it', first - 0.001, 1], ['on the second edge', second, 1],
    ['just below that', second - 0.001, 2], ['on the last edge', last, BAND_EDGES.length - 1], ['not worth showing', last - 0.001, BAND_EDGES.length],
  ])('a claim %s', (_where, share, band) => {
    expect(bandOf(share * 0.6, 0.6)).toBe(band);
  });

  it('a claim with the words in another order and length stays beside the best', () => {
    const engine = engineWith(
      aDocument('Running is linked to hydrated lumbar discs', { certainty: 'very_low' }),
      aDocument('In adults who have been followed for ten years by their doctors, lumbar discs were better hydrated with running', { certainty: 'moderate' }),
    );
    expect(statementsFor(engine, 'hydrated lumbar discs', { order: 'strength' })[0]).toMatch(/^In adults/);
    expect(statementsFor(engine, 'hydrated lumbar discs', { order: 'score' })[0]).toMatch(/^Running/);
  });

  it('a weak match on strong evidence does not bury the exact claim', () => {
    const engine = engineWith(
      aDocument('Running is linked to hydrated lumbar discs', { certainty: 'very_low' }),
      aDocument('Statins keep lumbar arteries open', { certainty: 'high' }),
      aDocument('Lumbar discs age', { certainty: 'high' }),
    );
    expect(statementsFor(engine, 'hydrated lumbar discs', { order: 'strength' })[0]).toMatch(/^Running/);
  });

  it('drop claims that are far worse than the best', () => {
    expect(names(goodEnough([match('a', 0.8), match('b', 0.3), match('c', 0.1)]))).toEqual(['a', 'b']);
  });
});

describe('Strength', () => {
  it('falls from high to not yet graded', () => {
    expect([...CERTAINTIES].sort((a, b) => strengthOf(a) - strengthOf(b))).toEqual(['high', 'moderate', 'low', 'very_low', 'incomplete', 'ungraded']);
  });

  it('orders within a band, and the score within a strength', () => {
    const matches = [match('low best', 1, 'low'), match('high near', 0.75, 'high'), match('high nearer', 0.8, 'high'), match('high far', 0.5, 'high')];
    expect(names(byStrength(matches, 10, 1))).toEqual(['high nearer', 'high near', 'low best', 'high far']);
  });
});

describe('The first so many', () => {
  const many = Array.from({ length: 500 }, (_, at) => match(`claim ${at}`, ((at * 37) % 101) / 100, CERTAINTIES[at % 6] ?? 'low', 1990 + (at % 30)));
  const slowly = (compare: (a: Match, b: Match) => number): string[] => names([...many].sort(compare));
  const ties = (a: Match, b: Match): number =>
    b.score - a.score || strengthOf(a.document.certainty) - strengthOf(b.document.certainty) || (b.document.newestYear ?? 0) - (a.document.newestYear ?? 0) || (a.document.path < b.document.path ? -1 : 1);

  it.each([1, 7, 60, 500, 1000])('%i by score are those of a full sort', (limit) => {
    expect(names(byScore(many, limit))).toEqual(slowly(ties).slice(0, limit));
  });

  it.each([1, 7, 60, 500, 1000])('%i by strength are those of a full sort', (limit) => {
    const full = slowly((a, b) => bandOf(a.score, 1) - bandOf(b.score, 1) || strengthOf(a.document.certainty) - strengthOf(b.document.certainty) || ties(a, b));
    expect(names(byStrength(many, limit, 1))).toEqual(full.slice(0, limit));
  });

  it('are in the order of newest year and path where nothing else tells claims apart', () => {
    expect(names(byScore([match('b', 1), match('a', 1), match('c', 1, 'low', 2020)], 3))).toEqual(['c', 'a', 'b']);
  });
});
