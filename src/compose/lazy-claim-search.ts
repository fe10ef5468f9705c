import type { ClaimSearch } from '../application/search/claim-search';
import { emptyResult } from '../application/search/empty-result';

/** A search that is made when it is first used: making one takes tens of milliseconds that loading the plugin must not take. */
export function lazyClaimSearch(make: () => ClaimSearch): ClaimSearch {
  let made: ClaimSearch | undefined;
  let closed = false;
  const get = (): ClaimSearch | undefined => {
    if (!closed) made ??= make();
    return made;
  };
  return {
    put: (documents) => get()?.put(documents),
    remove: (paths) => made?.remove(paths),
    search: (request) => get()?.search(request) ?? Promise.resolve(emptyResult()),
    get pending() {
      return made?.pending ?? 0;
    },
    close() {
      closed = true;
      made?.close();
      made = undefined;
    },
  };
}
