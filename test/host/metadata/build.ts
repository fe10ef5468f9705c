import type { CachedMetadata, ListItemCache, SectionCache } from 'obsidian';
import type { List, ListItem, Nodes, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { COMMENT_FILLER } from '../markdown/comments';
import { parseMarkdown } from '../markdown/parse';
import { splitWikiLink, type WikiLink } from '../markdown/wikilinks';
import { frontmatterLinks, readProperties } from './front-matter';
import { buildLightMetadata } from './light';
import { innerPos, toPos } from './positions';

/** Above this many characters only properties, headings and links are read: a full parse would take seconds. */
const FULL_PARSE_LIMIT = 400_000;
const TAG = /(^|[\s(])(#[\p{L}\p{N}_/-]+)/gu;
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** What the app keeps of a note: a pure function of its text, so that it can run in a worker. */
export function buildMetadata(text: string): CachedMetadata {
  if (text.length > FULL_PARSE_LIMIT) return buildLightMetadata(text);
  const tree = parseMarkdown(text);
  const cache: CachedMetadata = {};
  addFrontMatter(cache, tree);
  addSections(cache, tree, text);
  addInline(cache, tree, text);
  addListItems(cache, tree, text);
  return cache;
}

function addFrontMatter(cache: CachedMetadata, tree: Root): void {
  const first = tree.children[0];
  if (first?.type !== 'yaml') return;
  const properties = readProperties(first.value);
  if (!properties) return;
  cache.frontmatter = properties;
  cache.frontmatterPosition = toPos(first.position);
  const links = frontmatterLinks(properties);
  if (links.length > 0) cache.frontmatterLinks = links;
}

function addSections(cache: CachedMetadata, tree: Root, text: string): void {
  if (tree.children.length === 0) return;
  cache.sections = tree.children.map((node) => {
    const section: SectionCache = { type: sectionType(node), position: toPos(node.position) };
    const id = blockId(node, text);
    if (id !== undefined) section.id = id;
    if (id !== undefined) (cache.blocks ??= {})[id] = { id, position: section.position };
    return section;
  });
}

/** The app's names are those of the tree, with a few of its own. */
function sectionType(node: RootContent): string {
  if (node.type === 'blockquote') return /^\[!/.test(toString(node)) ? 'callout' : 'blockquote';
  if (node.type === 'paragraph' && isHidden(node)) return 'comment';
  return node.type;
}

const isHidden = (node: Nodes): boolean => [...toString(node)].every((char) => char === COMMENT_FILLER || char.trim() === '');

function blockId(node: Nodes, text: string): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'listItem') return undefined;
  const { start, end } = toPos(node.position);
  const own = node.type === 'listItem' ? (text.slice(start.offset, end.offset).split('\n')[0] ?? '') : text.slice(start.offset, end.offset);
  return BLOCK_ID.exec(own)?.[1];
}

function addInline(cache: CachedMetadata, tree: Root, text: string): void {
  visit(tree, (node) => {
    const position = toPos(node.position);
    const original = text.slice(position.start.offset, position.end.offset);
    if (node.type === 'heading') {
      (cache.headings ??= []).push({ heading: plain(node), level: node.depth, position });
    } else if (node.type === 'wikiLink') {
      addWikiLink(cache, node, original);
    } else if (node.type === 'link' && isInternal(node.url)) {
      (cache.links ??= []).push({ link: decode(node.url), original, displayText: plain(node), position });
    } else if (node.type === 'image' && isInternal(node.url)) {
      (cache.embeds ??= []).push({ link: decode(node.url), original, displayText: node.alt ?? '', position });
    } else if (node.type === 'text') {
      addTags(cache, node, text);
    } else if (node.type === 'footnoteDefinition') {
      (cache.footnotes ??= []).push({ id: node.identifier, position });
    } else if (node.type === 'footnoteReference') {
      (cache.footnoteRefs ??= []).push({ id: node.identifier, position });
    } else if (node.type === 'definition') {
      (cache.referenceLinks ??= []).push({ id: node.identifier, link: node.url, position });
    }
  });
}

const plain = (node: Nodes): string => toString(node).replaceAll(COMMENT_FILLER, '').trim();
const isInternal = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:|^#|^\/\//i.test(url);

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function addWikiLink(cache: CachedMetadata, node: WikiLink, original: string): void {
  const { link, alias } = splitWikiLink(node.value);
  const entry = { link, original, displayText: alias ?? link, position: toPos(node.position) };
  if (node.embed) (cache.embeds ??= []).push(entry);
  else (cache.links ??= []).push(entry);
}

function addTags(cache: CachedMetadata, node: Text, text: string): void {
  const { start, end } = toPos(node.position);
  for (const match of text.slice(start.offset, end.offset).matchAll(TAG)) {
    const tag = match[2] ?? '';
    if (/^#[\d/_-]+$/.test(tag)) continue;
    const from = start.offset + match.index + (match[1] ?? '').length;
    (cache.tags ??= []).push({ tag, position: innerPos(text, start, from, from + tag.length) });
  }
}

function addListItems(cache: CachedMetadata, tree: Root, text: string): void {
  const collect = (list: List, parentLine: number | undefined): void => {
    const first = toPos(list.position).start.line;
    for (const item of list.children) {
      const entry = listItem(item, text, parentLine ?? -first);
      (cache.listItems ??= []).push(entry);
      if (entry.id !== undefined) (cache.blocks ??= {})[entry.id] = { id: entry.id, position: entry.position };
      for (const child of item.children) if (child.type === 'list') collect(child, entry.position.start.line);
    }
  };
  visit(tree, 'list', (list, _index, parent) => {
    if (parent?.type !== 'listItem') collect(list, undefined);
  });
}

function listItem(item: ListItem, text: string, parent: number): ListItemCache {
  const position = toPos(item.position);
  const entry: ListItemCache = { position, parent };
  const line = text.slice(position.start.offset, position.end.offset).split('\n')[0] ?? '';
  const task = /^(?:[-*+]|\d+[.)])\s+\[(.)\]\s/.exec(line)?.[1];
  if (task !== undefined) entry.task = task;
  const id = blockId(item, text);
  if (id !== undefined) entry.id = id;
  return entry;
}
