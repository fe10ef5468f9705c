import path from 'node:path';
import { build } from 'esbuild';
import { safeGrayMatter } from './gray-matter.mjs';
import { starterVaultModule } from './starter-vault.mjs';
import { stylesModule } from './styles.mjs';

const root = path.join(import.meta.dirname, '..', '..');

/** Source of `virtual:search-module`: the search as one function that needs nothing from outside. */
async function searchModule() {
  const result = await build({
    entryPoints: [path.join(root, 'src/worker/search-module.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'search',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins: [safeGrayMatter()],
    logLevel: 'error',
  });
  return `export function searchModule() {${result.outputFiles[0].text}return search;}`;
}

/** Each virtual module by name, with the function that writes its source. */
export const VIRTUAL_MODULES = {
  'virtual:styles': stylesModule,
  'virtual:starter-vault': starterVaultModule,
  'virtual:search-module': searchModule,
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
