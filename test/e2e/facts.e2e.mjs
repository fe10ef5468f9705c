/** What the stand-in host assumes of the app holds in a real browser too, not only where there is no layout. */
/* global window */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { builtFile } from './kit/server.mjs';

const facts = JSON.parse(await builtFile('test/host/facts.json'));

describe('what the host assumes of the app, in Chromium', () => {
  let session;
  let app;
  before(async () => {
    session = await openBrowser();
    app = await openApp(session, { plugin: false });
  });
  after(() => session.close());

  it('is in the bundle row by row', async () => {
    assert.deepEqual(await app.page.evaluate(() => window.EvidenceHost.facts.map(({ id }) => id)), facts.map(({ id }) => id));
  });

  for (const { id, expected } of facts) {
    it(id, async () => {
      const got = await app.page.evaluate(async (id) => {
        const { facts, runFact, obsidian } = window.EvidenceHost;
        return runFact(facts.find((fact) => fact.id === id), window.host.app, obsidian);
      }, id);
      assert.deepEqual(got, expected);
    });
  }
});
