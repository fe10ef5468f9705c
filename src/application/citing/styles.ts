import { styles } from 'virtual:styles';
import type { ListedStyle } from 'virtual:styles';
import type { Problem, Reading } from '../../domain/reading';
import { hash } from './hash';
import { styleId } from './style-aliases';
import { builtInStyle, childrenOf, printsVariable, textOf } from './style-tree';
import type { CslNode } from './style-tree';
import { readStyleXml } from './style-xml';

/** How a style cites in the text. */
export type StyleKind = ListedStyle['kind'];

/** A citation style, built in or from a user's file. */
export interface StyleInfo {
  readonly id: string;
  readonly title: string;
  readonly kind: StyleKind;
  /** Tells apart styles of one name with other contents, for caches. */
  readonly cacheKey: string;
  /** A fresh copy of its elements. */
  readonly tree: () => CslNode;
}

/** Why a user's file has no text, as the end of a sentence, and what to do. */
export interface UnreadStyle {
  readonly why: string;
  readonly fix: string;
}

/** Gives the text of a `.csl` file of the user by its name or vault path, where there is one. */
export type UserStyle = (name: string) => string | UnreadStyle | undefined;

/** The built-in styles, in the order in which a list shows them. */
export const STYLES: readonly StyleInfo[] = Object.entries(styles).map(([id, { title, kind }]) => (
  { id, title, kind, cacheKey: id, tree: () => builtInStyle(id) }));

/**
 * The style of a name as people write it in `csl`: an id, a journal that uses it (`jama`), an address of the CSL project, or a file of the
 * user's, which wins. No value, and a problem that names the style, where there is none or where it cannot be used.
 */
export function findStyle(name: string, userStyle?: UserStyle): Reading<StyleInfo> {
  const own = userStyle?.(name);
  if (own !== undefined) return readStyle(own, name, userStyle);
  const id = styleId(name);
  const value = STYLES.find((style) => style.id === id);
  if (value !== undefined) return { value, problems: [] };
  return { problems: [problem('style-unknown', `There is no citation style called “${name}”.`,
    'Choose one with “Change citation style of this note”, or put its .csl file into your styles folder.')] };
}

/** Reads a `.csl` file. A dependent style, which only names its parent, becomes the parent under its own title. */
export function readStyle(xml: string | UnreadStyle, name: string, userStyle?: UserStyle): Reading<StyleInfo> {
  return readStyleFile(xml, name, userStyle, 0);
}

/** True where the style prints the place in the source (`p. 3`) in the text. */
export function printsLocators(style: StyleInfo): boolean {
  const tree = style.tree();
  return childrenOf(tree, 'citation').some((citation) => printsVariable(tree, citation, 'locator'));
}

function readStyleFile(xml: string | UnreadStyle, name: string, userStyle: UserStyle | undefined, depth: number): Reading<StyleInfo> {
  if (typeof xml !== 'string') return broken(name, xml.why, xml.fix);
  const root = readStyleXml(xml);
  if (root === undefined) return broken(name, 'it is not well-formed XML', 'Download the file again; a web page saved as .csl is the usual cause.');
  if (root.name !== 'style') return broken(name, 'it has no <style> element', 'Use a file from the Zotero Style Repository.');
  const info = childrenOf(root, 'info')[0];
  const title = info?.children.flatMap((child) => (typeof child !== 'string' && child.name === 'title' ? [textOf(child)] : []))[0] ?? name;
  const parent = info && childrenOf(info, 'link').find((link) => link.attrs['rel'] === 'independent-parent')?.attrs['href'];
  if (parent !== undefined) return dependent(name, title, parent, userStyle, depth);
  if (childrenOf(root, 'citation').length === 0) return broken(name, 'it does not say how to cite', 'Use another version of the style.');
  if (childrenOf(root, 'bibliography').length === 0) {
    return broken(name, 'it has no bibliography, so it makes no reference list', 'Choose a style that lists references.');
  }
  const value = { id: name, title, kind: kindOf(root, info), cacheKey: `user:${name}:${hash(xml)}`, tree: () => readStyleXml(xml) ?? root };
  return { value, problems: [] };
}

function dependent(name: string, title: string, parent: string, userStyle: UserStyle | undefined, depth: number): Reading<StyleInfo> {
  const id = styleId(parent);
  const file = userStyle?.(parent) ?? userStyle?.(id);
  const found = file !== undefined && depth < 3 ? readStyleFile(file, id, userStyle, depth + 1).value : findStyle(parent).value;
  if (found !== undefined) return { value: { ...found, id: name, title }, problems: [] };
  return broken(name, `it only names another style, “${id}”, which is not here`, `Put the file ${id}.csl into your styles folder too.`);
}

function kindOf(root: CslNode, info: CslNode | undefined): StyleKind {
  if (root.attrs['class'] === 'note') return 'note';
  const formats = info === undefined ? [] : childrenOf(info, 'category').flatMap((category) => category.attrs['citation-format'] ?? []);
  const kind = (['numeric', 'author-date', 'author', 'label'] as const).find((known) => formats.includes(known));
  if (kind !== undefined) return kind;
  return childrenOf(root, 'citation').some((part) => printsVariable(root, part, 'citation-number')) ? 'numeric' : 'author-date';
}

function broken(name: string, why: string, fix: string): Reading<StyleInfo> {
  return { problems: [problem('style-unusable', `The citation style “${name}” cannot be used: ${why}.`, fix)] };
}

function problem(code: string, what: string, fix: string): Problem {
  return { code, severity: 'error', where: 'csl', what, fix };
}
