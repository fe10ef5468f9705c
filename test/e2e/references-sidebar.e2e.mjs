/** The References sidebar: what a clinician sees of a note, on a desk and on a phone; jumping, typing, copying, and where a source is used. */
/* global window, document, navigator */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPlayground } from './kit/app.mjs';
import { assertAccessible } from './kit/axe.mjs';
import { openBrowser } from './kit/browser.mjs';

const NOTE = 'Handouts/Problems.md';
const TEXT = `---
evidence: handout
csl: nlm-citation-sequence
---

Runners have discs that hold more water [@belavy2017; @smith2019].

${'A paragraph that takes room.\n\n'.repeat(60)}Tissues get used to load [@khan2009], and discs too [@belavy2017]. See [[malfliet2019]].
`;

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

/** The playground with the note open and its sidebar drawn. */
async function opened(mode, theme) {
  const app = await openPlayground(session, { mode, theme });
  await app.write(NOTE, TEXT);
  await app.open(NOTE);
  await app.run('open-references-sidebar');
  const panel = app.page.locator('.evidence-vault-panel', { hasText: 'Problems' });
  await panel.getByText('2 sources cited').waitFor();
  return { app, panel };
}

describe('the References sidebar', () => {
  for (const [mode, theme] of [['desktop', 'light'], ['desktop', 'dark'], ['mobile', 'light']]) {
    it(`says what is wrong, lists the sources and offers links to cite (${mode}, ${theme})`, async () => {
      const { app, panel } = await opened(mode, theme);
      assert.match(await panel.innerText(), /\[\?smith2019\] is cited but not in the vault\.[^]*2 sources cited[^]*Belavý[^]*Khan[^]*Linked, not cited/);
      await assertAccessible(app.page, `to the References sidebar (${mode}, ${theme})`);
      const wide = await panel.evaluate((el) => el.scrollWidth - el.clientWidth);
      assert.ok(wide <= 0, 'nothing is cut off at the side');
      await app.assertQuiet();
      await app.close();
    });
  }

  it('goes from citation to citation with the keyboard, follows typing, and stays where it was scrolled to', async () => {
    const { app, panel } = await opened('desktop', 'light');
    const jump = panel.locator('[data-key=belavy2017] [data-does=jump]');
    await jump.focus();
    for (const line of [5, 127]) {
      await app.page.keyboard.press('Enter');
      await app.page.waitForFunction((line) => window.host.app.workspace.getLeavesOfType('markdown')[0].view.editor.getCursor('from').line === line, line);
    }
    assert.equal(await jump.innerText(), 'Show next (2 of 2)');
    assert.ok(await jump.evaluate((el) => el === document.activeElement));
    const scroller = panel.locator('..');
    await scroller.evaluate((el) => {
      el.scrollTop = 150;
    });
    await app.page.evaluate(() => {
      const { editor } = window.host.app.workspace.getLeavesOfType('markdown')[0].view;
      editor.replaceRange('More [@hartvigsen2018].\n\n', { line: 6, ch: 0 });
    });
    await panel.getByText('3 sources cited').waitFor();
    assert.ok(await jump.evaluate((el) => el === document.activeElement), 'the focus stays');
    assert.ok(await scroller.evaluate((el) => el.scrollTop) >= 100, 'the list stays where it was');
    await app.assertQuiet();
    await app.close();
  });

  it('copies the list with and without its form', async () => {
    const { app, panel } = await opened('desktop', 'light');
    await panel.getByRole('button', { name: 'Copy', exact: true }).click();
    await app.notice('2 references copied.');
    const copied = await app.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type) => (await item.getType(type)).text();
      return { html: await text('text/html'), text: await text('text/plain') };
    });
    assert.match(copied.html, /<ol><li>Belavý/);
    assert.match(copied.text, /^1\. Belavý[^\n]*\n2\. Khan/);
    await app.close();
  });

  it('shows on a phone where a source is used, and goes there', async () => {
    const app = await openPlayground(session, { mode: 'mobile' });
    await app.write(NOTE, TEXT);
    await app.open('Sources/belavy2017.md');
    await app.run('show-where-used');
    const row = app.page.locator('[data-key="Handouts/Problems.md"]');
    await row.getByText('cites it twice').waitFor();
    await assertAccessible(app.page, 'to where a source is used');
    await row.getByRole('button', { name: /^Show in note/ }).click();
    await app.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === 'Handouts/Problems.md'
      && window.host.app.workspace.getLeavesOfType('markdown')[0].view.editor.getSelection().includes('@belavy2017'));
    await app.assertQuiet();
    await app.close();
  });
});
