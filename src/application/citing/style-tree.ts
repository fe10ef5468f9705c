import { packedTrees } from 'virtual:styles';
import type { PackedNode, PackedTrees } from 'virtual:styles';
import { unpackJson } from '../unpack';
import type { CslNode } from './csl-node';

export { childrenOf, printsVariable, textOf } from './csl-node';
export type { CslNode } from './csl-node';

let unpackedTrees: PackedTrees | undefined;

/** All built-in styles and locales. Unpacked when first asked for, which start-up does not. */
function trees(): PackedTrees {
  unpackedTrees ??= unpackJson(packedTrees) as PackedTrees;
  return unpackedTrees;
}

/** A fresh copy of a built-in style's elements. */
export function builtInStyle(id: string): CslNode {
  return unpack(trees().styles[id] ?? 0);
}

/** A fresh copy of a locale's elements; American English, CSL's base, where there is none. */
export function localeTree(tag: string): CslNode {
  const { locales } = trees();
  return unpack(locales[tag] ?? locales['en-US'] ?? 0);
}

function unpack(packed: PackedNode): CslNode {
  const [kind, ...children] = typeof packed === 'number' ? [packed] as const : packed;
  const [name = '', ...attributes] = (trees().nodes[kind] ?? '').split('|');
  const attrs: Record<string, string> = {};
  for (const attribute of attributes) {
    const equals = attribute.indexOf('=');
    attrs[attribute.slice(0, equals)] = attribute.slice(equals + 1);
  }
  const inside = children.map((child) => (typeof child === 'string' ? child : unpack(child)));
  // Citeproc takes a term without text for one with element children unless there is an empty text.
  return { name, attrs, children: name === 'term' && inside.length === 0 ? [''] : inside };
}
