/** Bad input is normal input: each kind gets a sentence that a clinician understands, and nothing is lost. */
/* global window */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openApp } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { builtFile } from './kit/server.mjs';
import { Sidebar } from './kit/sidebar.mjs';

const KHAN = source('khan2009', 'Mechanotherapy: how exercise promotes tissue repair', 'Khan, K. M.', '2009');
const BELAVY = source('belavy2017', 'Running exercise strengthens the intervertebral disc', 'Belavý, Daniel L.', '2017');
const CLAIM = claim('Running is linked to better hydrated discs', ['belavy2017']);
const ARTICLE = await builtFile('test/samples/running-and-discs.txt');

let session;
before(async () => {
  session = await openBrowser();
});
after(() => session.close());

describe('a note that cannot be read, or that contradicts another', () => {
  it('with broken YAML is named with its line and left as it is', async () => {
    const broken = '---\nevidence: claim\nclaim: Discs: better: in runners\nverdict: supported\n---\nMy notes.\n';
    const app = await openApp(session, { files: { 'Claims/Broken.md': broken, 'Claims/Whole.md': CLAIM, 'Sources/belavy2017.md': BELAVY } });
    assert.deepEqual(await problems(app), [
      'Claims/Broken.md:3 | The properties of this note cannot be read (line 3), so it is treated as having none and nothing is written to it. | A value holds a colon: put the whole value in quotation marks.',
    ]);
    await app.open('Claims/Broken.md');
    await app.run('change-citation-style');
    await app.page.locator('.prompt').last().locator('.suggestion-item').first().click();
    const said = await app.notice('was not changed');
    assert.match(said, /^“Claims\/Broken\.md” was not changed, because its properties cannot be read\. The properties of this note cannot be read \(line 3\)/);
    assert.equal(await app.read('Claims/Broken.md'), broken);
    await done(app);
  });

  it('with the citation key of another is named beside it, and a citation says which note it gets', async () => {
    const copy = BELAVY.replace('Running exercise', 'Another title: running exercise').replace('title: Another', 'title: "Another').replace('disc\nauthors', 'disc"\nauthors');
    const files = { 'Sources/belavy2017.md': BELAVY, 'Sources/belavy2017 copy.md': copy };
    const app = await openApp(session, { files });
    assert.deepEqual(await problems(app), [
      'Sources/belavy2017 copy.md › citekey | The citekey “belavy2017” also belongs to “Sources/belavy2017.md”, and a citation gets this note. | Give one of them another citekey and change it where it is cited; if they are the same publication, keep one note.',
      'Sources/belavy2017.md › citekey | The citekey “belavy2017” also belongs to “Sources/belavy2017 copy.md”, and a citation gets “Sources/belavy2017 copy.md” instead. | Give one of them another citekey and change it where it is cited; if they are the same publication, keep one note.',
    ]);
    assert.deepEqual(await app.vault(), files);
    await done(app);
  });

  it('that links a missing note says so, and its claim is still found and shown', async () => {
    const files = { 'Claims/Discs.md': claim('Running is linked to better hydrated discs', ['belavy2017', 'nobody2001']), 'Sources/belavy2017.md': BELAVY };
    const app = await openApp(session, { files });
    assert.deepEqual(await problems(app), [
      'Claims/Discs.md › supports | “nobody2001” is linked, but there is no note of that name, so it does not count. | Make that note, or correct the link in “supports”.',
    ]);
    const sidebar = new Sidebar(app);
    await sidebar.search('hydrated');
    assert.deepEqual((await sidebar.read()).map(({ path, facts }) => [path, facts]), [['Claims/Discs.md', '1 for · 0 against · newest 2017']]);
    assert.deepEqual(await app.vault(), files);
    await done(app);
  });
});

