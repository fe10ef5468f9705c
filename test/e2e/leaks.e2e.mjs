/** Switching the plugin on, using it and switching it off again leaves nothing behind. */
/* global window, document */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { Sidebar } from './kit/sidebar.mjs';
import { starterVault } from './kit/vaults.mjs';

const HANDOUT = 'Handouts/Running and your back.md';
const CYCLES = 3;

describe('a plugin that was switched off', () => {
  let session;
  before(async () => {
    session = await openBrowser();
  });
  after(() => session.close());

  for (const mode of ['desktop', 'mobile']) {
    it(`leaves nothing behind after ${CYCLES} cycles of loading, using and unloading (${mode})`, async () => {
      const app = await openApp(session, { files: await starterVault(), mode, plugin: false, probe: true, clipboard: true });
      await app.open(HANDOUT);
      await cycle(app);
      const first = await leaks(app);
      for (let i = 0; i < CYCLES; i++) {
        await cycle(app);
        assert.deepEqual(grown(first, await leaks(app)), {}, `after cycle ${i + 1}`);
      }
      assert.deepEqual(await left(app), []);
      await app.assertQuiet();
      await app.close();
    });
  }
});

/** One life of the plugin, with everything opened once and some of it left open. */
async function cycle(app) {
  await app.loadPlugin({ enable: true });
  const sidebar = new Sidebar(app);
  await sidebar.open();
  await sidebar.search('disc');
  await app.open(HANDOUT);
  await app.cursorAt('For people who run, or would like to|.');
  await useAndClose(app, 'insert-reference', '.prompt');
  await useAndClose(app, 'import-article', '.evidence-vault-modal');
  await useAndClose(app, 'check-vault', '.evidence-vault-modal');
  await useAndClose(app, 'create-claim', '.evidence-vault-modal');
  await app.run('update-references');
  await app.undo();
  await app.run('open-references-sidebar');
  await app.page.getByText('5 sources cited').waitFor();
  await sidebar.open();
  await sidebar.search('running');
  // Still open when the plugin goes: both sidebars, one with an answer on its way.
  await sidebar.box.fill('hydra');
  await app.unloadPlugin();
  await app.page.evaluate(() => {
    for (const side of ['left', 'right']) for (const type of ['evidence', 'references']) for (const leaf of window.host.app.workspace.getLeavesOfType(`evidence-vault-${type}`)) leaf.detach(side);
  });
}

async function useAndClose(app, command, selector) {
  await app.run(command);
  await app.page.locator(selector).last().waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.locator(selector).waitFor({ state: 'detached' });
}

/** The counts, once timers that end by themselves have ended and messages have gone. */
async function leaks(app) {
  await app.page.evaluate(() => document.querySelectorAll('.notice').forEach((notice) => notice.click()));
  const read = () => app.page.evaluate(() => window.host.leaks());
  let last = await read();
  for (let i = 0; i < 40; i++) {
    await app.page.waitForTimeout(250);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(last) && now.timeouts === 0) break;
    last = now;
  }
  return read();
}

/** What there is more of now than before. An editor of the app may end with fewer observers than it began with. */
function grown(before, now) {
  return Object.fromEntries(Object.entries(now).filter(([name, n]) => n > before[name]).map(([name, n]) => [name, `${before[name]} → ${n}`]));
}

/** Elements and names of ours that are still in the page. */
function left(app) {
  return app.page.evaluate(() => [
    ...[...document.querySelectorAll('[class*="evidence-vault"]')].map((el) => el.className),
    ...window.host.commands().filter((id) => id.startsWith('evidence-vault')),
  ]);
}
