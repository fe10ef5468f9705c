import { minify } from '@swc/core';

/**
 * A script minified once more, as a whole: swc finds a fortieth that esbuild leaves, and every byte is read at each start of the app. Without
 * `unused`, which drops a declaration in the citation engine that is still assigned to.
 */
export async function smaller(text) {
  const { code } = await minify(text, { compress: { unused: false, toplevel: true, passes: 3, keep_fargs: false }, mangle: { toplevel: true }, module: false, ecma: 2022, format: { comments: false } });
  return code;
}
