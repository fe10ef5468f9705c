/** Notes, articles and links from strangers: nothing in them runs, asks the network, or becomes part of the page. */
/* global window, document */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { HOSTILE_ARTICLE, HOSTILE_STYLES, HOSTILE_VAULT, html, KHAN, SCRIPTED } from './kit/hostile.mjs';
import { Sidebar } from './kit/sidebar.mjs';

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

describe('hostile notes', () => {
  let app;
  let sidebar;
  before(async () => {
    app = await openApp(session, { files: HOSTILE_VAULT, settings: { style: html('setting'), folders: { claims: html('folder') } } });
    sidebar = new Sidebar(app);
    await sidebar.open();
  });
  after(() => app.close());

  it('stay text in the rows of the sidebar, their sources and the problems', async () => {
    await sidebar.search('hydrated');
    assert.ok((await sidebar.read()).some(({ statement }) => statement.includes('<img src=x')), 'the statement is shown as text');
    await sidebar.el.locator('button[aria-expanded="false"]').evaluateAll((all) => all.forEach((button) => button.click()));
    await sidebar.answered();
    await assertInert(app);
  });

  it('stay text in the words of an empty answer', async () => {
    await sidebar.search(`zzzz ${html('query')}`.slice(0, 300));
    await assertInert(app);
    await sidebar.search('');
  });

  it('stay text in the check of the vault', async () => {
    await app.run('check-vault');
    assert.match(await app.modalText(), /<img src=x/);
    await assertInert(app);
    await app.page.keyboard.press('Escape');
  });

  it('stay text in the suggester and in the form of a new claim', async () => {
    await app.open('Handout.md');
    await app.run('insert-reference');
    await app.page.locator('.prompt input').last().fill('evil');
    await app.page.locator('.prompt .suggestion-item').first().waitFor();
    await assertInert(app);
    await app.page.keyboard.press('Escape');
    await app.run('create-claim');
    await app.modal().locator('textarea, input').first().fill(`Hydrated discs ${html('new claim')}`);
    await app.page.waitForTimeout(500);
    await assertInert(app);
    await app.page.keyboard.press('Escape');
  });

  it('are escaped in the reference list, whose links lead to https alone and whose end mark stays the only one', async () => {
    await app.open('Handout.md');
    const before = await app.editorText();
    await app.run('update-references');
    await app.listed();
    const after = await app.editorText();
    const list = after.slice(before.trimEnd().length);
    assert.match(list, /%% references %%[\s\S]*%% \/references %%\s*$/);
    assert.equal(list.match(/^\s*\d+\. /gm)?.length, 2, list);
    assertPlainList(list);
    await app.run('update-references');
    await app.notice('up to date');
    assert.equal(await app.editorText(), after, 'a second time changes nothing');
    assert.ok(after.startsWith(before.trimEnd()));
    await assertInert(app);
  });

  it('do nothing in reading view, whatever the pointer does', async () => {
    await app.open('Handout.md', 'preview');
    await app.page.waitForTimeout(300);
    const links = await app.page.locator('.markdown-preview-view a[href]').evaluateAll((all) => all.map((link) => link.href));
    assert.deepEqual(links.filter((href) => !/^(https:|http:\/\/127\.0\.0\.1)/.test(href)), []);
    assert.deepEqual(await app.page.locator('.markdown-preview-view').evaluateAll((views) => views.flatMap((view) => [...view.querySelectorAll('script, iframe, img, object, embed')].map((el) => el.outerHTML))), []);
    await assertInert(app);
  });

  it('stay text when a reference is inserted as finished text', async () => {
    await app.open('Handout.md');
    await app.run('insert-formatted-reference');
    await app.page.locator('.prompt input').last().fill('evil');
    await app.page.locator('.prompt').last().locator('.suggestion-item').first().click();
    await app.page.waitForTimeout(300);
    await assertInert(app);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
  });

  it('never run front matter of another language, and are not written to by what reads properties', async () => {
    for (const [path, text] of Object.entries(SCRIPTED)) {
      await app.open(path);
      await app.run('change-citation-style');
      await app.page.locator('.prompt').last().locator('.suggestion-item').first().click();
      await app.notice(`“${path}” was not changed`);
      assert.equal(await app.editorText(), text);
      await app.run('update-references');
      await app.settle();
      assert.equal(await app.page.evaluate(() => window.pwned), undefined, path);
      const now = await app.editorText();
      assert.ok(now.startsWith(text.trimEnd()), `${path} keeps its text`);
    }
    assert.equal(await app.page.evaluate(() => ({}).polluted), undefined);
  });

  it('leave every hostile note as it was', async () => {
    const now = await app.vault();
    for (const [path, text] of Object.entries(HOSTILE_VAULT)) {
      if (path !== 'Handout.md' && !(path in SCRIPTED)) assert.equal(now[path], text, path);
    }
    await app.assertQuiet();
  });
});