describe('a note of 5 MB', () => {
  const long = `${'A line of a very long note about discs, and what it cites. '.repeat(8)}\n\n`.repeat(11_000);

  it('is cited in, gets its reference list, and keeps every other byte', async () => {
    const before = `---\nevidence: handout\ncsl: nlm-citation-sequence\n---\nRunning is good for discs.\n\n${long}\n`;
    assert.ok(before.length > 5_000_000);
    const app = await openApp(session, { files: { 'Long.md': before, 'Sources/khan2009.md': KHAN, 'Claims/Discs.md': CLAIM, 'Sources/belavy2017.md': BELAVY } });
    const sidebar = new Sidebar(app);
    await sidebar.open();
    await app.open('Long.md');
    await app.cursorAt('Running is good for discs|.');
    await sidebar.search('hydrated');
    await sidebar.cite(0);
    await app.page.waitForFunction(() => window.noteEditor().getValue().includes('%% /references %%'));
    const after = await app.read('Long.md');
    const list = after.slice(after.indexOf('%% references %%'));
    assert.match(list, /^%% references %%\n[\s\S]*1\. Belavý DL\. Running exercise strengthens the intervertebral disc\.[\s\S]*%% \/references %%\n?$/);
    assert.equal(after.replace(' [@belavy2017]', '').slice(0, before.length).trimEnd(), before.trimEnd());
    await app.undo();
    assert.equal(await app.editorText(), before);
    await done(app);
  });

  it('with properties of 5 MB is named and not read', async () => {
    const files = { 'Claims/Huge.md': `---\nevidence: claim\nclaim: "${long}"\n---\n` };
    const app = await openApp(session, { files });
    assert.deepEqual(await problems(app), [
      'Claims/Huge.md:1 | The properties of this note cannot be read (line 1), so it is treated as having none and nothing is written to it. | The block between the hyphens is too long or too deeply nested: move the long text below it.',
    ]);
    await done(app);
  });
});

