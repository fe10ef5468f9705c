/** Citing by hand, with what only a browser has: keys in the editor, the pointer, dragging, a preview that opens on hover. */
/* global window, DataTransfer, DragEvent */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { assertAccessible } from './kit/axe.mjs';
import { openBrowser } from './kit/browser.mjs';
import { Sidebar } from './kit/sidebar.mjs';
import { starterVault } from './kit/vaults.mjs';

const NOTE = 'Handouts/Mine.md';
const TEXT = '---\nevidence: handout\ncsl: nlm-citation-sequence\n---\nTissues get used to load.\n';

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

/** The starter vault with a note of one sentence, open for writing, and a setting that leaves the list alone. */
async function open(options = {}) {
  const app = await openApp(session, { files: { ...(await starterVault()), [NOTE]: TEXT }, settings: { updateReferencesOnInsert: false }, ...options });
  await app.open(NOTE);
  return app;
}

async function bodyOf(app) {
  return (await app.editorText()).split('---\n').at(-1);
}

async function done(app) {
  await app.assertQuiet();
  await app.close();
}

describe('completion while writing', () => {
  it('offers sources after [@ and after @, completes with Enter, and one undo gives back what was typed', async () => {
    const app = await open();
    await app.cursorAt('used to load|.');
    await app.page.keyboard.type(' [@khan');
    const offered = app.page.locator('.suggestion-container .suggestion-item');
    await offered.first().waitFor();
    assert.match(await offered.first().innerText(), /Mechanotherapy/);
    await assertAccessible(app.page, 'to completion in the editor');
    await app.page.keyboard.press('Enter');
    await app.page.waitForFunction(() => window.noteEditor().getValue().includes('[@khan2009]'));
    assert.equal(await bodyOf(app), 'Tissues get used to load [@khan2009].\n');
    await app.undo();
    assert.match(await bodyOf(app), /^Tissues get used to load \[@khan\]?\.\n$/);
    await done(app);
  });

  it('keeps out of addresses, code and front matter', async () => {
    const app = await open();
    for (const [at, typed] of [['Tissues |get', 'info@khan '], ['used to |load', '`@khan']]) {
      await app.cursorAt(at);
      await app.page.keyboard.type(typed);
      await app.page.waitForTimeout(250);
      assert.equal(await app.page.locator('.suggestion-container .suggestion-item').count(), 0, typed);
    }
    await done(app);
  });
});

describe('insert reference', () => {
  it('takes several, one with a page, without the pointer', async () => {
    const app = await open();
    await app.cursorAt('used to load|.');
    await app.run('insert-reference');
    const prompt = app.page.locator('.prompt').last();
    const pick = async (words, key) => {
      await prompt.locator('input').fill(words);
      await prompt.locator('.suggestion-item', { hasText: 'Source' }).first().waitFor();
      await app.page.keyboard.press(key);
    };
    await pick('mechanotherapy', 'Tab');
    await assertAccessible(app.page, 'to the suggester with one chosen');
    await pick('hartvigsen', 'Shift+Enter');
    await app.modal().getByLabel('Page or place').fill('p. 3');
    await app.page.keyboard.press('Enter');
    // Back in the suggester, with both chosen and an empty box: Enter inserts them.
    await prompt.getByRole('button', { name: 'Insert 2 references' }).waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.waitForFunction(() => window.noteEditor().getValue().includes('p. 3'));
    assert.equal(await bodyOf(app), 'Tissues get used to load [@khan2009; @hartvigsen2018, p. 3].\n');
    await done(app);
  });
});

describe('the sidebar and the pointer', () => {
  it('drops the citation where a claim is dragged to', async () => {
    const app = await open();
    const sidebar = new Sidebar(app);
    await sidebar.open();
    await sidebar.search('tissues adapt');
    const text = await sidebar.rows.first().evaluate((row) => {
      const dataTransfer = new DataTransfer();
      row.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer }));
      return dataTransfer.getData('text/plain');
    });
    assert.equal(text, '[@khan2009]');
    await sidebar.rows.first().dragTo(app.page.locator('.cm-line', { hasText: 'Tissues get used' }), { targetPosition: { x: 2, y: 8 } });
    await app.page.waitForFunction(() => window.noteEditor().getValue().includes('@khan2009'));
    assert.match(await bodyOf(app), /\[@khan2009\]/);
    assert.equal((await bodyOf(app)).replace('[@khan2009]', ''), 'Tissues get used to load.\n');
    await done(app);
  });

  it('shows the note on hover, opens it with a click, and in a tab with the middle button', async () => {
    const app = await open();
    const sidebar = new Sidebar(app);
    await sidebar.open();
    await sidebar.search('tissues adapt');
    const statement = sidebar.rows.first().locator('.evidence-vault-statement');
    await app.page.keyboard.down('Control');
    await statement.hover();
    await app.page.locator('.hover-popover').waitFor();
    await app.page.keyboard.up('Control');
    await app.page.mouse.move(5, 5);
    await statement.click();
    await app.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === 'Claims/Tissues adapt to load.md');
    await sidebar.search('wears out');
    const before = await leaves(app);
    await sidebar.rows.first().locator('.evidence-vault-statement').click({ button: 'middle' });
    await app.page.waitForFunction((before) => window.host.app.workspace.getLeavesOfType('markdown').length === before + 1, before);
    await done(app);
  });

  it('has a menu with the same actions, by the right button and by the keyboard', async () => {
    const app = await open();
    const sidebar = new Sidebar(app);
    await sidebar.open();
    await sidebar.search('tissues adapt');
    await sidebar.rows.first().click({ button: 'right' });
    const menu = app.page.locator('.menu');
    assert.match(await menu.innerText(), /Open[\s\S]*Open in new tab[\s\S]*Cite[\s\S]*Copy citation/);
    await app.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    assert.equal(await bodyOf(app), 'Tissues get used to load.\n');
    await done(app);
  });
});

function leaves(app) {
  return app.page.evaluate(() => window.host.app.workspace.getLeavesOfType('markdown').length);
}
