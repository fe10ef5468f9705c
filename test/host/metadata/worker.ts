import { buildMetadata } from './build';

/** Runs beside the page: text in, metadata out, by number. */
self.onmessage = (event: MessageEvent<{ id: number; text: string }>) => {
  const { id, text } = event.data;
  self.postMessage({ id, cache: buildMetadata(text) });
};
