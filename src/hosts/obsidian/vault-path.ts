import { TFolder, type TAbstractFile, type Vault } from 'obsidian';

/**
 * What stands at a vault path, in whatever letter case: disks on Windows, macOS and phones do not tell `a.md` from `A.md`, so
 * neither may a note's name. Undefined where nothing does.
 */
export function findInVault(vault: Vault, path: string): TAbstractFile | undefined {
  const exact = vault.getAbstractFileByPath(path);
  if (exact) return exact;
  let here: TAbstractFile = vault.getRoot();
  for (const name of path.split('/').filter(Boolean)) {
    if (!(here instanceof TFolder)) return undefined;
    const wanted = caseFolded(name);
    const next: TAbstractFile | undefined = here.children.find((child) => caseFolded(child.name) === wanted);
    if (!next) return undefined;
    here = next;
  }
  return here;
}

/** Makes every missing folder above `path` and gives the path back with its folders as they are really written. */
export async function withFolders(vault: Vault, path: string): Promise<string> {
  const names = path.split('/');
  const file = names.pop() ?? '';
  let folder = '';
  for (const name of names) {
    const wanted = folder ? `${folder}/${name}` : name;
    folder = (findInVault(vault, wanted) ?? (await makeFolder(vault, wanted)))?.path ?? wanted;
  }
  return folder ? `${folder}/${file}` : file;
}

/** Two writers may want the same folder: the second finds the first one's. */
async function makeFolder(vault: Vault, path: string): Promise<TAbstractFile | undefined> {
  try {
    return await vault.createFolder(path);
  } catch (error) {
    const made = findInVault(vault, path);
    if (made) return made;
    throw error;
  }
}

function caseFolded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
