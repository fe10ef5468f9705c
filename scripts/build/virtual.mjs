import path from 'node:path';
import { build } from 'esbuild';
import { safeGrayMatter } from './gray-matter.mjs';
import { leanLibraries } from './lean-libraries.mjs';
import { packedText } from './pack.mjs';
import { starterVaultModule } from './starter-vault.mjs';
import { stylesModule } from './styles.mjs';

const root = path.join(import.meta.dirname, '..', '..');

/** `src/worker/<file>.ts` as one function's body that needs nothing from outside and leaves its exports in `made`. */
async function selfContained(file) {
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
    plugins: [leanLibraries(), safeGrayMatter()],
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}

/** The search as a function: the worker runs its text, and this thread calls it where workers are refused. */
async function searchModule() {
  return `export function searchModule() {${await selfContained('search-module')}return made;}`;
}

/** What the formatting worker runs. */
export async function formattingWorkerText() {
  return `${await selfContained('formatting-worker')}made.serve();`;
}

/** That text packed: as it stands, the citation engine would be a third of the plugin, read at each start of the app. */
async function formattingWorker() {
  return `export const packedFormattingWorker = ${JSON.stringify(packedText(await formattingWorkerText()))};`;
}

/** Each virtual module by name, with the function that writes its source. */
export const VIRTUAL_MODULES = {
  'virtual:styles': stylesModule,
  'virtual:starter-vault': starterVaultModule,
  'virtual:search-module': searchModule,
  'virtual:formatting-worker': formattingWorker,
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
