const BLOCKS = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'figure', 'ul', 'ol', 'table', 'tr', 'blockquote', 'pre']);

/** HTML as Markdown: headings, lists, links, emphasis, code, tables. Scripts and styles are left out. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
  const node = typeof html === 'string' ? new DOMParser().parseFromString(html, 'text/html').body : html;
  const root = node instanceof Document ? node.body : node;
  return children(root).replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function children(node: Node): string {
  return [...node.childNodes].map(convert).join('');
}

function convert(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  const name = node.localName;
  const inner = (): string => children(node).trim();
  if (name === 'script' || name === 'style' || name === 'template') return '';
  if (/^h[1-6]$/.test(name)) return `\n\n${'#'.repeat(Number(name[1]))} ${inner()}\n\n`;
  if (name === 'br') return '\n';
  if (name === 'hr') return '\n\n---\n\n';
  if (name === 'strong' || name === 'b') return `**${inner()}**`;
  if (name === 'em' || name === 'i') return `*${inner()}*`;
  if (name === 'code') return `\`${node.textContent ?? ''}\``;
  if (name === 'a') return link(node, inner());
  if (name === 'img') return `![${node.getAttribute('alt') ?? ''}](${node.getAttribute('src') ?? ''})`;
  if (name === 'li') return `${marker(node)} ${inner().replace(/\n/g, '\n    ')}\n`;
  if (name === 'td' || name === 'th') return `| ${inner()} `;
  if (name === 'tr') return `${children(node)}|\n${node.querySelector('th') ? `${'| --- '.repeat(node.children.length)}|\n` : ''}`;
  if (name === 'blockquote') return `\n\n${inner().replace(/^/gm, '> ')}\n\n`;
  return BLOCKS.has(name) ? `\n\n${children(node)}\n\n` : children(node);
}

function link(node: Element, label: string): string {
  const href = node.getAttribute('href');
  return href === null ? label : `[${label}](${href})`;
}

function marker(item: Element): string {
  if (item.parentElement?.localName !== 'ol') return '-';
  return `${[...item.parentElement.children].indexOf(item) + 1}.`;
}
