/**
 * A vault of 2,000 notes, with the built bundle: everything is listed and found, and the work is done in pieces. How many milliseconds
 * that takes depends on the machine, so it is measured and compared with its bounds by `bench/start-up.mjs`; what is held here are shares,
 * which a slow machine does not change.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './kit/browser.mjs';
import { LARGE, measureIndexing, measureStart, measureTyping, openLarge } from './kit/measure.mjs';

/** Of all that we do on the main thread while a vault is read, the most that may happen without a break. */
const LARGEST_SHARE = 0.25;
/** Less of our work than this (milliseconds) has nothing to be cut into. */
const LITTLE = 100;

describe('a vault of 2,000 notes', () => {
  let session;
  before(async () => {
    session = await openBrowser();
  });
  after(() => session.close());

  it('leaves the reading of notes for later when the plugin is loaded', async (t) => {
    const { onload, evaluate } = await measureStart(session, 3);
    t.diagnostic(JSON.stringify({ onload, evaluate }));
    assert.ok(onload < evaluate, 'Registering takes less than reading the code itself: nothing else may be done in onload.');
  });

  for (const workers of [true, false]) {
    const where = workers ? 'in a worker' : 'where workers are refused';
    it(`is read in pieces and searched while somebody types, ${where}`, async (t) => {
      const app = await openLarge(session, { workers });
      const indexing = await measureIndexing(session, app);
      const typing = await measureTyping(session, app);
      await app.assertQuiet();
      await app.close();
      t.diagnostic(JSON.stringify({ notes: LARGE.sources + LARGE.claims, indexing, typing }, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)));
      assert.ok(indexing.inOneTask <= Math.max(LITTLE, indexing.total) * LARGEST_SHARE, 'One task holds too much of the work.');
      assert.ok(typing.painted > 5, 'The list follows the keys instead of waiting for the last one.');
    });
  }
});
