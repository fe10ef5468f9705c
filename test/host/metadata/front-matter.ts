import type { CachedMetadata, FrontMatterInfo, FrontmatterLinkCache } from 'obsidian';
import { parseYaml } from '../core/yaml';
import { splitWikiLink } from '../markdown/wikilinks';

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*\r?$/m;

/** Where a note's front matter is. `from` and `to` bound the YAML, `contentStart` is where the body begins. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const opening = OPENING.exec(content);
  if (!opening) return none;
  const from = opening[0].length;
  const closing = CLOSING.exec(content.slice(from));
  if (!closing) return none;
  const to = from + closing.index;
  const end = to + closing[0].length;
  const contentStart = content[end] === '\n' ? end + 1 : end;
  return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart };
}

/** The properties, or undefined where the YAML cannot be read or is not a mapping. */
export function readProperties(yaml: string): Record<string, unknown> | undefined {
  try {
    const value = parseYaml(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Values that are one wikilink each; those of a list have keys such as `supports.0`. */
export function frontmatterLinks(properties: Record<string, unknown>): FrontmatterLinkCache[] {
  return Object.entries(properties).flatMap(([key, value]) => linksOf(key, value));
}

function linksOf(key: string, value: unknown): FrontmatterLinkCache[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => linksOf(`${key}.${index}`, item));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, item]) => linksOf(`${key}.${inner}`, item));
  }
  if (typeof value !== 'string' || !/^\[\[[^[\]]+\]\]$/.test(value)) return [];
  const { link, alias } = splitWikiLink(value.slice(2, -2));
  return [{ key, link, original: value, displayText: alias ?? link }];
}

/** One property; a pattern matches the key. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== 'object' || frontmatter === null) return null;
  const found = Object.entries(frontmatter).find(([name]) => (typeof key === 'string' ? name === key : key.test(name)));
  return found ? (found[1] as unknown) : null;
}

/** A property that is a list, or text divided by commas. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (value === null || value === undefined) return null;
  const parts: unknown[] = Array.isArray(value) ? value : String(value).split(',');
  const texts = parts.filter((part) => part !== null).map((part) => String(part).trim()).filter(Boolean);
  return texts.length > 0 ? texts : null;
}

/** Other names of the note. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^aliases?$/i);
}

/** Tags with their `#`; text may divide them by commas or spaces. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const parts = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
  return parts && parts.flatMap((part) => part.split(/\s+/)).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

/** Tags of the properties first, then those of the text. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const all = [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((tag) => tag.tag)];
  return all.length > 0 ? all : null;
}
