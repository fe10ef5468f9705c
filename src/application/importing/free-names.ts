import { freePath, noteName } from '../note-name';

/** Gives out paths that no note of the vault and none of this plan has, in any letter case. */
export class FreeNames {
  private readonly taken = new Set<string>();

  constructor(private readonly exists: (path: string) => boolean) {}

  /** A path in a folder for a note named after a sentence; `fallback` where the sentence gives no name. */
  take(folder: string, sentence: string, fallback: string): string {
    const path = freePath(folder, noteName(sentence, fallback), (candidate) => this.isTaken(candidate));
    this.taken.add(fold(path));
    return path;
  }

  isTaken(path: string): boolean {
    return this.taken.has(fold(path)) || this.exists(path);
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
