import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packed } from './pack.mjs';

const root = path.join(import.meta.dirname, '..', '..', 'notes-template');

/** The files of the starter vault, sorted by path so that two builds are the same. */
export async function starterVaultFiles() {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => ({
    path: path.relative(root, file).split(path.sep).join('/'),
    text: await readFile(file, 'utf8'),
  }));
  return (await Promise.all(read)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Source of `virtual:starter-vault`. */
export async function starterVaultModule() {
  return `export const packedStarterVault = ${JSON.stringify(packed(await starterVaultFiles()))};`;
}