describe('an import that meets something unexpected', () => {
  it('of an article without references says that there are none, and keeps its text', async () => {
    const text = 'Walking and backs\n\nWalking is good for many people (1). Nobody knows why.\n';
    const app = await openApp(session, { files: {} });
    await app.previewImport(text);
    assert.match(await app.modalText(), /No list of references was found, so no sources were made\. If the article has a list, make sure that it was copied too, with a heading such as “References” and one entry a line\./);
    await app.page.keyboard.press('Escape');
    assert.deepEqual(await app.paths(), []);
    await done(app);
  });

  it('of a list cut off in the middle says where it ends, and imports what is there', async () => {
    const app = await openApp(session, { files: {} });
    const cut = ARTICLE.slice(0, ARTICLE.indexOf('Best Evidence Rehab') + 24);
    await app.previewImport(cut);
    const shown = await app.modalText();
    assert.match(shown, /The list of references seems to be cut off: it ends at number 4 with “[^”]*Best Evidence Rehabilita”\. Copy the whole list again\. What is there can be imported now; a second import adds only what is new\./);
    assert.match(shown, /The text cites numbers 5 and 6, but the list has no such entry, so the claims lack these sources\./);
    await app.goAhead();
    const vault = await app.vault();
    assert.equal(paths(vault, 'Sources').length, 4);
    assert.equal(paths(vault, 'Claims').length, 3);
    assert.ok(vault[paths(vault, 'Articles')[0]].includes('Best Evidence Rehabilita'), 'the cut entry is kept word for word');
    await done(app);
  });

  it('does not overwrite a note that appeared under a planned name while the preview was open', async () => {
    const app = await openApp(session, { files: {} });
    await app.previewImport(ARTICLE);
    const mine = '---\nevidence: source\ncitekey: khan2009\ntitle: My own note\n---\nMine.\n';
    await app.write('Sources/khan2009.md', mine);
    await app.goAhead();
    const shown = await app.modalText();
    assert.match(shown, /1 note not written/);
    assert.match(shown, /A note named “khan2009” appeared in the vault during the import, so this one was not written\. Look at \[\[khan2009\]\], then import the text again: what is there is not written twice\./);
    const vault = await app.vault();
    assert.equal(vault['Sources/khan2009.md'], mine);
    assert.equal(paths(vault, 'Sources').length, 6);
    assert.ok(Object.values(vault).some((text) => text.includes('how physical therapists’ prescription of exercise promotes tissue repair')), 'the words of the reference are kept');
    await done(app);
  });

  it('gives a claim another name where its own was taken meanwhile', async () => {
    const app = await openApp(session, { files: {} });
    await app.previewImport(ARTICLE);
    const planned = await firstClaim();
    await app.write(planned, 'Mine.\n');
    await app.goAhead();
    const vault = await app.vault();
    assert.equal(vault[planned], 'Mine.\n');
    assert.equal(paths(vault, 'Claims').length, 4);
    await done(app);
  });

  it('still writes every claim where a source that it knew was deleted meanwhile, and says that the link is open', async () => {
    const app = await openApp(session, { files: { 'Sources/khan2009.md': KHAN.replace('how exercise promotes tissue repair', 'how physical therapists’ prescription of exercise promotes tissue repair') } });
    await app.previewImport(ARTICLE);
    assert.match(await app.modalText(), /This is “khan2009”/);
    await app.remove('Sources/khan2009.md');
    await app.goAhead();
    const vault = await app.vault();
    assert.equal(paths(vault, 'Claims').length, 3);
    assert.ok(Object.values(vault).some((text) => text.includes('Mechanotherapy: how physical therapists’ prescription')), 'the words of the reference are kept');
    await app.page.keyboard.press('Escape');
    const open = (await problems(app)).filter((line) => line.includes('khan2009'));
    assert.equal(open.length, 1, open.join('\n'));
    assert.match(open[0], /“khan2009” is linked, but there is no note of that name, so it does not count\./);
    await done(app);
  });

  it('that the disk refuses in the middle reports what failed, writes the rest, and can be repeated', async () => {
    const app = await openApp(session, { files: {} });
    await app.previewImport(ARTICLE);
    await refuseWrites(app, 'Sources/hartvigsen2018.md', 'ENOSPC: no space left on device');
    await app.goAhead();
    const shown = await app.modalText();
    assert.match(shown, /1 note not written/);
    assert.match(shown, /This note could not be written: ENOSPC: no space left on device/);
    assert.match(shown, /Check that there is room on the disk and that the folder can be written to, then import the text again: what is there is not written twice\./);
    const vault = await app.vault();
    assert.equal(paths(vault, 'Sources').length, 5);
    assert.equal(paths(vault, 'Claims').length, 3);
    assert.ok(Object.values(vault).some((text) => text.includes('What low back pain is and why we need to pay attention')), 'the words of the reference are kept');
    await app.page.keyboard.press('Escape');
    await refuseWrites(app, undefined, '');
    await app.previewImport(ARTICLE);
    await app.goAhead();
    const again = await app.vault();
    assert.equal(paths(again, 'Sources').length, 6);
    for (const [path, text] of Object.entries(vault)) assert.equal(again[path], text, `${path} stays as it was`);
    await done(app);
  });
});

describe('an empty vault', () => {
  for (const mode of ['desktop', 'ios']) {
    it(`shows three ways to start (${mode})`, async () => {
      const app = await openApp(session, { files: {}, mode });
      const sidebar = new Sidebar(app);
      await sidebar.open();
      const text = await sidebar.text();
      for (const words of ['No claims in this vault yet', 'Create starter vault', 'Import an article', 'New claim']) assert.ok(text.includes(words), `“${words}” is missing in: ${text}`);
      await app.run('check-vault');
      assert.match(await app.modalText(), /Nothing to report: every evidence note could be read and every link leads somewhere\./);
      await done(app);
    });
  }
});

