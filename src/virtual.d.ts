/** Modules that the build writes: see `scripts/build/`. In Jest they come from `scripts/prepare-tests.mjs`. */

declare module 'virtual:starter-vault' {
  /** Every file of `notes-template/`, packed: see `starterVault` in `src/application/starter-vault.ts`. */
  export const packedStarterVault: string;
}

declare module 'virtual:search-module' {
  /** `src/worker/search-module.ts` as one function that uses nothing outside itself, so that its text can run in a worker. */
  export function searchModule(): typeof import('./worker/search-module');
}

declare module 'virtual:formatting-worker' {
  /** The text of `src/worker/formatting-worker.ts` with all that it needs, packed: see `src/application/unpack.ts`. */
  export const packedFormattingWorker: string;
}

declare module 'virtual:styles' {
  /** An element: the number of its kind in `nodes`, alone or with its children. */
  export type PackedNode = number | readonly [number, ...(PackedNode | string)[]];
  /** What a list shows of a citation style of the CSL project. Who made it stands in NOTICE.md, as its licence asks. */
  export interface ListedStyle {
    readonly title: string;
    /** CSL's citation format. */
    readonly kind: 'numeric' | 'author-date' | 'author' | 'label' | 'note';
  }
  /** The elements of all styles (by id) and locales (by BCP 47 tag); `nodes` are kinds of elements, `tag|attribute=value|…`. */
  export interface PackedTrees {
    readonly nodes: readonly string[];
    readonly styles: Readonly<Record<string, PackedNode>>;
    readonly locales: Readonly<Record<string, PackedNode>>;
  }
  /** By style id. */
  export const styles: Readonly<Record<string, ListedStyle>>;
  /** BCP 47 tags. */
  export const localeTags: readonly string[];
  /** `PackedTrees`, compressed. */
  export const packedTrees: string;
}
