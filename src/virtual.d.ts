/** Modules that the build writes: see `scripts/build/`. In Jest they come from `scripts/prepare-tests.mjs`. */

declare module 'virtual:starter-vault' {
  /** Every file of `notes-template/`, paths with forward slashes from there, sorted. */
  export const starterVault: readonly { readonly path: string; readonly text: string }[];
}

declare module 'virtual:search-worker' {
  /** The text of `src/worker/search.worker.ts`, bundled as one classic script. */
  const workerSource: string;
  export default workerSource;
}

declare module 'virtual:styles' {
  /** An element: the number of its kind in `nodes`, alone or with its children. */
  export type PackedNode = number | readonly [number, ...(PackedNode | string)[]];
  /** A citation style of the CSL project, packed, with what its licence asks to be said. */
  export interface PackedStyle {
    readonly title: string;
    /** CSL's citation format. */
    readonly kind: 'numeric' | 'author-date' | 'author' | 'label' | 'note';
    readonly authors: readonly string[];
    /** `YYYY-MM-DD`, or `collection` where the collection's date is all that is known. */
    readonly updated: string;
    readonly licence: string;
    readonly data: PackedNode;
  }
  /** Kinds of elements: `tag|attribute=value|…`. */
  export const nodes: readonly string[];
  /** By style id. */
  export const styles: Readonly<Record<string, PackedStyle>>;
  /** By BCP 47 tag. */
  export const locales: Readonly<Record<string, PackedNode>>;
}
