import path from 'node:path';
import * as esbuild from 'esbuild';
import { safeGrayMatter } from '../../scripts/build/gray-matter.mjs';
import { leanLibraries } from '../../scripts/build/lean-libraries.mjs';
import { virtualModules } from '../../scripts/build/virtual.mjs';

/** Our formatting, built as for the plugin: `{ inlineFormatting, findStyle }`. */
export async function engine() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: path.join(import.meta.dirname, '..', '..'),
    stdin: {
      resolveDir: path.join(import.meta.dirname, '..', '..'),
      contents: `export { inlineFormatting } from './src/application/citing/inline-formatting';
        export { findStyle } from './src/application/citing/styles';`,
    },
    bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'error',
    plugins: [leanLibraries(), safeGrayMatter(), virtualModules()],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
