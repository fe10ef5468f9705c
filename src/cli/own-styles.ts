import { readFile, stat } from 'node:fs/promises';
import type { UserStyle } from '../application/citing/styles';
import { DEFAULT_SETTINGS } from '../application/settings';
import { ownStyles } from '../application/user-styles';
import { FolderStyles, readStyleFile } from '../hosts/folder/folder-styles';
import type { OpenVault } from './open-vault';

const DISK = { size: async (path: string) => (await stat(path)).size, read: (path: string) => readFile(path, 'utf8') };

/** The vault's own styles; and `wanted`, where it is the path of a `.csl` file on disk, by exactly that name. */
export async function userStyles(vault: OpenVault, wanted: string | undefined): Promise<UserStyle> {
  const files = await new FolderStyles(vault.store).all(DEFAULT_SETTINGS.folders.styles);
  const inVault = ownStyles(files).find;
  const onDisk = await styleOnDisk(wanted);
  return (name) => onDisk(name) ?? inVault(name);
}

/** `wanted` alone, where it is the path of a `.csl` file on disk, by exactly that name. */
export async function styleOnDisk(wanted: string | undefined): Promise<UserStyle> {
  if (wanted === undefined || !/\.csl$/i.test(wanted) || !await isFile(wanted)) return () => undefined;
  const onDisk = ownStyles([await readStyleFile(wanted, DISK)]).find;
  return (name) => (name === wanted ? onDisk(name) : undefined);
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
