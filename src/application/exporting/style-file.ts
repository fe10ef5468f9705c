import type { CslNode } from '../citing/csl-node';
import type { StyleInfo } from '../citing/styles';
import { escapeHtml } from '../citing/rich-text';

/** A style as a `.csl` file, for programs that carry none: its elements, and where it has no header of its own one that says what it is and whose. */
export function styleFile({ id, title, tree }: StyleInfo): string {
  const { attrs, children } = tree();
  const info = children.some((child) => typeof child !== 'string' && child.name === 'info') ? '' : header(id, title);
  const attributes = attributesOf({ ...attrs, xmlns: 'http://purl.org/net/xbiblio/csl' });
  return `<?xml version="1.0" encoding="utf-8"?>\n<style${attributes}>${info}${children.map(withNames).map(toXml).join('')}</style>\n`;
}

function header(id: string, title: string): string {
  return `<info><title>${escapeHtml(title)}</title><id>http://www.zotero.org/styles/${encodeURIComponent(id)}</id><updated>2026-01-01T00:00:00+00:00</updated>`
    + '<rights license="http://creativecommons.org/licenses/by-sa/3.0/">The Citation Style Language project</rights></info>';
}

/** Pandoc gives names the style's options only where there is a `name` element. Those of a `substitute` take theirs from around it. */
function withNames(node: CslNode | string): CslNode | string {
  if (typeof node === 'string' || node.name === 'substitute') return node;
  const children = node.children.map(withNames);
  const isBare = node.name === 'names' && !node.children.some((child) => typeof child !== 'string' && child.name === 'name');
  return { ...node, children: isBare ? [{ name: 'name', attrs: {}, children: [] }, ...children] : children };
}

function toXml(node: CslNode | string): string {
  return typeof node === 'string' ? escapeHtml(node) : `<${node.name}${attributesOf(node.attrs)}>${node.children.map(toXml).join('')}</${node.name}>`;
}

function attributesOf(attrs: Readonly<Record<string, string>>): string {
  return Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}
