import type { MarkdownPostProcessor } from 'obsidian';
import { CitedBlock, type BlockDeps } from './cited-block';
import type { RenderingDeps } from './rendering-deps';

/** Shows citations as they print wherever the app renders Markdown: reading view, tables and callouts while writing, embeds, previews, print. */
export function citationPostProcessor(deps: RenderingDeps): MarkdownPostProcessor {
  const shared: BlockDeps = { ...deps, pathOf: new WeakMap() };
  return (el, ctx) => {
    if (!deps.isOn()) return;
    shared.pathOf.set(el, ctx.sourcePath);
    const mayCite = el.textContent.includes('@') || (deps.wikilinkKey(ctx.sourcePath) && el.querySelector('a.internal-link'));
    if (mayCite) ctx.addChild(new CitedBlock(el, ctx, shared));
  };
}
