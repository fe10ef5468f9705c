/** The card of a citation: what needs layout, a real pointer, real keys and fingers. */
/* global window, document */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { axeFindings } from './kit/axe.mjs';
import { openBrowser } from './kit/browser.mjs';

const source = (key, more = '') => `---\nevidence: source\ncitekey: ${key}\ntitle: ${'A long title of a study about running, load and discs '.repeat(2)}\nauthors:\n  - Khan, K. M.\ncsl_type: article-journal\ncontainer: Journal\nissued: "2009"\n${more}---\n`;
const FILES = {
  'Sources/khan2009.md': source('khan2009'),
  'Sources/scott2011.md': source('scott2011', 'status: retracted\n'),
  'Claims/Discs.md': '---\nevidence: claim\nclaim: Discs adapt to load\nstate: reviewed\nverdict: supported\nsupports:\n  - "[[khan2009]]"\n---\n',
  'Note.md': `# Note\n\nTissues adapt [@khan2009; @scott2011], and ${'words '.repeat(14)}[@khan2008].\n\n${'Another paragraph.\n\n'.repeat(12)}At the end [@khan2009; @scott2011].\n`,
};

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

describe('the card on a desk', () => {
  let app;
  let card;
  let cited;
  before(async () => {
    app = await openApp(session, { files: FILES, theme: 'dark' });
    card = app.page.locator('.evidence-vault-card');
    cited = app.page.locator('.markdown-preview-view .evidence-vault-citation');
    await app.open('Note.md', 'preview');
    await cited.nth(2).waitFor();
  });
  after(() => app.close());

  it('opens beside the citation and never outside the window, wherever that is', async () => {
    for (const at of [0, 1, 2]) {
      await cited.nth(at).hover();
      await card.waitFor();
      const [box, beside] = [await card.boundingBox(), await cited.nth(at).boundingBox()];
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800, JSON.stringify(box));
      assert.ok(box.y >= beside.y + beside.height - 1 || box.y + box.height <= beside.y + 1, 'the citation stays in sight');
      await assertAccessible(app.page);
      await app.page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
      await app.page.waitForTimeout(400);
      assert.equal(await card.count(), 1, 'stays while the pointer is in it');
      await app.page.mouse.move(700, 60);
      await card.waitFor({ state: 'detached' });
    }
  });

  it('is reached with the keyboard, and left to where one was', async () => {
    await cited.first().focus();
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Tab');
    assert.equal(await focused(app.page), 'Discs adapt to load');
    for (let press = 0; press < 5; press += 1) await app.page.keyboard.press('Tab');
    await card.waitFor({ state: 'detached' });
    assert.match(await focused(app.page), /khan2008/, 'after its end comes what stands after the citation');
    await app.page.keyboard.press('Space');
    await card.waitFor();
    await app.page.keyboard.press('Escape');
    assert.match(await focused(app.page), /khan2008/);
  });

  it('puts the key that was meant in place of the wrong one', async () => {
    await app.open('Note.md', 'source');
    await app.cursorAt('|# Note');
    const wrong = app.page.locator('.cm-content .evidence-vault-unresolved');
    await wrong.waitFor();
    await wrong.hover();
    await card.getByRole('button', { name: /khan2009/ }).click();
    await app.page.waitForFunction(() => !window.noteEditor().getValue().includes('khan2008'));
    await app.undo();
    assert.equal(await app.editorText(), FILES['Note.md']);
    await app.assertQuiet();
  });

  it('does not disturb who writes', async () => {
    await app.page.locator('.cm-content .evidence-vault-citation').first().hover();
    await card.waitFor();
    await app.cursorAt('Another paragraph.\n\nAt the| end');
    await app.page.keyboard.type(' very');
    await card.waitFor({ state: 'detached' });
    assert.match(await app.editorText(), /At the very end/);
  });
});

describe('the card on a phone', () => {
  it('is a sheet at the bottom: a tap while reading, a long press while writing, and both leave the note alone', async () => {
    const app = await openApp(session, { files: FILES, mode: 'ios' });
    const card = app.page.locator('.evidence-vault-card');
    await app.open('Note.md', 'preview');
    await app.page.locator('.markdown-preview-view .evidence-vault-citation').first().tap();
    const box = await card.boundingBox();
    assert.deepEqual([box.x, box.width, box.y + box.height], [0, 390, 844]);
    const small = await card.locator('button').evaluateAll((all) => all.map((el) => el.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length);
    assert.equal(small, 0, 'targets of 44 px');
    await assertAccessible(app.page);
    await card.getByRole('button', { name: 'Close' }).tap();
    await card.waitFor({ state: 'detached' });
    await app.open('Note.md', 'source');
    await app.cursorAt('|# Note');
    const place = await app.page.locator('.cm-content .evidence-vault-citation').first().boundingBox();
    const touch = await app.context.newCDPSession(app.page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: place.x + 5, y: place.y + 5 }] });
    await card.waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await app.page.waitForTimeout(300);
    assert.equal(await card.count(), 1);
    assert.equal(await app.page.evaluate(() => window.noteEditor().getCursor().line), 0, 'the cursor stays');
    await app.assertQuiet();
    await app.close();
  });
});

/** What the thing with the focus says. */
function focused(page) {
  return page.evaluate(() => document.activeElement.innerText);
}

async function assertAccessible(page) {
  assert.deepEqual(await axeFindings(page, ['.evidence-vault-card']), []);
}
