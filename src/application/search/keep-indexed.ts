import type { Library } from '../library';
import type { Stop } from '../ports';
import type { ClaimSearch } from './claim-search';
import { claimDocument, type ClaimDocument } from './document';

/** Puts the library's claims into a search and keeps the search in step with them until stopped. */
export function keepIndexed(library: Library, search: ClaimSearch): Stop {
  const indexed = new Set<string>();
  const put = (documents: readonly ClaimDocument[]): void => {
    for (const { path } of documents) indexed.add(path);
    if (documents.length > 0) search.put(documents);
  };
  put(library.claimViews().map(claimDocument));
  return library.onChange(({ paths }) => {
    const documents: ClaimDocument[] = [];
    const gone: string[] = [];
    for (const path of paths) {
      const view = library.claimView(path);
      if (view) documents.push(claimDocument(view));
      else if (indexed.delete(path)) gone.push(path);
    }
    if (gone.length > 0) search.remove(gone);
    put(documents);
  });
}
