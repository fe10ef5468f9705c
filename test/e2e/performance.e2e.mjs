/**
 * How long the plugin takes and what it blocks, with the built bundle. Figures of the stand-in host are no figures of the
 * app; what they hold is that our own share stays small. On a machine that others use too, each is tried again before it counts as too slow.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './kit/browser.mjs';
import { LARGE, measureIndexing, measureStart, measureTyping, openLarge } from './kit/measure.mjs';

/** Bounds in milliseconds. */
const ONLOAD = 30;
const TASK = 50;
const TRIES = 2;

describe('the plugin leaves the app free', () => {
  let session;
  before(async () => {
    session = await openBrowser();
  });
  after(() => session.close());

  it(`has loaded within ${ONLOAD} ms`, async (t) => {
    await within(t, () => measureStart(session), ({ onload }) => onload <= ONLOAD);
  });

  for (const workers of [true, false]) {
    const where = workers ? 'in a worker' : 'where workers are refused';
    it(`reads and indexes ${LARGE.sources + LARGE.claims} notes ${where} without a task over ${TASK} ms, and stays free while a query is typed`, async (t) => {
      await within(t, () => measureLarge(workers), ({ indexing, typing }) =>
        [indexing, typing].every(({ task, inOneTask }) => task <= TASK && inOneTask <= TASK) && typing.painted > 5);
    });
  }

  async function measureLarge(workers) {
    const app = await openLarge(session, { workers });
    const indexing = await measureIndexing(session, app);
    const typing = await measureTyping(session, app);
    await app.assertQuiet();
    await app.close();
    return { indexing, typing };
  }
});

/** Measures until it is good enough, `TRIES` times at most, and prints every try. */
async function within(t, measure, isGood) {
  let last;
  for (let i = 0; i < TRIES; i++) {
    last = await measure();
    t.diagnostic(JSON.stringify(last, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)));
    if (isGood(last)) return;
  }
  assert.fail(`Too slow in each of ${TRIES} tries: ${JSON.stringify(last)}`);
}
