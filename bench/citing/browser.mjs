/* global window */
import { openApp } from '../../test/e2e/kit/app.mjs';
import { openBrowser } from '../../test/e2e/kit/browser.mjs';
import { measureStart } from '../../test/e2e/kit/measure.mjs';
import { traced, worstOf } from '../../test/e2e/kit/trace.mjs';
import { manyNotes } from '../../test/e2e/kit/vaults.mjs';

const SOURCES = 120;
const KEYS = Array.from({ length: SOURCES }, (_, at) => `author${at}of${1990 + (at % 36)}`);
const MANY = `---\ncsl: nlm-citation-sequence\n---\n${Array.from({ length: 300 }, (_, at) => `Sentence ${at} says something that was studied [@${KEYS[(at * 7) % SOURCES]}${at % 5 === 0 ? `; @${KEYS[at % SOURCES]}` : ''}].\n\n`).join('')}`;
const PROSE = 'A line of prose that cites nothing, as it stands in the long notes that some people keep in one file for many years on end.\n\n';
const LONG = `Running helps [@${KEYS[0]}].\n\n${PROSE.repeat(Math.ceil(5_000_000 / PROSE.length))}The end of it.\n`;
/** Long enough for a state of a long note to be made after the last key. */
const SETTLED = 1500;

/** What the main thread notices, in Chromium with the built plugin in the stand-in host. */
export async function measureInBrowser(print, ms) {
  const session = await openBrowser();
  const during = async (app, what, act) => {
    const { result, tasks } = await traced(session, app.page, async () => {
      const began = Date.now();
      await act();
      return Date.now() - began;
    });
    const worst = worstOf(tasks);
    print(what, ms(result));
    print('  longest task that is mostly ours', ms(worst.task), '≤ 50 ms');
    print('  most of ours in any task', ms(worst.inOneTask), '≤ 50 ms');
  };
  try {
    console.log('\nThe main thread in Chromium, with the built plugin');
    const start = await measureStart(session, 5);
    print('onload', ms(start.onload), '≤ 30 ms');
    for (const [what, text] of [['300 citations of 120 sources', MANY], ['a note of 5 MB with one citation', LONG]]) {
      const app = await openApp(session, { files: { ...manyNotes(SOURCES, 0), 'Note.md': text } });
      await during(app, `${what}: opened, until its citations are formatted`, () => openNote(app));
      for (const time of ['first', 'second']) {
        if (time === 'second') await app.page.evaluate(() => window.noteEditor().replaceRange('More.\n\n', window.noteEditor().offsetToPos(window.noteEditor().getValue().indexOf('%% references'))));
        await during(app, `${what}: update references, ${time} time, until it is written`, () => updateReferences(app, time === 'first' ? 0 : 1));
      }
      await during(app, `${what}: insert reference, until it is written`, () => insertReference(app));
      await during(app, `${what}: typing a sentence in its middle`, () => typeInMiddle(app));
      await app.assertQuiet();
      await app.close();
    }
  } finally {
    await session.close();
  }
}

async function openNote(app) {
  await app.open('Note.md');
  await app.page.locator('.cm-content .evidence-vault-citation').first().waitFor({ timeout: 60_000 });
}

async function updateReferences(app, before) {
  await app.run('update-references');
  await app.page.locator('.notice', { hasText: /References updated|up to date/ }).nth(before).waitFor({ timeout: 120_000 });
}

async function insertReference(app) {
  await app.page.evaluate(() => window.noteEditor().setCursor({ line: window.noteEditor().getValue().startsWith('---') ? 4 : 1, ch: 0 }));
  await app.run('insert-reference');
  const prompt = app.page.locator('.prompt').last();
  await prompt.locator('input').fill('author5of1995');
  await prompt.locator('.suggestion-item', { hasText: 'Source' }).first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.waitForFunction(() => /^\[@author5of1995\]/m.test(window.noteEditor().getRange({ line: 0, ch: 0 }, { line: 10, ch: 0 })), undefined, { timeout: 60_000 });
  await app.page.waitForTimeout(SETTLED);
}

async function typeInMiddle(app) {
  await app.page.evaluate(() => window.noteEditor().setCursor({ line: 20, ch: 0 }));
  await app.page.locator('.cm-content').first().focus();
  for (const word of ['Running ', 'helps ', 'most ', 'people ', 'with ', 'pain.']) {
    await app.page.keyboard.type(word, { delay: 40 });
    await app.page.waitForTimeout(400);
  }
  await app.page.waitForTimeout(SETTLED);
}
