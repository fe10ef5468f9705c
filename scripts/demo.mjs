/**
 * The main job in the terminal: an article becomes linked notes, a misspelt search finds its claims, and a handout gets its
 * numbered references. Works in a throw-away folder, needs no network: `npm run demo`.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../esbuild.config.mjs';

const root = path.join(import.meta.dirname, '..');
const article = path.join(root, 'test', 'samples', 'running-and-discs.txt');

/** Runs the command line as a user would; throws where it was used wrongly. */
function evidenceVault(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist', 'evidence-vault.cjs'), ...args], { encoding: 'utf8' });
  if (status === 2 || status === null) throw new Error(`evidence-vault ${args.join(' ')}\n${stderr}`);
  return stdout;
}

function heading(text) {
  console.log(`\n${text}\n${'─'.repeat(text.length)}`);
}

async function importArticle(vault) {
  heading('1. An article becomes linked notes');
  const { notes, problems } = JSON.parse(evidenceVault('import', article, '--vault', vault, '--json'));
  for (const note of notes) console.log(`${note.action.padEnd(9)} ${note.kind.padEnd(7)} ${note.path}`);
  for (const problem of problems) console.log(`attention ${problem.what} ${problem.fix}`);
}

function search(vault) {
  const query = 'lumbr disk hidration';
  heading(`2. A misspelt search: “${query}”`);
  const hits = JSON.parse(evidenceVault('search', query, '--vault', vault, '--limit', '3', '--json'));
  for (const hit of hits) console.log(`${hit.certainty.padEnd(10)} ${hit.statement}\n${' '.repeat(11)}${hit.path}, sources: ${hit.sources.join(', ')}`);
  return hits;
}

async function handout(vault, hits) {
  heading('3. A handout with its references');
  const cited = hits.slice(0, 2).map((hit) => `- ${hit.statement} [${hit.sources.map((key) => `@${key}`).join('; ')}]`);
  const text = `---\nlang: en-GB\n---\n# Running and your back\n\nWhat the studies in this vault say:\n\n${cited.join('\n')}\n`;
  await writeFile(path.join(vault, 'Handout.md'), text);
  console.log(evidenceVault('cite', 'Handout.md', '--vault', vault, '--style', 'nlm-citation-sequence'));
}

await build();
const vault = await mkdtemp(path.join(tmpdir(), 'evidence-vault-demo-'));
try {
  await cp(path.join(root, 'notes-template'), vault, { recursive: true });
  await importArticle(vault);
  await handout(vault, search(vault));
  console.log(`All of it ran in a folder of ${(await readdir(vault, { recursive: true })).length} files and folders, now removed. ${(await readFile(article, 'utf8')).length} characters of article went in.`);
} finally {
  await rm(vault, { recursive: true, force: true });
}
