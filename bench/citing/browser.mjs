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

/** What the main thread notices, in Chromium with the built plugin in the stand-in host. */
export async function measureInBrowser(print, ms) {
  const session = await openBrowser();
  try {
    console.log('\nThe main thread in Chromium, with the built plugin');
    const start = await measureStart(session, 5);
    print('onload', ms(start.onload), '≤ 30 ms');
    for (const [what, text] of [['300 citations of 120 sources', MANY], ['a note of 5 MB with one citation', LONG]]) {
      const app = await openApp(session, { files: { ...manyNotes(SOURCES, 0), 'Note.md': text } });
      await app.open('Note.md');
      for (const time of ['first', 'second']) {
        if (time === 'second') await app.page.evaluate(() => window.noteEditor().replaceRange('More.\n\n', window.noteEditor().offsetToPos(window.noteEditor().getValue().indexOf('%% references'))));
        const { result, tasks } = await traced(session, app.page, async () => {
          const began = Date.now();
          await app.run('update-references');
          await app.page.locator('.notice', { hasText: /References updated|up to date/ }).nth(time === 'first' ? 0 : 1).waitFor({ timeout: 120_000 });
          return Date.now() - began;
        });
        const worst = worstOf(tasks);
        print(`${what}: update references, ${time} time, until it is written`, ms(result));
        print('  longest task that is mostly ours', ms(worst.task), '≤ 50 ms');
        print('  most of ours in any task', ms(worst.inOneTask), '≤ 50 ms');
      }
      await app.assertQuiet();
      await app.close();
    }
  } finally {
    await session.close();
  }
}
