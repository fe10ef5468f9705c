import type { CachedMetadata, Pos } from 'obsidian';
import { splitWikiLink } from '../markdown/wikilinks';
import { frontmatterLinks, getFrontMatterInfo, readProperties } from './front-matter';

/** Properties, headings and wikilinks of a very large note, in one pass over its lines; no sections beyond the first. */
export function buildLightMetadata(text: string): CachedMetadata {
  const cache: CachedMetadata = {};
  const info = getFrontMatterInfo(text);
  if (info.exists) addFrontMatter(cache, text, info.frontmatter, info.to);
  let offset = 0;
  let fenced = false;
  for (const [line, content] of text.split('\n').entries()) {
    if (/^ {0,3}(`{3}|~{3})/.test(content)) fenced = !fenced;
    else if (!fenced && offset >= info.contentStart) addLine(cache, content, line, offset);
    offset += content.length + 1;
  }
  return cache;
}

function addFrontMatter(cache: CachedMetadata, text: string, yaml: string, to: number): void {
  const lines = text.slice(0, to).split('\n').length;
  const position: Pos = { start: { line: 0, col: 0, offset: 0 }, end: { line: lines - 1, col: 3, offset: to + 3 } };
  cache.sections = [{ type: 'yaml', position }];
  const properties = readProperties(yaml);
  if (!properties) return;
  cache.frontmatter = properties;
  cache.frontmatterPosition = position;
  const links = frontmatterLinks(properties);
  if (links.length > 0) cache.frontmatterLinks = links;
}

function addLine(cache: CachedMetadata, content: string, line: number, offset: number): void {
  const at = (from: number, to: number): Pos => ({
    start: { line, col: from, offset: offset + from },
    end: { line, col: to, offset: offset + to },
  });
  const heading = /^(#{1,6})[ \t]+(.*)$/.exec(content);
  if (heading) {
    (cache.headings ??= []).push({ heading: (heading[2] ?? '').trim(), level: heading[1]?.length ?? 1, position: at(0, content.length) });
  }
  for (let from = content.indexOf('[['); from >= 0; from = content.indexOf('[[', from + 2)) {
    const to = content.indexOf(']]', from);
    if (to < 0) return;
    const { link, alias } = splitWikiLink(content.slice(from + 2, to));
    const position = at(from, to + 2);
    (cache.links ??= []).push({ link, original: content.slice(from, to + 2), displayText: alias ?? link, position });
  }
}
