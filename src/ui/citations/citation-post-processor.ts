import type { MarkdownPostProcessor } from 'obsidian';
import { CitedBlock, placesIn, type BlockDeps } from './cited-block';
import type { RenderingDeps } from './rendering-deps';

/** Shows citations as they print wherever the app renders Markdown: reading view, tables and callouts while writing, embeds, previews, print. */
export function citationPostProcessor(deps: RenderingDeps): MarkdownPostProcessor {
  const shared: BlockDeps = { ...deps, pathOf: new WeakMap() };
  return (el, ctx) => {
    if (!deps.isOn()) return;
    shared.pathOf.set(el, ctx.sourcePath);
    const places = placesIn(el, ctx.sourcePath, deps);
    if (places.length > 0) ctx.addChild(new CitedBlock(el, places, ctx, shared));
  };
}
