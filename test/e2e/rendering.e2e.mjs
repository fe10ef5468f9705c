/** Citations in the text of notes, with what only a browser has: layout, real keys, the pointer, scrolling. */
/* global window, document */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { assertAccessible } from './kit/axe.mjs';
import { openBrowser } from './kit/browser.mjs';

const COUNT = 130;
const SOURCES = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [
  `Sources/s${n + 1}.md`,
  `---\nevidence: source\ncitekey: s${n + 1}\ntitle: Study ${n + 1}\nauthors:\n  - Author${n + 1}, Ann\ncsl_type: article-journal\ncontainer: Journal\nissued: "2020"\n---\n`,
]));
const numbers = (count) => Array.from({ length: count }, (_, n) => String(n + 1));
const LONG = `${numbers(COUNT).map((n) => `Paragraph ${n} says a thing [@s${n}] and goes on for a while so that the note is long.`).join('\n\n')}\n`;
const MIXED = [
  '# Everywhere [@s1]', '| Where [@s2] | What |\n| - | - |\n| a cell [@s3] | x |', '> [!note] A callout [@s4]\n> and its text [@s5]',
  'Text with a footnote[^1] and after it [@s7].', '- a list [@s8]', '![[Inner]]', 'Words [@s10, see *this*] and code `[@s1]`.',
  'More [@s11; @s12] and `@someone`, @nobody, [@missing].', 'Last [@s13].', '[^1]: In a footnote [@s6].',
].join('\n\n');
const NOTES = { 'Long.md': LONG, 'Mixed.md': `${MIXED}\n`, 'Inner.md': 'Inside another note [@s9].\n' };

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

async function open(path, mode, options = {}) {
  const app = await openApp(session, { files: { ...SOURCES, ...NOTES }, settings: { style: 'american-medical-association' }, ...options });
  await app.open(path, mode);
  return app;
}

async function done(app) {
  await app.assertQuiet();
  await app.close();
}

/** The text of every drawn citation below `root`, once there are as many as expected. */
async function drawn(app, count, root = '.workspace-leaf.mod-active') {
  const found = app.page.locator(`${root} :is(.markdown-preview-view, .cm-content) .evidence-vault-citation:visible`);
  await app.page.waitForFunction(({ root, count }) => [...document.querySelectorAll(`${root} :is(.markdown-preview-view, .cm-content) .evidence-vault-citation`)]
    .filter((el) => el.checkVisibility()).length >= count, { root, count });
  return found.allInnerTexts();
}

/** Number by paragraph, as far as the editor has drawn it. */
async function byParagraph(app) {
  const lines = await app.page.locator('.cm-content .cm-line').allInnerTexts();
  return lines.flatMap((line) => {
    const [, paragraph, number] = /^Paragraph (\d+) says a thing\s?(\S+) and/.exec(line) ?? [];
    return paragraph === undefined ? [] : [[paragraph, number]];
  });
}

async function assertNumbered(app) {
  const found = await byParagraph(app);
  assert.ok(found.length > 5, `Only ${found.length} paragraphs are drawn.`);
  for (const [paragraph, number] of found) assert.equal(number, paragraph);
}

describe('citations in notes', () => {
  it('number 130 right in reading view', async () => {
    const app = await open('Long.md', 'preview');
    assert.deepEqual(await drawn(app, COUNT), numbers(COUNT));
    await done(app);
  });

  it('number 130 right while writing, wherever one scrolls and whatever mode one comes from', async () => {
    const app = await open('Long.md', 'source');
    await drawn(app, 6);
    await assertNumbered(app);
    for (const at of [0.5, 1, 0.25]) {
      await app.page.evaluate((at) => {
        const scroller = document.querySelector('.cm-scroller');
        scroller.scrollTop = scroller.scrollHeight * at;
      }, at);
      await app.page.waitForTimeout(100);
      await assertNumbered(app);
    }
    await app.open('Long.md', 'preview');
    assert.deepEqual(await drawn(app, COUNT), numbers(COUNT));
    await app.open('Long.md', 'source');
    await drawn(app, 6);
    await assertNumbered(app);
    assert.equal(await app.read('Long.md'), LONG);
    await done(app);
  });

  it('number tables, callouts, footnotes, lists and embedded notes as one text', async () => {
    const app = await open('Mixed.md', 'preview');
    const texts = await drawn(app, 13);
    assert.deepEqual(texts, ['1', '2', '3', '4', '5', '7', '8', '9', '10, see this', '11,12', '[?missing]', '13', '6']);
    assert.equal((await app.page.locator('.markdown-embed .evidence-vault-citation').innerText()).trim(), '9');
    assert.equal((await app.page.locator('.footnotes .evidence-vault-citation').innerText()).trim(), '6');
    assert.match(await app.page.locator('.markdown-preview-view').innerText(), /@nobody/);
    await assertAccessible(app.page, 'to citations in reading view');
    await done(app);
  });

  it('agree in two panes, and follow the text when it rests', async () => {
    const app = await open('Mixed.md', 'source');
    await app.page.evaluate(async () => {
      const leaf = window.host.app.workspace.getLeaf('split');
      await leaf.openFile(window.host.file('Mixed.md'), { active: false, state: { mode: 'preview' } });
    });
    await app.cursorAt('# |Everywhere');
    await app.page.keyboard.type('New [@s13] ');
    await app.cursorAt('Last |[');
    await app.page.evaluate(() => window.host.save());
    await app.page.locator('.markdown-preview-view h1 .evidence-vault-citation', { hasText: '2' }).waitFor();
    const [reading] = await app.page.locator('.markdown-preview-view h1').allInnerTexts();
    const [writing] = await app.page.locator('.cm-content .cm-line').allInnerTexts();
    assert.equal(writing.replace('# ', '').replace(/\s/g, ''), reading.replace(/\s/g, ''));
    assert.match(reading, /^New\s?1\s+Everywhere\s?2$/);
    await done(app);
  });

  it('show their keys at the cursor, by mouse and by keyboard, and change neither text nor history', async () => {
    const app = await open('Long.md', 'source');
    await drawn(app, 6);
    const first = app.page.locator('.cm-content .cm-line').first();
    const box = await first.locator('.evidence-vault-citation').boundingBox();
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await app.page.waitForFunction(() => document.querySelector('.cm-line').innerText.includes('[@s1]'));
    await app.page.keyboard.press('ArrowDown');
    await app.page.waitForFunction(() => !document.querySelector('.cm-line').innerText.includes('[@s1]'));
    await app.cursorAt('Paragraph 2 says a thing| [@s2]');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    await app.page.waitForFunction(() => [...document.querySelectorAll('.cm-line')].some((line) => line.innerText.includes('[@s2]')));
    await app.undo();
    assert.equal(await app.editorText(), LONG);
    await done(app);
  });

  it('keep every line where it is while somebody types beside them', async () => {
    const app = await open('Long.md', 'source');
    await drawn(app, 6);
    await app.cursorAt('Paragraph 3 |says');
    const places = () => app.page.evaluate(() => [...document.querySelectorAll('.cm-line')].slice(0, 12).map((line) => Math.round(line.getBoundingClientRect().top)));
    const before = await places();
    for (const key of 'now ') {
      await app.page.keyboard.type(key);
      assert.deepEqual(await places(), before);
    }
    await app.page.waitForTimeout(400);
    assert.deepEqual(await places(), before);
    await assertAccessible(app.page, 'to citations while writing');
    await done(app);
  });
});
