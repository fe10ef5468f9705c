import type { TextEdit } from '../../domain/citation';
import { composeEdits } from '../../domain/compose-edits';
import { editBetween } from '../../domain/edit-between';
import { parseLink } from '../../domain/links';
import { applyEdits } from '../../domain/text-edits';
import { maskAt, type MaskKind } from '../citing/masks';
import { scanNote } from '../citing/scan';
import { setProperties } from '../notes/front-matter';

/** A wikilink or embed: what it leads to, and the heading and the words shown. */
const WIKILINK = /\[\[([^[\]\n|#]{1,1000})([^[\]\n]{0,1000})\]\]/g;
/** The address of a Markdown link to a note. */
const ADDRESS = /\]\((<?)([^()<>\n]{1,500}\.md)(?=[#>)\s])/gi;
/** Where a link is none, or not ours to touch. */
const NO_LINKS: readonly MaskKind[] = ['code', 'math', 'comment', 'html', 'references'];

/**
 * The edits of a note that make every link to one note a link to another: in properties and text, embeds and Markdown links too. Headings and
 * shown words stay. `leads` says of a target as written whether it is the note that goes; `path` is the one that stays, and `target` its
 * shortest link. A list of properties that would hold the same link twice holds it once.
 */
export function redirectLinks(text: string, leads: (target: string) => boolean, { path, target }: { readonly path: string; readonly target: string }): readonly TextEdit[] {
  if (!text.includes('[[') && !text.includes('](')) return [];
  const edits: TextEdit[] = [];
  for (const { 0: { length }, 1: written = '', 2: rest = '', index } of text.matchAll(WIKILINK)) {
    const named = parseLink(`[[${written}]]`)?.target;
    // In a table the bar before the shown words has a backslash, which is no part of the name.
    const bar = written.endsWith('\\') ? '\\' : '';
    if (named !== undefined && leads(named)) edits.push({ from: index + 2, to: index + length - 2 - rest.length, insert: target + bar });
  }
  for (const { 0: all, 1: angle = '', 2: address = '', index } of text.matchAll(ADDRESS)) {
    const named = parseLink(`[[${decoded(address)}]]`)?.target;
    if (named !== undefined && leads(named)) edits.push({ from: index + all.length - address.length, to: index + all.length, insert: angle === '' ? encodeURI(path) : path });
  }
  if (edits.length === 0) return [];
  const { masks } = scanNote(text);
  const ours = edits.filter(({ from }) => !NO_LINKS.some((kind) => maskAt(masks, from)?.kind === kind)).sort((one, other) => one.from - other.from);
  return ours.length === 0 ? [] : withoutDoubles(text, ours);
}

function withoutDoubles(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const after = applyEdits(text, edits);
  const { value = after } = setProperties(after, (properties) => {
    for (const [name, value] of Object.entries(properties)) {
      if (Array.isArray(value) && value.some((item) => typeof item === 'string' && parseLink(item))) properties[name] = [...new Set<unknown>(value)];
    }
  });
  return value === after ? edits : composeEdits(text.length, edits, editBetween(after, value));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
