import { searchModule } from 'virtual:search-module';
import { inlineClaimSearch, type ClaimSearch } from '../../src/application/search/claim-search';
import { aDocument } from '../application/search/documents';

const THINGS = ['running', 'lumbar disc hydration', 'low back pain', 'strength training', 'knee osteoarthritis', 'vitamin D', 'sleep', 'anterior cruciate ligament'];
const VERBS = ['is linked to', 'reduces', 'does not change', 'may worsen'];
const PEOPLE = ['adults', 'older women', 'children', 'runners', 'patients after surgery'];
const CLAIMS = THINGS.flatMap((thing, t) => VERBS.flatMap((verb, v) => PEOPLE.map((people, p) =>
  aDocument(`${thing} ${verb} ${THINGS[(t + v + p + 1) % THINGS.length] ?? ''} in ${people}`, { path: `${t}-${v}-${p}.md` }))));
const QUERIES = ['runing', 'lumbr disk hidration', 'low back', 'strenght trainng', 'oa knee', 'acl', 'vit d children', '"may worsen"', '-running sleep', 'tag:x', 'surgery patinets', 'osteoarthrtis', 'zzz', ''];

/** The search as the plugin carries it, names of Fuse.js shortened, beside the search from its sources. */
describe('the search as one function', () => {
  const filled = async (search: ClaimSearch): Promise<ClaimSearch> => {
    search.put(CLAIMS);
    while (search.pending > 0) await new Promise((resolve) => setImmediate(resolve));
    return search;
  };
  const breathe = (): Promise<void> => Promise.resolve();

  it.each(QUERIES)('answers %j as its sources do', async (query) => {
    const carried = await filled(searchModule().inlineClaimSearch(breathe));
    const sources = await filled(inlineClaimSearch(breathe));
    for (const order of ['score', 'strength'] as const) {
      expect(await carried.search({ query, order, limit: 30 })).toEqual(await sources.search({ query, order, limit: 30 }));
    }
  });
});
