import type { BlockSubpathResult, CachedMetadata, FootnoteSubpathResult, HeadingSubpathResult, Reference, ReferenceCache } from 'obsidian';
import { stripHeading } from '../core/links';

/** Where `#Heading`, `#^block` or `#[^1]` is in a note; null where it is not. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
  const name = subpath.replace(/^#+/, '');
  if (name.startsWith('^')) return blockAt(cache, name.slice(1));
  if (name.startsWith('[^')) return footnoteAt(cache, name.slice(2, -1));
  return headingAt(cache, name);
}

function headingAt(cache: CachedMetadata, name: string): HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  const wanted = stripHeading(name.split('#').at(-1) ?? '').toLowerCase();
  const index = headings.findIndex((heading) => stripHeading(heading.heading).toLowerCase() === wanted);
  const current = headings[index];
  if (!current) return null;
  const next = headings.slice(index + 1).find((heading) => heading.level <= current.level);
  return {
    type: 'heading',
    current,
    next: next as HeadingSubpathResult['next'],
    start: current.position.start,
    end: next?.position.start ?? null,
  };
}

function blockAt(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const block = Object.values(cache.blocks ?? {}).find((entry) => entry.id.toLowerCase() === id.toLowerCase());
  return block ? { type: 'block', block, start: block.position.start, end: block.position.end } : null;
}

function footnoteAt(cache: CachedMetadata, id: string): FootnoteSubpathResult | null {
  const footnote = cache.footnotes?.find((entry) => entry.id === id);
  return footnote ? { type: 'footnote', footnote, start: footnote.position.start, end: footnote.position.end } : null;
}

/** Goes through references until the callback says true. */
export function iterateRefs(refs: Reference[], cb: (ref: Reference) => boolean | void): boolean {
  return refs.some((ref) => cb(ref) === true);
}

/** Goes through a note's links and embeds until the callback says true. */
export function iterateCacheRefs(cache: CachedMetadata, cb: (ref: ReferenceCache) => boolean | void): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => cb(ref) === true);
}
