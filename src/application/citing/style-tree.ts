import { packedTrees } from 'virtual:styles';
import type { PackedNode, PackedTrees } from 'virtual:styles';
import { unpackJson } from '../unpack';

/** An element of a style or a locale, in the form that citeproc reads. Citeproc changes it: make a fresh one for each engine. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (CslNode | string)[];
}

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

/** The child elements of a name. */
export function childrenOf(node: CslNode, name: string): CslNode[] {
  return node.children.filter((child): child is CslNode => typeof child !== 'string' && child.name === name);
}

/** All text in an element. */
export function textOf(node: CslNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** True where an element, or a macro that it calls, prints one of the variables. */
export function printsVariable(style: CslNode, part: CslNode, variable: string): boolean {
  const macros = new Map(childrenOf(style, 'macro').map((macro) => [macro.attrs['name'], macro]));
  const seen = new Set<string | undefined>();
  const prints = (node: CslNode): boolean => {
    if (['text', 'number', 'label', 'names', 'date'].includes(node.name) && node.attrs['variable']?.split(' ').includes(variable)) return true;
    const call = node.attrs['macro'];
    const macro = seen.has(call) ? undefined : macros.get(call);
    seen.add(call);
    return (macro !== undefined && prints(macro)) || node.children.some((child) => typeof child !== 'string' && prints(child));
  };
  return prints(part);
}
