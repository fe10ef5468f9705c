/**
 * Asks a real Obsidian what the stand-in host assumes of it (`test/host/facts.json`), through the app's own command line
 * (`obsidian eval`, Obsidian 1.12.7 or later, switched on in Settings → General). The app must be running with a vault made for this
 * purpose: facts make and delete notes in a folder of their own.
 *
 *   node scripts/verify-in-obsidian.mjs --vault "Test vault" [--only cache] [--json]
 *
 * NOT RUN YET: nobody on this project had the app when this was written. Expect to mend details (how `eval` prints, whether a first
 * `eval` may enable a plugin) before the first answer, and then write into each fact's `source` what the app said, and its version.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const host = path.join(import.meta.dirname, '..', 'test', 'host');
const RUNNER = 'host-facts-runner';
/** Longest wait for one fact, in milliseconds. */
const PATIENCE = 15_000;

/** One `obsidian eval`; gives what it printed without the arrow that it may put in front. */
async function evaluate(vault, code) {
  const { stdout } = await run('obsidian', [`vault=${vault}`, 'eval', `code=${code}`], { maxBuffer: 1 << 24 });
  return stdout.trim().replace(/^=>\s*/, '');
}

/** Repeats a question until it is answered with something other than an empty text. */
async function poll(vault, code) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const answer = await evaluate(vault, code);
    if (answer !== '' && answer !== 'undefined' && answer !== 'null') return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No answer within ${PATIENCE / 1000} seconds.`);
}

/** Only a plugin is given the module `obsidian`: a tiny one is put into the vault, which hands it on to `eval`. */
async function installRunner(vault) {
  const manifest = { id: RUNNER, name: 'Host facts runner', version: '1.0.0', minAppVersion: '1.12.7', description: 'Checks facts.', author: 'Evidence Vault' };
  const main = 'const obsidian = require("obsidian"); module.exports = class extends obsidian.Plugin { onload() { window.hostFacts = { obsidian, answers: {} }; } onunload() { delete window.hostFacts; } };';
  const code = `(async () => {
    const dir = app.vault.configDir + '/plugins/${RUNNER}';
    await app.vault.adapter.mkdir(dir);
    await app.vault.adapter.write(dir + '/manifest.json', ${JSON.stringify(JSON.stringify(manifest))});
    await app.vault.adapter.write(dir + '/main.js', ${JSON.stringify(main)});
    await app.plugins.loadManifests();
    await app.plugins.enablePlugin('${RUNNER}');
  })(); 'started'`;
  await evaluate(vault, code);
  await poll(vault, `window.hostFacts ? 'there' : ''`);
}

async function removeRunner(vault) {
  await evaluate(vault, `(async () => {
    await app.plugins.disablePlugin('${RUNNER}');
    await app.vault.adapter.rmdir(app.vault.configDir + '/plugins/${RUNNER}', true);
  })(); 'started'`);
}

/** The helpers that facts may name are kept beside them, in `test/host/kit/facts.ts`. */
async function helpers() {
  const source = await readFile(path.join(host, 'kit', 'facts.ts'), 'utf8');
  const found = /FACT_HELPERS = `\n([\s\S]*?)`;/.exec(source);
  if (!found) throw new Error('test/host/kit/facts.ts no longer has FACT_HELPERS.');
  return found[1];
}

/** Starts a fact in the app and waits for its answer; the answer is JSON, so that undefined is null. */
async function ask(vault, fact, help) {
  const code = `(async () => {
    const { obsidian, answers } = window.hostFacts;
    const folder = 'Facts ' + Date.now();
    const fact = async () => {${help}${fact.input}\n};
    await app.vault.createFolder(folder);
    try { answers['${fact.id}'] = JSON.stringify((await fact()) ?? null); }
    catch (error) { answers['${fact.id}'] = JSON.stringify('threw: ' + error.message); }
    await app.vault.delete(app.vault.getAbstractFileByPath(folder), true);
  })(); 'started'`;
  await evaluate(vault, code);
  return JSON.parse(await poll(vault, `window.hostFacts.answers['${fact.id}'] ?? ''`));
}

async function main() {
  const options = { vault: { type: 'string' }, only: { type: 'string', default: '' }, json: { type: 'boolean', default: false } };
  const { values } = parseArgs({ options });
  if (values.vault === undefined) {
    process.stderr.write('Name a vault that was made for this: --vault "Test vault". The facts make and delete notes in it.\n');
    return 2;
  }
  const facts = JSON.parse(await readFile(path.join(host, 'facts.json'), 'utf8')).filter((fact) => fact.id.includes(values.only));
  const help = await helpers();
  await installRunner(values.vault);
  const results = [];
  for (const fact of facts) {
    const got = await ask(values.vault, fact, help).catch((error) => `not asked: ${error.message}`);
    const holds = JSON.stringify(got) === JSON.stringify(fact.expected);
    results.push({ id: fact.id, holds, expected: fact.expected, got });
    if (!values.json) process.stdout.write(`${holds ? 'holds ' : 'DIFFERS'}  ${fact.id}${holds ? '' : `: ${JSON.stringify(got)} and not ${JSON.stringify(fact.expected)}`}\n`);
  }
  await removeRunner(values.vault);
  const wrong = results.filter((result) => !result.holds).length;
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 1)}\n` : `${results.length - wrong} of ${results.length} facts hold.\n`);
  return wrong > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main().catch((error) => {
    const missing = error.code === 'ENOENT';
    process.stderr.write(missing ? 'There is no command “obsidian” here. Install Obsidian 1.12.7 or later and switch its command line on.\n' : `${error.stack}\n`);
    return 2;
  });
}
