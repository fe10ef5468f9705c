import type { CslNode } from './style-tree';

/** One piece of XML at a time: declaration, tag, or text. Comments and CDATA are looked for by their ends. */
const TOKEN = /<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const BLOCKS = [{ start: '<!--', end: '-->', isText: false }, { start: '<![CDATA[', end: ']]>', isText: true }] as const;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
/** The longest style of the CSL project is 130 KB. */
const LONGEST = 2_000_000;
const DEEPEST = 200;

/** Reads a style's XML: no namespaces, no external entities, white space between elements dropped. Undefined where it is not well formed. */
export function readStyleXml(xml: string): CslNode | undefined {
  if (xml.length > LONGEST) return undefined;
  const root: CslNode = { name: '', attrs: {}, children: [] };
  const open: CslNode[] = [root];
  const text = xml.replace(/^\uFEFF/, '').replace(/\r\n?|\n/g, ' ');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const block = BLOCKS.find(({ start }) => text.startsWith(start, at));
    if (block) {
      const end = text.indexOf(block.end, at + block.start.length);
      // Nothing but the end of the file closes it: not well formed, and not to be looked for again at the next one.
      if (end < 0) return undefined;
      if (block.isText) open.at(-1)?.children.push(text.slice(at + block.start.length, end));
      TOKEN.lastIndex = end + block.end.length;
      continue;
    }
    const match = TOKEN.exec(text);
    if (match === null || !take(open, match)) return undefined;
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  return open.length === 1 && elements.length === 1 && root.children.length === 1 ? elements[0] : undefined;
}

/** Puts one token where it belongs; false where it cannot stand there. */
function take(open: CslNode[], [token, closing, name, attributes = '', empty]: RegExpExecArray): boolean {
  const parent = open.at(-1);
  if (parent === undefined) return false;
  if (name === undefined) {
    const text = token.startsWith('<') ? '' : decoded(token);
    if (text.trim() !== '') parent.children.push(text);
    return true;
  }
  if (closing === '/') return attributes === '' && close(open, name);
  const element: CslNode = { name, attrs: readAttributes(attributes), children: [] };
  parent.children.push(element);
  if (open.length > DEEPEST) return false;
  if (empty !== '/') open.push(element);
  else if (name === 'term') element.children.push('');
  return true;
}

/** A term may be empty on purpose: then it prints nothing, which is not the same as not being there. */
function close(open: CslNode[], name: string): boolean {
  const element = open.pop();
  if (element?.children.length === 0 && /^(?:term|single|multiple)$/.test(name)) element.children.push('');
  return element?.name === name;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10FFFF ? String.fromCodePoint(code) : '';
  });
}
