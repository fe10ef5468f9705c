/** An element of a style or a locale, in the form that citeproc reads. Citeproc changes it: make a fresh one for each engine. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (CslNode | string)[];
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
