/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 6;

// Kept from before a test fakes the timers.
const realTimeout = globalThis.setTimeout.bind(globalThis);

/** Gives the page its turn. A message comes sooner than a timer. */
export function breathe(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => realTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A pause to await between small pieces of work: it breathes only when a slice is used up. */
export function slices(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE) return;
    await breathe();
    began = performance.now();
  };
}