describe('a note that changes while a command waits for an answer', () => {
  const handout = '---\nevidence: handout\ncsl: nlm-citation-sequence\n---\nTissues adapt [@khan2009].\n';

  it('is not written into, and the person is told', async () => {
    const app = await openApp(session, { files: { 'Handout.md': handout, 'Sources/khan2009.md': KHAN } });
    await app.open('Handout.md');
    await app.run('update-references');
    await app.listed();
    const listed = await app.editorText();
    const byHand = listed.replace('tissue repair', 'tissue repair, as I know');
    assert.notEqual(byHand, listed);
    await setEditor(app, byHand);
    await app.run('update-references');
    assert.match(await app.modalText(), /The reference list was edited by hand[\s\S]*Updating replaces the list between its markers\./);
    const meanwhile = `${byHand}\nWritten while the question was open.\n`;
    await setEditor(app, meanwhile);
    await app.click('Replace the list');
    assert.equal(await app.notice('Nothing was changed'), 'Nothing was changed, because the note was edited in the meantime. Run the command again.');
    assert.equal(await app.read('Handout.md'), meanwhile);
    await done(app);
  });

  it('keeps a list that was edited by hand where the person says so', async () => {
    const app = await openApp(session, { files: { 'Handout.md': handout, 'Sources/khan2009.md': KHAN } });
    await app.open('Handout.md');
    await app.run('update-references');
    await app.listed();
    const byHand = (await app.editorText()).replace('tissue repair', 'tissue repair, as I know');
    await setEditor(app, byHand);
    await app.run('update-references');
    await app.click('Keep my version');
    assert.equal(await app.read('Handout.md'), byHand);
    await done(app);
  });
});

/** What the sidebar lists under “need attention”: where, what, and what to do. */
async function problems(app) {
  const sidebar = new Sidebar(app);
  await sidebar.open();
  const button = sidebar.el.getByRole('button', { name: /needs? attention/ });
  await button.waitFor();
  if (await button.getAttribute('aria-expanded') === 'false') await button.click();
  await app.page.waitForTimeout(300);
  return sidebar.el.locator('.evidence-vault-problems li').evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll(':scope > div')].map((div) => div.textContent).join(' | ')).sort());
}

/** Where the article's first claim is written in an empty vault. */
async function firstClaim() {
  const app = await openApp(session, { files: {} });
  await app.previewImport(ARTICLE);
  await app.goAhead();
  const [path] = paths(await app.vault(), 'Claims');
  await app.close();
  return path;
}

/** From now on the disk refuses to write `path`; none, and it takes everything again. */
function refuseWrites(app, path, message) {
  return app.page.evaluate(({ path, message }) => {
    const { vault } = window.host.app;
    window.create ??= vault.create.bind(vault);
    vault.create = (target, ...rest) => (target === path ? Promise.reject(new Error(message)) : window.create(target, ...rest));
  }, { path, message });
}

function setEditor(app, text) {
  return app.page.evaluate((text) => window.noteEditor().setValue(text), text);
}

function paths(vault, folder) {
  return Object.keys(vault).filter((path) => path.startsWith(`${folder}/`));
}

async function done(app) {
  await app.assertQuiet();
  await app.close();
}

function source(key, title, author, year) {
  return `---\nevidence: source\ncitekey: ${key}\ntitle: ${title.includes(':') ? `"${title}"` : title}\nauthors:\n  - ${author}\ncsl_type: article-journal\ncontainer: Journal of Discs\ncontainer_abbrev: J Discs\nissued: "${year}"\nvolume: "1"\npages: "1-9"\ndesign: cross_sectional\n---\nBody.\n`;
}

function claim(statement, keys) {
  return `---\nevidence: claim\nclaim: ${statement}\nquestion: exposure\nverdict: supported\nsupports:\n${keys.map((key) => `  - "[[${key}]]"`).join('\n')}\n---\nMy notes.\n`;
}
