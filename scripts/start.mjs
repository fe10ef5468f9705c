/**
 * The playground: builds the plugin and the stand-in host and serves both with the starter vault on the loopback address.
 *   npm start                  at a free port, which is printed
 *   npm start -- --port 8080   at a port of your choice
 *   npm start -- --no-build    what was built last
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../esbuild.config.mjs';
import { buildHost } from './build/host.mjs';
import { starterVaultFiles } from './build/starter-vault.mjs';

const root = path.join(import.meta.dirname, '..');
const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** Every address that is answered, and the file that answers it. Nothing else of the disk can be reached. */
const FILES = {
  '/': ['test/playground/index.html', HTML],
  '/start.js': ['test/playground/start.js', JS],
  '/theme.css': ['test/playground/theme.css', CSS],
  '/style.css': ['test/playground/style.css', CSS],
  '/note.css': ['test/playground/note.css', CSS],
  '/host.browser.js': ['test/.built/host.browser.js', JS],
  '/plugin/main.js': ['main.js', JS],
  '/plugin/styles.css': ['styles.css', CSS],
  '/plugin/manifest.json': ['manifest.json', JSON_TYPE],
  '/sample-article.txt': ['test/samples/running-and-discs.txt', TEXT],
};

async function answer(name) {
  if (name === '/vault.json') return [JSON.stringify(await starterVaultFiles()), JSON_TYPE];
  const found = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!found) return undefined;
  return [await readFile(path.join(root, found[0]), 'utf8'), found[1]];
}

async function respond(request, response) {
  const name = new URL(request.url ?? '/', 'http://playground').pathname;
  const found = await answer(name).catch(() => undefined);
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (!found) response.writeHead(404, { ...headers, 'content-type': TEXT }).end(`Nothing is served at ${name}.\n`);
  else response.writeHead(200, { ...headers, 'content-type': found[1] }).end(found[0]);
}

/**
 * Serves the playground on 127.0.0.1 and resolves to its address and what ends it. `port` 0 takes a free one; `built` says that
 * plugin and host have been built already.
 */
export async function startServer({ port = 0, built = false } = {}) {
  if (!built) {
    await build({ cli: false });
    await buildHost({ jest: false });
  }
  const server = createServer((request, response) => void respond(request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, 'no-build': { type: 'boolean', default: false } } });
  const { origin } = await startServer({ port: Number(values.port), built: values['no-build'] });
  process.stdout.write(`Playground: ${origin}/\n`);
  process.stdout.write(`  as on a phone: ${origin}/?mode=ios   with 2,000 more notes: ${origin}/?notes=2000   Ctrl+C ends it.\n`);
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    const taken = error.code === 'EADDRINUSE';
    process.stderr.write(`${taken ? `The port is taken by another program. Choose another with --port, or leave it out.` : error.stack}\n`);
    process.exitCode = 1;
  });
}
