/** Paths in order of their code units, each once. Snapshots stay as they are when the set changes. */
export class SortedPaths {
  private readonly paths: string[] = [];
  private snapshot: readonly string[] | undefined;

  get size(): number {
    return this.paths.length;
  }

  add(path: string): void {
    const at = this.place(path);
    if (this.paths[at] === path) return;
    this.paths.splice(at, 0, path);
    this.snapshot = undefined;
  }

  delete(path: string): void {
    const at = this.place(path);
    if (this.paths[at] !== path) return;
    this.paths.splice(at, 1);
    this.snapshot = undefined;
  }

  values(): readonly string[] {
    this.snapshot ??= [...this.paths];
    return this.snapshot;
  }

  private place(path: string): number {
    let [low, high] = [0, this.paths.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paths[middle] ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sorted paths by a key, such as the source notes of a citekey. Keys without paths take no room. */
export class PathsByKey {
  private readonly byKey = new Map<string, SortedPaths>();

  add(key: string, path: string): void {
    const paths = this.byKey.get(key) ?? new SortedPaths();
    paths.add(path);
    this.byKey.set(key, paths);
  }

  delete(key: string, path: string): void {
    const paths = this.byKey.get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.byKey.delete(key);
  }

  get(key: string): readonly string[] {
    return this.byKey.get(key)?.values() ?? [];
  }
}
