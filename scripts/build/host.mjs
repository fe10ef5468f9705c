/**
 * Bundles the stand-in host: `test/.built/host.cjs` for Jest, where CodeMirror and moment stay outside so that there is one copy
 * of each, and `test/.built/host.browser.js` for Chromium and the playground with everything inside (global `EvidenceHost`).
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..', '..');
const host = path.join(root, 'test', 'host');
const built = path.join(root, 'test', '.built');
const iconFolder = path.join(root, 'node_modules', 'lucide-static', 'icons');

const common = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
  // Vite's and webpack's development build is not wanted; nor is the DOM version of the entity decoder, which a worker lacks.
  conditions: ['worker', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Every quoted word in the sources that is the name of an icon. */
async function namedIcons(names) {
  const known = new Set(names);
  const found = new Set();
  for (const folder of ['src', 'main.ts', 'test/host', 'test/playground']) {
    for (const text of await sources(path.join(root, folder))) {
      for (const [, word] of text.matchAll(/['"`](?:lucide-)?([a-z][a-z0-9-]*)['"`]/g)) if (known.has(word)) found.add(word);
    }
  }
  return found;
}

async function sources(place) {
  if (place.endsWith('.ts')) return [await readFile(place, 'utf8').catch(() => '')];
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')));
}

/** `virtual:icons`: all names, and the drawings of those that the sources name. */
async function iconModule() {
  const names = (await readdir(iconFolder)).filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4)).sort();
  const wanted = await namedIcons(names);
  const bodies = {};
  for (const name of [...wanted].sort()) {
    const svg = await readFile(path.join(iconFolder, `${name}.svg`), 'utf8');
    bodies[name] = svg.replace(/[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').replace(/\s+/g, ' ').trim();
  }
  return `export const iconNames = ${JSON.stringify(names)};\nexport const iconBodies = ${JSON.stringify(bodies)};`;
}

function virtual(modules) {
  return {
    name: 'virtual',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: 'virtual' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path: name }) => ({ contents: modules[name], loader: 'js' }));
    },
  };
}

/** Builds both bundles, or one of them. */
export async function buildHost({ browser = true, jest = true } = {}) {
  const icons = await iconModule();
  await Promise.all([jest && buildForJest(icons), browser && buildForBrowser(icons)]);
}

async function buildForJest(icons) {
  await build({
    ...common,
    entryPoints: [path.join(host, 'bundle.ts')],
    outfile: path.join(built, 'host.cjs'),
    format: 'cjs',
    external: ['@codemirror/*', '@lezer/*', 'moment'],
    plugins: [virtual({ 'virtual:icons': icons, 'virtual:metadata-worker': 'export default ""' })],
  });
}

async function buildForBrowser(icons) {
  const worker = await build({
    ...common,
    entryPoints: [path.join(host, 'metadata', 'worker.ts')],
    format: 'iife',
    minify: true,
    write: false,
  });
  const text = worker.outputFiles[0].text;
  await build({
    ...common,
    entryPoints: [path.join(host, 'browser.ts')],
    outfile: path.join(built, 'host.browser.js'),
    format: 'iife',
    minify: true,
    plugins: [virtual({ 'virtual:icons': icons, 'virtual:metadata-worker': `export default ${JSON.stringify(text)}` })],
  });
}

if (process.argv[1] === import.meta.filename) await buildHost();
