import factRows from '../facts.json';

/** One behaviour assumed of the app. `input` is the body of an async function; `expected` is what it gives, as JSON. */
export interface Fact {
  readonly id: string;
  readonly api: string;
  readonly input: string;
  readonly expected: unknown;
  /** Where it was read. Nobody changes an expectation without one. */
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

export const facts = factRows as readonly Fact[];

/** What the body of a fact may name; `scripts/verify-in-obsidian.mjs` uses the same text in a real app. */
export const FACT_HELPERS = `
const pause = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms));
const attempt = async (act) => { try { await act(); return 'no error'; } catch (error) { return error.message; } };
const note = (name, text) => app.vault.create(folder + '/' + name, text);
const cacheOf = async (name, text) => {
  const file = await note(name, text);
  for (let i = 0; i < 100; i++) {
    const cache = app.metadataCache.getFileCache(file);
    if (cache) return cache;
    await pause(30);
  }
  return {};
};
const withEditor = async (text, use) => {
  const file = await note('Edited.md', text);
  const leaf = app.workspace.getLeaf('tab');
  await leaf.openFile(file);
  try { return await use(leaf.view.editor, file); } finally { leaf.detach(); }
};
const withPlugin = async (use) => {
  const dir = app.vault.configDir + '/plugins/fact-plugin';
  const manifest = { id: 'fact-plugin', name: 'Fact plugin', version: '1.0.0', minAppVersion: '1.0.0', author: '', description: '', dir };
  const plugin = new (class extends obsidian.Plugin {})(app, manifest);
  await app.vault.adapter.mkdir(dir);
  plugin.load();
  try { return await use(plugin); } finally {
    plugin.unload();
    if (await app.vault.adapter.exists(dir)) await app.vault.adapter.rmdir(dir, true);
  }
};
`;

/** The text of a function of `app`, `obsidian`, `folder` that gives what the fact gives. */
export function factFunction(fact: Fact): string {
  return `async (app, obsidian, folder) => {${FACT_HELPERS}${fact.input}\n}`;
}

let folders = 0;

/** Runs a fact in a folder of its own and gives its answer as JSON would carry it. */
export async function runFact(fact: Fact, app: object, obsidian: object): Promise<unknown> {
  const { vault } = app as { vault: { createFolder(path: string): Promise<unknown> } };
  const folder = `Facts ${++folders}`;
  await vault.createFolder(folder);
  const made: unknown = Reflect.construct(Function, [`return ${factFunction(fact)}`]);
  if (typeof made !== 'function') throw new Error('This window cannot make functions.');
  const run = Reflect.apply(made, undefined, []) as (app: object, obsidian: object, folder: string) => Promise<unknown>;
  return plain(await run(app, obsidian, folder));
}

/** As it would arrive from another process: no undefined, no minus zero. */
export function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
