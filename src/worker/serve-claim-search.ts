import type { Breathe } from '../application/ports';
import { inlineClaimSearch } from '../application/search/claim-search';
import type { FromWorker, ToWorker } from './messages';

/** What of a worker's global object is used here. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Answers the app's messages. Claims are read in slices with `breathe` between, so that a search never waits for all of them. */
export function serveClaimSearch(scope: WorkerScope, breathe: Breathe): void {
  let received = 0;
  const search = inlineClaimSearch(breathe, (pending) => scope.postMessage({ kind: 'pending', received, pending }));
  scope.onmessage = ({ data }) => {
    if (data.kind === 'change') {
      received += data.remove.length + data.put.length;
      search.remove(data.remove);
      search.put(data.put);
      return;
    }
    void search.search(data.request).then(({ hits, ...rest }) => {
      const sent = hits.map(({ path, score, ranges }) => ({ path, score, ranges }));
      scope.postMessage({ kind: 'answer', id: data.id, result: { ...rest, hits: sent } });
    });
  };
  scope.postMessage({ kind: 'pending', received, pending: 0 });
}
