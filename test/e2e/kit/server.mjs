import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

/** The repository's root. */
export const ROOT = path.join(import.meta.dirname, '..', '..', '..');

const THEMES = ['test/host/shell/theme.css', 'test/playground/theme.css', 'test/playground/style.css'];

/** What a page asks for, by address, and the file it is. */
const FILES = {
  '/host.js': ['test/.built/host.browser.js', 'text/javascript'],
  '/plugin.css': ['styles.css', 'text/css'],
  '/axe.js': ['node_modules/axe-core/axe.min.js', 'text/javascript'],
};

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Test vault</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/plugin.css"></head>
<body><script src="/host.js"></script></body>
</html>`;

/**
 * Serves a bare page with the stand-in host, on the loopback address alone and a free port. The page holds the vault that a test gives it;
 * nothing is kept. Resolves to its address and what ends it.
 */
export async function startBareServer() {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname;
    answer(name).then(([text, type]) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
    }, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function answer(name) {
  if (name === '/') return [PAGE, 'text/html'];
  if (name === '/theme.css') return [await themeCss(), 'text/css'];
  const [file, type] = FILES[name] ?? [];
  if (!file) throw new Error(`Nothing is served at ${name}.`);
  return [await builtFile(file), type];
}

async function themeCss() {
  const there = THEMES.map((file) => path.join(ROOT, file)).filter((file) => existsSync(file));
  return (await Promise.all(there.map((file) => readFile(file, 'utf8')))).join('\n');
}

/** The text of a file of the repository; says what to run where a build is missing. */
export async function builtFile(file) {
  return readFile(path.join(ROOT, file), 'utf8').catch(() => {
    throw new Error(`${file} is missing. Run “npm run build” and “node scripts/prepare-tests.mjs” first.`);
  });
}
