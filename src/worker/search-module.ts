/**
 * What `virtual:search-module` holds: the search as one self-contained function, whose text is also the worker's. So the plugin carries
 * the engine once, and the worker and the fallback on this thread cannot differ.
 */
import { serveClaimSearch, type WorkerScope } from './serve-claim-search';

export { inlineClaimSearch } from '../application/search/claim-search';

/** Starts to serve; called in a worker. */
export function serve(): void {
  serveClaimSearch(self as unknown as WorkerScope, breatheByMessage());
}

/** A message to oneself comes back after those that wait already, and without the delay that timers have. */
function breatheByMessage(): () => Promise<void> {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return () => new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
