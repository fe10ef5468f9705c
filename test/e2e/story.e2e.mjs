/**
 * The whole job as a clinician does it, in the playground: import the article, look around in the starter vault, search with typing errors, cite two
 * hits into a handout, read the list, change the style, and take everything back. On a desk and on a phone, light and dark.
 */
/* global window, navigator */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPlayground } from './kit/app.mjs';
import { assertAccessible } from './kit/axe.mjs';
import { openBrowser } from './kit/browser.mjs';
import { builtFile, ROOT } from './kit/server.mjs';
import { Sidebar } from './kit/sidebar.mjs';

const HANDOUT = 'Handouts/Running page.md';
const BEFORE = `---
evidence: handout
title: Running page
lang: en-GB
csl: nlm-citation-sequence
---

# Running page

Runners have discs that hold more water. Long-distance runners have taller discs.

Tissues get used to load.
`;
const CITED = BEFORE
  .replace('hold more water.', 'hold more water [@belavy2017].')
  .replace('have taller discs.', 'have taller discs [@belavy2017].')
  .replace('Tissues get used to load.', 'Tissues get used to load, bit by bit [@khan2009].');

const VANCOUVER = [
  '1. Belavý DL, Quittner MJ, Ridgers N, Ling Y, Connell D, Rantalainen T. Running exercise strengthens the intervertebral disc. Sci Rep. 2017 Apr 19;7:45975. doi:[10.1038/srep45975](https://doi.org/10.1038/srep45975) PubMed PMID: 28422125; PubMed Central PMCID: PMC5396190.',
  '2. Khan KM, Scott A. Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair. Br J Sports Med. 2009 Apr 1;43(4):247–52.',
];
const APA = [
  '- Belavý, D. L., Quittner, M. J., Ridgers, N., Ling, Y., Connell, D., & Rantalainen, T. (2017). Running exercise strengthens the intervertebral disc. *Scientific Reports*, *7*, Article 45975. <https://doi.org/10.1038/srep45975>',
  '- Khan, K. M., & Scott, A. (2009). Mechanotherapy: how physical therapists’ prescription of exercise promotes tissue repair. *Br J Sports Med*, *43*(4), 247–252.',
];

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

describe('the whole job', () => {
  for (const mode of ['desktop', 'mobile']) {
    for (const theme of ['light', 'dark']) {
      it(`from the article to the handout and back (${mode}, ${theme})`, async () => {
        const app = await openPlayground(session, { mode, theme, query: '&vault=empty' });
        const check = (when) => assertAccessible(app.page, `${when} (${mode}, ${theme})`);
        const sidebar = new Sidebar(app);
        await sidebar.open();
        await check('to the empty sidebar');
        await importArticle(app, check);
        await createStarterVault(app, check);
        await cite(app, sidebar, check);
        await changeStyleAndUndo(app, check);
        await app.assertQuiet();
        await app.close();
      });
    }
  }
});

