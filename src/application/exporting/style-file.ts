import type { CslNode } from '../citing/csl-node';
import type { StyleInfo } from '../citing/styles';
import { escapeHtml } from '../citing/rich-text';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** A style as a `.csl` file, for programs that carry none: its elements, and a header that says what it is and whose. */
export function styleFile({ id, title, tree }: StyleInfo): string {
  const root = tree();
  const attrs = { ...root.attrs, xmlns: NAMESPACE };
  const children = root.children.filter((child) => typeof child === 'string' || child.name !== 'info').map(withNames);
  const info = element('info', {}, [
    element('title', {}, [title]),
    element('id', {}, [`http://www.zotero.org/styles/${encodeURIComponent(id)}`]),
    element('updated', {}, ['2026-01-01T00:00:00+00:00']),
    element('rights', { license: 'http://creativecommons.org/licenses/by-sa/3.0/' }, ['The Citation Style Language project, unless the style is your own']),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml({ name: 'style', attrs, children: [info, ...children] })}\n`;
}

/** Pandoc gives names the style's options only where there is a `name` element. Those of a `substitute` take theirs from around it. */
function withNames(node: CslNode | string): CslNode | string {
  if (typeof node === 'string' || node.name === 'substitute') return node;
  const children = node.children.map(withNames);
  const isBare = node.name === 'names' && !node.children.some((child) => typeof child !== 'string' && child.name === 'name');
  return { ...node, children: isBare ? [element('name', {}, []), ...children] : children };
}

function element(name: string, attrs: Record<string, string>, children: (CslNode | string)[]): CslNode {
  return { name, attrs, children };
}

function toXml(node: CslNode | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(toXml).join('')}</${node.name}>`;
}
