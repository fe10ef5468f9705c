/**
 * Builds `main.js` (the plugin) and `dist/evidence-vault.cjs` (the command line). Reproducible: no time, no path, no source map.
 *   node esbuild.config.mjs            both
 *   node esbuild.config.mjs plugin     only the plugin
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { safeGrayMatter } from './scripts/build/gray-matter.mjs';
import { leanLibraries } from './scripts/build/lean-libraries.mjs';
import { virtualModules } from './scripts/build/virtual.mjs';

const root = import.meta.dirname;
const notice = 'Evidence Vault, AGPL-3.0-or-later. Third-party notices: NOTICE.md in the repository.';

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};

/** The plugin: one CommonJS file of browser code; the app provides `obsidian` and CodeMirror. */
export const pluginOptions = {
  ...common,
  entryPoints: ['main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian', '@codemirror/*', '@lezer/*'],
  banner: { js: `/* ${notice} */` },
  plugins: [leanLibraries(), safeGrayMatter(), virtualModules()],
};

/** The command line: Node 20. */
export const cliOptions = {
  ...common,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/evidence-vault.cjs',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: false,
  banner: { js: `#!/usr/bin/env node\n/* ${notice} */` },
  plugins: [leanLibraries(), safeGrayMatter(), virtualModules()],
};

/** Builds the plugin and, unless told otherwise, the command line. */
export async function build({ cli = true } = {}) {
  await esbuild.build(pluginOptions);
  if (cli) await esbuild.build(cliOptions);
}

if (process.argv[1] && pathToFileURL(path.resolve(process.argv[1])).href === import.meta.url) {
  await build({ cli: process.argv[2] !== 'plugin' });
}
