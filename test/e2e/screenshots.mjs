/**
 * Takes pictures of the main screens in the playground, to look at and for the manual: light and dark, on a desk (1280 wide) and on a phone (390).
 *   node test/e2e/screenshots.mjs <folder> [part of a name]
 */
/* global window, document, navigator */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPlayground } from './kit/app.mjs';
import { openBrowser } from './kit/browser.mjs';
import { builtFile } from './kit/server.mjs';
import { Sidebar } from './kit/sidebar.mjs';

const HANDOUT = 'Handouts/Running and your back.md';
const [folder, only = ''] = process.argv.slice(2);
if (!folder) {
  console.error('Say which folder the pictures go to: node test/e2e/screenshots.mjs <folder> [part of a name]');
  process.exit(2);
}

/** Every picture: the vault it starts from, and what is done before it is taken. */
const SHOTS = {
  playground: { act: async () => undefined },
  'sidebar-results': {
    act: async (app, sidebar) => {
      await app.open(HANDOUT);
      await sidebar.search('lumbr disk hidration');
    },
  },
  'sidebar-sources': {
    act: async (app, sidebar) => {
      await sidebar.search('running');
      await sidebar.rows.first().getByRole('button', { name: / for /u }).click();
    },
  },
  'sidebar-filters': {
    act: async (app, sidebar) => {
      await sidebar.open();
      await sidebar.el.getByRole('button', { name: 'More filters' }).click();
    },
  },
  'sidebar-no-result': { act: (app, sidebar) => sidebar.search('vaccination of infants') },
  'sidebar-empty': { query: '&vault=empty', act: (app, sidebar) => sidebar.open() },
  'sidebar-keys': {
    act: async (app, sidebar) => {
      await sidebar.search('disc');
      await app.page.keyboard.press('ArrowDown');
      await app.page.keyboard.press('?');
    },
  },
  'sidebar-problems': {
    act: async (app, sidebar) => {
      await app.write('Claims/Broken.md', '---\nevidence: claim\nclaim: Discs: better: in runners\n---\n');
      await sidebar.open();
      const button = sidebar.el.getByRole('button', { name: /needs? attention/ });
      await button.click();
    },
  },
  'import-choices': { query: '&vault=empty', act: (app) => app.run('import-article') },
  'import-preview': {
    query: '&vault=empty',
    act: async (app) => {
      await importSample(app);
      await app.modal().locator('.evidence-vault-import-row summary').nth(1).click();
    },
  },
  'import-report': {
    query: '&vault=empty',
    act: async (app) => {
      await importSample(app);
      await app.goAhead();
    },
  },
  'insert-reference': {
    act: async (app) => {
      await app.open(HANDOUT);
      await app.cursorAt('For people who run, or would like to|.');
      await app.run('insert-reference');
      await app.page.locator('.prompt input').last().fill('disc');
      await app.page.locator('.prompt .suggestion-item').first().waitFor();
    },
  },
  'citation-style': {
    act: async (app) => {
      await app.open(HANDOUT);
      await app.run('change-citation-style');
      await app.page.locator('.prompt .suggestion-item').first().waitFor();
      await app.page.waitForTimeout(1000);
    },
  },
  'update-all-question': { act: (app) => updateAll(app) },
  'update-all-report': {
    act: async (app) => {
      await updateAll(app);
      await app.modal().getByRole('button', { name: /^Update / }).click();
      await app.page.getByText('up to date already').waitFor();
    },
  },
  'make-plain': {
    act: async (app) => {
      await app.open(HANDOUT);
      await app.run('make-citations-plain');
    },
  },
  export: {
    act: async (app) => {
      await app.write('Handouts/Sitting.md', 'Stand up now and then [@owen2020; @belavy2017].\n');
      await app.open('Handouts/Sitting.md');
      await app.run('export-references');
      await app.page.getByText('to be saved as').waitFor();
    },
  },
  'create-claim': {
    act: async (app) => {
      await app.run('create-claim');
      await app.modal().locator('textarea, input').first().fill('Recreational running is linked to better hydrated lumbar discs');
    },
  },
  'create-source': {
    act: async (app) => {
      await app.run('create-source');
      await app.modal().locator('textarea, input').first().fill('Hartvigsen J, Hancock MJ, et al. What low back pain is and why we need to pay attention. Lancet. 2018;391(10137):2356–67.');
    },
  },
  'starter-vault': { query: '&vault=empty', act: (app) => app.run('create-starter-vault') },
  'check-vault': {
    act: async (app) => {
      await app.write('Claims/Broken.md', '---\nevidence: claim\nclaim: Discs: better: in runners\n---\n');
      await app.write('Claims/Open.md', '---\nevidence: claim\nclaim: Discs are better in runners\nsupports:\n  - "[[nobody2001]]"\n---\n');
      await app.run('check-vault');
    },
  },
  settings: {
    act: async (app) => {
      await app.page.evaluate(() => {
        const { setting } = window.host.hostApp;
        setting.open();
        setting.openTabById('evidence-vault');
      });
    },
  },
  claim: { act: (app) => app.open('Claims/Running and disc hydration.md', 'preview') },
  'handout-source': { act: (app) => listed(app, 'source') },
  handout: { act: (app) => listed(app, 'preview') },
  'citation-card': {
    act: async (app) => {
      await listed(app, 'preview');
      await app.page.locator('.markdown-preview-view .evidence-vault-citation').first().click();
    },
  },
  'handout-list': {
    act: async (app) => {
      await listed(app, 'preview');
      await app.page.locator('.markdown-preview-view').evaluate((view) => {
        const box = [view, ...view.querySelectorAll('*')].find((el) => el.scrollHeight > el.clientHeight + 40 && /auto|scroll/.test(window.getComputedStyle(el).overflowY)) ?? document.scrollingElement;
        box.scrollTop = box.scrollHeight;
      });
    },
  },
};

