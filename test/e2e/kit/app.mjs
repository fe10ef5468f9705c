/* global window */
import assert from 'node:assert/strict';
import { watchedPage } from './browser.mjs';
import { watchLongTasks } from './long-tasks.mjs';
import { builtFile } from './server.mjs';

/** Types of views and classes that tests look for. */
export const EVIDENCE_VIEW = 'evidence-vault-evidence';
const PLUGIN = 'evidence-vault';

/** The built plugin and its manifest, read once. */
const built = Promise.all([builtFile('main.js'), builtFile('manifest.json').then((text) => JSON.parse(text))]);

/**
 * Opens the stand-in host with the built plugin in a fresh profile.
 *   files     vault paths and texts
 *   mode      desktop (default), mobile, ios: the machine the plugin meets
 *   theme     light (default), dark
 *   viewport  wide (default on desktop) or narrow (default on phones)
 *   settings  what data.json holds beforehand
 *   plugin    false: the host alone
 *   startup   manual: nothing is read until `app.start()`
 *   workers   false: the device refuses the plugin's workers
 */
export async function openApp(session, options = {}) {
  const { files = {}, mode = 'desktop', theme = 'light', settings, plugin = true, startup = 'running', probe = false, clipboard = false, workers = true } = options;
  const phone = mode !== 'desktop';
  const viewport = options.viewport ?? (phone ? 'narrow' : 'wide');
  const watched = await watchedPage(session, { viewport, theme, phone, clipboard });
  const { page } = watched;
  await watchLongTasks(page);
  if (!workers) await page.addInitScript(refuseWorkers);
  await page.goto(`${session.origin}/bare`);
  const vault = settings === undefined ? files : { ...files, [`.obsidian/plugins/${PLUGIN}/data.json`]: JSON.stringify(settings) };
  await page.evaluate(async ({ vault, mode, theme, startup, probe }) => {
    const { createHost, workerParser } = window.EvidenceHost;
    window.host = await createHost({ files: vault, mode, theme, startup, probe, parse: workerParser() });
  }, { vault, mode, theme, startup, probe });
  const app = await App.over(session, watched, mode);
  if (plugin) await app.loadPlugin();
  return app;
}

/** Runs in the page: a worker with a name, which the host's own has not, is refused. */
function refuseWorkers() {
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(url, options) {
      if (options?.name) throw new Error('Workers are refused here.');
      super(url, options);
    }
  };
}

/** Opens the playground as somebody sees it who comes for the first time. `query` adds to its address. */
export async function openPlayground(session, { mode = 'desktop', theme = 'light', viewport, query = '', clipboard = true } = {}) {
  const phone = mode !== 'desktop';
  const watched = await watchedPage(session, { viewport: viewport ?? (phone ? 'narrow' : 'wide'), theme, phone, clipboard });
  await watchLongTasks(watched.page);
  await watched.page.goto(`${session.origin}/?fresh&mode=${mode}&theme=${theme}${query}`);
  await watched.page.waitForFunction(() => 'evidencePlayground' in window);
  await watched.page.evaluate(() => {
    window.host = window.evidencePlayground.host;
    window.plugin = window.evidencePlayground.plugin;
  });
  return App.over(session, watched, mode);
}

/** The app as a test uses it: what a person does, and what then stands on the disk and on the screen. */
export class App {
  /** The page's `noteEditor()` is the editor of the note last written in, also while a sidebar has the focus. */
  static async over(session, watched, mode) {
    await watched.page.evaluate(() => {
      window.noteEditor = () => {
        const { workspace } = window.host.app;
        return workspace.activeEditor?.editor ?? workspace.getMostRecentLeaf().view.editor;
      };
    });
    return new App(session, watched, mode);
  }

  constructor(session, { context, page, trouble }, mode) {
    this.session = session;
    this.context = context;
    this.page = page;
    this.trouble = trouble;
    this.mode = mode;
  }

  /** Loads the built main.js; resolves to the milliseconds that evaluating it and `onload` took. */
  async loadPlugin({ enable = false } = {}) {
    const [main, manifest] = await built;
    return this.page.evaluate(async ({ main, manifest, enable }) => {
      window.plugin = await window.host.loadPlugin(main, manifest, { enable });
      await window.host.settle();
    }, { main, manifest, enable });
  }

  async unloadPlugin() {
    await this.page.evaluate(async () => {
      await window.host.unloadPlugin(window.plugin);
      delete window.plugin;
    });
  }

