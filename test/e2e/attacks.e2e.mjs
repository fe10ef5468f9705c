/** Forty attacks in every field of sources and claims and in every part of a citation, against everything that we show, write or copy. */
/* global window, document, navigator */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ATTACK_VAULT } from '../security/attack-vault.mjs';
import { ATTACKS } from '../security/attacks.mjs';
import { openApp } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { ROOT } from './kit/server.mjs';

let session;
let app;
/** Formatting so much takes its time on a busy machine. */
const SLOW = 30_000;

before(async () => {
  session = await openBrowser();
  app = await openApp(session, { files: ATTACK_VAULT });
  // As high as the notes are long: the app draws what is on the screen.
  await app.page.setViewportSize({ width: 1280, height: 16_000 });
});
after(() => session.close());

describe('forty attacks', () => {
  it('are forty, and would be seen', async () => {
    assert.equal(ATTACKS.length, 40);
    const other = await openApp(session, { plugin: false });
    await other.page.evaluate((texts) => {
      const trusting = document.body.createDiv({ cls: 'evidence-vault-trusting' });
      for (const text of texts) trusting.createDiv().append(document.createRange().createContextualFragment(text));
    }, ATTACKS.map(({ text }) => text));
    // One of them may have sent the page elsewhere by now: that is success enough.
    const { attacked, foreign } = await other.page.evaluate(inspect).catch(() => ({ attacked: 'page', foreign: ['page'] }));
    assert.ok(attacked !== null && foreign.length > 0 && other.trouble().length > 0);
    await other.close();
  });

  it('do nothing in reading view', async () => {
    await app.open('Note.md', 'preview');
    await shown('.markdown-preview-view .evidence-vault-citation', 80);
    await inert();
  });

  it('do nothing in Live Preview', async () => {
    await app.open('Note.md', 'source');
    await app.cursorAt('|# Note');
    await shown('.cm-content .evidence-vault-citation', 100);
    await inert();
  });

  it('do nothing in the card', async () => {
    await app.page.evaluate((count) => {
      const keys = Array.from({ length: count }, (_, at) => [`evil${at}`, `web${at}`]).flat();
      const all = [...document.querySelectorAll('.cm-content .evidence-vault-citation')].map((el) => el.dataset.citekeys);
      const el = document.body.createSpan({ cls: 'evidence-vault-citation', text: '(all)', attr: { 'data-citekeys': [...keys, ...all].join(' '), tabindex: '0' } });
      el.click();
    }, ATTACKS.length);
    await shown('.evidence-vault-card-source', ATTACKS.length * 2);
    assert.ok(await app.page.locator('.evidence-vault-card-unknown').count() > 5, 'keys without a source are there, too');
    await inert();
    await app.page.keyboard.press('Escape');
    await app.page.evaluate(() => [...document.body.children].filter((el) => el.matches('.evidence-vault-citation')).forEach((el) => el.remove()));
  });

  it('do nothing in a references block', async () => {
    for (const mode of ['preview', 'source']) {
      await app.open('Block.md', mode);
      if (mode === 'source') await app.cursorAt('|# Note');
      if (mode === 'preview') await shown('.evidence-vault-references-block li', ATTACKS.length * 2);
      await inert({ headings: 2 });
    }
  });

  it('do nothing in the References sidebar and in what it copies', async () => {
    await app.open('Note.md');
    await catchCopies();
    await app.run('open-references-sidebar');
    await shown('.evidence-vault-cited', ATTACKS.length * 2);
    await inert();
    await app.page.locator('[data-type="evidence-vault-references"] button, .evidence-vault-references-panel button').filter({ hasText: 'Copy' }).first().click();
    await inertCopies();
  });

  it('do nothing in the Evidence sidebar, the suggester and the list of styles', async () => {
    await app.run('open-evidence-sidebar');
    const box = app.page.getByRole('region', { name: 'Evidence' }).locator('input').first();
    await box.fill('evil');
    await app.page.locator('.evidence-vault-row').first().waitFor();
    await inert();
    await app.open('Note.md');
    await app.run('insert-reference');
    await app.page.locator('.prompt input').last().fill('evil');
    await app.page.locator('.prompt .suggestion-item').first().waitFor();
    await inert();
    await app.page.keyboard.press('Escape');
    await app.run('check-vault');
    await app.modal().waitFor();
    await inert();
    await app.page.keyboard.press('Escape');
  });

  it('do nothing in the reference list that is written into the note', async () => {
    await app.open('Note.md');
    await app.run('update-references');
    await app.notice('References updated');
    const text = await app.editorText();
    assert.equal(text.match(/^%% references %%$/gm).length, 1);
    assert.equal(text.match(/^%% \/references %%$/gm).length, 1);
    assert.equal(text.slice(text.indexOf('\n%% references %%')).match(/^- /gm).length, ATTACKS.length * 2);
    await inert();
    await app.open('Note.md', 'preview');
    await shown('.markdown-preview-view li', ATTACKS.length * 2);
    await inert({ headings: 2 });
  });

  it('do nothing as finished text', async () => {
    await app.page.evaluate(() => window.host.writeOutside('Finished.md', '# Note\n\n'));
    await app.open('Finished.md');
    await app.page.evaluate(() => window.noteEditor().setCursor(2, 0));
    await app.run('insert-formatted-reference');
    await app.page.locator('.prompt input').last().fill('evil');
    await app.page.locator('.prompt').last().locator('.suggestion-item').first().click();
    await app.page.waitForTimeout(200);
    await inert();
    await app.page.keyboard.press('Enter');
    await app.page.waitForTimeout(200);
    await inert();
    await app.page.keyboard.press('Escape');
  });

  it('do nothing in a note made plain, in what is copied of it, and in what the command line prints', async () => {
    await catchCopies();
    for (const how of ['Copy', 'New note']) {
      await app.open('Note.md');
      await app.run('make-citations-plain');
      await inert();
      await app.page.locator('.modal').last().getByText(how, { exact: true }).click();
      if (how === 'Copy') await inertCopies();
    }
    await app.notice('Note (plain).md');
    await app.open('Note (plain).md', 'preview');
    await shown('.markdown-preview-view li', ATTACKS.length * 2);
    await inert({ headings: 2 });
    const { stdout } = await commandLine('cite', 'Note.md');
    assert.match(stdout, /^- /m);
    await app.write('Cli.md', stdout);
    await app.open('Cli.md', 'preview');
    await shown('.markdown-preview-view li', ATTACKS.length * 2);
    await inert({ headings: 2 });
  });

  it('do nothing while they are exported, and stand in the file as they were written', async () => {
    await app.open('Note.md');
    await catchCopies();
    await app.run('export-references');
    await app.modal().getByRole('button', { name: 'Copy', disabled: false }).waitFor();
    await inert({ headings: 2 });
    await app.modal().getByRole('button', { name: 'Copy' }).click();
    await app.page.waitForFunction(() => window.copies.length > 0);
    const items = JSON.parse((await app.page.evaluate(() => window.copies))[0][1]);
    const titles = new Set(items.map(({ title }) => title));
    assert.deepEqual(ATTACKS.filter(({ text }) => !titles.has(`Title ${text.replace(/[\uD800-\uDFFF]/g, '')} of it`)), []);
  });

  it('asked for nothing outside, and left every other note as it was', async () => {
    const now = await app.vault();
    for (const [file, text] of Object.entries(ATTACK_VAULT)) if (file !== 'Note.md') assert.equal(now[file], text, file);
    await app.assertQuiet();
    await app.close();
  });
});

