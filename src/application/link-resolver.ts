import type { NoteLink } from '../domain/note';

/**
 * Finds the note that a link names, as Obsidian does: the whole path first, then the end of a path or the bare name, in any letter
 * case; of several the shortest path, then the first in order. Adding and removing costs the notes of one name.
 */
export class LinkResolver {
  /** Paths by the name of the file in lower case, best first. */
  private readonly byName = new Map<string, string[]>();

  add(path: string): void {
    const name = nameKey(path);
    const paths = this.byName.get(name) ?? [];
    const at = paths.findIndex((other) => compare(path, other) <= 0);
    if (paths[at] !== path) paths.splice(at === -1 ? paths.length : at, 0, path);
    this.byName.set(name, paths);
  }

  remove(path: string): void {
    const name = nameKey(path);
    const left = this.byName.get(name)?.filter((other) => other !== path) ?? [];
    if (left.length > 0) this.byName.set(name, left);
    else this.byName.delete(name);
  }

  /** `from` is the note that holds the link; it matters for `./` and `../` only. */
  resolve(link: NoteLink, from: string): string | undefined {
    const target = fold(/^\.{1,2}\//.test(link.target) ? fromFolder(link.target, from) : link.target);
    const paths = this.byName.get(nameKey(target)) ?? [];
    const whole = paths.find((path) => fold(path) === target);
    return whole ?? paths.find((path) => fold(path).endsWith(`/${target}`));
  }
}

/** The part of a path or link that decides which links a note can answer: its file name, folded. */
export function nameKey(path: string): string {
  const folded = fold(path);
  return folded.slice(folded.lastIndexOf('/') + 1);
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
}

function compare(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : Number(one > other);
}

function fromFolder(target: string, from: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
