/** How often which notes use what: a key, or the target of a link. Adding and removing a note costs what the note uses. */
export class UseCounts {
  private readonly byUse = new Map<string, Map<string, number>>();

  /** One use, by the note at `path`. */
  add(use: string, path: string): void {
    const paths = this.byUse.get(use) ?? new Map<string, number>();
    paths.set(path, (paths.get(path) ?? 0) + 1);
    this.byUse.set(use, paths);
  }

  /** Forgets a note's uses of something. */
  delete(use: string, path: string): void {
    const paths = this.byUse.get(use);
    paths?.delete(path);
    if (paths?.size === 0) this.byUse.delete(use);
  }

  /** Times by path. */
  of(use: string): ReadonlyMap<string, number> {
    return this.byUse.get(use) ?? new Map<string, number>();
  }

  /** Everything that is used, with times by path. */
  all(): Iterable<readonly [string, ReadonlyMap<string, number>]> {
    return this.byUse;
  }
}
