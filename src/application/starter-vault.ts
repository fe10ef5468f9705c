import { packedStarterVault } from 'virtual:starter-vault';
import { NoteExistsError, type NoteStore } from './ports';
import { unpackJson } from './unpack';

/** One file of the starter vault; `path` is relative to its top. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The files of the starter vault that the plugin carries, sorted by path. */
export function starterVault(): readonly StarterFile[] {
  return unpackJson(packedStarterVault) as readonly StarterFile[];
}

/** What writing the starter vault did, as vault paths. */
export interface StarterReport {
  readonly created: readonly string[];
  /** Were there already and stay as they are. */
  readonly kept: readonly string[];
  readonly failed: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Writes the starter vault into `folder` ('' is the vault's root). An existing file, in any letter case, is never touched.
 * Files in dot folders (property types) are left out: hosts handle their own configuration.
 */
export async function createStarterVault(files: readonly StarterFile[], store: NoteStore, folder: string): Promise<StarterReport> {
  const created: string[] = [];
  const kept: string[] = [];
  const failed: { path: string; why: string }[] = [];
  for (const file of visible(files)) {
    const path = folder ? `${folder}/${file.path}` : file.path;
    if (store.exists(path)) {
      kept.push(path);
      continue;
    }
    try {
      await store.create(path, file.text);
      created.push(path);
    } catch (error) {
      if (error instanceof NoteExistsError) kept.push(path);
      else failed.push({ path, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { created, kept, failed };
}

/** The starter files that go into a vault: everything outside dot folders. */
export function visible(files: readonly StarterFile[]): readonly StarterFile[] {
  return files.filter((file) => !file.path.split('/').some((part) => part.startsWith('.')));
}