async function importSample(app) {
  const text = await builtFile('test/samples/running-and-discs.txt');
  await app.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await app.run('import-article');
  await app.click('From the clipboard');
  await app.modal().locator('.evidence-vault-import-row').last().waitFor();
}

/** Lists of each kind: to write, edited by hand, broken, with a key that nothing answers. */
async function updateAll(app) {
  const list = (inside) => `%% references %%\n${inside}%% /references %%\n`;
  await app.write('Handouts/After surgery.md', `Walk early [@belavy2017].\n\n${list('1. Belavý and others, the running study. Please keep this wording.\n')}`);
  await app.write('Handouts/Warming up.md', 'Warm up first [@khan2009].\n\n%% references %%\n');
  await app.write('Handouts/Sitting.md', `Stand up now and then [@owen2020; @belavy2017].\n\n${list('')}`);
  await app.run('update-all-handouts');
  await app.page.getByText('Nothing outside the lists is changed').waitFor();
}

async function listed(app, mode) {
  await app.open(HANDOUT);
  await app.run('update-references');
  await app.page.evaluate(() => document.querySelectorAll('.notice').forEach((notice) => notice.click()));
  if (mode === 'preview') await app.open(HANDOUT, 'preview');
}

await mkdir(folder, { recursive: true });
const session = await openBrowser();
try {
  for (const [name, { query = '', act }] of Object.entries(SHOTS).filter(([shot]) => shot.includes(only))) {
    for (const mode of ['desktop', 'mobile']) {
      for (const theme of ['light', 'dark']) {
        const app = await openPlayground(session, { mode, theme, query });
        await act(app, new Sidebar(app)).catch((error) => console.error(`${name} (${mode}, ${theme}): ${error.message.split('\n')[0]}`));
        await app.page.waitForTimeout(400);
        const file = `${name}-${mode === 'desktop' ? 1280 : 390}-${theme}.png`;
        await app.page.screenshot({ path: path.join(folder, file) });
        for (const line of app.trouble()) console.error(`${file}: ${line}`);
        await app.close();
      }
    }
  }
} finally {
  await session.close();
}
