/* global window, document, MutationObserver, Element, requestAnimationFrame */
import { openApp } from './app.mjs';
import { duringWhich } from './long-tasks.mjs';
import { builtFile } from './server.mjs';
import { Sidebar } from './sidebar.mjs';
import { traced, worstOf } from './trace.mjs';
import { manyNotes, starterVault } from './vaults.mjs';

/** The large vault of the figures. */
export const LARGE = { sources: 600, claims: 1400 };
const QUERY = 'strenght trainng runners';

/** Middle value; of an even number, the lower of the two in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/**
 * Loads the plugin in `runs` fresh pages over the starter vault, as the app does when it starts with the plugin switched on.
 * Milliseconds, each the median: `evaluate` (reading the text of main.js as code and running it once), `onload` (until it has resolved),
 * `blocked` (the part of `onload` that runs without a break), `processor` (what all of that took of the main thread's own time, which a
 * busy machine does not lengthen).
 */
export async function measureStart(session, runs = 5) {
  const files = await starterVault();
  const seen = [];
  for (let i = 0; i < runs; i++) {
    const app = await openApp(session, { files, plugin: false, startup: 'manual' });
    await bring(app);
    const before = await threadTime(app);
    const times = await timedLoad(app);
    seen.push({ ...times, processor: (await threadTime(app)) - before });
    await app.start();
    await app.assertQuiet();
    await app.close();
  }
  const of = (name) => median(seen.map((times) => times[name]));
  return { evaluate: of('evaluate'), onload: of('onload'), blocked: of('blocked'), processor: of('processor'), worstOnload: Math.max(...seen.map(({ onload }) => onload)) };
}

/** What the tasks of the page's main thread have taken of the processor so far. */
async function threadTime(app) {
  app.cdp ??= await app.context.newCDPSession(app.page);
  await app.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await app.cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Puts the text of main.js into the page, with marks that say when its code has run and how long `onload` takes. */
async function bring(app) {
  const main = `${await builtFile('main.js')}
;{
  window.evaluated = performance.now();
  const { prototype } = module.exports.default ?? module.exports;
  const { onload } = prototype;
  prototype.onload = function () {
    const began = performance.now();
    const done = onload.call(this);
    const blocked = performance.now() - began;
    return Promise.resolve(done).finally(() => { window.loaded = { blocked, onload: performance.now() - began }; });
  };
}`;
  const manifest = JSON.parse(await builtFile('manifest.json'));
  await app.page.evaluate((brought) => { window.brought = brought; }, { main, manifest });
}

/** Loads what was brought, in a task of its own. */
function timedLoad(app) {
  return app.page.evaluate(() => new Promise((resolve, reject) => {
    setTimeout(() => {
      const { main, manifest } = window.brought;
      const began = performance.now();
      window.host.loadPlugin(main, manifest).then((plugin) => {
        window.plugin = plugin;
        resolve({ evaluate: window.evaluated - began, ...window.loaded });
      }, reject);
    }, 0);
  }));
}

/** Opens the large vault with the plugin loaded and nothing read yet. */
export function openLarge(session, options = {}) {
  return openApp(session, { files: manyNotes(LARGE.sources, LARGE.claims), startup: 'manual', ...options });
}

/**
 * Starts the app over the large vault with the plugin on and opens its sidebar, until every claim is listed. Gives the trace's worst
 * (see `worstOf`), the worst gap between two ticks, and how long it took once the app itself was ready (milliseconds).
 */
export async function measureIndexing(session, app) {
  const { result, tasks } = await traced(session, app.page, () => duringWhich(app.page, async () => {
    await app.start();
    const began = Date.now();
    const sidebar = new Sidebar(app);
    await sidebar.open();
    const all = `${LARGE.claims.toLocaleString('en-GB')} claims`;
    await app.page.locator('.evidence-vault-count', { hasText: all }).waitFor({ timeout: 60_000 });
    return Date.now() - began;
  }));
  return { ...worstOf(tasks), gap: result.worstGap, took: result.result };
}

/**
 * Types a misspelt query into the sidebar, a key every 70 ms. Gives the trace's worst and, in milliseconds from key to painted list, the
 * median and the worst.
 */
export async function measureTyping(session, app, query = QUERY) {
  const sidebar = new Sidebar(app);
  await sidebar.answered();
  await app.page.evaluate(watchAnswers);
  const { result, tasks } = await traced(session, app.page, () => duringWhich(app.page, async () => {
    await sidebar.box.focus();
    await app.page.keyboard.type(query, { delay: 70 });
    await sidebar.answered();
  }));
  const answers = await app.page.evaluate(() => window.answers.filter((ms) => ms !== undefined));
  return { ...worstOf(tasks), gap: result.worstGap, keys: query.length, painted: answers.length, median: median(answers), slowest: Math.max(...answers) };
}

/** Runs in the page: notes for each key how long it took until the list had changed and was painted. */
function watchAnswers() {
  window.answers = [];
  const panel = document.querySelector('.evidence-vault-panel');
  let key;
  panel.querySelector('input').addEventListener('input', () => { key = performance.now(); });
  new MutationObserver((changes) => {
    if (key === undefined || !changes.some(({ target }) => target instanceof Element && target.closest('.evidence-vault-list, .evidence-vault-row, .evidence-vault-message'))) return;
    const began = key;
    key = undefined;
    requestAnimationFrame(() => setTimeout(() => window.answers.push(performance.now() - began), 0));
  }).observe(panel, { childList: true, subtree: true, characterData: true });
}

