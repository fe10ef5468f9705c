import { serveClaimSearch, type WorkerScope } from './serve-claim-search';

/** A message to oneself comes back after those that wait already, and without the delay that timers have. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

serveClaimSearch(self as unknown as WorkerScope, breathe);