describe('the first article of the vault', () => {
  const file = path.join(ROOT, '..', 'shared', 'data', 'first-article.txt');

  it('becomes six sources, and a claim for each marked statement with exactly its references', { skip: existsSync(file) ? false : 'shared/data/first-article.txt is not here' }, async () => {
    const app = await openPlayground(session, { query: '&vault=empty' });
    await app.previewImport(await readFile(file, 'utf8'));
    assert.equal(await app.modal().locator('.evidence-vault-import-total').innerText(), '6 sources, 3 claims and 1 article note will be written.');
    await app.goAhead();
    const vault = await app.vault();
    const claims = Object.entries(vault).filter(([name]) => name.startsWith('Claims/')).map(([, text]) => text);
    assert.deepEqual(claims.map((text) => (text.match(/^ {2}- "\[\[/gm) ?? []).length).sort(), [1, 1, 4]);
    assert.ok(claims.every((text) => text.includes('state: draft') && text.includes('certainty: incomplete')));
    assert.equal(Object.keys(vault).filter((name) => name.startsWith('Sources/')).length, 6);
    await app.assertQuiet();
    await app.close();
  });
});

/** From the clipboard through the preview to the report. */
async function importArticle(app, check) {
  const text = await builtFile('test/samples/running-and-discs.txt');
  await app.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await app.run('import-article');
  await check('to the choice of where the article is');
  await app.click('From the clipboard');
  await app.modal().getByRole('button', { name: 'Import 6 sources, 3 claims' }).waitFor();
  assert.equal(await app.modal().locator('.evidence-vault-import-total').innerText(), '6 sources, 3 claims and 1 article note will be written.');
  assert.equal(await app.modal().locator('.evidence-vault-import-row').count(), 10);
  await check('to the preview of the import');
  assert.deepEqual(await app.paths(), [], 'nothing is written before a person agrees');
  await app.goAhead();
  assert.match(await app.modalText(), /6 sources, 3 claims and 1 article note written\./);
  await check('to the report of the import');
  await app.click('Close');
  const vault = await app.vault();
  assert.deepEqual(['Sources', 'Claims', 'Articles'].map((folder) => Object.keys(vault).filter((name) => name.startsWith(`${folder}/`)).length), [6, 3, 1]);
  const drafts = Object.entries(vault).filter(([name]) => name.startsWith('Claims/')).map(([, note]) => note);
  assert.ok(drafts.every((note) => note.includes('state: draft')));
  assert.deepEqual(drafts.map((note) => (note.match(/^ {2}- "\[\[/gm) ?? []).length).sort(), [1, 1, 4]);
}

async function createStarterVault(app, check) {
  await app.run('create-starter-vault');
  await check('to the form of the starter vault');
  await app.click('Create');
  await app.modal().getByText('written to the top of your vault').waitFor();
  assert.match(await app.modalText(), /5 are there already and stay as they are\./);
  await check('to the report of the starter vault');
  await app.click('Close');
}

/** Searches with typing errors and cites: the first hit by its button, the third and the last by the keyboard. */
async function cite(app, sidebar, check) {
  await app.write(HANDOUT, BEFORE);
  await app.open(HANDOUT);
  await sidebar.search('lumbr disk hidration');
  const rows = await sidebar.read();
  assert.equal(rows[0].path, 'Claims/Running and disc hydration.md');
  assert.equal(rows[0].certainty, '⊕◯◯◯ Very low');
  assert.equal(rows[0].verdict, 'Supported');
  assert.deepEqual(rows[0].matches, ['lumbar', 'discs']);
  assert.equal(rows[0].facts, '1 for · 0 against · newest 2017');
  const taller = rows.findIndex((row) => row.path === 'Claims/Long-distance running and disc height.md');
  assert.ok(taller > 0, 'the others on lumbar discs come after it');
  await check('to the hits in the sidebar');

  await app.cursorAt('hold more water|.');
  await citing(app, () => sidebar.cite(0), 'the first hit');
  await app.cursorAt('have taller discs|.');
  await citing(app, () => sidebar.citeByKey(taller), 'the second hit');
  await app.cursorAt('get used to load|.');
  await app.page.keyboard.type(', bit by bit');
  await sidebar.search('tissus adapt load');
  await citing(app, () => sidebar.citeByKey(0), 'a hit of another search');
  const { body, list } = split(await app.editorText());
  assert.equal(body, CITED);
  assert.deepEqual(list, VANCOUVER);
  await app.run('update-references');
  assert.equal(await app.notice('up to date'), 'The references are up to date.');
  assert.deepEqual(split(await app.editorText()), { body: CITED, list: VANCOUVER });
}

/** Does something that writes a citation, and waits until it is written. */
async function citing(app, act, what) {
  const before = await app.editorText();
  await act();
  await app.page.waitForFunction((before) => window.noteEditor().getValue() !== before, before).catch(() => assert.fail(`Nothing was written for ${what}.`));
  await app.settle();
}

/** The list follows the style; then each undo takes back one command, and the note ends as it began. */
async function changeStyleAndUndo(app, check) {
  const inVancouver = await app.editorText();
  await app.run('change-citation-style');
  const picker = app.page.locator('.prompt').last();
  await picker.locator('.suggestion-item').first().waitFor();
  await check('to the list of styles');
  await picker.locator('input').fill('American Psychological');
  await picker.locator('.suggestion-item').first().click();
  await app.notice('This note is now in');
  const { body, list } = split(await app.editorText());
  assert.equal(body, CITED.replace('csl: nlm-citation-sequence', 'csl: apa'));
  assert.deepEqual(list, APA);
  await app.open(HANDOUT, 'preview');
  assert.equal(await app.page.locator('.markdown-preview-view li').count(), 2);
  await app.open(HANDOUT, 'source');

  await app.undo();
  assert.equal(await app.editorText(), inVancouver, 'one undo takes back the style and its list');
  await app.undo();
  const two = split(await app.editorText());
  assert.equal(two.body, CITED.replace(' [@khan2009]', ''), 'one undo takes back a citation and its entry, and not the typing before');
  assert.deepEqual(two.list, VANCOUVER.slice(0, 1));
  await app.undo();
  assert.equal(split(await app.editorText()).body, CITED.replace(', bit by bit [@khan2009]', ''), 'then the typing');
  await app.undo();
  assert.equal(split(await app.editorText()).body, BEFORE.replace('hold more water.', 'hold more water [@belavy2017].'));
  await app.undo();
  assert.equal(await app.editorText(), BEFORE);
  assert.equal(await app.read(HANDOUT), BEFORE, 'the note is as it was, byte for byte');
  await check('after everything was taken back');
}

/** The note before its references section, and the entries in it. */
function split(text) {
  const at = text.indexOf('%% references %%');
  if (at < 0) return { body: text, list: [] };
  assert.match(text.slice(at), /^%% references %%\n[\s\S]*\n%% \/references %%\n?$/);
  return { body: `${text.slice(0, at).trimEnd()}\n`, list: text.slice(at).split('\n').filter((line) => /^(?:\d+\.|-) /.test(line)) };
}
