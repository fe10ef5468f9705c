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
