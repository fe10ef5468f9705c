/**
 * Writes NOTICE.md: what others made and `main.js` carries, with each licence. `--check` only says whether it is up to date.
 * The list is read off the bundle itself, so it cannot forget a package.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { pluginOptions } from '../esbuild.config.mjs';
import { stylesNotice } from './build/styles.mjs';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'NOTICE.md');

/** Names of the packages whose code is in the bundle, sorted: the plugin's own, and those in the modules that it carries as text for its workers. */
async function bundledPackages() {
  const workers = (await readdir(path.join(root, 'src/worker'))).filter((file) => /-(?:module|worker)\.ts$/.test(file)).map((file) => path.join(root, 'src/worker', file));
  const builds = [pluginOptions, ...workers.map((entry) => ({ ...pluginOptions, entryPoints: [entry], outfile: 'worker.js' }))];
  const inputs = await Promise.all(builds.map(async (options) => Object.keys((await esbuild.build({ ...options, write: false, metafile: true })).metafile.inputs)));
  const names = inputs.flat().flatMap((input) => {
    const inside = input.split('node_modules/').at(-1);
    return inside === input ? [] : [inside.split('/').slice(0, inside.startsWith('@') ? 2 : 1).join('/')];
  });
  return [...new Set(names)].sort();
}

async function packageNotice(name) {
  const folder = path.join(root, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? (await readFile(path.join(folder, file), 'utf8')).trim() : '';
  return `### ${name} ${version}\n\nLicence: ${license}${homepage ? `. ${homepage}` : ''}\n\n${text ? `\`\`\`\n${text.replaceAll('\t', '  ')}\n\`\`\`\n` : ''}`;
}

async function notice() {
  const packages = await Promise.all((await bundledPackages()).map(packageNotice));
  return [
    '# Third-party notices',
    '',
    'Evidence Vault is free software: you can redistribute it and change it under the terms of the GNU Affero General Public License,',
    'version 3 or any later version (`LICENSE`). Copyright © 2026 the founders of Evidence Vault.',
    '',
    'This page is written by `scripts/notices.mjs`. It lists what others made and `main.js` carries.',
    '',
    '## Packages',
    '',
    ...packages,
    '## Citation styles and locales',
    '',
    (await stylesNotice()).trim(),
    '',
  ].join('\n');
}

const wanted = await notice();
if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== wanted) {
    console.error('NOTICE.md is out of date: run “node scripts/notices.mjs” and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, wanted);
}
