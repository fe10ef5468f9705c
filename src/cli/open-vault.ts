import path from 'node:path';
import { followVault } from '../application/follow';
import { Library } from '../application/library';
import { FolderNotes } from '../hosts/folder/folder-notes';
import { UsageError } from './io';
import type { Options } from './verb';

/** A vault read into memory. */
export interface OpenVault {
  readonly folder: string;
  readonly store: FolderNotes;
  readonly library: Library;
}

/** Opens `--vault`. Throws `UsageError` where the option or the folder is missing. */
export async function openVault(options: Options): Promise<OpenVault> {
  if (!options.vault) throw new UsageError('Say which folder holds the notes: --vault DIR.');
  const store = await FolderNotes.open(options.vault).catch(() => {
    throw new UsageError(`There is no folder “${options.vault}”. Check --vault.`);
  });
  const library = new Library();
  await followVault(store, library);
  return { folder: options.vault, store, library };
}

/** The vault path of a note that a person named: as a vault path, with or without `.md`, or as a path on disk. */
export function notePath(vault: OpenVault, name: string): string {
  const fromDisk = path.relative(path.resolve(vault.folder), path.resolve(name)).split(path.sep).join('/');
  const found = [name, `${name}.md`, fromDisk, `${fromDisk}.md`].find((candidate) => vault.store.exists(candidate));
  if (!found) throw new UsageError(`The vault has no note “${name}”. Give its path from the top of the vault, such as Claims/my-claim.md.`);
  return found;
}
