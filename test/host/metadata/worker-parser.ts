import type { CachedMetadata } from 'obsidian';
import workerText from 'virtual:metadata-worker';
import type { MetadataParser } from './cache';

/** Reads metadata in a worker, so that the page stays free while a plugin is measured. */
export function workerParser(): MetadataParser {
  const url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const waiting = new Map<number, (cache: CachedMetadata) => void>();
  let next = 0;
  worker.onmessage = (event: MessageEvent<{ id: number; cache: CachedMetadata }>) => {
    waiting.get(event.data.id)?.(event.data.cache);
    waiting.delete(event.data.id);
  };
  return (text) =>
    new Promise((resolve) => {
      const id = ++next;
      waiting.set(id, resolve);
      worker.postMessage({ id, text });
    });
}