describe('a hostile article', () => {
  it('stays text in the preview, and what it becomes is inert too', async () => {
    const app = await openApp(session, { files: { 'Sources/khan2009.md': KHAN } });
    await app.previewImport(HOSTILE_ARTICLE);
    await app.modal().locator('details:not([open]) > summary').evaluateAll((all) => all.forEach((summary) => summary.click()));
    await assertInert(app);
    await app.goAhead();
    await assertInert(app);
    await app.page.keyboard.press('Escape');
    const sidebar = new Sidebar(app);
    await sidebar.open();
    await sidebar.search('running');
    await assertInert(app);
    const made = (await app.paths()).filter((path) => path.startsWith('Articles/') || path.startsWith('Claims/'));
    for (const path of made) {
      await app.open(path, 'preview');
      await app.page.waitForTimeout(150);
      await assertInert(app);
    }
    await app.assertQuiet();
    await app.close();
  });
});

describe('hostile citation styles', () => {
  it('print text and nothing else, and do not hold the app up', async () => {
    const handout = '---\nevidence: handout\ncsl: evil\n---\nTissues adapt [@khan2009].\n';
    const app = await openApp(session, { files: { ...HOSTILE_STYLES, 'Sources/khan2009.md': KHAN, 'Handout.md': handout } });
    await app.open('Handout.md');
    await app.run('update-references');
    await app.notice('References updated');
    const text = await app.editorText();
    const list = text.slice(handout.trimEnd().length);
    assert.match(list, /prefix img[^]*Mechanotherapy[^]*value img/, 'the style is used');
    assertPlainList(list);
    await app.run('change-citation-style');
    await app.page.locator('.prompt').last().locator('.suggestion-item', { hasText: 'evil.csl' }).waitFor();
    await assertInert(app);
    await app.page.keyboard.press('Escape');
    await app.open('Handout.md', 'preview');
    await app.page.waitForTimeout(300);
    await assertInert(app);
    await app.assertQuiet();
    await app.close();
  });
});

describe('a link from outside', () => {
  it('searches for its words as text, and writes nothing', async () => {
    const files = { 'Sources/khan2009.md': KHAN };
    const app = await openApp(session, { files });
    for (const uri of [
      `obsidian://evidence-vault?search=${encodeURIComponent(html('uri').slice(0, 190))}`,
      `obsidian://evidence-vault?source=${encodeURIComponent(html('uri source').slice(0, 100))}`,
      'obsidian://evidence-vault?search=a&write=Claims/x.md',
      'obsidian://evidence-vault?source=../../secret',
      'obsidian://evidence-vault',
    ]) {
      await app.page.evaluate((uri) => window.host.openUri(uri), uri);
      await assertInert(app);
    }
    assert.deepEqual(await app.vault(), files);
    await app.assertQuiet();
    await app.close();
  });
});

/** In a reference list: one pair of marks, no HTML but ours, links to https alone. */
function assertPlainList(list) {
  assert.equal(list.match(/%%/g).length, 4, list);
  const tags = [...list.matchAll(/(?<!\\)<(?:[a-z!/])[^>]*>?/gi)].map(([tag]) => tag);
  assert.deepEqual(tags.filter((tag) => !/^<\/?(?:sup|sub|i|b)>$|^<https:\/\/|^<!-- Written by Evidence Vault: change the citations, not this list\. Check [\da-f]+ -->$/.test(tag)), []);
  assert.deepEqual([...list.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, url]) => url).filter((url) => !url.startsWith('https://')), []);
}

/** Nothing ran, nothing foreign is in what we drew, and it stays so when the pointer moves over everything. */
async function assertInert(app) {
  const found = await app.page.evaluate(() => {
    const ours = [...document.querySelectorAll('[class*="evidence-vault"], .notice, .suggestion-container, .prompt, .modal')];
    const all = new Set(ours.flatMap((el) => [el, ...el.querySelectorAll('*')]));
    const foreign = [];
    for (const el of all) {
      el.dispatchEvent(new window.MouseEvent('mouseover', { bubbles: true }));
      if (/^(script|iframe|object|embed|img|form|base|link|meta|style)$/i.test(el.localName) && !el.closest('form.evidence-vault-form')) foreign.push(el.outerHTML.slice(0, 200));
      for (const { name, value } of el.attributes) if (/^on/i.test(name) || (/^(href|src|action|formaction|srcdoc)$/i.test(name) && !/^(https:|#|blob:|data:image)/.test(value))) foreign.push(`${name}=${value.slice(0, 100)}`);
    }
    for (const el of document.querySelectorAll('.markdown-preview-view *')) el.dispatchEvent(new window.MouseEvent('mouseover', { bubbles: true }));
    return { pwned: window.pwned ?? null, foreign };
  });
  assert.deepEqual(found, { pwned: null, foreign: [] });
}
