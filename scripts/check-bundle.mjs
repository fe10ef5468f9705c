/**
 * What `main.js` must be before anyone installs it: small, free of evaluated code and of Node, asking only for modules the app has.
 * Builds twice and compares. Prints one line a check; the exit code is 1 where one fails.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../esbuild.config.mjs';
import { formattingWorkerText } from './build/virtual.mjs';

const LIMIT_BYTES = 900_000;
const ALLOWED_MODULES = /^(obsidian|@codemirror\/[a-z-]+|@lezer\/[a-z-]+)$/;

/** Patterns that must not occur, each with what is wrong about it. */
const FORBIDDEN = [
  [/\beval\s*\(/, 'evaluates text as code'],
  [/\bnew\s+Function\b/, 'builds code from text'],
  [/\bBuffer\b/, 'uses Buffer, which phones lack'],
  [/\bprocess\s*[.[]/, 'uses process, which phones lack'],
  [/\bimport\s*\(/, 'loads code at run time'],
  [/\bfetch\s*\(|XMLHttpRequest|sendBeacon|new WebSocket/, 'asks the network behind the app’s back'],
  [/sourceMappingURL/, 'names a source map'],
  [/node_modules|\/home\/|\/Users\//, 'carries a path of the machine that built it'],
];

/** Findings about a script of ours: one string each, none where all is well. `name` is what they call it. */
export function scriptFindings(text, name) {
  const findings = FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([pattern, why]) => {
    const at = text.search(pattern);
    return `${name} ${why}: …${text.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' ')}…`;
  });
  const foreign = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, asked]) => asked).filter((asked) => !ALLOWED_MODULES.test(asked));
  if (foreign.length > 0) findings.push(`${name} asks for ${[...new Set(foreign)].join(', ')}`);
  return findings;
}

/** The same, and its size, for the bundle. */
export function bundleFindings(text) {
  const findings = scriptFindings(text, 'main.js');
  const bytes = Buffer.byteLength(text);
  if (bytes > LIMIT_BYTES) findings.push(`main.js has ${bytes} bytes, more than ${LIMIT_BYTES}`);
  return findings;
}

async function built() {
  await build({ cli: false });
  return readFile(path.join(import.meta.dirname, '..', 'main.js'), 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  const [first, second] = [await built(), await built()];
  const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const findings = [...bundleFindings(first), ...scriptFindings(await formattingWorkerText(), 'The packed formatting worker')];
  if (hash(first) !== hash(second)) findings.push(`two builds differ: ${hash(first)} and ${hash(second)}`);
  for (const finding of findings) console.error(finding);
  console.log(`main.js: ${Buffer.byteLength(first)} bytes of at most ${LIMIT_BYTES}, sha256 ${hash(first)}, ${findings.length === 0 ? 'nothing to object to' : `${findings.length} findings`}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
