import type { NoteLink } from './note';

/** Reads `[[target]]`, `[[target|shown]]`, `[[folder/target#heading|shown]]`. Undefined where the text is not one whole wikilink. */
export function parseLink(text: string): NoteLink | undefined {
  const inner = /^\s*!?\[\[([^[\]]+)\]\]\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const target = linkTarget(inner);
  return target === '' ? undefined : { target };
}

/** Writes a link to a note: `[[belavy2017]]`. */
export function formatLink(target: string): string {
  return `[[${linkTarget(target)}]]`;
}

/** The note that a link's inner text names: no alias, no heading or block, no `.md`, no slash in front. */
function linkTarget(inner: string): string {
  const path = inner.split(/[|#]/, 1)[0] ?? '';
  return path.trim().replace(/\\$/, '').replace(/\.md$/i, '').replace(/^\/+/, '').normalize('NFC');
}

/** A path's file name without folders and `.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
