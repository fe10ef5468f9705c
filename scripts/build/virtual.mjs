import path from 'node:path';
import { build } from 'esbuild';
import { safeGrayMatter } from './gray-matter.mjs';
import { leanLibraries } from './lean-libraries.mjs';
import { privateNames } from './private-names.mjs';
import { starterVaultModule } from './starter-vault.mjs';
import { stylesModule } from './styles.mjs';

const root = path.join(import.meta.dirname, '..', '..');

/** Source of a module that exports `src/worker/<file>.ts` as one function, `<name>`, that needs nothing from outside. */
async function selfContained(file, name) {
  const result = await build({
    entryPoints: [path.join(root, `src/worker/${file}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins: [privateNames(), leanLibraries(), safeGrayMatter()],
    logLevel: 'error',
  });
  return `export function ${name}() {${result.outputFiles[0].text}return made;}`;
}

/** Each virtual module by name, with the function that writes its source. */
export const VIRTUAL_MODULES = {
  'virtual:styles': stylesModule,
  'virtual:starter-vault': starterVaultModule,
  'virtual:search-module': () => selfContained('search-module', 'searchModule'),
  'virtual:formatting-module': () => selfContained('formatting-module', 'formattingModule'),
};

/** An esbuild plugin that serves the virtual modules. */
export function virtualModules() {
  return {
    name: 'virtual-modules',
    setup(plugin) {
      plugin.onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: 'virtual' }));
      plugin.onLoad({ filter: /.*/, namespace: 'virtual' }, async ({ path: name }) => {
        const source = VIRTUAL_MODULES[name];
        if (!source) return { errors: [{ text: `No virtual module is named ${name}.` }] };
        return { contents: await source(), loader: 'js' };
      });
    },
  };
}
