/**
 * What is measured: a name, and a function that makes an empty engine. An engine takes claims (`add`) and gives the ids of the best
 * hits, best first (`find`). `type` is a search as the sidebar asks for it at every key; `findStrongest` gives hits in the order that the
 * sidebar shows first. Peers have neither.
 */
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** The sidebar asks for so many rows at once. */
const ROWS = 50;

/** Our engine, built as for the plugin. */
async function evidenceVault() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['src/application/search/search.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  const { SearchEngine } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const engine = new SearchEngine();
  const ids = ({ hits }) => hits.map((hit) => hit.path);
  return {
    add(documents) {
      for (const document of documents) engine.put(document);
    },
    find: (query, limit) => ids(engine.search({ query, order: 'score', limit })),
    findStrongest: (query, limit) => ids(engine.search({ query, order: 'strength', limit })),
    type: (query) => ids(engine.search({ query, order: 'strength', limit: ROWS })),
  };
}

export const ENGINES = [{ name: 'evidence-vault', peer: false, make: evidenceVault }];
