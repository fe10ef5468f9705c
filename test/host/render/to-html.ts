import type { Blockquote, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { raw } from 'hast-util-raw';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { COMMENT_FILLER } from '../markdown/comments';
import { parseMarkdown } from '../markdown/parse';
import { splitWikiLink, type WikiLink } from '../markdown/wikilinks';

const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)[ \t]*(.*)$/;
const INLINE = /==([^=\n]+)==|(^|[\s(])#([\p{L}_][\p{L}\p{N}_/-]*)/gu;
const BLOCK_ID = /(^|\s)\^[A-Za-z0-9-]+\s*$/;

/** Stand for an escaped `#` or `=`, which begins neither a tag nor a highlight. As long as what they stand for. */
const ESCAPED = '\uE001';
const HASH = '\uE002';
const EQUALS = '\uE003';

/** Where a block says its lines. */
export const LINES = 'data-lines';

/** Markdown as HTML text, not yet made safe: the caller sanitises it. */
export function markdownToHtml(markdown: string): string {
  const tree = parseMarkdown(markdown.replace(/\\([\\#=])/g, (whole, sign: string) => (sign === '\\' ? whole : `${ESCAPED}${sign === '#' ? HASH : EQUALS}`)));
  tree.children = tree.children.filter((node) => node.type !== 'yaml');
  tidy(tree);
  const hast = toHast(tree, { handlers, allowDangerousHtml: true, footnoteLabel: 'Footnotes', clobberPrefix: '' });
  noteLines(hast.type === 'root' ? hast.children : []);
  return toHtml(raw(hast), { allowDangerousHtml: true });
}

/** Each block says the lines that it was written in, from 0, until it is rendered. */
function noteLines(blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    if (block.type === 'element' && block.position) block.properties[LINES] = `${block.position.start.line - 1} ${block.position.end.line - 1}`;
  }
}

/** Takes comments and block names out of the text. */
function tidy(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'html') node.value = node.value.replaceAll(COMMENT_FILLER, '');
    if ('value' in node && node.type !== 'text') node.value = unescaped(node.value, '\\');
    if ('url' in node) node.url = unescaped(node.url);
    if (node.type === 'paragraph') dropBlockId(node);
  });
  visit(tree, 'paragraph', (node, index, parent) => {
    const isEmpty = toString(node).trim() === '' && node.children.every((child) => child.type === 'text');
    if (!isEmpty || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** `#` and `=` as they are shown, or, where nothing is escaped, as they are written. */
function unescaped(value: string, mark = ''): string {
  return value.replaceAll(ESCAPED, mark).replaceAll(HASH, '#').replaceAll(EQUALS, '=');
}

function dropBlockId(paragraph: Paragraph): void {
  const last = paragraph.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(BLOCK_ID, '');
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value: unescaped(value) });

const handlers: Handlers = {
  wikiLink: (_state, node: WikiLink) => wikiLink(node),
  text: (_state, node: Text) => inline(node.value),
  blockquote: (state, node: Blockquote) => callout(state.wrap.bind(state), (parent) => state.all(parent), node),
};

function wikiLink(node: WikiLink): Element {
  const { link, alias } = splitWikiLink(node.value);
  const shown = alias ?? link.replace(/#\^?/g, ' > ').replace(/^ > /, '');
  if (node.embed) return element('span', { className: ['internal-embed'], dataSrc: link, dataAlt: alias ?? '', tabIndex: -1 }, [text(shown)]);
  return element('a', { className: ['internal-link'], dataHref: link, href: link }, [text(shown)]);
}

/** Highlights and tags inside plain text. */
function inline(value: string): ElementContent[] {
  const out: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(INLINE)) {
    const [whole, marked, before = '', tag] = match;
    if (match.index > at) out.push(text(value.slice(at, match.index)));
    if (marked !== undefined) out.push(element('mark', {}, [text(marked)]));
    else out.push(text(before), element('a', { className: ['tag'], href: `#${tag}` }, [text(`#${tag}`)]));
    at = match.index + whole.length;
  }
  if (at < value.length) out.push(text(value.slice(at)));
  return out;
}

type Wrap = (nodes: ElementContent[], loose?: boolean) => ElementContent[];

function callout(wrap: Wrap, all: (parent: Parents) => ElementContent[], node: Blockquote): Element {
  const first = node.children[0];
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const head = lead?.type === 'text' ? CALLOUT.exec(lead.value.split('\n')[0] ?? '') : null;
  if (!head || lead?.type !== 'text' || first?.type !== 'paragraph') return element('blockquote', {}, wrap(all(node), true));
  const type = (head[1] ?? '').toLowerCase();
  lead.value = lead.value.split('\n').slice(1).join('\n');
  const rest: Nodes[] = toString(first).trim() === '' ? node.children.slice(1) : node.children;
  const title = head[3] || type.charAt(0).toUpperCase() + type.slice(1);
  const content = all({ ...node, children: rest as Blockquote['children'] });
  const made = element('div', { className: ['callout'], dataCallout: type, dataCalloutFold: head[2] ?? '' }, [
    element('div', { className: ['callout-title'] }, [
      element('div', { className: ['callout-icon'] }),
      element('div', { className: ['callout-title-inner'] }, [text(title)]),
    ]),
    element('div', { className: ['callout-content'] }, wrap(content, true)),
  ]);
  return node.position ? { ...made, position: node.position } : made;
}