/** Waits until at least so many are there. */
async function shown(selector, least) {
  await app.page.waitForFunction(({ selector, least }) => document.querySelectorAll(selector).length >= least, { selector, least }, { timeout: SLOW }).catch(async () => {
    assert.fail(`${await app.page.locator(selector).count()} of ${least} ${selector}`);
  });
}

async function commandLine(...words) {
  const folder = await mkdtemp(path.join(tmpdir(), 'evidence-vault-'));
  try {
    for (const [file, text] of Object.entries(ATTACK_VAULT)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const cli = path.join(ROOT, 'dist', 'evidence-vault.cjs');
    return await promisify(execFile)(process.execPath, [cli, ...words, '--vault', folder], { maxBuffer: 1 << 26 }).catch((error) => {
      if (error.stdout) return error;
      throw error;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Keeps what is put on the clipboard, as it is before the browser cleans it. */
async function catchCopies() {
  await app.page.evaluate(() => {
    window.copies = [];
    const { clipboard } = navigator;
    clipboard.write = async (items) => {
      for (const item of items) for (const type of item.types) window.copies.push([type, await (await item.getType(type)).text()]);
    };
    clipboard.writeText = async (text) => void window.copies.push(['text/plain', text]);
  });
}

/** What was copied, put into a page by a program that trusts it. */
async function inertCopies() {
  await app.page.waitForFunction(() => window.copies.length > 0);
  const copies = await app.page.evaluate(() => {
    for (const [type, text] of window.copies) {
      if (type === 'text/html') document.body.createDiv({ cls: 'evidence-vault-copy' }).append(document.createRange().createContextualFragment(text));
    }
    return window.copies;
  });
  assert.ok(copies.some(([, text]) => text.includes('Title')), JSON.stringify(copies).slice(0, 200));
  await inert();
  await app.page.evaluate(() => document.querySelectorAll('.evidence-vault-copy').forEach((el) => el.remove()));
}

/** Nothing ran, nothing but ours is there, and it stays so when the pointer passes over everything. The note itself has no more than a heading. */
async function inert({ headings = 1 } = {}) {
  const found = await app.page.evaluate(inspect);
  assert.deepEqual(found.foreign, []);
  assert.equal(found.attacked, null);
  assert.ok(found.headings <= headings, `${found.headings} headings`);
}

/** Runs in the page. */
function inspect() {
  const foreign = [];
  const roots = [...document.querySelectorAll('[class*="evidence-vault"], .markdown-preview-view, .cm-content, .notice, .suggestion-container, .prompt, .modal')];
  for (const el of new Set(roots.flatMap((root) => [root, ...root.querySelectorAll('*')]))) {
    for (const type of ['mouseover', 'mouseenter', 'focus', 'load', 'error']) el.dispatchEvent(new window.Event(type));
    const says = () => el.outerHTML.slice(0, 200);
    if (!el.matches('.cm-widgetBuffer') && /^(script|iframe|object|embed|img|form|base|link|meta|style|audio|video|source|math|foreignobject|frame|frameset|marquee|template)$/i.test(el.localName)) foreign.push(says());
    for (const { name, value } of el.attributes) {
      if (/^on|^srcdoc$|^formaction$|^background$|^xlink:href$/i.test(name)) foreign.push(`${name}: ${says()}`);
      if (/^(href|src|action|data|poster)$/i.test(name) && !/^(https?:\/\/|#)/.test(value)) foreign.push(`${name}: ${says()}`);
      if (name === 'href' && (/["'<>\s]/.test(value) || new window.URL(value, window.location.href).username !== '')) foreign.push(`${name}: ${says()}`);
      if (name === 'style' && /url|expression|fixed/i.test(value)) foreign.push(`${name}: ${says()}`);
    }
    if (el.matches('.internal-link, .internal-embed, .callout, a.tag, .math, .footnote-ref, mark:not(.evidence-vault-match), del, hr, table, blockquote, pre:not(.cm-line) > code, .cm-embed-block .block-language-dataviewjs')) foreign.push(says());
  }
  const view = document.querySelector('.workspace-leaf.mod-active .markdown-preview-view');
  return { foreign: [...new Set(foreign)].slice(0, 10), attacked: window.__attacked ?? null, headings: view ? view.querySelectorAll('h1, h2, h3, h4, h5, h6').length : 0 };
}
