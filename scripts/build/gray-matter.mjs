/**
 * Makes gray-matter fit for the plugin. As published it evaluates JavaScript that a note brings along, brings js-yaml 3, and asks for
 * `fs` and `Buffer`, which phones lack. The three places are replaced while bundling; front-matter.ts gives it the engines it needs.
 * A build fails where the text to be replaced is not found, so that an update of gray-matter cannot slip through.
 */
import { readFile } from 'node:fs/promises';

/** What is replaced, by file: each `find` must occur exactly once. */
const PATCHES = [
  {
    file: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/,
    expect: ['eval(', "require('js-yaml')", 'safeLoad'],
    whole: "'use strict';\nmodule.exports = {};\n",
  },
  {
    file: /[\\/]gray-matter[\\/]index\.js$/,
    replace: [
      ["const fs = require('fs');\n", ''],
      ["  const str = fs.readFileSync(filepath, 'utf8');\n", "  const str = '';\n"],
    ],
  },
  {
    file: /[\\/]gray-matter[\\/]lib[\\/]utils\.js$/,
    replace: [["  return typeof input === 'string' ? Buffer.from(input) : input;\n", '  return input;\n']],
  },
  {
    // Asked for strings, objects and buffers only.
    file: /[\\/]kind-of[\\/]index\.js$/,
    expect: ['module.exports = function kindOf(val) {'],
    whole: "'use strict';\nmodule.exports = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);\n",
  },
  {
    file: /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/]schema[\\/]yaml-1\.1[\\/]binary\.js$/,
    replace: [
      ['This environment does not support reading binary tags; either Buffer or atob is required', 'Binary values cannot be read here'],
      ['This environment does not support writing binary tags; either Buffer or btoa is required', 'Binary values cannot be written here'],
    ],
  },
];

/** One patched file. Throws where gray-matter or yaml is not the one that this was written for. */
export function patched(path, text) {
  const patch = PATCHES.find((candidate) => candidate.file.test(path));
  if (patch === undefined) return text;
  const missing = (patch.expect ?? patch.replace.map(([find]) => find)).filter((find) => text.split(find).length !== 2);
  if (missing.length > 0) {
    throw new Error(`${path} is not the text that scripts/build/gray-matter.mjs makes safe. Not found, or found twice: ${JSON.stringify(missing)}`);
  }
  return patch.whole ?? patch.replace.reduce((result, [find, by]) => result.replace(find, () => by), text);
}

/** The esbuild plugin. Also fails where gray-matter is bundled without one of its patched files having been seen. */
export function safeGrayMatter() {
  return {
    name: 'safe-gray-matter',
    setup(build) {
      const seen = new Set();
      build.onStart(() => seen.clear());
      build.onLoad({ filter: /[\\/](?:gray-matter[\\/](?:index|lib[\\/](?:engines|utils))|kind-of[\\/]index|yaml-1\.1[\\/]binary)\.js$/ }, async ({ path }) => {
        try {
          const contents = patched(path, await readFile(path, 'utf8'));
          for (const { file } of PATCHES) if (file.test(path)) seen.add(file);
          return { contents, loader: 'js' };
        } catch (error) {
          return { errors: [{ text: error.message }] };
        }
      });
      build.onLoad({ filter: /[\\/]gray-matter[\\/]node_modules[\\/]|[\\/]js-yaml[\\/]/ }, ({ path }) => ({
        errors: [{ text: `${path} must not be in the bundle: gray-matter's own YAML engine was to be left out.` }],
      }));
      build.onEnd(() => {
        const grayMatter = PATCHES.slice(0, 3).filter(({ file }) => seen.has(file));
        if (grayMatter.length === 0 || grayMatter.length === 3) return undefined;
        return { errors: [{ text: 'gray-matter was bundled without all of its patches: see scripts/build/gray-matter.mjs.' }] };
      });
    },
  };
}
