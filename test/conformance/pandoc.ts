import { execFileSync, spawnSync } from 'node:child_process';

/** Whether Debian's pandoc (or another) is here: tests that ask it are skipped without. */
export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) process.stdout.write('pandoc is not installed: the tests that ask it are skipped. `node scripts/peers.mjs` installs it on Debian.\n');

/** One call of pandoc: a text in, a text out. Throws where it reports an error. */
export function pandoc(input: string, options: readonly string[], folder?: string): string {
  return execFileSync('pandoc', [...options], { input, encoding: 'utf8', maxBuffer: 1e9, stdio: ['pipe', 'pipe', 'pipe'], ...(folder !== undefined && { cwd: folder }) });
}
