import { LONGEST_STYLE, type Stop, type StyleFile, type StyleFiles } from '../../application/ports';
import type { FolderNotes } from './folder-notes';

/** The `.csl` files in a folder on disk that is a vault, as they were when it was opened. */
export class FolderStyles implements StyleFiles {
  constructor(private readonly vault: Pick<FolderNotes, 'pathsEnding' | 'size' | 'read'>) {}

  async all(folder: string): Promise<readonly StyleFile[]> {
    const within = folder === '' ? '' : `${folder.normalize('NFC').toLowerCase()}/`;
    const paths = this.vault.pathsEnding('.csl').filter((path) => path.normalize('NFC').toLowerCase().startsWith(within));
    return Promise.all(paths.map((path) => readStyleFile(path, this.vault)));
  }

  /** A command does not last long enough to see a change. */
  onChange(): Stop {
    return () => undefined;
  }
}

/** One style file, its size looked at before it is read. Never rejects. */
export async function readStyleFile(path: string, disk: { size(path: string): Promise<number>; read(path: string): Promise<string> }): Promise<StyleFile> {
  try {
    return (await disk.size(path)) > LONGEST_STYLE ? { path, failure: 'too-large' } : { path, text: await disk.read(path) };
  } catch {
    return { path, failure: 'unreadable' };
  }
}
