import type { App, Component } from 'obsidian';
import { getLinkpath, parseLinktext } from '../core/links';
import { resolveSubpath } from '../metadata/subpath';
import { renderInto } from './renderer';

/** How deep a note may be shown inside a note inside a note. */
const DEEPEST = 4;

/** Puts the notes that a section embeds in their places. */
export async function fillEmbeds(app: App, section: HTMLElement, sourcePath: string, component: Component, depth: number): Promise<void> {
  for (const el of section.findAll('.internal-embed')) {
    const link = el.getAttr('data-src') ?? '';
    const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(link), sourcePath);
    el.addClass(file ? 'is-loaded' : 'mod-empty');
    if (!file || file.extension !== 'md' || depth >= DEEPEST) continue;
    const text = await app.vault.cachedRead(file);
    el.empty();
    el.addClass('markdown-embed');
    el.createDiv({ cls: 'markdown-embed-title', text: file.basename });
    const content = el.createDiv('markdown-embed-content');
    await renderInto(app, slice(app, file.path, text, parseLinktext(link).subpath), content, file.path, component, depth + 1);
  }
}

function slice(app: App, path: string, text: string, subpath: string): string {
  const cache = app.metadataCache.getCache(path);
  const found = cache && subpath !== '' ? resolveSubpath(cache, subpath) : null;
  return found ? text.slice(found.start.offset, found.end?.offset ?? text.length) : text;
}
