import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The repository's root. */
export const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** A page of the playground's server that holds the vault a test gives it, and nothing else. */
export const BARE_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Test vault</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/style.css"><link rel="stylesheet" href="/note.css"><link rel="stylesheet" href="/plugin/styles.css"></head>
<body class="theme-light"><script src="/host.browser.js"></script></body>
</html>`;

/** The text of a file of the repository; says what to run where a build is missing. */
export async function builtFile(file) {
  return readFile(path.join(ROOT, file), 'utf8').catch(() => {
    throw new Error(`${file} is missing. Run “npm run build” and “node scripts/prepare-tests.mjs” first.`);
  });
}
