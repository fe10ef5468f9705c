/** `npm start`: the page boots over the starter vault, keeps what is written in this browser, can be reset, and asks nobody else. */
/* global window, document */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../../scripts/start.mjs';
import { axeFindings } from './kit/axe.mjs';
import { openBrowser, watchedPage } from './kit/browser.mjs';

const HANDOUT = 'Handouts/Running and your back.md';

describe('the playground', () => {
  let session;
  let server;
  before(async () => {
    [session, server] = await Promise.all([openBrowser(), startServer({ built: true })]);
  });
  after(() => Promise.all([session.close(), server.close()]));

  async function visit(address = '/', options = {}) {
    const watched = await watchedPage({ browser: session.browser, origin: server.origin }, options);
    await watched.page.goto(server.origin + address);
    await booted(watched.page);
    return watched;
  }

  const booted = (page) => page.waitForFunction(() => window.evidencePlayground);
  const claims = (page) => page.locator('.evidence-vault-view', { hasText: /1\d claims/ }).waitFor();

  it('shows the starter vault, what to try first and the evidence sidebar', async () => {
    const { page, context, trouble } = await visit();
    await claims(page);
    assert.match(await page.locator('.playground-banner').innerText(), /Import article/);
    assert.equal(await page.locator('.nav-file-title', { hasText: 'belavy2017' }).count(), 1);
    await page.keyboard.press('Control+p');
    await page.locator('.prompt-input').fill('import article');
    assert.match(await page.locator('.suggestion-item.is-selected').innerText(), /Evidence Vault: Import article/);
    assert.deepEqual(trouble(), []);
    await context.close();
  });

  it('keeps what is written and what is open, and forgets it when reset', async () => {
    const { page, context, trouble } = await visit();
    // The sidebar takes the focus once, when it opens.
    await claims(page);
    await page.locator('.nav-file-title', { hasText: 'Running and your back' }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Written here.');
    await page.keyboard.press('Control+s');
    await page.waitForFunction((path) => window.evidencePlayground.host.read(path).endsWith('Written here.'), HANDOUT);
    await page.waitForTimeout(700);
    await page.reload();
    await booted(page);
    const text = await page.evaluate((path) => window.evidencePlayground.host.read(path), HANDOUT);
    assert.ok(text.endsWith('Written here.'), 'the text is there after a reload');
    assert.equal(await page.locator('.workspace-tab-header.is-active', { hasText: 'Running and your back' }).count(), 1);
    await claims(page);
    await page.evaluate(() => { delete window.evidencePlayground; });
    await page.getByRole('button', { name: 'Reset the playground' }).click();
    await booted(page);
    const fresh = await page.evaluate((path) => window.evidencePlayground.host.read(path), HANDOUT);
    assert.ok(!fresh.includes('Written here.'), 'the starter vault is back');
    assert.deepEqual(trouble(), []);
    await context.close();
  });

  for (const theme of ['light', 'dark']) {
    it(`has nothing that axe objects to on the whole page (${theme})`, async () => {
      const { page, context } = await visit(`/?theme=${theme}`);
      await claims(page);
      assert.deepEqual(await axeFindings(page, ['html']), []);
      await context.close();
    });
  }

  it('lies over the note as drawers on a phone, with targets to tap', async () => {
    const { page, context, trouble } = await visit('/?mode=ios', { viewport: 'narrow', phone: true });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await page.getByRole('button', { name: 'Files', exact: true }).tap();
    await page.locator('.nav-file-title', { hasText: 'belavy2017' }).tap();
    await page.locator('.workspace-drawer.mod-left').waitFor({ state: 'hidden' });
    const small = await page.locator('.mobile-navbar button').evaluateAll((all) => all.filter((el) => el.offsetWidth < 44 || el.offsetHeight < 44).length);
    assert.equal(small, 0);
    assert.deepEqual(trouble(), []);
    await context.close();
  });

  it('says what is missing instead of listing the disk', async () => {
    for (const address of ['/package.json', '/../package.json', '/%2e%2e/package.json', '/constructor']) {
      const response = await fetch(server.origin + address);
      assert.equal(response.status, 404, address);
    }
  });
});
