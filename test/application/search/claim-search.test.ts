import type { Breathe } from '../../../src/application/ports';
import { inlineClaimSearch, type ClaimSearch } from '../../../src/application/search/claim-search';
import type { SearchResult } from '../../../src/application/search/search';
import { aDocument } from './documents';

/** Breaths that end when the test says so. */
function heldBreath(): { breathe: Breathe; release: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    breathe: () => new Promise((resolve) => waiting.push(resolve)),
    release: async () => {
      const now = waiting;
      waiting = [];
      for (const resolve of now) resolve();
      await Promise.resolve();
    },
  };
}

const find = (search: ClaimSearch, query: string): Promise<SearchResult> => search.search({ query, order: 'score', limit: 10 });
const many = Array.from({ length: 3000 }, (_, at) => aDocument(`Claim number ${at} about the lumbar disc and running every day of the year`));

/** Waits until everything put is read. */
async function settle(search: ClaimSearch): Promise<void> {
  while (search.pending > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('Search on this thread', () => {
  it('finds a claim at once after it was put, changed and removed', async () => {
    const search = inlineClaimSearch(heldBreath().breathe);
    search.put([aDocument('first', { path: 'a.md' })]);
    expect((await find(search, 'first')).total).toBe(1);
    search.put([aDocument('second', { path: 'a.md' })]);
    expect((await find(search, 'first')).total).toBe(0);
    expect((await find(search, 'second')).total).toBe(1);
    search.remove(['a.md']);
    expect((await find(search, 'second')).total).toBe(0);
    expect(search.pending).toBe(0);
  });

  it('reads many claims in slices, tells how many wait, and answers from what it has read', async () => {
    const { breathe, release } = heldBreath();
    const told: number[] = [];
    const search = inlineClaimSearch(breathe, (pending) => told.push(pending));
    search.put(many);
    expect(search.pending).toBe(many.length);
    await release();
    expect(search.pending).toBeLessThan(many.length);
    expect(search.pending).toBeGreaterThan(0);
    const part = await find(search, 'lumbar');
    expect(part.total).toBeGreaterThan(0);
    expect(part.total).toBeLessThan(many.length);
    while (search.pending > 0) await release();
    expect((await find(search, 'lumbar')).total).toBe(many.length);
    expect(told.at(-1)).toBe(0);
    expect(told).toEqual([...told].sort((a, b) => b - a));
  });

  it('keeps only the newest state of a claim that waits', async () => {
    const search = inlineClaimSearch(() => new Promise((resolve) => setImmediate(resolve)));
    search.put([aDocument('old', { path: 'a.md' }), aDocument('gone', { path: 'b.md' })]);
    search.put([aDocument('new', { path: 'a.md' })]);
    search.remove(['b.md']);
    expect(search.pending).toBe(2);
    await settle(search);
    expect((await find(search, '')).hits.map((hit) => hit.document.statement)).toEqual(['new']);
  });

  it('stops reading when it is closed', async () => {
    const { breathe, release } = heldBreath();
    const search = inlineClaimSearch(breathe);
    search.put(many);
    search.close();
    await release();
    expect(search.pending).toBe(0);
    expect((await find(search, '')).total).toBe(0);
  });
});
