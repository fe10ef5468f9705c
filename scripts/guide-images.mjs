/* global window */
/**
 * Takes the pictures of the user guide in the playground, over the starter vault, and writes them to docs/images.
 *   npm run build && node scripts/guide-images.mjs
 */
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { startServer } from './start.mjs';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'images');
const HANDOUT = 'Handouts/Running and your back.md';
/** CSS pixels, and the pictures' too. */
const WINDOW = { width: 1000, height: 620 };
/** Larger pictures make the repository and the guide slow. Bytes. */
const MOST_BYTES = 200_000;

/** Each picture: the file's name and what a person does before it is taken. */
const PICTURES = {
  async sidebar(page) {
    await run(page, 'open-evidence-sidebar');
    await page.locator('.evidence-vault-view input').first().fill('lumbr disk hidration');
    await page.locator('.evidence-vault-view mark').first().waitFor();
  },
  async import(page) {
    const article = await readFile(path.join(root, 'test', 'samples', 'running-and-discs.txt'), 'utf8');
    await run(page, 'import-article');
    const modal = page.locator('.modal.evidence-vault-modal').last();
    await modal.getByRole('button', { name: 'Paste the text here' }).click();
    await modal.getByLabel('Text of the article').fill(article);
    await modal.getByRole('button', { name: 'Continue' }).click();
    await modal.getByRole('button', { name: /^Import \d/ }).waitFor();
  },
  async handout(page) {
    await page.evaluate((handout) => window.evidencePlayground.host.open(handout, 'source'), HANDOUT);
    await run(page, 'update-references');
    await page.evaluate((handout) => window.evidencePlayground.host.open(handout, 'preview'), HANDOUT);
    await page.evaluate(() => window.evidencePlayground.host.app.workspace.leftSplit.collapse());
    const heading = page.locator('.markdown-preview-view').getByRole('heading', { name: 'References' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.locator('.notice').last().waitFor({ state: 'hidden' });
  },
  async references(page) {
    await page.evaluate((handout) => window.evidencePlayground.host.open(handout, 'source'), HANDOUT);
    await page.evaluate(() => window.evidencePlayground.host.app.workspace.leftSplit.collapse());
    await run(page, 'open-references-sidebar');
    await page.locator('.cm-content .evidence-vault-citation').first().waitFor();
    await page.locator('.evidence-vault-panel', { hasText: /sources? cited/ }).waitFor();
  },
};

/** Runs one of the plugin's commands. */
async function run(page, command) {
  await page.evaluate((id) => window.evidencePlayground.host.run(id), `evidence-vault:${command}`);
}

/** A picture begins in a fresh playground, so that none depends on another. */
async function take(browser, origin, name) {
  const vault = name === 'import' ? '&vault=empty' : '';
  const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${origin}/?fresh&theme=light${vault}`);
  await page.waitForFunction(() => 'evidencePlayground' in window);
  await page.getByRole('button', { name: 'Got it' }).click();
  await PICTURES[name](page);
  await page.evaluate(() => window.evidencePlayground.host.settle());
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  return file;
}

async function main() {
  await mkdir(folder, { recursive: true });
  const server = await startServer();
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  try {
    for (const name of Object.keys(PICTURES)) {
      const file = await take(browser, server.origin, name);
      const { size } = await stat(file);
      process.stdout.write(`${path.relative(root, file)}  ${Math.round(size / 1000)} kB\n`);
      if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1000} kB.`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
