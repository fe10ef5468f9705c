import { chromium } from 'playwright-core';
import { ensureBrowser, launchOptions } from '../../../scripts/browser.mjs';
import { startServer } from '../../../scripts/start.mjs';
import { BARE_PAGE } from './server.mjs';

/** One Chromium and one server of the playground, over what was built last, for a test file. `open` gives a fresh profile each time; `close` ends everything. */
export async function openBrowser() {
  const [server, browser] = await Promise.all([startServer({ built: true }), chromium.launch(launchOptions(ensureBrowser()))]);
  return {
    browser,
    origin: server.origin,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Sizes of a window: a screen on a desk and a phone. CSS pixels. */
export const VIEWPORTS = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 390, height: 844 },
};

/**
 * A page in a profile of its own that watches what must never happen: a request outside the loopback server, an error on the
 * console, an error nobody caught. `trouble()` gives what was seen, one sentence each.
 */
export async function watchedPage({ browser, origin }, { viewport = 'wide', theme = 'light', phone = false, clipboard = false } = {}) {
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    colorScheme: theme,
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    ...(clipboard && { permissions: ['clipboard-read', 'clipboard-write'] }),
  });
  const seen = [];
  const isOurs = (url) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');
  await context.route((url) => !isOurs(url.href), (route) => {
    seen.push(`A request left the machine: ${route.request().url()}`);
    return route.abort();
  });
  await context.route(`${origin}/bare`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: BARE_PAGE }));
  context.on('request', (request) => {
    if (!isOurs(request.url())) seen.push(`A request was made: ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    // The host reads YAML in a worker of its own, whose reader warns about rare YAML.
    if (message.location().url.startsWith('blob:') && message.text().startsWith('YAMLWarning')) return;
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`The console says (${message.type()}): ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`An error was not caught: ${error.stack ?? error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`A dialogue of the browser opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.setDefaultTimeout(15_000);
  return { context, page, trouble: () => [...new Set(seen)] };
}