  async start() {
    await this.page.evaluate(() => window.host.start());
  }

  /** Runs one of the plugin's commands, by its id without the plugin's name. */
  async run(command) {
    const ran = await this.page.evaluate((id) => window.host.run(id), `${PLUGIN}:${command}`);
    assert.ok(ran, `The command “${command}” is not offered here.`);
  }

  async offers(command) {
    const ids = await this.page.evaluate(() => window.host.commands());
    return ids.includes(`${PLUGIN}:${command}`);
  }

  async open(path, mode = 'source') {
    await this.page.evaluate(({ path, mode }) => window.host.open(path, mode), { path, mode });
    await this.settle();
  }

  settle() {
    return this.page.evaluate(() => window.host.settle());
  }

  /** The text on the disk, after pending edits were written. */
  async read(path) {
    return this.page.evaluate(async (path) => {
      await window.host.save();
      return window.host.read(path);
    }, path);
  }

  /** The text in the open editor. */
  editorText() {
    return this.page.evaluate(() => window.noteEditor().getValue());
  }

  paths() {
    return this.page.evaluate(() => window.host.paths());
  }

  /** Every file of the vault with its text, but for the app's own folder. */
  async vault() {
    return this.page.evaluate(async () => {
      await window.host.save();
      return Object.fromEntries(window.host.paths().map((path) => [path, window.host.read(path)]));
    });
  }

  write(path, text) {
    return this.page.evaluate(({ path, text }) => window.host.writeOutside(path, text), { path, text });
  }

  async remove(path) {
    await this.page.evaluate(async (path) => {
      await window.host.app.vault.delete(window.host.file(path));
      await window.host.settle();
    }, path);
  }

  /** Puts the cursor where `|` stands in a unique stretch of the open note: `cursorAt('not sure yet|.')`. */
  async cursorAt(marked) {
    const before = marked.indexOf('|');
    const stretch = marked.replace('|', '');
    await this.page.evaluate(({ stretch, before }) => {
      const editor = window.noteEditor();
      const text = editor.getValue();
      const at = text.indexOf(stretch);
      if (at < 0 || text.indexOf(stretch, at + 1) >= 0) throw new Error(`“${stretch}” does not stand in the note exactly once.`);
      editor.setCursor(editor.offsetToPos(at + before));
      editor.focus();
    }, { stretch, before });
  }

  /** One undo, as the key does it. */
  async undo() {
    await this.page.evaluate(() => window.noteEditor().undo());
    await this.settle();
  }

  /** Waits until the open note has its reference list: the engine makes it beside the page. */
  async listed() {
    await this.page.waitForFunction(() => window.noteEditor().getValue().includes('%% /references %%'));
    await this.settle();
  }

  notices() {
    return this.page.evaluate(() => window.host.notices());
  }

  /** Waits for a message that contains `text` and gives the whole of it. */
  async notice(text) {
    const found = this.page.locator('.notice-message, .notice', { hasText: text }).last();
    await found.waitFor();
    return (await found.innerText()).trim();
  }

  /** The last opened dialogue of the plugin. */
  modal() {
    return this.page.locator('.modal.evidence-vault-modal').last();
  }

  modalText() {
    return this.modal().innerText();
  }

  async click(name) {
    await this.modal().getByRole('button', { name, exact: false }).first().click();
  }

  /** Gives “Import article” a text through its box and waits for the preview. */
  async previewImport(text) {
    await this.run('import-article');
    await this.click('Paste the text here');
    await this.modal().getByLabel('Text of the article').fill(text);
    await this.click('Continue');
    await this.modal().locator('.evidence-vault-import-total').waitFor();
    await this.modal().getByRole('button', { name: /^(Import |Nothing to import)/ }).waitFor();
  }

  /** Agrees to the preview and waits for the report. */
  async goAhead() {
    await this.modal().getByRole('button', { name: /^Import / }).click();
    await this.modal().getByRole('button', { name: 'Save report as a note' }).waitFor();
    await this.settle();
  }

  /** Errors that the host's listeners threw. */
  hostErrors() {
    return this.page.evaluate(() => window.host.errors.map((error) => (error instanceof Error ? error.stack : String(error))));
  }

  /** Fails where something happened that never should: a request, an error, a warning. */
  async assertQuiet() {
    assert.deepEqual([...this.trouble(), ...await this.hostErrors()], []);
  }

  async close() {
    await this.context.close();
  }
}
